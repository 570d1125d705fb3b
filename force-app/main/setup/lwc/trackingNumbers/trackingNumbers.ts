import { api, LightningElement } from 'lwc';
import { channelPath } from 'c/attributionEngine';
import { fillLabel } from 'c/callStory';
import type { EditRow } from 'c/editTable';
import { checkSetup } from 'c/orgSetup';
import type { RowInput } from 'c/rowForm';
import { wordProblem } from 'c/setupProblemWords';
import { tellChange, type Entries } from 'c/setupStep';
import Channels_Form_Open_Number from '@salesforce/label/c.Channels_Form_Open_Number';
import Channels_New_Number from '@salesforce/label/c.Channels_New_Number';
import Channels_Number_Title from '@salesforce/label/c.Channels_Number_Title';
import Channels_Numbers from '@salesforce/label/c.Channels_Numbers';
import Channels_Numbers_Add from '@salesforce/label/c.Channels_Numbers_Add';
import Channels_Numbers_Empty from '@salesforce/label/c.Channels_Numbers_Empty';
import Channels_Numbers_Why from '@salesforce/label/c.Channels_Numbers_Why';
import Channels_Off from '@salesforce/label/c.Channels_Off';
import Channels_On from '@salesforce/label/c.Channels_On';
import Channels_Removed from '@salesforce/label/c.Channels_Removed';
import Channels_Taken from '@salesforce/label/c.Channels_Taken';
import Number_Channel from '@salesforce/label/c.Number_Channel';
import Number_Phone from '@salesforce/label/c.Number_Phone';
import Number_Phone_Help from '@salesforce/label/c.Number_Phone_Help';
import Number_Pooled from '@salesforce/label/c.Number_Pooled';
import Number_Pooled_Help from '@salesforce/label/c.Number_Pooled_Help';
import Number_Subchannel from '@salesforce/label/c.Number_Subchannel';
import Number_Vendor from '@salesforce/label/c.Number_Vendor';
import { putNumber, type FormTexts, type NumberRow } from './putNumber';

/** Entry: the form that is open, as JSON. */
const NUMBER = 'number';
const INPUTS = [
  { name: 'phoneE164', label: Number_Phone, help: Number_Phone_Help },
  { name: 'vendor', label: Number_Vendor },
  { name: 'channel', label: Number_Channel },
  { name: 'subchannel', label: Number_Subchannel },
  { name: 'pooled', label: Number_Pooled, help: Number_Pooled_Help, isCheckbox: true }
];

function nameOf(property: string): string {
  return INPUTS.find(({ name }) => name === property)?.label ?? property;
}

/**
 * Numbers that are advertised, and the channels they stand for (R2, R19).
 *
 * @fires setupchange as a step does
 */
export default class TrackingNumbers extends LightningElement {
  @api numbers: readonly NumberRow[] = [];
  @api entries: Entries = {};

  readonly labels = { heading: Channels_Numbers, why: Channels_Numbers_Why, add: Channels_Numbers_Add, empty: Channels_Numbers_Empty };
  readonly columns = [Number_Phone, Number_Channel, Number_Vendor, Number_Pooled];
  formProblems: readonly string[] = [];
  /** What just happened, for who can't see it. */
  said = '';

  /** What keeps the numbers from being saved. */
  @api
  problems(): readonly string[] {
    const found = checkSetup({ trackingNumbers: this.numbers }).map((problem) => wordProblem(problem, nameOf));
    return [...(this.texts ? [Channels_Form_Open_Number] : []), ...new Set(found)];
  }

  get rows(): readonly EditRow[] {
    return this.numbers.map(({ phoneE164 = '', vendor = '', channel, subchannel, pooled }) => ({
      key: phoneE164,
      title: fillLabel(Channels_Number_Title, phoneE164),
      cells: [phoneE164, channelPath(channel, subchannel) ?? '', vendor, pooled ? Channels_On : Channels_Off]
    }));
  }

  get hasRows(): boolean {
    return this.numbers.length > 0;
  }

  get texts(): FormTexts | undefined {
    const json = this.entries[NUMBER];
    return json ? (JSON.parse(json) as FormTexts) : undefined;
  }

  get inputs(): readonly RowInput[] {
    return INPUTS.map((input) => ({ ...input, value: this.texts?.[input.name] ?? '' }));
  }

  get formHeading(): string {
    const key = this.texts?.['key'] ?? '';
    return key === '' ? Channels_New_Number : fillLabel(Channels_Number_Title, key);
  }

  add(): void {
    this.open({ key: '' });
  }

  edit(event: CustomEvent<{ readonly key: string }>): void {
    const { key } = event.detail;
    const { vendor = '', channel = '', subchannel = '', pooled } = this.numbers.find(({ phoneE164 }) => phoneE164 === key) ?? {};
    this.open({ key, phoneE164: key, vendor, channel, subchannel, pooled: pooled ? 'true' : '' });
  }

  type(event: CustomEvent<{ readonly name: string; readonly value: string }>): void {
    const { name, value } = event.detail;
    tellChange(this, { entries: { [NUMBER]: JSON.stringify({ ...this.texts, [name]: value }) } });
  }

  finish(): void {
    const { rows, at } = putNumber(this.numbers, this.texts ?? {});
    this.formProblems = checkSetup({ trackingNumbers: rows })
      .filter(({ row }) => row === undefined || row === at)
      .map((problem) => wordProblem(problem, nameOf));
    if (this.formProblems.length > 0) return;
    this.said = fillLabel(Channels_Taken, rows[at]?.phoneE164 ?? '');
    tellChange(this, { setup: { trackingNumbers: rows }, entries: { [NUMBER]: '' } });
  }

  cancel(): void {
    this.formProblems = [];
    tellChange(this, { entries: { [NUMBER]: '' } });
  }

  remove(event: CustomEvent<{ readonly key: string }>): void {
    const { key } = event.detail;
    this.said = fillLabel(Channels_Removed, key);
    const trackingNumbers = this.numbers.filter(({ phoneE164 }) => phoneE164 !== key);
    tellChange(this, { setup: { trackingNumbers }, entries: this.texts?.['key'] === key ? { [NUMBER]: '' } : {} });
  }

  private open(texts: FormTexts): void {
    this.formProblems = [];
    tellChange(this, { entries: { [NUMBER]: JSON.stringify(texts) } });
  }
}
