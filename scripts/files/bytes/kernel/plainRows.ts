/**
 * Reads rows of a CSV file in their plainest form, many at a time. This is AssemblyScript, a strict kind of TypeScript that
 * becomes WebAssembly: 16 bytes are looked at together, and it is fast from the first row on. `npm run generate` compiles it
 * into `plainRowsCode.ts`; `PlainRows` is its face, and says what plain is and what stands where.
 *
 * Every row that is not plain ends the block: `CsvScanner` reads it in TypeScript, which says the same of plain rows, only
 * slower. `npm run fuzz:csv` holds the two against each other.
 */
const TIME: u8 = 1;
const KEY: u8 = 2;
const NUMBER: u8 = 3;
const BOOLEAN: u8 = 4;

const LF: u8 = 10;
const CR: u8 = 13;
const QUOTE: u8 = 34;
const PLUS: u8 = 43;
const POINT: u8 = 46;
const COLON: u8 = 58;
const LETTER_E: u8 = 101;
const LETTER_T: u8 = 84;
const LETTER_Z: u8 = 90;
const TRUE: u32 = 0x65757274;
const FALS: u32 = 0x736c6166;
const FOUR_ZEROS: u32 = 0x30303030;
/** `-` before and behind a month, in four bytes with the month between. */
const DASHES: u32 = 0x2d00002d;

/** Of a key: every byte is a digit, a lower-case letter or the like; its first and last bytes are ASCII and no blanks. */
const IS_WORD: u32 = 1;
const IS_TRIMMED: u32 = 2;

const MOST_CELLS: i32 = 4096;
const MOST_ROWS: i32 = 512;

/** Where the arrays begin in memory; behind the last one the text of the file. Positions in the text count from there. */
export const kinds: usize = 1024;
export const rowStarts: usize = kinds + MOST_CELLS;
export const starts: usize = rowStarts + 4 * (MOST_ROWS + 2);
export const ends: usize = starts + 4 * MOST_CELLS;
export const times: usize = ends + 4 * MOST_CELLS;
export const lows: usize = times + 8 * MOST_CELLS;
export const highs: usize = lows + 4 * MOST_CELLS;
export const quoting: usize = highs + 4 * MOST_CELLS;
export const forms: usize = quoting + MOST_CELLS;
export const text: usize = forms + MOST_CELLS;

const NOWHERE: usize = usize.MAX_VALUE;

/**
 * Reads the rows that begin at `from` and before `end`, in front of which a line feed stands, until one is not plain or
 * there is no more room. Returns how many; `rowStarts` has one entry more.
 */
export function readRows(from: usize, end: usize, columns: u32, separator: u8): u32 {
  const most = min<u32>(MOST_ROWS, MOST_CELLS / columns);
  let rows: u32 = 0;
  let next = from;
  store<u32>(rowStarts, u32(from));
  while (rows < most && next < end) {
    next = readRow(next, rows * columns, columns, separator);
    if (next === NOWHERE) break;
    store<u32>(rowStarts + (++rows << 2), u32(next));
  }
  return rows;
}

/** Reads a row into the cells from `first` on; returns where the next row starts, `NOWHERE` when it is not plain. */
function readRow(from: usize, first: usize, columns: u32, separator: u8): usize {
  let at = from;
  for (let column: u32 = 0; column < columns; column++) {
    const cell = first + column;
    const quotes = u8(byteAt(at) === QUOTE);
    at += quotes;
    store<u32>(starts + (cell << 2), u32(at));
    store<u8>(quoting + cell, quotes);
    const kind = load<u8>(kinds + column);
    if (kind === KEY) at = readKey(at, cell, separator);
    else if (kind === TIME) at = readTime(at, cell, separator);
    else if (kind === NUMBER) at = numberEnd(at);
    else if (kind === BOOLEAN) at = booleanEnd(at);
    else at = textEnd(at, quotes ? QUOTE : separator);
    if (at === NOWHERE) return NOWHERE;
    store<u32>(ends + (cell << 2), u32(at));
    if (quotes && byteAt(at++) !== QUOTE) return NOWHERE;
    if (column + 1 < columns && byteAt(at++) !== separator) return NOWHERE;
  }
  if (byteAt(at) === LF) return at + 1;
  return byteAt(at) === CR && byteAt(at + 1) === LF ? at + 2 : NOWHERE;
}

