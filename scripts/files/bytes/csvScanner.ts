/* eslint-disable @typescript-eslint/no-non-null-assertion -- the byte after the last one is always a line feed, so no index is out of range */
import * as plain from './plainRecord.ts';

/**
 * Splits the bytes of a CSV file into records by RFC 4180 without making a string of anything: a record is the places of
 * its fields in the buffer. A field that nobody asks for costs two numbers, and a record's bytes can be copied as they
 * are. It gives the same records as `scanCsv` gives for text, and goes on after a broken quote in the same way.
 */
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Bytes behind the last one that may be read along with it. */
const BEYOND = 32;

/** A record longer than this has an open quote that swallows the rest of the file. */
const LONGEST_RECORD = 4_000_000;

/** Four bytes are looked at together: in `(word - n * EACH_BYTE) & ~word` the top bit of the first byte below n is set. */
const EACH_BYTE = 0x01010101;
const TOP_BITS = 0x80808080 | 0;
const ABOVE_QUOTE = (QUOTE + 1) * EACH_BYTE;

/** What a scan of one record may come to, instead of the place where the next one starts. */
const NEEDS_MORE = -1;
const BROKEN = -2;

/** How a field stands in the file: plain, in quotes, or in quotes with doubled quotes inside. */
export const PLAIN = 0;
export const QUOTED = 1;
export const DOUBLED = 2;

/** A line that can't be split. */
export interface BrokenLine {
  readonly line: number;
  /** Character of the line, from 1, where the trouble was noticed or the open quote stands. */
  readonly column: number;
  readonly error: string;
  readonly text: string;
}

