/**
 * Salesforce's times and ours (R4, P32): epoch milliseconds inside, `2026-05-04T12:30:00.000+0000` outside.
 */
import type { Instant } from 'c/attributionEngine';

const TIME = /^([1-9]\d{3})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;
/** The last time whose year has four digits. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || /^z$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0));
}

/**
 * A time as epoch milliseconds, `undefined` for what is none. Without a zone it is UTC, digits past milliseconds are cut,
 * and a date alone is no time (R4). Days and hours that don't exist are no times either, nor is what is before the year 1000 or, in UTC, after 9999.
 *
 * @example
 * parseInstant('2026-05-04T12:30:00.000+0000')  // 1777897800000
 * parseInstant('2026-05-04 14:30:00.1239+02:00') // 1777897800123
 * parseInstant('2026-05-04')                     // undefined
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = TIME.exec(text.trim());
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const milliseconds = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = offsetMinutes(parts[8]);
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const back = new Date(local);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  const at = local - offset * 60_000;
  return exists && Math.abs(offset) <= 14 * 60 && at <= LATEST ? at : undefined;
}

/** @example formatInstant(1777897800000) // '2026-05-04T12:30:00.000+0000' */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}
