import { api, LightningElement } from 'lwc';
import Check_Fine from '@salesforce/label/c.Check_Fine';
import Check_Note from '@salesforce/label/c.Check_Note';
import Check_To_Do from '@salesforce/label/c.Check_To_Do';
import Check_Unknown from '@salesforce/label/c.Check_Unknown';

/**
 * - `fine`: it holds
 * - `todo`: it doesn't, and something has to be done
 * - `unknown`: a page can't tell
 * - `note`: worth knowing, nothing to do
 */
export type CheckState = 'fine' | 'todo' | 'unknown' | 'note';

interface Sign {
  readonly icon: string;
  /** Colour goes with the icon and the word, it never stands alone. */
  readonly variant: '' | 'success' | 'warning';
  readonly word: string;
}

const SIGNS: Readonly<Record<CheckState, Sign>> = {
  fine: { icon: 'utility:success', variant: 'success', word: Check_Fine },
  todo: { icon: 'utility:warning', variant: 'warning', word: Check_To_Do },
  unknown: { icon: 'utility:question', variant: '', word: Check_Unknown },
  note: { icon: 'utility:info', variant: '', word: Check_Note }
};

/**
 * One thing that must hold.
 *
 * @slot default what leads to its mend: links, buttons
 */
export default class SetupCheck extends LightningElement {
  @api state: CheckState = 'unknown';
  /** What was looked at, and what was found. */
  @api text = '';
  /** What to do, or what follows. */
  @api detail = '';

  get sign(): Sign {
    return SIGNS[this.state];
  }
}
