import { csvValue } from '../sessions/sessionFormat.ts';
import { FileError } from './fileError.ts';
import { parseJsonLine } from './parseJsonLine.ts';
import { readText } from './readText.ts';
import { refuseRepeated } from './refuseRepeated.ts';
import { scanCsv, type BrokenCsvLine, type CsvRecord } from './scanCsv.ts';
import { scanLines } from './scanLines.ts';

/** One row; values as written, keyed by the header's names (for NDJSON by the properties' names). */
export interface GoodRow {
  /** Line the row begins on; the first line of the file is 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  /** Its values stand in an order of its own, not in that of columns. */
  readonly isNdjson?: true;
}

/** A row that can't be used. What is wrong is a sentence without the place. */
export interface BadRow {
  readonly line: number;
  /** A character of the line, from 1, or the name of a column. */
  readonly column?: number | string;
  readonly error: string;
  /** The line as it stands in the file, where it could not be split into values. */
  readonly text?: string;
  readonly values?: Readonly<Record<string, string>>;
}

export interface RowOptions {
  /** Spells a header as the caller knows it, without a namespace say. */
  readonly rename?: (header: string) => string;
  /** Columns (after `rename`) without which the file makes no sense. */
  readonly required?: readonly string[];
}

const NOT_TEXT = 'is not UTF-8';

export function isBadRow(row: GoodRow | BadRow): row is BadRow {
  return 'error' in row;
}

function readHeader(path: string, fields: readonly string[], { rename = (name) => name, required = [] }: RowOptions): string[] {
  const written = fields.map((name) => name.trim());
  const header = written.map(rename);
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new FileError(path, `line 1: no column ${missing.join(', ')}; it has ${written.join(', ')}`);
  refuseRepeated(path, written, header);
  return header;
}

function toRow(header: readonly string[], { line, fields }: CsvRecord): GoodRow | BadRow {
  const values: Record<string, string> = {};
  header.forEach((name, i) => {
    if (name !== '') values[name] = fields[i] ?? '';
  });
  if (fields.length === header.length) return { line, values };
  const error = `${fields.length} values where the header names ${header.length} columns`;
  // All of them, where the values can't hold those beyond the header.
  const text = fields.length > header.length ? fields.map(csvValue).join(',') : undefined;
  const column = Math.min(fields.length, header.length - 1);
  return { line, column: header[column] || column + 1, error, text, values };
}

/** A value with bytes that are no text: what was meant is lost. */
function refuseBrokenText(row: GoodRow | BadRow): GoodRow | BadRow {
  if (isBadRow(row)) return row;
  const column = Object.entries(row.values).find(([, value]) => !value.isWellFormed())?.[0];
  return column === undefined ? row : { ...row, column, error: NOT_TEXT };
}

async function* readCsv(path: string, chunks: AsyncIterable<string>, options: RowOptions): AsyncGenerator<GoodRow | BadRow> {
  let header: string[] | undefined;
  for await (const record of scanCsv(chunks)) {
    if (isBroken(record)) {
      if (!header) throw new FileError(path, `line ${record.line}, column ${record.column}: ${record.error}`);
      yield record;
    } else if (header) {
      yield refuseBrokenText(toRow(header, record));
    } else {
      const broken = record.fields.findIndex((name) => !name.isWellFormed());
      if (broken !== -1) throw new FileError(path, `line ${record.line}, column ${broken + 1}: the header is not UTF-8`);
      header = readHeader(path, record.fields, options);
    }
  }
}

function isBroken(record: CsvRecord | BrokenCsvLine): record is BrokenCsvLine {
  return 'error' in record;
}

async function* readNdjson(chunks: AsyncIterable<string>, options: RowOptions): AsyncGenerator<GoodRow | BadRow> {
  for await (const { line, text } of scanLines(chunks)) {
    if (text.trim() === '') continue;
    if (!text.isWellFormed()) {
      yield { line, column: brokenAt(text) + 1, error: NOT_TEXT, text };
      continue;
    }
    const row = parseJsonLine(line, text, options.rename);
    const missing = isBadRow(row) ? [] : (options.required ?? []).filter((name) => !(name in row.values));
    yield missing.length === 0 ? row : { ...row, column: missing[0], error: `no ${missing.join(', ')}`, text };
  }
}

function brokenAt(text: string): number {
  let at = 0;
  for (const character of text) {
    if (!character.isWellFormed()) break;
    at += character.length;
  }
  return at;
}

async function* startingWith(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * The rows of a CSV or NDJSON file, plain or gzipped, one by one; memory does not grow with the file. CSV by RFC 4180 with
 * a header line (CRLF, byte-order mark and newlines in fields included; `,`, `;` or tab). A bad row is given back as a
 * value with line and column, and reading goes on. Throws `FileError` where the file as a whole can't be used.
 *
 * @example
 * for await (const row of readRows('sessions.csv', { required: ['Session_Key__c'] })) {
 *   if (isBadRow(row)) report(`sessions.csv:${row.line}:${row.column}: ${row.error}`);
 *   else take(row.values.Session_Key__c);
 * }
 */
export async function* readRows(path: string, options: RowOptions = {}): AsyncGenerator<GoodRow | BadRow> {
  const chunks = readText(path);
  let head = '';
  while (head.trim() === '') {
    const next = await chunks.next();
    if (next.done) throw new FileError(path, 'is empty');
    head += next.value;
  }
  const text = startingWith(head, chunks);
  yield* head.trimStart().startsWith('{') ? readNdjson(text, options) : readCsv(path, text, options);
}
