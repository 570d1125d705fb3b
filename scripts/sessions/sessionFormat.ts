/**
 * Web sessions as rows of a file: CSV with API names as header, which the Bulk API takes as it is, or NDJSON without blanks.
 *
 * Times keep their milliseconds: in files they count (R7), though Salesforce stores whole seconds. The owner is not known here (R39).
 */
import type { WebSession } from 'c/attributionEngine';
import { fieldsOf, KEY_FIELDS, storedRow, writeRow } from 'c/salesforceRecords';
import { FileError } from '../files/fileError.ts';

export interface SessionFormat {
  /** What the file begins with. */
  readonly header: string;
  /** The row of a session with its line break, and which of its values had to be cut to their field's length. */
  write(session: WebSession): { readonly text: string; readonly cut: readonly string[] };
}

const OBJECT = 'Web_Session__c';
const KEY = KEY_FIELDS[OBJECT];
const FIELDS = fieldsOf(OBJECT).flatMap(([property, { field }]) => (property === 'ownerPersonKey' || property === 'name' ? [] : [field]));
const COLUMNS: readonly string[] = [KEY, ...FIELDS.filter((field) => field !== KEY)];

/** @example isNdjson('sessions.jsonl.gz') // true */
export function isNdjson(path: string): boolean {
  return /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(path);
}

/**
 * Throws `FileError` where a name doesn't say how sessions are to be written: CSV in a file called .xlsx helps nobody.
 *
 * @example refuseUnknownFormat('sessions.xlsx') // throws: is neither CSV nor NDJSON by its name; …
 */
export function refuseUnknownFormat(path: string): void {
  if (/\.(?:csv|ndjson|jsonl)(?:\.gz)?$/i.test(path)) return;
  throw new FileError(path, 'is neither CSV nor NDJSON by its name; there are .csv, .ndjson and .jsonl, and .gz behind each', {
    subject: 'output'
  });
}

/** @example sessionFormat('sessions.csv').header // 'Session_Key__c,Ad_Campaign_Id__c,…\n' */
export function sessionFormat(path: string): SessionFormat {
  const ndjson = isNdjson(path);
  return {
    header: ndjson ? '' : `${COLUMNS.join(',')}\n`,
    write(session) {
      const { row, cut } = storedRow(OBJECT, session);
      const { startedAt, lastActivityAt, formSubmittedAt } = session;
      const record = writeRow(OBJECT, { ...row, startedAt, lastActivityAt, formSubmittedAt });
      return { cut, text: `${ndjson ? jsonOf(record) : COLUMNS.map((column) => csvValue(record[column])).join(',')}\n` };
    }
  };
}

function jsonOf(record: Record<string, unknown>): string {
  return JSON.stringify(record, (_name, value: unknown) => value ?? undefined);
}

/** RFC 4180: quoted where it must be. */
export function csvValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
