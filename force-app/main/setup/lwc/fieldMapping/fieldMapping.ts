import { api, LightningElement } from 'lwc';
import Map_Heading from '@salesforce/label/c.Map_Heading';
import Map_Why from '@salesforce/label/c.Map_Why';

/** One setting that names a field, and what the org says of it. */
export interface MappingRow {
  readonly name: string;
  readonly label: string;
  /** What the field is for, beside the input. */
  readonly help: string;
  readonly value: string;
  readonly placeholder: string;
  /** In words; blank while nothing is known. */
  readonly status: string;
  readonly state: 'good' | 'bad' | 'quiet';
}

const ICONS: Readonly<Record<MappingRow['state'], string>> = {
  good: 'utility:success',
  bad: 'utility:error',
  quiet: 'utility:info'
};

/**
 * Which fields of Task hold what.
 *
 * @fires mappingchange `detail: { name, value }` at each key press
 */
export default class FieldMapping extends LightningElement {
  /** The settings, in order. */
  @api rows: readonly MappingRow[] = [];

  readonly labels = { heading: Map_Heading, why: Map_Why };

  get drawn(): readonly (MappingRow & { readonly icon: string; readonly statusClass: string })[] {
    return this.rows.map((row) => ({ ...row, icon: ICONS[row.state], statusClass: `status status_${row.state}` }));
  }

  change(event: CustomEvent<{ readonly value: string }>): void {
    const { name = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('mappingchange', { detail: { name, value: event.detail.value } }));
  }
}
