/* eslint-disable @typescript-eslint/no-non-null-assertion -- tables have an entry for every pair of bytes and every month */
import { parseInstant } from 'c/salesforceRecords';

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** 29 February is left to parseInstant. */
const LEAST_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_TO_1970 = 719_528;
const DAY = 86_400_000;

/** The number two digits stand for, by the two bytes read as one number; 255 for anything else. */
const PAIRS = new Uint8Array(1 << 16).fill(255);
for (let value = 0; value < 100; value++) PAIRS[(48 + Math.floor(value / 10)) | ((48 + (value % 10)) << 8)] = value;
const FOUR_ZEROS = 0x30303030;

/** What the parts below give for anything but the plainest spelling. A whole number, so that no part needs a float. */
const NO_TIME = -1_000_000_000;

const decoder = new TextDecoder();

/**
 * The time that stands in `bytes` from `from` to `to`, as epoch milliseconds; `NaN` for what is none (R4). Salesforce's own
 * forms (`2026-05-04T12:30:00.000+0000`, `…Z`, without zone, a blank for the `T`) are read from the bytes, all others by
 * `parseInstant`, which this agrees with.
 *
 * @example
 * const bytes = new DataView(new TextEncoder().encode('2026-05-04T12:30:00.000Z').buffer);
 * parseTimeBytes(bytes, 0, bytes.byteLength) // 1777897800000
 */
export function parseTimeBytes(bytes: DataView, from: number, to: number): number {
  const days = to - from >= 19 ? parseDays(bytes, from) : NO_TIME;
  const seconds = days === NO_TIME ? NO_TIME : parseSeconds(bytes, from + 10);
  const milliseconds = seconds === NO_TIME ? NO_TIME : parseRest(bytes, from + 19, to);
  if (milliseconds !== NO_TIME) return days * DAY + seconds * 1000 + milliseconds;
  const text = decoder.decode(new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from));
  return parseInstant(text) ?? NaN;
}

/** `2026-05-04` in days since 1970. */
function parseDays(bytes: DataView, at: number): number {
  if (bytes.getUint8(at + 4) !== 45 || bytes.getUint8(at + 7) !== 45) return NO_TIME;
  const century = PAIRS[bytes.getUint16(at, true)]!;
  const ofCentury = PAIRS[bytes.getUint16(at + 2, true)]!;
  const month = PAIRS[bytes.getUint16(at + 5, true)]!;
  const day = PAIRS[bytes.getUint16(at + 8, true)]!;
  if (century < 10 || century > 99 || ofCentury > 99 || month < 1 || month > 12 || day < 1 || day > LEAST_DAYS[month]!) return NO_TIME;
  const year = century * 100 + ofCentury;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = year - 1;
  const leapDays = ((before / 4) | 0) - ((before / 100) | 0) + ((before / 400) | 0) + 1;
  return year * 365 + leapDays + DAYS_BEFORE_MONTH[month]! + (isLeap && month > 2 ? 1 : 0) + day - 1 - DAYS_TO_1970;
}

/** `T12:30:00` in seconds. */
function parseSeconds(bytes: DataView, at: number): number {
  const mark = bytes.getUint8(at);
  if ((mark !== 84 && mark !== 32) || bytes.getUint8(at + 3) !== 58 || bytes.getUint8(at + 6) !== 58) return NO_TIME;
  const hour = PAIRS[bytes.getUint16(at + 1, true)]!;
  const minute = PAIRS[bytes.getUint16(at + 4, true)]!;
  const second = PAIRS[bytes.getUint16(at + 7, true)]!;
  return hour > 23 || minute > 59 || second > 59 ? NO_TIME : (hour * 60 + minute) * 60 + second;
}

/** Nothing, `Z`, `.123`, and the zone `+0000`, in milliseconds. */
function parseRest(bytes: DataView, from: number, to: number): number {
  let at = from;
  let milliseconds = 0;
  if (at + 4 <= to && bytes.getUint8(at) === 46) {
    const tens = PAIRS[bytes.getUint16(at + 1, true)]!;
    const ones = bytes.getUint8(at + 3) - 48;
    if (tens > 99 || ones < 0 || ones > 9) return NO_TIME;
    milliseconds = tens * 10 + ones;
    at += 4;
  }
  if (at === to || (at + 1 === to && bytes.getUint8(at) === 90)) return milliseconds;
  const isUtc = at + 5 === to && bytes.getUint8(at) === 43 && bytes.getInt32(at + 1, true) === FOUR_ZEROS;
  return isUtc ? milliseconds : NO_TIME;
}
