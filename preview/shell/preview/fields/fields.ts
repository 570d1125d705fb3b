import { api, LightningElement } from 'lwc';
import { followLink, type ShownField } from '../record/record';

/** Names and values of a record, lookups as links. */
export default class Fields extends LightningElement {
  @api fields: readonly ShownField[] = [];

  follow(event: Event): void {
    followLink(event);
  }
}
