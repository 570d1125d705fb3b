/** What a reader chose in the row of filters. Blank: all. */
export interface FilterChoice {
  /** `7`, `30`, `90` or `365` days, or `custom`. */
  readonly period: string;
  /** `2026-03-03`, where the period is `custom`. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly vendor: string;
  readonly channel: string;
  readonly number: string;
}

/** What there is to choose from in the period. */
export interface FilterOptions {
  readonly vendors: readonly string[];
  readonly channels: readonly string[];
  readonly numbers: readonly string[];
}

export const CUSTOM = 'custom';
export const PERIOD_DAYS = [7, 30, 90, 365] as const;

/** The last 30 days, all calls. */
export const FIRST_CHOICE: FilterChoice = { period: '30', firstDay: '', lastDay: '', vendor: '', channel: '', number: '' };

/** Days that Salesforce knows. */
export const EARLIEST_DAY = '1700-01-01';
export const LATEST_DAY = '4000-12-31';

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && text >= EARLIEST_DAY && text <= LATEST_DAY;

/** Whether the choice is a span of days; a custom one may not be so yet. */
export function isComplete({ period, firstDay, lastDay }: FilterChoice): boolean {
  return period !== CUSTOM || (isDay(firstDay) && isDay(lastDay) && firstDay <= lastDay);
}