function byteAt(at: usize): u8 {
  return load<u8>(at, text);
}

/** Where a field ends: at `mark`, a quote or a line break. */
function textEnd(from: usize, mark: u8): usize {
  let at = from;
  let stops = stopsIn(at, mark);
  while (stops === 0) {
    at += 16;
    stops = stopsIn(at, mark);
  }
  return at + ctz(stops);
}

/** A bit for each of 16 bytes that is `mark`, a quote or a line break. */
function stopsIn(at: usize, mark: u8): i32 {
  const bytes = v128.load(at, text);
  const breaks = v128.or(i8x16.eq(bytes, i8x16.splat(LF)), i8x16.eq(bytes, i8x16.splat(CR)));
  return i8x16.bitmask(v128.or(breaks, v128.or(i8x16.eq(bytes, i8x16.splat(mark)), i8x16.eq(bytes, i8x16.splat(QUOTE)))));
}

function numberEnd(from: usize): usize {
  let at = from;
  while (digitAt(at) <= 9) at++;
  return at;
}

function digitAt(at: usize): u32 {
  return u32(byteAt(at)) - 48;
}

function booleanEnd(at: usize): usize {
  const word = load<u32>(at, text);
  if (word === TRUE) return at + 4;
  return word === FALS && byteAt(at + 4) === LETTER_E ? at + 5 : at;
}

/** Hashes a key as `keyHash.ts` does; it ends at the separator, or at a byte that makes the row none of the plain ones. */
function readKey(from: usize, cell: usize, separator: u8): usize {
  const end = keyEnd(from, separator);
  let low: u32 = 0x9e3779b9;
  let high: u32 = 0x85ebca6b;
  let lower: u32 = u32.MAX_VALUE;
  let wordly: u32 = u32.MAX_VALUE;
  let any: u32 = 0;
  let at = from;
  for (; at + 4 <= end; at += 4) {
    const word = load<u32>(at, text);
    low = nextLow(low, word);
    high = nextHigh(high, word);
    lower &= word;
    wordly &= word | (word >> 2);
    any |= word;
  }
  const mask = (u32(1) << (u32(end - at) << 3)) - 1;
  const rest = load<u32>(at, text) & mask;
  low = nextLow(low, rest) ^ u32(end - from);
  low = (low ^ (low >> 16)) * 0x85ebca6b;
  low ^= low >> 15;
  high = nextHigh(high, rest);
  store<u32>(lows + (cell << 2), low);
  store<u32>(highs + (cell << 2), ((high ^ (high >> 13)) * 0xc2b2ae35) ^ low);
  lower &= rest | ~mask;
  wordly &= rest | (rest >> 2) | ~mask;
  const isWord = (lower & 0x20202020) === 0x20202020 && (wordly & 0x10101010) === 0x10101010 && ((any | rest) & 0x80808080) === 0;
  const isTrimmed = end > from && isGraphic(byteAt(from)) && isGraphic(byteAt(end - 1));
  store<u8>(forms + cell, u8((isWord ? IS_WORD : 0) | (isTrimmed ? IS_TRIMMED : 0)));
  return end;
}

function nextLow(low: u32, word: u32): u32 {
  const mixed = (low ^ word) * 0x9e3779b1;
  return mixed ^ (mixed >> 15);
}

function nextHigh(high: u32, word: u32): u32 {
  return ((high + word) * 0x5bd1e995) ^ (high >> 15);
}

function isGraphic(byte: u8): bool {
  return byte > 32 && byte < 127;
}

