/* eslint-disable @typescript-eslint/no-non-null-assertion -- a record stops at the line feed behind the last byte, and a column is one of the header's */
/**
 * Splits records in their plainest form and reads the columns that decide about a row on the way: most rows of most files
 * are looked at and passed over, so each of their bytes is looked at once, in one loop. Plain is a record on one line, of as
 * many values as there are columns, without doubled quotes, its times in Salesforce's own spelling, its keys without
 * blanks. Every other record is for `CsvScanner`, which says the same of plain ones, only slower.
 *
 * What was read of the last record stands in arrays of this module, not of an object: that makes the loop a third faster.
 * So it has to be used before any scanner of the thread that reads on the way goes on to its next record.
 */
import { FIRST_HIGH, FIRST_LOW, lastHighOf, lastLow, nextHigh, nextLow } from './keyHash.ts';
import { endOfLastTime, plainTime } from './parseTimeBytes.ts';

/** Columns whose values are read while a record is split; -1 for one that the file lacks. */
export interface ReadColumns {
  /** Columns of the file. */
  readonly count: number;
  readonly times: readonly number[];
  readonly keys: readonly number[];
}

/** What is read of each column: `TEXT`, `TIME` or `KEY`. */
export type ColumnKinds = Uint8Array;

const TEXT = 0;
const TIME = 1;
const KEY = 2;

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Four bytes are looked at together; bits of them all. */
const EACH_BYTE = 0x01010101;
const TOP_BITS = 0x80808080 | 0;
const ABOVE_QUOTE = (QUOTE + 1) * EACH_BYTE;
/** Bits that every digit and lower-case letter has: 32, and of 16 and 64 at least one. */
const LOWER = 0x20202020;
const WORDLY = 0x10101010;

/** Records of more columns are split the other way. */
const MOST_COLUMNS = 1024;

/** The record is not plain. */
export const NOT_PLAIN = -1;

/** Of the last plain record, by column: where the fields begin and end without their quotes, and whether they have any. */
export const starts = new Int32Array(MOST_COLUMNS);
export const ends = new Int32Array(MOST_COLUMNS);
export const quoting = new Uint8Array(MOST_COLUMNS);
/** Its times as epoch milliseconds; `-Infinity` where the value is blank. */
export const times = new Float64Array(MOST_COLUMNS);
/** The two hashes of its keys. */
export const lows = new Int32Array(MOST_COLUMNS);
export const highs = new Int32Array(MOST_COLUMNS);
/** 1: a key of digits, lower-case letters and the like alone: no capitals, dashes, underscores. */
export const isWord = new Uint8Array(MOST_COLUMNS);
let recordEnd = 0;

/** Just before the line break of the last plain record. */
export function endOfRecord(): number {
  return recordEnd;
}

/** `undefined` where no record can be plain: too many columns, or one that is a key and a time. */
export function columnKinds(read: ReadColumns): ColumnKinds | undefined {
  if (read.count > MOST_COLUMNS || read.count < 2) return undefined;
  if (read.times.some((column) => column >= 0 && read.keys.includes(column))) return undefined;
  const kinds = new Uint8Array(read.count).fill(TEXT);
  for (const column of read.times) if (column >= 0) kinds[column] = TIME;
  for (const column of read.keys) if (column >= 0) kinds[column] = KEY;
  return kinds;
}

/**
 * Reads the record at `from`; returns where the next one starts, or `NOT_PLAIN`.
 *
 * @example
 * const kinds = columnKinds({ count: 3, times: [2], keys: [0, 1] });
 * readPlainRecord(bytes, view, 0, kinds, 44)   // 61: the next record starts there; times[2], lows[1] and so on are this one's
 */
