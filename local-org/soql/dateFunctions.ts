import { DateTime } from 'luxon';
import type { FieldType } from '../schema/objectSchema.ts';
import type { Stored } from '../storage/database.ts';

function dayOfYear(time: DateTime): number {
  return time.ordinal;
}

type DatePart = (time: DateTime) => string | number;

/** What each date function gives; weeks are counted in blocks of seven days from the first of the year or month. */
const PARTS: Readonly<Record<string, DatePart>> = {
  CALENDAR_MONTH: (time) => time.month,
  CALENDAR_QUARTER: (time) => time.quarter,
  CALENDAR_YEAR: (time) => time.year,
  FISCAL_MONTH: (time) => time.month,
  FISCAL_QUARTER: (time) => time.quarter,
  FISCAL_YEAR: (time) => time.year,
  DAY_IN_MONTH: (time) => time.day,
  DAY_IN_WEEK: (time) => (time.weekday % 7) + 1,
  DAY_IN_YEAR: dayOfYear,
  DAY_ONLY: (time) => time.toISODate() ?? '',
  HOUR_IN_DAY: (time) => time.hour,
  WEEK_IN_MONTH: (time) => Math.ceil(time.day / 7),
  WEEK_IN_YEAR: (time) => Math.ceil(dayOfYear(time) / 7)
};

export function isDateFunction(name: string): boolean {
  return name in PARTS;
}

/** Functions that make sense only of a time, not of a date. */
export const NEEDS_TIME: ReadonlySet<string> = new Set(['DAY_ONLY', 'HOUR_IN_DAY']);

export function datePartType(name: string): FieldType {
  return name === 'DAY_ONLY' ? 'date' : 'int';
}

/** The function behind `datepart(name, value, zone)` in SQL: a part of a date (text) or time (epoch milliseconds). */
export function datePart(name: Stored | undefined, value: Stored | undefined, zone: Stored | undefined): Stored {
  const part = PARTS[String(name)];
  if (part === undefined || value === null || value === undefined) return null;
  const time =
    typeof value === 'number' ? DateTime.fromMillis(value, { zone: String(zone ?? 'UTC') }) : DateTime.fromISO(value, { zone: 'UTC' });
  return part(time);
}
