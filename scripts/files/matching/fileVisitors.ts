/* eslint-disable @typescript-eslint/no-non-null-assertion -- columns are those of the file's header */
import { viewOf, type KeyTable } from './keyTable.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import { DOUBLED } from '../bytes/recordSplitter.ts';
import { IS_WORD } from '../bytes/plainRows.ts';
import { canonicalBytes, mayDiffer } from './visitorBytes.ts';

/** The visitor of a record that has no visitor id. */
export const BLANK_VISITOR = -2;
/** A visitor whom nobody asked for. */
export const UNKNOWN_VISITOR = -1;

/**
 * Looks the visitor of a record up by the bytes of its field, compared in canonical form (R3). Of a plain record the column
 * was read as a key.
 *
 * @returns the visitor's number, `UNKNOWN_VISITOR` or `BLANK_VISITOR`
 */
export function findVisitor(visitors: KeyTable, record: CsvScanner, column: number): number {
  const { view } = record;
  const from = record.starts[column]!;
  const to = record.ends[column]!;
  if (from === to) return BLANK_VISITOR;
  if (isPlainWord(record, column)) return visitors.findHashed(plainHash(record, column), view, from, to);
  if (!mustRead(record, column, from, to)) return visitors.find(view, from, to);
  const key = canonicalBytes(record.text(column));
  return key === undefined ? BLANK_VISITOR : visitors.find(viewOf(key), 0, key.length);
}

/** As `findVisitor`, for a visitor who has to be known from now on. */
export function addVisitor(visitors: KeyTable, record: CsvScanner, column: number): number {
  const { view } = record;
  const from = record.starts[column]!;
  const to = record.ends[column]!;
  if (from === to) return BLANK_VISITOR;
  if (isPlainWord(record, column)) return visitors.addHashed(plainHash(record, column), view, from, to);
  if (!mustRead(record, column, from, to)) return visitors.add(view, from, to);
  const key = canonicalBytes(record.text(column));
  return key === undefined ? BLANK_VISITOR : visitors.add(viewOf(key), 0, key.length);
}

function isPlainWord({ isPlain, plain, cell }: CsvScanner, column: number): boolean {
  return isPlain && (plain!.forms[cell + column]! & IS_WORD) !== 0;
}

function plainHash({ plain, cell }: CsvScanner, column: number): number {
  return plain!.lows[cell + column]!;
}

function mustRead(record: CsvScanner, column: number, from: number, to: number): boolean {
  return record.quoting[column] === DOUBLED || mayDiffer(record.bytes, from, to);
}
