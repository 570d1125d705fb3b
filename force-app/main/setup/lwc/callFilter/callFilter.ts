import { api, LightningElement } from 'lwc';
import Filter_Calls_Call_Types from '@salesforce/label/c.Filter_Calls_Call_Types';
import Filter_Calls_Call_Types_Help from '@salesforce/label/c.Filter_Calls_Call_Types_Help';
import Filter_Calls_Dispositions from '@salesforce/label/c.Filter_Calls_Dispositions';
import Filter_Calls_Duration from '@salesforce/label/c.Filter_Calls_Duration';
import Filter_Calls_Duration_Help from '@salesforce/label/c.Filter_Calls_Duration_Help';
import Filter_Calls_Heading from '@salesforce/label/c.Filter_Calls_Heading';
import Filter_Calls_List_Help from '@salesforce/label/c.Filter_Calls_List_Help';
import Filter_Calls_Looks from '@salesforce/label/c.Filter_Calls_Looks';
import Filter_Calls_Looks_Help from '@salesforce/label/c.Filter_Calls_Looks_Help';
import Filter_Calls_Static from '@salesforce/label/c.Filter_Calls_Static';
import Filter_Calls_Static_Help from '@salesforce/label/c.Filter_Calls_Static_Help';
import Filter_Calls_Types from '@salesforce/label/c.Filter_Calls_Types';
import Filter_Calls_Why from '@salesforce/label/c.Filter_Calls_Why';

/** Texts of the inputs by the name of their setting, as they were typed. */
export type FilterTexts = Readonly<
  Record<'filterTypes' | 'filterCallTypes' | 'minimumDurationSeconds' | 'filterDispositions' | 'callTypes', string>
>;

const NO_TEXTS: FilterTexts = { filterTypes: '', filterCallTypes: '', minimumDurationSeconds: '', filterDispositions: '', callTypes: '' };

/**
 * Which Tasks count as calls (R1, R2).
 *
 * @fires filterchange `detail: { name, value }`, value a text
 * @fires staticchange `detail: { isOn }`
 */
export default class CallFilter extends LightningElement {
  @api texts: FilterTexts = NO_TEXTS;
  /** Whether calls to static numbers count without visitor id. */
  @api countsStaticNumbers = false;
  /** What is wrong with the duration; blank for nothing. */
  @api durationProblem = '';

  readonly labels = {
    heading: Filter_Calls_Heading,
    why: Filter_Calls_Why,
    static: Filter_Calls_Static,
    staticHelp: Filter_Calls_Static_Help
  };
  private readonly inputs = [
    { name: 'filterTypes', label: Filter_Calls_Types, help: Filter_Calls_List_Help },
    { name: 'filterCallTypes', label: Filter_Calls_Call_Types, help: Filter_Calls_Call_Types_Help },
    { name: 'filterDispositions', label: Filter_Calls_Dispositions, help: Filter_Calls_List_Help },
    { name: 'minimumDurationSeconds', label: Filter_Calls_Duration, help: Filter_Calls_Duration_Help },
    { name: 'callTypes', label: Filter_Calls_Looks, help: Filter_Calls_Looks_Help }
  ] as const;

  get drawn(): readonly { readonly name: string; readonly label: string; readonly help: string; readonly value: string }[] {
    return this.inputs.map((input) => ({ ...input, value: this.texts[input.name] }));
  }

  change(event: CustomEvent<{ readonly value: string }>): void {
    const { name = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('filterchange', { detail: { name, value: event.detail.value } }));
  }

  toggleStatic(event: CustomEvent<{ readonly checked: boolean }>): void {
    this.dispatchEvent(new CustomEvent('staticchange', { detail: { isOn: event.detail.checked } }));
  }
}
