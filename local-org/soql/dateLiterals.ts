import type { DateTime, DateTimeUnit } from 'luxon';

/** Half-open range of days: from the start of `from` to the start of `until`. */
export interface DayRange {
  readonly from: DateTime;
  readonly until: DateTime;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
const UNITS: Readonly<Record<string, Unit>> = {
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  QUARTER: 'quarter',
  YEAR: 'year',
  FISCAL_QUARTER: 'quarter',
  FISCAL_YEAR: 'year'
};

/** Weeks begin on Sunday, as they do for users in the United States. */
function startOf(time: DateTime, unit: Unit): DateTime {
  return unit === 'week' ? time.startOf('day').minus({ days: time.weekday % 7 }) : time.startOf(unit as DateTimeUnit);
}

function shift(time: DateTime, unit: Unit, count: number): DateTime {
  return time.plus({ [`${unit}s`]: count });
}

function periods(now: DateTime, unit: Unit, first: number, last: number): DayRange {
  const current = startOf(now, unit);
  return { from: shift(current, unit, first), until: shift(current, unit, last + 1) };
}

const DAYS: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
const NEAR: Readonly<Record<string, number>> = { LAST: -1, THIS: 0, NEXT: 1 };

/**
 * The days a date literal stands for, in the zone of `now`; undefined for a word that is none. Fiscal years are calendar
 * years here. LAST_N_DAYS reaches to the end of today, LAST_N_WEEKS and longer end before the current one.
 *
 *     // now = 2026-05-04T12:00 in Berlin
 *     dateLiteral('LAST_MONTH', now)     // 2026-04-01 until 2026-05-01
 *     dateLiteral('LAST_N_DAYS:3', now)  // 2026-05-01 until 2026-05-05
 */
export function dateLiteral(text: string, now: DateTime): DayRange | undefined {
  const [word = '', count] = text.toUpperCase().split(':');
  const day = DAYS[word];
  if (day !== undefined) return periods(now, 'day', day, day);
  if (word === 'LAST_90_DAYS') return periods(now, 'day', -90, 0);
  if (word === 'NEXT_90_DAYS') return periods(now, 'day', 1, 90);
  const near = /^(LAST|THIS|NEXT)_(\w+)$/.exec(word);
  const nearUnit = UNITS[near?.[2] ?? ''];
  if (near !== null && nearUnit !== undefined && count === undefined) {
    const offset = NEAR[near[1] ?? ''] ?? 0;
    return periods(now, nearUnit, offset, offset);
  }
  const many = /^(?:(LAST|NEXT)_N_(\w+)S|N_(\w+)S_AGO)$/.exec(word);
  const unit = UNITS[many?.[2] ?? many?.[3] ?? ''];
  const n = Number(count);
  if (many === null || unit === undefined || !Number.isInteger(n) || n < 0) return undefined;
  if (many[1] === undefined) return periods(now, unit, -n, -n);
  if (many[1] === 'NEXT') return periods(now, unit, 1, n);
  return periods(now, unit, -n, unit === 'day' ? 0 : -1);
}
