import { RecordError, type FieldProblem, type SalesforceRecord } from 'c/salesforceRecords';
import { notOfKind, quoted, type ValueProblem } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import { openInput } from '../bytes/inputFile.ts';
import { fieldColumns } from '../fieldColumns.ts';
import { chooseDuplicates, type KeyedRows } from '../matching/chooseDuplicates.ts';
import { DuplicateKeys, hashKey } from '../matching/duplicateKeys.ts';
import { viewOf } from '../matching/keyTable.ts';
import { NONE_EXCLUDED, type ExcludedRows } from '../matching/excludedRows.ts';
import { newDuplicateKeys, rejectedOf, scanRows } from '../matching/scanUnique.ts';
import { readId } from '../matching/sessionKeys.ts';
import type { RejectedRows } from '../rejections.ts';

/** What is read of a file of standard records. */
export interface RecordShape<T> {
  /** Fields that make a row the same row. */
  readonly key: readonly string[];
  readonly required: readonly string[];
  /** Read where the file has them. */
  readonly optional: readonly string[];
  /** Fields that hold an Id: those of 15 characters are made 18 (P16). */
  readonly ids: readonly string[];
  /** Throws `RecordError` for a record that can't be used. */
  read(record: SalesforceRecord): T;
  /** What is wrong with a record beyond the kinds of its values. */
  check?(row: T): ValueProblem | undefined;
}

export interface ReadRecords<T> {
  readonly rows: readonly T[];
  /** Whether the file has a column for a field. */
  has(field: string): boolean;
  readonly rejected: RejectedRows;
}

/**
 * Reads a CSV file of standard records into memory: people, opportunities, contact roles.
 *
 * @example
 * const { rows, rejected } = await readRecords('people.csv', PEOPLE, temporaryFolder);
 */
export async function readRecords<T>(path: string, shape: RecordShape<T>, folder: string): Promise<ReadRecords<T>> {
  const file = await openInput(path, folder);
  const columns = fieldColumns(file.name, file.header.names);
  const fields = [
    ...shape.required.map((field) => ({ field, column: columns.require(field) })),
    ...shape.optional.map((field) => ({ field, column: columns.find(field) })).filter(({ column }) => column >= 0)
  ];
  const ids = new Set(shape.ids);
  const recordOf = (row: CsvScanner): SalesforceRecord =>
    Object.fromEntries(fields.map(({ field, column }) => [field, ids.has(field) ? readId(row.text(column)) : row.text(column)]));
  const keyColumns = shape.key.map((field) => columns.require(field));
  const keyOf = (row: CsvScanner): string => keyColumns.map((column) => readId(row.text(column))).join(' ');
  const keyed: KeyedRows = {
    keyName: shape.key.join(' and '),
    stampColumns: [columns.find('SystemModstamp')],
    keyOf,
    hashOf(row) {
      const bytes = Buffer.from(keyOf(row));
      return hashKey(viewOf(bytes), 0, bytes.length);
    }
  };

  const has = (field: string): boolean => columns.find(field) >= 0;
  const scan = async (excluded: ExcludedRows) => {
    const rows: T[] = [];
    const found = newDuplicateKeys(folder, 'records');
    const take = (row: CsvScanner): ValueProblem | undefined => {
      const read = readRow(recordOf(row), shape);
      if ('problem' in read) return read.problem;
      rows.push(read.row);
      return undefined;
    };
    const scanned = await scanRows(file, { take, keyed }, { keys: found, excluded, folder });
    return { rows, rejected: rejectedOf(file, [scanned]), found, has };
  };

  const first = await scan(NONE_EXCLUDED);
  const suspects = DuplicateKeys.suspectsOf([first.found]);
  if (suspects.length === 0) return first;
  const excluded = await chooseDuplicates(file, keyed, suspects, (row) => 'row' in readRow(recordOf(row), shape), folder);
  return excluded.places.length === 0 ? first : scan(excluded);
}

function readRow<T>(record: SalesforceRecord, shape: RecordShape<T>): { readonly row: T } | { readonly problem: ValueProblem } {
  try {
    const row = shape.read(record);
    const problem = shape.check?.(row);
    return problem ? { problem } : { row };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    const { problem, message } = error;
    if (!problem) return { problem: { column: shape.key.join(' and '), error: message } };
    return { problem: { column: problem.field, error: describeProblem(problem) } };
  }
}

function describeProblem({ value, expected }: FieldProblem): string {
  if (value === '') return 'is blank';
  const isWorded = expected === 'dateTime' || expected === 'date' || expected === 'number' || expected === 'boolean';
  return isWorded ? notOfKind(value, expected) : `${quoted(value)} is no ${expected}`;
}
