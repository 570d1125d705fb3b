import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import Path_Attention from '@salesforce/label/c.Path_Attention';
import Path_Done from '@salesforce/label/c.Path_Done';
import Path_Now from '@salesforce/label/c.Path_Now';
import Path_Place from '@salesforce/label/c.Path_Place';
import Path_Title from '@salesforce/label/c.Path_Title';
import Path_To_Do from '@salesforce/label/c.Path_To_Do';
import Path_Unsaved from '@salesforce/label/c.Path_Unsaved';

/** How far a step is; that it is the one shown is told beside it. */
export type StepState = 'done' | 'todo' | 'attention';

/** A step as the path draws it. */
export interface PathStep {
  readonly key: string;
  readonly label: string;
  readonly state: StepState;
  readonly isNow: boolean;
  /** It holds changes that are not saved. */
  readonly isUnsaved: boolean;
}

interface Sign {
  readonly icon: string;
  readonly variant: '' | 'success' | 'warning';
  readonly word: string;
}

const SIGNS: Readonly<Record<StepState, Sign>> = {
  done: { icon: 'utility:success', variant: 'success', word: Path_Done },
  todo: { icon: 'utility:routing_offline', variant: '', word: Path_To_Do },
  attention: { icon: 'utility:warning', variant: 'warning', word: Path_Attention }
};
const NOW: Sign = { icon: 'utility:right', variant: '', word: Path_Now };

interface DrawnStep extends Sign {
  readonly key: string;
  readonly label: string;
  readonly cssClass: string;
  readonly current: 'step' | 'false';
  readonly unsaved: string;
}

/**
 * The steps, one under another; on a phone the one shown, which opens into all.
 *
 * @fires stepchosen `{ key }` when a step is pressed
 */
export default class SetupPath extends LightningElement {
  @api steps: readonly PathStep[] = [];

  readonly labels = { title: Path_Title };
  /** On a phone. */
  isOpen = false;

  choose(event: Event): void {
    const { key = '' } = (event.currentTarget as HTMLElement).dataset;
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent('stepchosen', { detail: { key } }));
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
  }

  get drawn(): readonly DrawnStep[] {
    return this.steps.map(({ key, label, state, isNow, isUnsaved }) => {
      const sign = SIGNS[state];
      const words = isNow ? (state === 'todo' ? NOW : { ...sign, word: `${NOW.word}, ${sign.word}` }) : sign;
      return {
        ...words,
        key,
        label,
        cssClass: isNow ? 'step step_now' : 'step',
        current: isNow ? 'step' : 'false',
        unsaved: isUnsaved ? Path_Unsaved : ''
      };
    });
  }

  /** "Step 3 of 8: Your sessions" */
  get place(): string {
    const at = this.steps.findIndex(({ isNow }) => isNow);
    return at < 0 ? Path_Title : fillLabel(Path_Place, String(at + 1), String(this.steps.length), this.steps[at]?.label ?? '');
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get listClass(): string {
    return this.isOpen ? 'list' : 'list list_closed';
  }
}
