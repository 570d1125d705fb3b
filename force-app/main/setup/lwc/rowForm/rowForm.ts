import { api, LightningElement } from 'lwc';
import Row_Cancel from '@salesforce/label/c.Row_Cancel';
import Row_Done from '@salesforce/label/c.Row_Done';

/** One input. A checkbox's value is `true` or blank. */
export interface RowInput {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly isCheckbox?: boolean;
  readonly value: string;
}

/**
 * The inputs of one row.
 *
 * @fires rowinput `detail: { name, value }` at each key press
 * @fires rowdone
 * @fires rowcancel
 */
export default class RowForm extends LightningElement {
  /** What is edited: "Rule 70: Paid Search". */
  @api heading = '';
  @api inputs: readonly RowInput[] = [];
  /** What keeps the row from being taken over. */
  @api problems: readonly string[] = [];

  readonly labels = { done: Row_Done, cancel: Row_Cancel };
  private hasFocused = false;

  renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('h4')?.focus();
  }

  get drawn(): readonly (RowInput & { readonly isOn: boolean })[] {
    return this.inputs.map((input) => ({ ...input, isOn: input.value === 'true' }));
  }

  get drawnProblems(): readonly { readonly key: number; readonly text: string }[] {
    return this.problems.map((text, key) => ({ key, text }));
  }

  change(event: CustomEvent<{ readonly value: string }>): void {
    this.tell(event, event.detail.value);
  }

  toggle(event: CustomEvent<{ readonly checked: boolean }>): void {
    this.tell(event, event.detail.checked ? 'true' : '');
  }

  finish(): void {
    this.dispatchEvent(new CustomEvent('rowdone'));
  }

  cancel(): void {
    this.dispatchEvent(new CustomEvent('rowcancel'));
  }

  private tell(event: Event, value: string): void {
    const { name = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('rowinput', { detail: { name, value } }));
  }
}
