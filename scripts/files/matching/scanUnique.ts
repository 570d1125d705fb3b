import { join } from 'node:path';
import type { ValueProblem } from '../bytes/checkValues.ts';
import type { PlainRows, ReadColumns } from '../bytes/plainRows.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { FileRange, ScannedRange } from '../bytes/scanFile.ts';
import type { GroupedPart } from '../gathering/groupedFile.ts';
import { RejectionWriter, type RejectedRows } from '../rejections.ts';
import type { KeyedRows } from './chooseDuplicates.ts';
import { DuplicateKeys } from './duplicateKeys.ts';
import { EQUAL, winnerOver, type ExcludedRows } from './excludedRows.ts';

/** What came of the scan of a part of a file. */
export interface PartScan {
  readonly range: ScannedRange;
  /** Rows taken. */
  readonly taken: number;
  /** Rows that could not be used, by line of the part; `undefined` for none. */
  readonly rejected: GroupedPart | undefined;
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
  readonly keyed: KeyedRows;
}

/** What scans of one file share. */
export interface UniqueScan {
  /** Remembers the keys of the rows taken. */
  readonly keys: DuplicateKeys;
  readonly excluded: ExcludedRows;
  /** For what does not fit into memory. */
  readonly folder: string;
}

/**
 * Scans a file or a part of it: rows that can't be split, have too few or too many values, that `take` refuses or that differ
 * from the row of their key that counts are rejected; the keys of all others are remembered in `keys`.
 */
export async function scanRows(
  file: Pick<InputFile, 'name' | 'header' | 'scan'>,
  { take, takeRows, keyed, read }: RowTaker,
  { keys, excluded, folder }: UniqueScan,
  part?: FileRange
): Promise<PartScan> {
  const { names } = file.header;
  const rejected = new RejectionWriter(folder);
  let taken = 0;
  const reject = (record: CsvScanner, column: number | string, reason: string): void => {
    rejected.add(record.line, column, reason, record.rowText());
  };
  const visit = (record: CsvScanner): void => {
    if (record.broken) reject(record, record.broken.column, record.broken.error);
    else if (record.count !== names.length) {
      const column = Math.min(record.count, names.length - 1);
      reject(record, names[column] || column + 1, `${record.count} values where the header names ${names.length} columns`);
    } else {
      const winner = winnerOver(excluded, record.recordOffset);
      if (winner === undefined) takeRow(record);
      else if (winner !== EQUAL)
        reject(record, keyed.keyName, `the key ${keyed.keyOf(record)} is also in line ${winner}, whose row counts`);
    }
  };
  const takeRow = (record: CsvScanner): void => {
    const problem = take(record);
    if (problem) reject(record, problem.column, problem.error);
    else {
      keys.add(keyed.hashOf(record));
      taken++;
    }
  };
  const visitRows = (rows: PlainRows, records: CsvScanner): void => {
    const visitRow = (row: number): void => {
      records.showRow(row);
      visit(records);
    };
    // Not `taken += takeRows(…)`: rows that come back to `visit` count meanwhile.
    const rowsTaken = takeRows?.(rows, records, keys, visitRow) ?? 0;
    taken += rowsTaken;
  };
  try {
    const canTakeMany = takeRows && excluded.places.length === 0;
    const range = await file.scan(visit, { range: part, read, visitRows: canTakeMany ? visitRows : undefined });
    return { range, rejected: rejected.finish(), taken };
  } finally {
    rejected.close();
  }
}

/** The rejected rows of a file by its lines, from the scans of its parts in their order; each of them counts its lines from 1. */
export function rejectedOf(file: Pick<InputFile, 'name'>, scans: readonly Pick<PartScan, 'range' | 'rejected'>[]): RejectedRows {
  let linesBefore = 0;
  const parts = scans.flatMap(({ range, rejected }) => {
    const part = rejected && { ...rejected, linesBefore };
    linesBefore += range.lines;
    return part ?? [];
  });
  return { file: file.name, parts };
}

/** Where a scan keeps what does not fit into memory. */
export function newDuplicateKeys(folder: string, name: string): DuplicateKeys {
  return new DuplicateKeys(join(folder, `${name}.keys`));
}
