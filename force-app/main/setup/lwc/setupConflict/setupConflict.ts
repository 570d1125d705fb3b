import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import Conflict_All_Mine from '@salesforce/label/c.Setup_Conflict_All_Mine';
import Conflict_All_Theirs from '@salesforce/label/c.Setup_Conflict_All_Theirs';
import Conflict_Cancel from '@salesforce/label/c.Setup_Conflict_Cancel';
import Conflict_Choose from '@salesforce/label/c.Setup_Conflict_Choose';
import Conflict_Heading from '@salesforce/label/c.Setup_Conflict_Heading';
import Conflict_Mine from '@salesforce/label/c.Setup_Conflict_Mine';
import Conflict_Save from '@salesforce/label/c.Setup_Conflict_Save';
import Conflict_Text from '@salesforce/label/c.Setup_Conflict_Text';
import Conflict_Theirs from '@salesforce/label/c.Setup_Conflict_Theirs';
import Conflict_Was from '@salesforce/label/c.Setup_Conflict_Was';

export type Choice = 'mine' | 'theirs';

/** One thing that both changed, in words. */
export interface WordedConflict {
  readonly name: string;
  readonly was: string;
  readonly mine: string;
  readonly theirs: string;
}

interface DrawnConflict extends WordedConflict {
  readonly key: number;
  readonly choice: string;
  readonly options: readonly { readonly value: Choice; readonly label: string }[];
}

/**
 * What two admins decided differently. Nothing was saved; both stand side by side until a choice is made.
 *
 * @fires settled `{ choices }`, one for each conflict in its place
 * @fires cancelled when the admin goes back to the step
 */
export default class SetupConflict extends LightningElement {
  readonly labels = {
    heading: Conflict_Heading,
    text: Conflict_Text,
    allMine: Conflict_All_Mine,
    allTheirs: Conflict_All_Theirs,
    save: Conflict_Save,
    cancel: Conflict_Cancel,
    choose: Conflict_Choose
  };
  isIncomplete = false;

  private given: readonly WordedConflict[] = [];
  private choices: readonly (Choice | undefined)[] = [];

  @api
  get conflicts(): readonly WordedConflict[] {
    return this.given;
  }
  set conflicts(value: readonly WordedConflict[]) {
    this.given = value;
    this.choices = value.map(() => undefined);
  }

  /** Where the reader is taken when it appears. */
  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('.panel')?.focus();
  }

  choose(event: CustomEvent<{ readonly value: Choice }>): void {
    const at = Number((event.currentTarget as HTMLElement).dataset['key']);
    this.choices = this.choices.map((choice, i) => (i === at ? event.detail.value : choice));
    this.isIncomplete = false;
  }

  keepMine(): void {
    this.chooseAll('mine');
  }

  takeTheirs(): void {
    this.chooseAll('theirs');
  }

  save(): void {
    const choices = this.choices.filter((choice) => choice !== undefined);
    this.isIncomplete = choices.length < this.choices.length;
    if (!this.isIncomplete) this.dispatchEvent(new CustomEvent('settled', { detail: { choices } }));
  }

  cancel(): void {
    this.dispatchEvent(new CustomEvent('cancelled'));
  }

  get drawn(): readonly DrawnConflict[] {
    return this.given.map((conflict, key) => ({
      ...conflict,
      key,
      was: fillLabel(Conflict_Was, conflict.was),
      choice: this.choices[key] ?? '',
      options: [
        { value: 'mine', label: fillLabel(Conflict_Mine, conflict.mine) },
        { value: 'theirs', label: fillLabel(Conflict_Theirs, conflict.theirs) }
      ]
    }));
  }

  private chooseAll(choice: Choice): void {
    this.choices = this.choices.map(() => choice);
    this.isIncomplete = false;
  }
}
