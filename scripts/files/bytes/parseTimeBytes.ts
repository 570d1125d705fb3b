/* eslint-disable @typescript-eslint/no-non-null-assertion -- tables have an entry for every pair of bytes and every month */
import { parseInstant } from 'c/salesforceRecords';

const DAYS_BEFORE_MONTH = Int32Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334);
/** 29 February is left to parseInstant. */
const LAST_DAYS = Int32Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
const DAYS_TO_1970 = 719_528;
const DAY = 86_400_000;

/** The number two digits stand for, by the two bytes read as one number; 255 for anything else. */
const PAIRS = new Uint8Array(1 << 16).fill(255);
for (let value = 0; value < 100; value++) PAIRS[(48 + Math.floor(value / 10)) | ((48 + (value % 10)) << 8)] = value;
const FOUR_ZEROS = 0x30303030;
/** `-` before and behind a month, in four bytes with the month between. */
const DASHES = 0x2d00002d;

/** Lengths of `2026-05-04T12:30:00` and `2026-05-04T12:30:00.000+0000`. */
const SHORTEST = 19;
const LONGEST = 28;

/** Where a time ends that is none. */
const NOWHERE = -1;
let endOfTime = NOWHERE;

const decoder = new TextDecoder();

/**
 * The time that stands in `bytes` from `from` to `to`, as epoch milliseconds; `NaN` for what is none (R4). Salesforce's own
 * forms (`2026-05-04T12:30:00.000+0000`, `…Z`, without zone, a blank for the `T`) are read from the bytes, all others by
 * `parseInstant`, which this agrees with.
 *
 * @example
 * const text = new TextEncoder().encode('2026-05-04T12:30:00.000Z,,,,');
 * parseTimeBytes(text, new DataView(text.buffer), 0, 24) // 1777897800000
 */
export function parseTimeBytes(bytes: Uint8Array, view: DataView, from: number, to: number): number {
  if (to - from >= SHORTEST && from + LONGEST <= view.byteLength) {
    const time = plainTime(bytes, view, from);
    if (endOfTime === to) return time;
  }
  const text = decoder.decode(bytes.subarray(from, to));
  return parseInstant(text) ?? NaN;
}

/**
 * The time that begins at `from` in one of the commonest spellings, however far it goes; `NaN` for any other. 28 bytes have
 * to be there, whatever they are.
 */
function plainTime(bytes: Uint8Array, view: DataView, from: number): number {
  endOfTime = NOWHERE;
  const ofMonth = view.getInt32(from + 4, true);
  const century = PAIRS[view.getUint16(from, true)]!;
  const ofCentury = PAIRS[view.getUint16(from + 2, true)]!;
  const month = PAIRS[(ofMonth >>> 8) & 0xffff]!;
  const day = PAIRS[view.getUint16(from + 8, true)]!;
  if ((ofMonth & 0xff0000ff) !== DASHES || century < 10 || century > 99 || ofCentury > 99 || month < 1 || month > 12) return NaN;
  if (day < 1 || day > LAST_DAYS[month]!) return NaN;
  const hour = PAIRS[view.getUint16(from + 11, true)]!;
  const minute = PAIRS[view.getUint16(from + 14, true)]!;
  const second = PAIRS[view.getUint16(from + 17, true)]!;
  const mark = bytes[from + 10]!;
  if ((mark !== 84 && mark !== 32) || bytes[from + 13] !== 58 || bytes[from + 16] !== 58) return NaN;
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  let at = from + SHORTEST;
  let milliseconds = 0;
  if (bytes[at] === 46) {
    const tens = PAIRS[view.getUint16(at + 1, true)]!;
    const ones = bytes[at + 3]! - 48;
    if (tens > 99 || ones < 0 || ones > 9) return NaN;
    milliseconds = tens * 10 + ones;
    at += 4;
  }
  if (bytes[at] === 90) at += 1;
  else if (bytes[at] === 43 && view.getInt32(at + 1, true) === FOUR_ZEROS) at += 5;
  endOfTime = at;
  return daysUntil(century * 100 + ofCentury, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
}

/** Days since 1970. */
function daysUntil(year: number, month: number, day: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = year - 1;
  const leapDays = ((before / 4) | 0) - ((before / 100) | 0) + ((before / 400) | 0) + 1;
  return year * 365 + leapDays + DAYS_BEFORE_MONTH[month]! + (isLeap && month > 2 ? 1 : 0) + day - 1 - DAYS_TO_1970;
}
