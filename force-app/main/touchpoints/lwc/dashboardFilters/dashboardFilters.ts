import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import { FIGURES } from 'c/figureFormat';
import Filter_All from '@salesforce/label/c.Filter_All';
import Filter_Channel from '@salesforce/label/c.Filter_Channel';
import Filter_Custom from '@salesforce/label/c.Filter_Custom';
import Filter_Days_Wrong from '@salesforce/label/c.Filter_Days_Wrong';
import Filter_First_Day from '@salesforce/label/c.Filter_First_Day';
import Filter_Last_Day from '@salesforce/label/c.Filter_Last_Day';
import Filter_Last_Days from '@salesforce/label/c.Filter_Last_Days';
import Filter_Number from '@salesforce/label/c.Filter_Number';
import Filter_Period from '@salesforce/label/c.Filter_Period';
import Filter_Title from '@salesforce/label/c.Filter_Title';
import Filter_Vendor from '@salesforce/label/c.Filter_Vendor';
import {
  CUSTOM,
  EARLIEST_DAY,
  FIRST_CHOICE,
  isComplete,
  LATEST_DAY,
  PERIOD_DAYS,
  type FilterChoice,
  type FilterOptions
} from './filterChoice';

export { CUSTOM, FIRST_CHOICE, isComplete, PERIOD_DAYS, type FilterChoice, type FilterOptions } from './filterChoice';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What was chosen stays to be chosen, also where the period has no such call. */
function optionsOf(values: readonly string[], chosen: string): readonly Option[] {
  const all = chosen === '' || values.includes(chosen) ? values : [chosen, ...values];
  return [{ value: '', label: Filter_All }, ...all.map((value) => ({ value, label: value }))];
}

/**
 * One row of filters for all of the dashboard.
 *
 * @fires filterschanged the whole FilterChoice, once it is a span of days
 */
export default class DashboardFilters extends LightningElement {
  /** What there is to choose from. */
  @api options: FilterOptions = { vendors: [], channels: [], numbers: [] };

  readonly labels = {
    title: Filter_Title,
    period: Filter_Period,
    firstDay: Filter_First_Day,
    lastDay: Filter_Last_Day,
    vendor: Filter_Vendor,
    channel: Filter_Channel,
    number: Filter_Number,
    daysWrong: Filter_Days_Wrong
  };
  /** Outside of these the inputs say so themselves. */
  readonly days = { earliest: EARLIEST_DAY, latest: LATEST_DAY };
  readonly periods: readonly Option[] = [
    ...PERIOD_DAYS.map((days) => ({ value: String(days), label: fillLabel(Filter_Last_Days, FIGURES.days(days)) })),
    { value: CUSTOM, label: Filter_Custom }
  ];

  private chosen: FilterChoice = FIRST_CHOICE;

  /** What is chosen. */
  @api
  get value(): FilterChoice {
    return this.chosen;
  }
  set value(value: FilterChoice) {
    this.chosen = value;
  }

  choose(event: CustomEvent<{ readonly value: string | null }>): void {
    const { name } = event.target as HTMLElement & { readonly name: string };
    this.chosen = { ...this.chosen, [name]: event.detail.value ?? '' };
    if (isComplete(this.chosen)) this.dispatchEvent(new CustomEvent('filterschanged', { detail: this.chosen }));
  }

  get isCustom(): boolean {
    return this.chosen.period === CUSTOM;
  }

  get isWrong(): boolean {
    const { firstDay, lastDay } = this.chosen;
    return this.isCustom && firstDay !== '' && lastDay !== '' && firstDay > lastDay;
  }

  get vendors(): readonly Option[] {
    return optionsOf(this.options.vendors, this.chosen.vendor);
  }

  get channels(): readonly Option[] {
    return optionsOf(this.options.channels, this.chosen.channel);
  }

  get numbers(): readonly Option[] {
    return optionsOf(this.options.numbers, this.chosen.number);
  }
}
