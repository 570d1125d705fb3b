import { api, LightningElement } from 'lwc';
import Models_Custom from '@salesforce/label/c.Models_Custom';
import Models_Half_Life from '@salesforce/label/c.Models_Half_Life';
import Models_Half_Life_Help from '@salesforce/label/c.Models_Half_Life_Help';
import Models_Heading from '@salesforce/label/c.Models_Heading';
import Models_Offer from '@salesforce/label/c.Models_Offer';
import Models_Weight_Closed from '@salesforce/label/c.Models_Weight_Closed';
import Models_Weight_FT from '@salesforce/label/c.Models_Weight_FT';
import Models_Weight_LC from '@salesforce/label/c.Models_Weight_LC';
import Models_Weight_Middle from '@salesforce/label/c.Models_Weight_Middle';
import Models_Weight_OC from '@salesforce/label/c.Models_Weight_OC';
import Models_Why from '@salesforce/label/c.Models_Why';

/** A model, and whether pages offer it. */
export interface OfferedModel {
  readonly key: string;
  readonly label: string;
  readonly isOffered: boolean;
}

export const WEIGHT_INPUTS = [
  { name: 'weightFt', label: Models_Weight_FT },
  { name: 'weightLc', label: Models_Weight_LC },
  { name: 'weightOc', label: Models_Weight_OC },
  { name: 'weightClosed', label: Models_Weight_Closed },
  { name: 'weightMiddle', label: Models_Weight_Middle }
] as const;

export type WeightName = (typeof WEIGHT_INPUTS)[number]['name'];
/** Texts of the inputs as they were typed. */
export type ModelTexts = Readonly<Record<WeightName | 'halfLifeDays', string>>;

const NO_TEXTS: ModelTexts = { weightFt: '', weightLc: '', weightOc: '', weightClosed: '', weightMiddle: '', halfLifeDays: '' };

/**
 * Which models are offered, and what of them an admin decides.
 *
 * @fires modelinput `detail: { name, value }` at each key press
 * @fires modeltoggle `detail: { key, isOn }`
 */
export default class ModelEditor extends LightningElement {
  @api models: readonly OfferedModel[] = [];
  @api texts: ModelTexts = NO_TEXTS;
  /** What the weights sum to, or what is wrong with them, a sentence each. */
  @api weightWords: readonly string[] = [];
  @api isWeightWrong = false;
  /** What is wrong with the half-life; blank for nothing. */
  @api halfLifeProblem = '';

  readonly labels = {
    heading: Models_Heading,
    why: Models_Why,
    offer: Models_Offer,
    custom: Models_Custom,
    halfLife: Models_Half_Life,
    halfLifeHelp: Models_Half_Life_Help
  };

  get weights(): readonly { readonly name: string; readonly label: string; readonly value: string }[] {
    return WEIGHT_INPUTS.map((input) => ({ ...input, value: this.texts[input.name] }));
  }

  get weightClass(): string {
    return this.isWeightWrong ? 'word slds-text-color_error' : 'word';
  }

  change(event: CustomEvent<{ readonly value: string }>): void {
    const { name = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('modelinput', { detail: { name, value: event.detail.value } }));
  }

  toggle(event: CustomEvent<{ readonly checked: boolean }>): void {
    const { key = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('modeltoggle', { detail: { key, isOn: event.detail.checked } }));
  }
}
