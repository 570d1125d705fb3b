import { api, LightningElement } from 'lwc';

/**
 * Nothing to show, and what that means.
 *
 * @slot default what the reader can do: buttons, links
 */
export default class EmptyState extends LightningElement {
  /** A name of the icon set: `utility:clock`. It decorates; the heading says it in words. */
  @api iconName = 'utility:info';
  /** What is missing, in a few words. */
  @api heading = '';
  /** Why, and what follows. */
  @api text = '';
}