/** At the separator, a quote or any byte below it: blanks and controls. */
function keyEnd(from: usize, separator: u8): usize {
  let at = from;
  let stops = lowIn(at, separator);
  while (stops === 0) {
    at += 16;
    stops = lowIn(at, separator);
  }
  return at + ctz(stops);
}

function lowIn(at: usize, separator: u8): i32 {
  const bytes = v128.load(at, text);
  return i8x16.bitmask(v128.or(i8x16.le_u(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(separator))));
}

/** Reads a time as `plainTime` does; `-Infinity` where there is none. */
function readTime(from: usize, cell: usize, separator: u8): usize {
  const place = times + (cell << 3);
  const first = byteAt(from);
  if (first === separator || first <= QUOTE) {
    store<f64>(place, -Infinity);
    return from;
  }
  // 2026-05-04T12:30:00.000+0000: the marks, then pairs of digits side by side: century, year, month, day and so on.
  const mark = byteAt(from + 10);
  if ((load<u32>(from + 4, text) & 0xff0000ff) !== DASHES || (mark !== LETTER_T && mark !== 32)) return NOWHERE;
  if (byteAt(from + 13) !== COLON || byteAt(from + 16) !== COLON) return NOWHERE;
  const hasFraction = byteAt(from + 19) === POINT;
  const halves = v128.shuffle<i8>(v128.load(from, text), v128.load(from + 8, text), 0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 25, 26, 28, 29);
  const digits = v128.and(i8x16.sub(halves, i8x16.splat(48)), hasFraction ? i64x2.splat(-1) : i16x8(-1, -1, -1, -1, -1, -1, -1, 0));
  const pairs = i16x8.add(i16x8.mul(v128.and(digits, i16x8.splat(255)), i16x8.splat(10)), i16x8.shr_u(digits, 8));
  const isTooLarge = v128.or(i8x16.gt_u(digits, i8x16.splat(9)), i16x8.gt_u(pairs, i16x8(99, 99, 12, 31, 23, 59, 59, 99)));
  if (v128.any_true(v128.or(isTooLarge, i16x8.lt_u(pairs, i16x8(10, 0, 1, 1, 0, 0, 0, 0))))) return NOWHERE;
  const month = i16x8.extract_lane_u(pairs, 2);
  const day = i16x8.extract_lane_u(pairs, 3);
  // 29 February is left to parseInstant.
  if (day > 28 && day > (month === 2 ? 28 : 30 + ((month + (month >> 3)) & 1))) return NOWHERE;
  let at = from + 19;
  let milliseconds: u32 = 0;
  if (hasFraction) {
    const last = digitAt(at + 3);
    if (last > 9) return NOWHERE;
    milliseconds = u32(i16x8.extract_lane_u(pairs, 7)) * 10 + last;
    at += 4;
  }
  if (byteAt(at) === LETTER_Z) at += 1;
  else if (byteAt(at) === PLUS && load<u32>(at + 1, text) === FOUR_ZEROS) at += 5;
  const days = daysUntil(i32(i16x8.extract_lane_u(pairs, 0)) * 100 + i32(i16x8.extract_lane_u(pairs, 1)), month, day);
  const minutes = i32(i16x8.extract_lane_u(pairs, 4)) * 60 + i32(i16x8.extract_lane_u(pairs, 5));
  const seconds = i64(days) * 86400 + minutes * 60 + i16x8.extract_lane_u(pairs, 6);
  store<f64>(place, f64(seconds * 1000 + milliseconds));
  return at;
}

/** Days since 1970. The year is taken to begin in March, so that 29 February is its last day. */
function daysUntil(calendarYear: i32, month: i32, day: i32): i32 {
  const year = calendarYear - i32(month < 3);
  const monthFromMarch = (month + 9) % 12;
  return year * 365 + year / 4 - year / 100 + year / 400 + (monthFromMarch * 153 + 2) / 5 + day - 719469;
}
