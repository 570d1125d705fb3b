import type { JsonRecord } from '../../records/incomingRecord.ts';
import { BULK_ERRORS } from '../bulkErrors.ts';
import { isColumnDelimiter, isLineEnding, type CsvFormat } from '../csv/csvFormat.ts';

/** A property of a request's body as text. */
export function textOf(json: JsonRecord, name: string): string | undefined {
  const value = json[name];
  return value === undefined || value === null ? undefined : String(value);
}

/** How the CSV of a new job is written: commas and line feeds unless it says otherwise. */
export function readJobFormat(json: JsonRecord): CsvFormat {
  const contentType = textOf(json, 'contentType') ?? 'CSV';
  const columnDelimiter = textOf(json, 'columnDelimiter') ?? 'COMMA';
  const lineEnding = textOf(json, 'lineEnding') ?? 'LF';
  if (contentType !== 'CSV') throw BULK_ERRORS.badValue(contentType, 'contentType');
  if (!isColumnDelimiter(columnDelimiter)) throw BULK_ERRORS.badValue(columnDelimiter, 'columnDelimiter');
  if (!isLineEnding(lineEnding)) throw BULK_ERRORS.badValue(lineEnding, 'lineEnding');
  return { columnDelimiter, lineEnding };
}
