import { compareByteOrder } from 'c/attributionEngine';
import { readTime } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { Rejection } from '../rejections.ts';
import type { Excluded } from './scanUnique.ts';

/** What tells rows of one key apart. */
export interface KeyedRows {
  /** Name of the column, or columns, of the key. */
  readonly keyName: string;
  /** Columns that say which row is the latest, the first of them that has a value counting; -1 for none. */
  readonly stampColumns: readonly number[];
  keyOf(record: CsvScanner): string;
  hashOf(record: CsvScanner): number;
}

interface KeyedRow {
  readonly offset: number;
  readonly line: number;
  readonly stamp: number;
  /** The values, so that equal rows are equal however they are quoted. */
  readonly values: string;
  readonly text: string;
}

/**
 * Decides which rows count where a key occurs more than once (section 11): equal rows count once; of different ones the
 * latest, by SystemModstamp or last activity, then the greater row in byte order. The others are rejected by name.
 *
 * @param suspects hashes of keys that may occur twice
 * @param isUsable whether a row would be taken at all: a bad row is no duplicate
 */
export async function chooseDuplicates(
  file: InputFile,
  rows: KeyedRows,
  suspects: ReadonlySet<number>,
  isUsable: (record: CsvScanner) => boolean
): Promise<{ readonly excluded: Excluded; readonly rejections: readonly Rejection[] }> {
  const groups = new Map<string, KeyedRow[]>();
  await file.scan((record) => {
    if (record.broken || record.count !== file.header.names.length || !suspects.has(rows.hashOf(record)) || !isUsable(record)) return;
    const key = rows.keyOf(record);
    const row = describeRow(record, rows.stampColumns);
    if (!groups.get(key)?.push(row)) groups.set(key, [row]);
  });
  const excluded = new Set<number>();
  const rejections: Rejection[] = [];
  for (const [key, group] of groups) {
    const [chosen, ...others] = group.sort(compareRows);
    for (const other of others) {
      excluded.add(other.offset);
      if (!chosen || other.values === chosen.values) continue;
      const reason = `the key ${key} is also in line ${chosen.line}, whose row counts`;
      rejections.push({ file: file.name, line: other.line, column: rows.keyName, reason, row: other.text });
    }
  }
  return { excluded, rejections };
}

function describeRow(record: CsvScanner, stampColumns: readonly number[]): KeyedRow {
  const values = Array.from({ length: record.count }, (_, column) => record.text(column)).join('\u0000');
  const stamps = stampColumns.filter((column) => column >= 0).map((column) => readTime(record, column));
  const stamp = stamps.find((time) => time > -Infinity) ?? -Infinity;
  return { offset: record.recordOffset, line: record.line, stamp, values, text: record.rowText() };
}

/** The row that counts comes first. */
function compareRows(left: KeyedRow, right: KeyedRow): number {
  if (left.stamp !== right.stamp) return right.stamp - left.stamp;
  return compareByteOrder(right.text, left.text) || left.offset - right.offset;
}