export class CsvScanner {
  bytes = Buffer.allocUnsafeSlow(1 << 16);
  /** The same bytes, to be read four at a time. */
  view = viewOf(this.bytes);
  /** Where the fields of the record begin and end, without their quotes. */
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);
  /** `PLAIN`, `QUOTED` or `DOUBLED`, field by field. */
  quoting: Uint8Array = new Uint8Array(64);
  /** How many fields the record has. */
  count = 0;
  /** The record from its first byte to just before its line break. */
  recordStart = 0;
  recordEnd = 0;
  /** Line the record begins on; the first line of the file is 1. */
  line = 1;
  /** Place of `bytes[0]` in the file (in the unpacked one, if it is packed). */
  offset: number;

  /** The columns that were asked for were read along: their values are in `plainRecord`. */
  isPlain = false;
  /** Set where the line could not be split: there are no fields then. */
  broken: BrokenLine | undefined;

  /** Where the next record starts in `bytes`. */
  private at = 0;
  private end = 0;
  private isLast = false;
  private hasDoubled = false;
  private nextLine = 1;
  private lineBreaks = 0;
  private error = '';
  private errorAt = 0;
  private openedAt = 0;

  private readonly kinds: plain.ColumnKinds | undefined;
  /** Where the fields of a record that isn't plain are written to. */
  private splitStarts = this.starts;
  private splitEnds = this.ends;
  private splitQuoting = this.quoting;
  /** Behind the last line break. */
  private linesEnd = 0;

  /**
   * @param offset where in the file the first bytes come from
   * @param read columns whose values are wanted of every record
   */
  constructor(
    private readonly separator = 44,
    offset = 0,
    read?: plain.ReadColumns
  ) {
    this.offset = offset;
    this.kinds = read && plain.columnKinds(read);
  }

  /** Begins anew at another place of the file. */
  reset(offset: number): void {
    this.offset = offset;
    this.at = 0;
    this.end = 0;
    this.nextLine = 1;
    this.isLast = false;
  }

  /** Goes to a place whose bytes are still there; false when they are not. */
  seek(offset: number): boolean {
    const at = offset - this.offset;
    if (at < 0 || at >= this.end) return false;
    this.at = at;
    return true;
  }

  /** Adds the next bytes of the file. */
  append(chunk: Uint8Array): void {
    this.bytes.copyWithin(0, this.at, this.end);
    this.offset += this.at;
    this.end -= this.at;
    this.at = 0;
    const needed = this.end + chunk.length + 1 + BEYOND;
    if (needed > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, Math.min(this.bytes.length * 2, needed + (1 << 22))));
      larger.set(this.bytes.subarray(0, this.end));
      this.bytes = larger;
      this.view = viewOf(larger);
    }
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
    this.bytes[this.end] = LF;
    this.linesEnd = this.kinds ? this.bytes.lastIndexOf(LF, this.end - 1) + 1 : 0;
  }

  /** Says that no more bytes follow. */
  finish(): void {
    this.isLast = true;
  }

  /** Goes to the next record, past blank lines; false when more bytes are needed, or when there are none. */
  next(): boolean {
    while (this.at < this.end) {
      const start = this.at;
      if (this.kinds && start < this.linesEnd && this.nextPlain(start, this.kinds)) return true;
      if (this.isPlain) this.show(this.splitStarts, this.splitEnds, this.splitQuoting, false);
      const next = this.scanRecord(start);
      if (next === NEEDS_MORE) return false;
      this.line = this.nextLine;
      if (next === BROKEN) return this.skipLine(start);
      this.broken = undefined;
      this.at = next;
      this.nextLine += 1 + this.lineBreaks;
      this.recordStart = start;
      if (this.count > 1 || this.ends[0]! > this.starts[0]!) return true;
    }
    return false;
  }

  /** How many lines of the file the records so far took up. */
  get linesRead(): number {
    return this.nextLine - 1;
  }

  /** Place in the file where the record after this one starts. */
  get nextOffset(): number {
    return this.offset + this.at;
  }

  /** Place of the record's first byte in the file. */
  get recordOffset(): number {
    return this.offset + this.recordStart;
  }

  /** The text of a field, its doubled quotes made single. */
  text(column: number): string {
    const text = this.bytes.toString('utf8', this.starts[column], this.ends[column]);
    return this.quoting[column] === DOUBLED ? text.replaceAll('""', '"') : text;
  }

  /** The record as it stands in the file. */
  rowText(): string {
    return this.bytes.toString('utf8', this.recordStart, this.recordEnd);
  }

  isBlank(column: number): boolean {
    return this.starts[column] === this.ends[column];
  }

  /** Goes to the next record if it is a plain one. */
  private nextPlain(start: number, kinds: plain.ColumnKinds): boolean {
    const next = plain.readPlainRecord(this.bytes, this.view, start, kinds, this.separator);
    if (next === plain.NOT_PLAIN) return false;
    if (!this.isPlain) this.show(plain.starts, plain.ends, plain.quoting, true);
    this.broken = undefined;
    this.at = next;
    this.line = this.nextLine++;
    this.recordStart = start;
    this.recordEnd = plain.endOfRecord();
    this.count = kinds.length;
    return true;
  }

  private show(starts: Int32Array, ends: Int32Array, quoting: Uint8Array, isPlain: boolean): void {
    this.starts = starts;
    this.ends = ends;
    this.quoting = quoting;
    this.isPlain = isPlain;
  }

  /** Finds the fields of the record at `start`; returns where the next record starts, `NEEDS_MORE` or `BROKEN`. */
  private scanRecord(start: number): number {
    const { bytes, end, separator, isLast } = this;
    let at = start;
    let column = 0;
    this.lineBreaks = 0;
    for (;;) {
      if (column === this.starts.length) this.widen();
      const isQuoted = bytes[at] === QUOTE;
      const close = isQuoted ? this.quotedEnd(start, at) : this.plainEnd(at);
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
    if (at >= end) return isLast ? end : this.unfinished(start, 'the line never ends', start);
    if (bytes[at] === LF) return at + 1;
    if (at + 1 >= end) return isLast ? end : NEEDS_MORE;
    return bytes[at + 1] === LF ? at + 2 : at + 1;
  }

  private plainEnd(from: number): number {
    const { bytes, view, separator } = this;
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

  private quotedEnd(start: number, opened: number): number {
    const { bytes, view, end, separator, isLast } = this;
    this.hasDoubled = false;
    let at = opened + 1;
    for (;;) {
      let word = view.getInt32(at, true);
      while (((word - ABOVE_QUOTE) & ~word & TOP_BITS) === 0) word = view.getInt32((at += 4), true);
      while (bytes[at]! > QUOTE) at++;
      const byte = bytes[at]!;
      if (at >= end) {
        const error = 'a quote is opened here and never closed';
        return isLast ? this.breakOff(error, opened, opened) : this.unfinished(start, error, opened);
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

  private unfinished(start: number, error: string, at: number): number {
    return this.end - start > LONGEST_RECORD ? this.breakOff(error, at, at) : NEEDS_MORE;
  }

  private breakOff(error: string, at: number, opened: number): number {
    this.error = error;
    this.errorAt = at;
    this.openedAt = opened;
    return BROKEN;
  }

  /** Gives the line at `start` back as broken; reading goes on with the very next line. */
  private skipLine(start: number): boolean {
    const { bytes, end, isLast } = this;
    let lineEnd = start;
    while (bytes[lineEnd] !== LF && bytes[lineEnd] !== CR) lineEnd++;
    if (lineEnd + 1 >= end && !isLast) {
      if (lineEnd - start > LONGEST_RECORD) throw new Error(`line ${this.line}: no line break in ${LONGEST_RECORD} bytes`);
      return false;
    }
    const noticed = [this.errorAt, this.openedAt].find((at) => at < lineEnd) ?? start;
    const column = bytes.toString('utf8', start, noticed).length + 1;
    this.broken = { line: this.line, column, error: this.error, text: bytes.toString('utf8', start, lineEnd) };
    this.nextLine++;
    this.recordStart = start;
    this.recordEnd = lineEnd;
    this.at = Math.min(end, lineEnd + (bytes[lineEnd] === CR && bytes[lineEnd + 1] === LF ? 2 : 1));
    return true;
  }

  private widen(): void {
    const wider = <T extends Int32Array | Uint8Array>(old: T, larger: T): T => {
      larger.set(old);
      return larger;
    };
    this.splitStarts = wider(this.starts, new Int32Array(this.starts.length * 2));
    this.splitEnds = wider(this.ends, new Int32Array(this.ends.length * 2));
    this.splitQuoting = wider(this.quoting, new Uint8Array(this.quoting.length * 2));
    this.show(this.splitStarts, this.splitEnds, this.splitQuoting, false);
  }
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
