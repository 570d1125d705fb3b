/* eslint-disable @typescript-eslint/no-non-null-assertion -- a field that is not blank has a last byte */
import { viewOf, wasPlain, type KeyTable } from './keyTable.ts';
import { DOUBLED, type CsvScanner } from '../bytes/csvScanner.ts';
import { canonicalBytes, mayDiffer } from './visitorBytes.ts';

/** The visitor of a record that has no visitor id. */
export const BLANK_VISITOR = -2;
/** A visitor whom nobody asked for. */
export const UNKNOWN_VISITOR = -1;

/**
 * Looks the visitor of a record up by the bytes of its field, compared in canonical form (R3).
 *
 * @returns the visitor's number, `UNKNOWN_VISITOR` or `BLANK_VISITOR`
 */
export function findVisitor(visitors: KeyTable, record: CsvScanner, column: number): number {
  const from = record.starts[column] ?? 0;
  const to = record.ends[column] ?? 0;
  if (from === to) return BLANK_VISITOR;
  const found = visitors.find(record.view, from, to);
  if (found >= 0 || (wasPlain() && record.bytes[from]! < 127 && record.bytes[to - 1]! < 127) || !mustRead(record, column, from, to))
    return found;
  const key = canonicalBytes(record.text(column));
  return key === undefined ? BLANK_VISITOR : visitors.find(viewOf(key), 0, key.length);
}

/** As `findVisitor`, for a visitor who has to be known from now on. */
export function addVisitor(visitors: KeyTable, record: CsvScanner, column: number): number {
  const from = record.starts[column] ?? 0;
  const to = record.ends[column] ?? 0;
  if (from === to) return BLANK_VISITOR;
  if (!mustRead(record, column, from, to)) return visitors.add(record.view, from, to);
  const key = canonicalBytes(record.text(column));
  return key === undefined ? BLANK_VISITOR : visitors.add(viewOf(key), 0, key.length);
}

function mustRead(record: CsvScanner, column: number, from: number, to: number): boolean {
  return record.quoting[column] === DOUBLED || mayDiffer(record.bytes, from, to);
}
