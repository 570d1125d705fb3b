/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index was compared with the field's end */
import { parseInstant } from 'c/salesforceRecords';

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const DAYS_TO_1970 = 719_528;
const DAY = 86_400_000;

const decoder = new TextDecoder();

/**
 * The time that stands in `bytes` from `from` to `to`, as epoch milliseconds; `NaN` for what is none (R4). Salesforce's own
 * forms (`2026-05-04T12:30:00.000+0000`, `…Z`, without zone, a blank for the `T`) are read from the bytes, all others by
 * `parseInstant`, which this agrees with.
 *
 * @example
 * const bytes = Buffer.from('2026-05-04T12:30:00.000Z');
 * parseTimeBytes(bytes, 0, bytes.length) // 1777897800000
 */
export function parseTimeBytes(bytes: Uint8Array, from: number, to: number): number {
  const time = to - from >= 19 ? parseSeconds(bytes, from) + parseRest(bytes, from + 19, to) : NaN;
  return Number.isNaN(time) ? (parseInstant(decoder.decode(bytes.subarray(from, to))) ?? NaN) : time;
}

/** `2026-05-04T12:30:00` in milliseconds; `NaN` for anything else. */
function parseSeconds(bytes: Uint8Array, at: number): number {
  if (bytes[at + 4] !== 45 || bytes[at + 7] !== 45 || bytes[at + 13] !== 58 || bytes[at + 16] !== 58) return NaN;
  if (bytes[at + 10] !== 84 && bytes[at + 10] !== 32) return NaN;
  const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
  const month = twoDigits(bytes, at + 5);
  const day = twoDigits(bytes, at + 8);
  const hour = twoDigits(bytes, at + 11);
  const minute = twoDigits(bytes, at + 14);
  const second = twoDigits(bytes, at + 17);
  // Anything that may not exist, 29 February say, is left to parseInstant; comparisons with NaN are false.
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28 + lateDays(month))) return NaN;
  if (!(hour < 24 && minute < 60 && second < 60)) return NaN;
  return daysSince1970(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
}

function lateDays(month: number): number {
  if (month === 2) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 2 : 3;
}

function daysSince1970(year: number, month: number, day: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
  return year * 365 + leapDays + DAYS_BEFORE_MONTH[month]! + (isLeap && month > 2 ? 1 : 0) + day - 1 - DAYS_TO_1970;
}

/** Nothing, `Z`, `.123`, and the zone `+0000`: milliseconds; `NaN` for any other ending. */
function parseRest(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let milliseconds = 0;
  if (at + 4 <= to && bytes[at] === 46) {
    milliseconds = twoDigits(bytes, at + 1) * 10 + digit(bytes, at + 3);
    at += 4;
  }
  if (at === to || (at + 1 === to && bytes[at] === 90)) return milliseconds;
  const isUtc = at + 5 === to && bytes[at] === 43 && twoDigits(bytes, at + 1) === 0 && twoDigits(bytes, at + 3) === 0;
  return isUtc ? milliseconds : NaN;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  return digit(bytes, at) * 10 + digit(bytes, at + 1);
}

function digit(bytes: Uint8Array, at: number): number {
  const value = bytes[at]! - 48;
  return value >= 0 && value <= 9 ? value : NaN;
}
