/* eslint-disable @typescript-eslint/no-non-null-assertion -- the byte after the last one is always a line feed, so no index is out of range */
import { isUtf8 } from 'node:buffer';
import { LONG_LINE, LONGEST_RECORD, START_OF_LONG } from '../longLine.ts';
import { ByteWindow, OwnMemory } from './byteWindow.ts';
import { PlainRows, type ReadColumns } from './plainRows.ts';
import { BROKEN, DOUBLED, NEEDS_MORE, RecordSplitter } from './recordSplitter.ts';
import { goodUntil } from './utf8Check.ts';

const LF = 10;
const CR = 13;

const NOT_UTF8 = 'is not UTF-8; save the file as UTF-8';

/** A line that can't be split, or a record that is no text. */
export interface BrokenLine {
  readonly line: number;
  /** Character of the line, from 1, where the trouble was noticed or the open quote stands. */
  readonly column: number;
  readonly error: string;
  readonly text: string;
}

/**
 * Splits the bytes of a CSV file into records by RFC 4180 without making a string of anything: a record is the places of
 * its fields in the buffer. A field that nobody asks for costs two numbers, and a record's bytes can be copied as they
 * are. It gives the same records as `scanCsv` gives for text, and goes on after a broken quote in the same way.
 */
export class CsvScanner extends ByteWindow {
  /** Where the fields of the record begin and end, without their quotes. */
  starts: Int32Array;
  ends: Int32Array;
  /** `PLAIN`, `QUOTED` or `DOUBLED`, field by field. */
  quoting: Uint8Array;
  /** How many fields the record has. */
  count = 0;
  /** The record from its first byte to just before its line break. */
  recordStart = 0;
  recordEnd = 0;
  /** Line the record begins on; the first line of the file is 1. */
  line = 1;
  /** The columns that were asked for were read along: their values are in `plain`, from `cell` on. */
  isPlain = false;
  cell = 0;
  /** Set where the line could not be split, or is not UTF-8: there are no fields then. */
  broken: BrokenLine | undefined;

  private nextLine = 1;

  /** Rows that were read along, and of those which is the next; the line of the first. */
  readonly plain: PlainRows | undefined;
  private row = 0;
  private firstLine = 1;
  /** Where a record starts that is known not to be plain. */
  private oddAt = -1;
  /** For every record that isn't plain. */
  private readonly splitter: RecordSplitter;
  /** Behind the last line break. */
  private linesEnd = 0;
  /** A line that is too long to be held, and where in the file it starts: its bytes are passed over as they come. */
  private longLine: BrokenLine | undefined;
  private longFrom = 0;
  /** Before this place in the file something is not UTF-8: records that start before it are looked at one by one. */
  private suspectUntil = -1;

  /**
   * @param offset where in the file the first bytes come from
   * @param read columns whose values are wanted of every record; such a scanner goes through a file in its order
   */
  constructor(separator = 44, offset = 0, read?: ReadColumns) {
    const plain = read && PlainRows.open(read, separator);
    super(plain ?? new OwnMemory(), offset);
    this.plain = plain;
    this.splitter = new RecordSplitter(separator);
    this.starts = this.splitter.starts;
    this.ends = this.splitter.ends;
    this.quoting = this.splitter.quoting;
  }

  override reset(offset: number): void {
    super.reset(offset);
    this.nextLine = 1;
    this.longLine = undefined;
    this.suspectUntil = -1;
  }

  /** Says that the bytes so far are not all UTF-8: a record with others, among those still to come, is given back as broken. */
  suspect(): void {
    this.suspectUntil = this.offset + this.end;
  }

  /** Goes to the next record, past blank lines; false when more bytes are needed, or when there are none. */
  next(): boolean {
    while (this.at < this.end) {
      const start = this.at;
      if (this.plain && this.nextPlain(this.plain)) return true;
      if (this.longLine) return this.passLong(this.longLine);
      const next = this.splitter.split(this, start);
      if (this.starts !== this.splitter.starts) this.show(this.splitter);
      this.isPlain = false;
      if (next === NEEDS_MORE) return false;
      this.line = this.nextLine;
      if (next === BROKEN) return this.skipLine(start);
      this.broken = undefined;
      this.at = next;
      this.nextLine += 1 + this.splitter.lineBreaks;
      this.recordStart = start;
      this.recordEnd = this.splitter.recordEnd;
      this.count = this.splitter.count;
      if (start + this.offset < this.suspectUntil) this.checkText();
      if (this.count > 1 || this.ends[0]! > this.starts[0]!) return true;
    }
    return this.isLast && this.longLine !== undefined && this.passLong(this.longLine);
  }

  /** Goes to the record that starts at `offset` and reads no other along with it; false where not all its bytes are there. */
  readAt(offset: number): boolean {
    if (!this.seek(offset)) return false;
    if (!this.plain || !this.readRows(this.plain, Math.min(this.linesEnd, this.at + 1))) return this.next();
    this.at = this.plain.rowStarts[++this.row]!;
    this.showRow(0);
    return true;
  }

  /**
   * The plain rows that come next, of those that start before `to` in the file, all at once; `undefined` where the next
   * record is none of them. `showRow` makes one of them the record.
   */
  nextRows(to: number): PlainRows | undefined {
    const { plain } = this;
    if (!plain || !this.readRows(plain, Math.min(this.linesEnd, to - this.offset))) return undefined;
    this.row = plain.count;
    this.nextLine += plain.count;
    this.at = plain.rowStarts[plain.count]!;
    return plain;
  }

