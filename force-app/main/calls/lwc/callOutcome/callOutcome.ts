import { api, LightningElement } from 'lwc';
import type { CallStory } from 'c/callStory';
import { outcomeIcon, type OutcomeIcon } from './outcomeIcon';

/**
 * What became of a call.
 *
 * @slot default where to go from here: links
 */
export default class CallOutcome extends LightningElement {
  /** The outcome's code: `merged`. */
  @api outcome = '';
  /** Its story in words. */
  @api story: CallStory | undefined;

  get icon(): OutcomeIcon {
    return outcomeIcon(this.outcome);
  }

  get badgeClass(): string {
    return `badge badge_${this.icon.variant || 'plain'}`;
  }

  get lines(): readonly { readonly key: number; readonly text: string }[] {
    return (this.story?.detail ?? []).map((text, key) => ({ key, text }));
  }
}
