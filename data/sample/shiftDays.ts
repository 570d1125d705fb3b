/** Moves the sample by whole days, so that it ends today: pages open with the last 30 days, and `touchline doctor` looks at the last 7. */
import type { SampleRow } from './readSample.ts';

const DAY = 86_400_000;
const INSTANT = /^\d{4}-\d\d-\d\dT/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * Whole days from the newest instant of the rows to `now`, so that times of day stay as they are. Negative where the rows lie ahead.
 *
 * @param now epoch milliseconds
 * @example daysUntil([{ CreatedDate: '2026-10-19T18:40:00.000Z' }], Date.UTC(2026, 10, 1, 9)) // 12: October 31st
 */
export function daysUntil(rows: readonly SampleRow[], now: number): number {
  const instants = rows.flatMap((row) => Object.values(row).filter((value) => INSTANT.test(value)));
  const newest = Math.max(...instants.map((value) => Date.parse(value)));
  return Math.floor((now - newest) / DAY);
}

/** A session's key ends with the moment the session began. */
function shiftCell(field: string, value: string, ms: number): string {
  if (field === 'Session_Key__c') return value.replace(/\d+$/, (start) => String(Number(start) + ms));
  if (INSTANT.test(value)) return new Date(Date.parse(value) + ms).toISOString();
  return DATE.test(value) ? new Date(Date.parse(value) + ms).toISOString().slice(0, 10) : value;
}

/** @example shiftDays({ CloseDate: '2026-09-30' }, 12) // { CloseDate: '2026-10-12' } */
export function shiftDays(row: SampleRow, days: number): SampleRow {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, shiftCell(field, value, days * DAY)]));
}