export function readPlainRecord(bytes: Uint8Array, view: DataView, from: number, kinds: ColumnKinds, separator: number): number {
  const separators = separator * EACH_BYTE;
  const last = kinds.length - 1;
  let at = from;
  for (let column = 0; column <= last; column++) {
    const quotes = bytes[at] === QUOTE ? 1 : 0;
    at += quotes;
    starts[column] = at;
    quoting[column] = quotes;
    const kind = kinds[column]!;
    if (kind === KEY) at = readKey(view, at, column, separators);
    else if (kind === TIME) at = readTime(bytes, view, at, column, separator);
    else at = quotes === 1 ? quotedEnd(bytes, view, at) : textEnd(bytes, view, at, separator);
    if (at < 0) return NOT_PLAIN;
    ends[column] = at;
    if (quotes === 1 && bytes[at++] !== QUOTE) return NOT_PLAIN;
    if (column < last && bytes[at++] !== separator) return NOT_PLAIN;
  }
  recordEnd = at;
  if (bytes[at] === LF) return at + 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : NOT_PLAIN;
}

function readTime(bytes: Uint8Array, view: DataView, from: number, column: number, separator: number): number {
  const first = bytes[from]!;
  if (first === separator || first <= QUOTE) {
    times[column] = -Infinity;
    return from;
  }
  times[column] = plainTime(bytes, view, from);
  return endOfLastTime();
}

/** Hashes the key at `from`; returns where the first byte stands that is no part of it. */
function readKey(view: DataView, from: number, column: number, separators: number): number {
  let low = FIRST_LOW;
  let high = FIRST_HIGH;
  let lower = -1;
  let wordly = -1;
  let any = 0;
  let at = from;
  let word = view.getInt32(at, true);
  let stop = stopsIn(word, separators);
  while (stop === 0) {
    low = nextLow(low, word);
    high = nextHigh(high, word);
    lower &= word;
    wordly &= word | (word >>> 2);
    any |= word;
    at += 4;
    word = view.getInt32(at, true);
    stop = stopsIn(word, separators);
  }
  const bits = bitsBefore(stop);
  const mask = (1 << bits) - 1;
  const rest = word & mask;
  const end = at + (bits >>> 3);
  low = lastLow(nextLow(low, rest), end - from);
  lows[column] = low;
  highs[column] = lastHighOf(nextHigh(high, rest), low);
  lower &= rest | ~mask;
  wordly &= rest | (rest >>> 2) | ~mask;
  const isPlainWord = (lower & LOWER) === LOWER && (wordly & WORDLY) === WORDLY && ((any | rest) & TOP_BITS) === 0;
  isWord[column] = isPlainWord ? 1 : 0;
  return end;
}

/** Where a field without quotes ends. */
function textEnd(bytes: Uint8Array, view: DataView, from: number, separator: number): number {
  const separators = separator * EACH_BYTE;
  let at = from;
  for (;;) {
    let stop = stopsIn(view.getInt32(at, true), separators);
    while (stop === 0) {
      at += 4;
      stop = stopsIn(view.getInt32(at, true), separators);
    }
    at += bitsBefore(stop) >>> 3;
    const byte = bytes[at]!;
    if (byte === separator || byte === LF || byte === CR || byte === QUOTE) return at;
    at++;
  }
}

/** Where the first quote or line break of a quoted field stands. */
function quotedEnd(bytes: Uint8Array, view: DataView, from: number): number {
  let at = from;
  for (;;) {
    let stop = lowIn(view.getInt32(at, true));
    while (stop === 0) {
      at += 4;
      stop = lowIn(view.getInt32(at, true));
    }
    at += bitsBefore(stop) >>> 3;
    const byte = bytes[at]!;
    if (byte === QUOTE || byte === LF || byte === CR) return at;
    at++;
  }
}

/** Not 0 where one of four bytes is a quote or below: the top bit of the first of them is set. */
function lowIn(word: number): number {
  return (word - ABOVE_QUOTE) & ~word & TOP_BITS;
}

/** The same for a separator, a quote or a byte below. */
function stopsIn(word: number, separators: number): number {
  const apart = word ^ separators;
  return (((word - ABOVE_QUOTE) & ~word) | ((apart - EACH_BYTE) & ~apart)) & TOP_BITS;
}

/** How many bits stand before the first byte whose top bit is set. */
function bitsBefore(stop: number): number {
  return (31 - Math.clz32(stop & -stop)) & 24;
}
