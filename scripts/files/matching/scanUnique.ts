import { join } from 'node:path';
import type { ValueProblem } from '../bytes/checkValues.ts';
import type { PlainRows, ReadColumns } from '../bytes/plainRows.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { FileRange, ScannedRange } from '../bytes/scanFile.ts';
import type { Rejection } from '../rejections.ts';
import { DuplicateKeys } from './duplicateKeys.ts';

/** Places of rows that don't count, because another row has their key. */
export type Excluded = ReadonlySet<number>;

/** Rows that a scan could not use, by line of the part that was scanned. */
export interface PartScan {
  readonly range: ScannedRange;
  /** Rows taken. */
  readonly taken: number;
  readonly rejections: readonly Rejection[];
}

export interface RowTaker {
  /** Takes in a row, or says what is wrong with it. */
  take(record: CsvScanner): ValueProblem | undefined;
  /**
   * Takes in many plain rows and remembers their keys; those that need a closer look are handed to `takeRow`.
   *
   * @returns how many it took in itself
   */
  takeRows?(rows: PlainRows, records: CsvScanner, keys: DuplicateKeys, takeRow: (row: number) => void): number;
  /** Columns whose values are read while the row is split. */
  readonly read?: ReadColumns;
  /** Hash of the row's key, the same for every spelling of the key. */
  hashOf(record: CsvScanner): number;
}

/**
 * Scans a file or a part of it: rows that can't be split, have too few or too many values or that `take` refuses become
 * rejections; the keys of all others are remembered in `keys`.
 */
export async function scanRows(
  file: Pick<InputFile, 'name' | 'header' | 'scan'>,
  { take, takeRows, hashOf, read }: RowTaker,
  keys: DuplicateKeys,
  excluded: Excluded,
  part?: FileRange
): Promise<PartScan> {
  const { names } = file.header;
  const rejections: Rejection[] = [];
  let taken = 0;
  const reject = (record: CsvScanner, column: number | string, reason: string): void => {
    rejections.push({ file: file.name, line: record.line, column, reason, row: record.rowText() });
  };
  const visit = (record: CsvScanner): void => {
    if (record.broken) reject(record, record.broken.column, record.broken.error);
    else if (record.count !== names.length) {
      const column = Math.min(record.count, names.length - 1);
      reject(record, names[column] || column + 1, `${record.count} values where the header names ${names.length} columns`);
    } else if (excluded.size === 0 || !excluded.has(record.recordOffset)) {
      const problem = take(record);
      if (problem) reject(record, problem.column, problem.error);
      else {
        keys.add(hashOf(record));
        taken++;
      }
    }
  };
  const visitRows = (rows: PlainRows, records: CsvScanner): void => {
    const takeRow = (row: number): void => {
      records.showRow(row);
      visit(records);
    };
    // Not `taken += takeRows(…)`: rows that come back to `visit` count meanwhile.
    const rowsTaken = takeRows?.(rows, records, keys, takeRow) ?? 0;
    taken += rowsTaken;
  };
  const range = await file.scan(visit, { range: part, read, visitRows: takeRows && excluded.size === 0 ? visitRows : undefined });
  return { range, rejections, taken };
}

/** Where a scan keeps what does not fit into memory. */
export function newDuplicateKeys(folder: string, name: string): DuplicateKeys {
  return new DuplicateKeys(join(folder, `${name}.keys`));
}
