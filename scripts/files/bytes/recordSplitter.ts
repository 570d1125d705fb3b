/* eslint-disable @typescript-eslint/no-non-null-assertion -- the byte after the last one is always a line feed, so no index is out of range */
import { LONGEST_RECORD } from '../longLine.ts';

/** Splits one record by RFC 4180, whatever its form: quotes, doubled ones, line breaks in values, and what breaks off. */
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Four bytes are looked at together: in `(word - n * EACH_BYTE) & ~word` the top bit of the first byte below n is set. */
const EACH_BYTE = 0x01010101;
const TOP_BITS = 0x80808080 | 0;
const ABOVE_QUOTE = (QUOTE + 1) * EACH_BYTE;

/** What a split may come to, instead of the place where the next record starts. */
export const NEEDS_MORE = -1;
export const BROKEN = -2;

/** How a field stands in the file: plain, in quotes, or in quotes with doubled quotes inside. */
export const PLAIN = 0;
export const QUOTED = 1;
export const DOUBLED = 2;

/** The bytes a record is looked for in; a line feed and some more may be read behind their end. */
export interface SplitBytes {
  readonly bytes: Uint8Array;
  /** The same bytes, to be read four at a time. */
  readonly view: DataView;
  readonly end: number;
  /** No more bytes follow. */
  readonly isLast: boolean;
}

/** The record that was split last, as the places of its fields. */
export class RecordSplitter {
  /** Where the fields begin and end, without their quotes. */
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);
  /** `PLAIN`, `QUOTED` or `DOUBLED`, field by field. */
  quoting: Uint8Array = new Uint8Array(64);
  /** How many fields the record has. */
  count = 0;
  /** Just before its line break. */
  recordEnd = 0;
  /** Line breaks inside its values. */
  lineBreaks = 0;
  /** What is wrong with a record that came out `BROKEN`, where it was noticed, and where the quote stands. */
  error = '';
  errorAt = 0;
  openedAt = 0;

  private hasDoubled = false;

  constructor(private readonly separator: number) {}

  /** Finds the fields of the record at `start`; returns where the next record starts, `NEEDS_MORE` or `BROKEN`. */
  split(within: SplitBytes, start: number): number {
    const { bytes, end, isLast } = within;
    const { separator } = this;
    let at = start;
    let column = 0;
    this.lineBreaks = 0;
    for (;;) {
      if (column === this.starts.length) this.withRoomFor(column + 1);
      const isQuoted = bytes[at] === QUOTE;
      const close = isQuoted ? this.quotedEnd(within, start, at) : this.plainEnd(within, at);
      if (close < 0) return close;
      this.starts[column] = isQuoted ? at + 1 : at;
      this.ends[column] = close;
      if (!isQuoted) this.quoting[column] = PLAIN;
      else this.quoting[column] = this.hasDoubled ? DOUBLED : QUOTED;
      column++;
      at = isQuoted ? close + 1 : close;
      if (at >= end || bytes[at] !== separator) break;
      at++;
    }
    this.count = column;
    this.recordEnd = at;
    if (at >= end) return isLast ? end : this.unfinished(end - start, 'the line never ends', start);
    if (bytes[at] === LF) return at + 1;
    if (at + 1 >= end) return isLast ? end : NEEDS_MORE;
    return bytes[at + 1] === LF ? at + 2 : at + 1;
  }

  private plainEnd({ bytes, view }: SplitBytes, from: number): number {
    const { separator } = this;
    // Every byte that means something is at or below this one, and most bytes of most files are above it.
    const limit = separator > QUOTE ? separator : QUOTE;
    const above = (limit + 1) * EACH_BYTE;
    let at = from;
    for (;;) {
      let word = view.getInt32(at, true);
      while (((word - above) & ~word & TOP_BITS) === 0) word = view.getInt32((at += 4), true);
      while (bytes[at]! > limit) at++;
      const byte = bytes[at]!;
      if (byte === separator || byte === LF || byte === CR) return at;
      if (byte === QUOTE) return this.breakOff('a quote stands inside a value that is not quoted', at, at);
      at++;
    }
  }

  private quotedEnd({ bytes, view, end, isLast }: SplitBytes, start: number, opened: number): number {
    const { separator } = this;
    this.hasDoubled = false;
    let at = opened + 1;
    for (;;) {
      let word = view.getInt32(at, true);
      while (((word - ABOVE_QUOTE) & ~word & TOP_BITS) === 0) word = view.getInt32((at += 4), true);
      while (bytes[at]! > QUOTE) at++;
      const byte = bytes[at]!;
      if (at >= end) {
        const error = 'a quote is opened here and never closed';
        return isLast ? this.breakOff(error, opened, opened) : this.unfinished(end - start, error, opened);
      }
      if (byte === QUOTE) {
        if (at + 1 >= end) return isLast ? at : NEEDS_MORE;
        const next = bytes[at + 1]!;
        if (next === separator || next === LF || next === CR) return at;
        if (next !== QUOTE) return this.breakOff('a quote is closed here, but the value goes on', at, opened);
        this.hasDoubled = true;
        at++;
      } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) {
        this.lineBreaks++;
      }
      at++;
    }
  }

  private unfinished(length: number, error: string, at: number): number {
    return length > LONGEST_RECORD ? this.breakOff(error, at, at) : NEEDS_MORE;
  }

  private breakOff(error: string, at: number, opened: number): number {
    this.error = error;
    this.errorAt = at;
    this.openedAt = opened;
    return BROKEN;
  }

  /** Makes room for records of so many fields. */
  withRoomFor(fields: number): this {
    const room = Math.max(fields, this.starts.length * 2);
    this.starts = widened(this.starts, new Int32Array(room));
    this.ends = widened(this.ends, new Int32Array(room));
    this.quoting = widened(this.quoting, new Uint8Array(room));
    return this;
  }
}

function widened<T extends Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
