import { api, LightningElement } from 'lwc';
import Next_Copied from '@salesforce/label/c.Next_Copied';
import Next_Copy_By_Hand from '@salesforce/label/c.Next_Copy_By_Hand';
import Copy_Button from '@salesforce/label/c.Copy_Button';
import { fillLabel } from 'c/callStory';

/** A text to hand on: a field's name, a command, a letter. */
export default class CopyText extends LightningElement {
  /** What it is: "Task field for the visitor id". */
  @api label = '';
  /** What is copied. */
  @api text = '';

  /** What became of copying. */
  said = '';

  get buttonLabel(): string {
    return fillLabel(Copy_Button, this.label);
  }

  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.said = Next_Copied;
    } catch {
      // A page in a frame may be refused the clipboard.
      this.said = Next_Copy_By_Hand;
      const text = this.template?.querySelector('.text');
      if (text) getSelection()?.selectAllChildren(text);
    }
  }
}
