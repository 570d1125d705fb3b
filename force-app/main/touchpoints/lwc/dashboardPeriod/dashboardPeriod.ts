/** Days, weeks and months of the reader's calendar as spans of time. Which zone that is comes in as an argument. */

/** Epoch milliseconds; the end is the first instant outside. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** How far the reader's clock is ahead of UTC at an instant, in milliseconds. */
export type ZoneOffset = (at: number) => number;

export type BucketUnit = 'day' | 'week' | 'month' | 'year';

/** One column of a chart over time. */
export interface Bucket extends Period {
  readonly unit: BucketUnit;
}

const DAY = 86_400_000;
const WEEK_DAYS = 7;
/** Columns a chart can show, and questions one page may ask. */
const MOST_BUCKETS = 31;

/** Number of the reader's day an instant is in, counted from 1970. */
function dayOf(at: number, offset: ZoneOffset): number {
  return Math.floor((at + offset(at)) / DAY);
}

/** The instant a day begins: its zone's midnight, or an hour later where clocks skip midnight. */
function startOf(day: number, offset: ZoneOffset): number {
  const guess = day * DAY - offset(day * DAY);
  const start = day * DAY - offset(guess);
  return dayOf(start, offset) < day ? guess : start;
}

/**
 * The last days, today among them.
 *
 * @example lastDays(7, now, () => 0) // from midnight six days ago to midnight tonight
 */
export function lastDays(count: number, now: number, offset: ZoneOffset): Period {
  const today = dayOf(now, offset);
  return { from: startOf(today - count + 1, offset), to: startOf(today + 1, offset) };
}

/** `2026-03-03` as the number of its day; `undefined` for what is no date. */
function parseDay(text: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at / DAY;
}

/** From the first day to the last one, both included; `undefined` where that is no span. */
export function betweenDays(first: string, last: string, offset: ZoneOffset): Period | undefined {
  const from = parseDay(first);
  const to = parseDay(last);
  return from === undefined || to === undefined || to < from ? undefined : { from: startOf(from, offset), to: startOf(to + 1, offset) };
}

/** How many of the reader's days a period has. */
export function daysIn({ from, to }: Period, offset: ZoneOffset): number {
  return dayOf(to - 1, offset) - dayOf(from, offset) + 1;
}

/** As many days right before it. */
export function periodBefore(period: Period, offset: ZoneOffset): Period {
  const first = dayOf(period.from, offset);
  return { from: startOf(first - daysIn(period, offset), offset), to: period.from };
}

/** An instant's day as a date field has it: `2026-03-03`. */
export function dateOf(at: number, offset: ZoneOffset): string {
  return new Date(dayOf(at, offset) * DAY).toISOString().slice(0, 10);
}

/** Number of the day on which the calendar month or year of a day begins, `steps` of them later. */
function calendarStart(day: number, unit: 'month' | 'year', steps: number): number {
  const date = new Date(day * DAY);
  const month = unit === 'year' ? 12 * steps : date.getUTCMonth() + steps;
  return Date.UTC(date.getUTCFullYear(), month, 1) / DAY;
}

/** @param years how many calendar years a column of years has */
function starts(first: number, end: number, unit: BucketUnit, years = 1): number[] {
  const found = [first];
  for (let i = 1; i <= MOST_BUCKETS + 1; i++) {
    const next =
      unit === 'day' ? first + i : unit === 'week' ? first + WEEK_DAYS * i : calendarStart(first, unit, unit === 'year' ? i * years : i);
    if (next >= end) break;
    found.push(next);
  }
  return found;
}

/** How many years each column needs so that all of them can be read. */
function yearsEach(first: number, end: number): number {
  const years = new Date((end - 1) * DAY).getUTCFullYear() - new Date(first * DAY).getUTCFullYear() + 1;
  return Math.max(1, Math.ceil(years / MOST_BUCKETS));
}

const UNITS: readonly BucketUnit[] = ['day', 'week', 'month', 'year'];

/**
 * A period in as many columns as can be read: days up to a month, then weeks, calendar months, calendar years, several of these. The first and
 * last column may be cut short by the period.
 *
 * @example bucketsOf(lastDays(90, now, offset), offset) // 13 weeks, of which the last has six days
 */
export function bucketsOf(period: Period, offset: ZoneOffset): readonly Bucket[] {
  const first = dayOf(period.from, offset);
  const end = first + daysIn(period, offset);
  const unit = UNITS.find((candidate) => starts(first, end, candidate).length <= MOST_BUCKETS) ?? 'year';
  const days = starts(first, end, unit, yearsEach(first, end));
  return days.map((day, i) => ({
    unit,
    from: startOf(day, offset),
    to: i + 1 < days.length ? startOf(days[i + 1] ?? end, offset) : period.to
  }));
}
