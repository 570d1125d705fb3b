/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index was compared with the field's end */
import { parseInstant } from 'c/salesforceRecords';

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const LEAST_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
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
  const days = to - from >= 19 ? parseDays(bytes, from) : NO_TIME;
  const seconds = days === NO_TIME ? NO_TIME : parseSeconds(bytes, from + 10);
  const milliseconds = seconds === NO_TIME ? NO_TIME : parseRest(bytes, from + 19, to);
  if (milliseconds === NO_TIME) return parseInstant(decoder.decode(bytes.subarray(from, to))) ?? NaN;
  return days * DAY + seconds * 1000 + milliseconds;
}

/** What the parts below give for anything but the plainest spelling. A whole number, so that no part needs a float. */
const NO_TIME = -1_000_000_000;

/** `2026-05-04` in days since 1970. */
function parseDays(bytes: Uint8Array, at: number): number {
  if (bytes[at + 4] !== 45 || bytes[at + 7] !== 45) return NO_TIME;
  const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
  const month = twoDigits(bytes, at + 5);
  const day = twoDigits(bytes, at + 8);
  // Whether there is a 29 February is left to parseInstant.
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > LEAST_DAYS[month]!) return NO_TIME;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = year - 1;
  const leapDays = ((before / 4) | 0) - ((before / 100) | 0) + ((before / 400) | 0) + 1;
  return year * 365 + leapDays + DAYS_BEFORE_MONTH[month]! + (isLeap && month > 2 ? 1 : 0) + day - 1 - DAYS_TO_1970;
}

/** `T12:30:00` in seconds. */
function parseSeconds(bytes: Uint8Array, at: number): number {
  if ((bytes[at] !== 84 && bytes[at] !== 32) || bytes[at + 3] !== 58 || bytes[at + 6] !== 58) return NO_TIME;
  const hour = twoDigits(bytes, at + 1);
  const minute = twoDigits(bytes, at + 4);
  const second = twoDigits(bytes, at + 7);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NO_TIME;
  return (hour * 60 + minute) * 60 + second;
}

/** Nothing, `Z`, `.123`, and the zone `+0000`, in milliseconds. */
function parseRest(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let milliseconds = 0;
  if (at + 4 <= to && bytes[at] === 46) {
    const tens = twoDigits(bytes, at + 1);
    const ones = bytes[at + 3]! - 48;
    if (tens < 0 || ones < 0 || ones > 9) return NO_TIME;
    milliseconds = tens * 10 + ones;
    at += 4;
  }
  if (at === to || (at + 1 === to && bytes[at] === 90)) return milliseconds;
  const isUtc = at + 5 === to && bytes[at] === 43 && twoDigits(bytes, at + 1) === 0 && twoDigits(bytes, at + 3) === 0;
  return isUtc ? milliseconds : NO_TIME;
}

/** A number from 0 to 99; a large negative one when there are no two digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
}
