import { api, LightningElement } from 'lwc';
import type { NextStep } from 'c/callStory';
import Next_Copied from '@salesforce/label/c.Next_Copied';
import Next_Copy from '@salesforce/label/c.Next_Copy';
import Next_Copy_By_Hand from '@salesforce/label/c.Next_Copy_By_Hand';
import Next_Heading from '@salesforce/label/c.Next_Heading';
import Next_Message from '@salesforce/label/c.Next_Message';

/**
 * What to do about a decision.
 *
 * @slot default what leads there: links, buttons
 */
export default class CallNextStep extends LightningElement {
  /** The step. */
  @api step: NextStep | undefined;

  readonly labels = { heading: Next_Heading, message: Next_Message, copy: Next_Copy };
  /** What became of copying. */
  said = '';

  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.step?.copy ?? '');
      this.said = Next_Copied;
    } catch {
      // A page in a frame may be refused the clipboard.
      this.said = Next_Copy_By_Hand;
      const message = this.template?.querySelector('.message');
      if (message) getSelection()?.selectAllChildren(message);
    }
  }
}