  /** Makes a row of the block that was read last the record. */
  showRow(row: number): void {
    const { starts, ends, quoting, rowStarts, columns } = this.plain!;
    if (this.starts.length < columns) this.show(this.splitter.withRoomFor(columns));
    const cell = row * columns;
    for (let column = 0; column < columns; column++) {
      this.starts[column] = starts[cell + column]!;
      this.ends[column] = ends[cell + column]!;
      this.quoting[column] = quoting[cell + column]!;
    }
    this.cell = cell;
    this.isPlain = true;
    this.broken = undefined;
    this.line = this.firstLine + row;
    this.recordStart = rowStarts[row]!;
    this.recordEnd = this.ends[columns - 1]! + this.quoting[columns - 1]!;
    this.count = columns;
  }

  /** How many lines of the file the records so far took up. */
  get linesRead(): number {
    return this.nextLine - 1;
  }

  /** Place in the file where the record after this one starts. */
  get nextOffset(): number {
    return this.offset + this.at;
  }

  /** Inside a line that is too long to be held, and whose end has not come yet. */
  get isInLongLine(): boolean {
    return this.longLine !== undefined;
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

  /** The record as it stands in the file; of a line that is too long, its start. */
  rowText(): string {
    return this.broken?.text ?? this.bytes.toString('utf8', this.recordStart, this.recordEnd);
  }

  isBlank(column: number): boolean {
    return this.starts[column] === this.ends[column];
  }

  /** Goes to the next record if it is a plain one. */
  private nextPlain(plain: PlainRows): boolean {
    if (this.row === plain.count && !this.readRows(plain, this.linesEnd)) return false;
    this.showRow(this.row++);
    this.at = plain.rowStarts[this.row]!;
    this.nextLine++;
    return true;
  }

  /** Reads the next block of plain rows; false when there are none. */
  private readRows(plain: PlainRows, end: number): boolean {
    if (this.at === this.oddAt || this.at >= end || this.at + this.offset < this.suspectUntil) return false;
    this.row = 0;
    this.firstLine = this.nextLine;
    if (plain.read(this.at, end) === 0) this.oddAt = this.at;
    return plain.count > 0;
  }

  private show({ starts, ends, quoting }: Pick<CsvScanner, 'starts' | 'ends' | 'quoting'>): void {
    this.starts = starts;
    this.ends = ends;
    this.quoting = quoting;
  }

  /** Marks where the last line of the bytes ends. */
  protected override mark(): void {
    super.mark();
    this.oddAt = this.longLine ? this.at : -1;
    this.linesEnd = this.plain && this.end > 0 ? this.bytes.lastIndexOf(LF, this.end - 1) + 1 : 0;
  }

  /** Gives the line at `start` back as broken; reading goes on with the very next line. */
  private skipLine(start: number): boolean {
    const { bytes, end } = this;
    const lineEnd = this.lineEndFrom(start);
    const { error, errorAt, openedAt } = this.splitter;
    const noticed = [errorAt, openedAt].find((at) => at < lineEnd) ?? start;
    if (!this.isWhole(lineEnd)) {
      if (lineEnd - start <= LONGEST_RECORD) return false;
      this.longFrom = this.offset + start;
      this.longLine = { line: this.line, column: this.characterAt(start, noticed), error: LONG_LINE, text: this.startOf(start) };
      this.at = this.oddAt = Math.min(lineEnd, end);
      return false;
    }
    this.broken = { line: this.line, column: this.characterAt(start, noticed), error, text: bytes.toString('utf8', start, lineEnd) };
    this.recordStart = start;
    this.endLine(lineEnd);
    return true;
  }

  /** Passes over the rest of a line that is too long, and gives the line back when its end has come. */
  private passLong(line: BrokenLine): boolean {
    const lineEnd = this.lineEndFrom(this.at);
    if (!this.isWhole(lineEnd)) {
      this.at = this.oddAt = Math.min(lineEnd, this.end);
      return false;
    }
    this.longLine = undefined;
    this.oddAt = -1;
    this.broken = line;
    this.line = line.line;
    this.isPlain = false;
    this.recordStart = this.longFrom - this.offset;
    this.endLine(lineEnd);
    return true;
  }

  private lineEndFrom(start: number): number {
    const { bytes } = this;
    let at = start;
    while (bytes[at] !== LF && bytes[at] !== CR) at++;
    return at;
  }

  /** Whether a line that ends here has ended indeed: no line break may be cut in two. */
  private isWhole(lineEnd: number): boolean {
    return lineEnd + 1 < this.end || this.isLast;
  }

  private endLine(lineEnd: number): void {
    const { bytes, end } = this;
    this.nextLine++;
    this.recordEnd = lineEnd;
    this.at = Math.min(end, lineEnd + (bytes[lineEnd] === CR && bytes[lineEnd + 1] === LF ? 2 : 1));
  }

  /** Marks the record as broken where it is not UTF-8. */
  private checkText(): void {
    const { bytes, recordStart, recordEnd } = this;
    const record = bytes.subarray(recordStart, recordEnd);
    if (isUtf8(record)) return;
    const lineEnd = this.lineEndFrom(recordStart);
    const at = recordStart + goodUntil(record);
    const column = this.characterAt(recordStart, at < lineEnd ? at : recordStart);
    this.broken = { line: this.line, column, error: NOT_UTF8, text: bytes.toString('utf8', recordStart, recordEnd) };
  }

  private characterAt(start: number, at: number): number {
    return this.bytes.toString('utf8', start, at).length + 1;
  }

  private startOf(start: number): string {
    return `${this.bytes.toString('utf8', start, start + START_OF_LONG)}…`;
  }
}
