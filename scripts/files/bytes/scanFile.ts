import { FileError } from '../fileError.ts';
import { LONG_LINE } from '../longLine.ts';
import { separatorOf } from '../separatorOf.ts';
import type { PlainRows, ReadColumns } from './plainRows.ts';
import { CsvScanner } from './csvScanner.ts';
import { readChunks } from './readChunks.ts';
import { Utf8Check } from './utf8Check.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LF = 10;
/** Bytes that usually hold a header and a row. */
const FEW = 4096;

/** What the first line of a CSV file says. */
export interface CsvHeader {
  readonly names: readonly string[];
  /** The separator's byte. */
  readonly separator: number;
}

/** A part of a plain file, in bytes: the records that start in it. */
export interface FileRange {
  readonly from: number;
  readonly to: number;
  /** A record is known to start at `from`; without it the first line that starts there or later is taken for one. */
  readonly isExact?: boolean;
}

const WHOLE: FileRange = { from: 0, to: Infinity };

export interface ScanOptions {
  /** The part to scan; all of it unless told. */
  readonly range?: FileRange;
  /** Columns whose values are read on the way. */
  readonly read?: ReadColumns;
  /** Who takes plain rows many at a time: they are not shown to `visit` then. */
  readonly visitRows?: (rows: PlainRows, records: CsvScanner) => void;
  /** The file's bytes, where somebody else reads them. */
  readonly chunks?: AsyncIterable<Uint8Array>;
}

/** The part that was read: from the first record's start to the start of the record after the last one. */
export interface ScannedRange extends FileRange {
  readonly lines: number;
}

/**
 * Reads the header of a CSV file, past blank lines and a byte-order mark.
 *
 * @example
 * await readHeader('sessions.csv') // { names: ['Session_Key__c', 'BizibleId__c', 'Started_At__c'], separator: 44 }
 */
export async function readHeader(path: string): Promise<CsvHeader> {
  let bytes = Buffer.alloc(0);
  const room = (length: number): Uint8Array => new Uint8Array(bytes.length === 0 ? FEW : length);
  for await (const chunk of readChunks(path, 0, Infinity, room)) {
    bytes = Buffer.concat([bytes, chunk]);
    const header = parseHeader(path, bytes, false);
    if (header) return header;
  }
  const header = parseHeader(path, bytes, true);
  if (!header) throw new FileError(path, 'is empty');
  return header;
}

function parseHeader(path: string, bytes: Buffer, isLast: boolean): CsvHeader | undefined {
  const body = bytes.subarray(markLength(bytes));
  const utf8 = new Utf8Check();
  const firstLine = /^.*\S.*$/m.exec(body.toString('utf8', 0, 1 << 20))?.[0];
  if (firstLine === undefined) return undefined;
  const separator = separatorOf(firstLine);
  const scanner = new CsvScanner(separator);
  append(scanner, body, utf8);
  if (isLast) finish(scanner, utf8);
  if (!scanner.next()) {
    if (scanner.isInLongLine) throw new FileError(path, `line ${scanner.line}: ${LONG_LINE}`);
    return undefined;
  }
  const { broken } = scanner;
  if (broken) throw new FileError(path, `line ${broken.line}, column ${broken.column}: ${broken.error}`);
  if (isUtf16(body)) throw new FileError(path, `line ${scanner.line}: is not UTF-8; save the file as UTF-8`);
  return { names: Array.from({ length: scanner.count }, (_, column) => scanner.text(column).trim()), separator };
}

/** UTF-16 without its mark: of two characters of ASCII each has a zero beside it, always on the same side. */
function isUtf16(bytes: Uint8Array): boolean {
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  return zeros === 'x0x0' || zeros === '0x0x';
}

function append(scanner: CsvScanner, bytes: Uint8Array, utf8: Utf8Check): void {
  const isGood = utf8.passes(bytes);
  scanner.append(bytes);
  if (!isGood) scanner.suspect();
}

function finish(scanner: CsvScanner, utf8: Utf8Check): void {
  scanner.finish();
  if (!utf8.ends()) scanner.suspect();
}

function markLength(bytes: Uint8Array): number {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? BYTE_ORDER_MARK.length : 0;
}

/**
 * Shows every record of a CSV file to `visit`, broken lines included (`record.broken`), the header left out. The record is
 * valid until `visit` returns.
 *
 * A range begins with the first line that starts in it, which is a guess: inside quotes a line is no record. Whoever
 * reads a file in parts compares where one part ended with where the next began.
 *
 * @example
 * const header = await readHeader('sessions.csv');
 * await scanFile('sessions.csv', header, (record) => { if (!record.broken) take(record.text(0)); });
 */
export async function scanFile(
  path: string,
  header: CsvHeader,
  visit: (record: CsvScanner) => void,
  { range = WHOLE, read, visitRows, chunks }: ScanOptions = {}
): Promise<ScannedRange> {
  let at = firstByte(range);
  let from = at;
  let scanner: CsvScanner | undefined;
  let show = range.from === 0 ? passOver : visit;
  const utf8 = new Utf8Check();

  /** Shows the complete records; true when the range is through. */
  function drain(records: CsvScanner): boolean {
    while (show === passOver || records.nextOffset < range.to || records.isInLongLine) {
      const rows = visitRows && show === visit ? records.nextRows(range.to) : undefined;
      if (rows) {
        visitRows?.(rows, records);
        continue;
      }
      if (!records.next()) return false;
      show(records);
      show = visit;
    }
    return true;
  }

  // The first few bytes say where the records begin; all others are read to where they are scanned.
  const room = (length: number): Uint8Array => scanner?.roomFor(length) ?? new Uint8Array(FEW);
  for await (const chunk of chunks ?? readChunks(path, at, Infinity, room)) {
    const skip = scanner || range.isExact ? 0 : range.from === 0 ? markLength(chunk) : chunk.indexOf(LF) + 1;
    if (!scanner && (skip > 0 || range.isExact || range.from === 0)) {
      from = at + skip;
      scanner = new CsvScanner(header.separator, from, read);
    }
    at += chunk.length;
    if (scanner) append(scanner, chunk.subarray(skip), utf8);
    if (scanner && drain(scanner)) break;
  }
  if (!scanner) return { from: at, to: at, lines: 0 };
  finish(scanner, utf8);
  drain(scanner);
  return { from, to: scanner.nextOffset, lines: scanner.linesRead };
}

/** The byte before a range says whether a line starts right with it. */
function firstByte({ from, isExact }: FileRange): number {
  return isExact ? from : Math.max(0, from - 1);
}

function passOver(): void {
  // The header's record was read by readHeader.
}
