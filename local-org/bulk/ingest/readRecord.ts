import type { RecordError } from '../../errors/recordError.ts';
import type { JsonRecord } from '../../records/incomingRecord.ts';
import type { CsvRow } from '../csv/rowScanner.ts';
import type { Column } from './columns.ts';

export type ReadRecord = { readonly record: JsonRecord } | { readonly errors: readonly RecordError[] };

function unreadable(message: string): ReadRecord {
  return { errors: [{ statusCode: 'INVALID_FIELD', message, fields: [] }] };
}

/** A row as the record it asks to save; empty cells are left out. */
export function readRecord(columns: readonly Column[], row: CsvRow): ReadRecord {
  if (row.problem !== undefined) return unreadable(row.problem);
  if (row.cells.length !== columns.length) return unreadable(`The row has ${row.cells.length} columns, the header ${columns.length}`);
  const record: Record<string, unknown> = {};
  const errors: RecordError[] = [];
  for (const [at, column] of columns.entries()) {
    const cell = row.cells[at] ?? '';
    const error = cell === '' ? undefined : column(record, cell, at);
    if (error !== undefined) errors.push(error);
  }
  return errors.length > 0 ? { errors } : { record };
}
