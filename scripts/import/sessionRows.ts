/** The sessions of a file, good ones and bad ones, whatever namespace and case its headers are in. */
import type { WebSession } from 'c/attributionEngine';
import { fieldsOf, readSession, storedRow, type FieldProblem } from 'c/salesforceRecords';
import { isBadRow, readRows, type BadRow, type GoodRow } from '../files/readRows.ts';

/** A session with the properties its file has a column for: blank ones are to be cleared, others to be left alone. */
export interface SessionRow extends GoodRow {
  readonly session: WebSession;
  readonly given: readonly string[];
}

/** No field of a session's; says which of two rows is the later one. */
export const STAMP = 'SystemModstamp';
/** Decided by the engine, never by a file. */
const DECIDED = new Set(['ownerPersonKey', 'visitorKey']);
/** Compared or followed as a whole: cut to fit, one would be another's. */
const NEVER_CUT = ['sessionKey', 'visitorId', 'email', 'clickId'];
const NAMESPACE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*__(?=.+__c$)/i;

const FIELDS = fieldsOf('Web_Session__c').map(([property, { field, length }]) => ({ property, field, length }));
const FIELD_NAMES = new Map([...FIELDS.map(({ field }) => field), STAMP].map((field) => [field.toLowerCase(), field]));

/** `TOUCHLINE__session_key__C` → `Session_Key__c`; a name that nothing is read of stays. */
export function sessionField(header: string): string {
  return FIELD_NAMES.get(header.replace(NAMESPACE, '').toLowerCase()) ?? header;
}

/** `Started_At__c is blank`, `"noon" is no time` */
function describe({ value, expected }: FieldProblem): string {
  const kinds = { dateTime: 'a time', number: 'a number', boolean: 'true or false' } as const;
  const kind = expected in kinds ? kinds[expected as keyof typeof kinds] : 'a text';
  return value === '' ? 'is blank' : `"${value}" is not ${kind}`;
}

function findTooLong(session: WebSession): (typeof FIELDS)[number] | undefined {
  const { cut } = storedRow('Web_Session__c', session);
  return FIELDS.find(({ property }) => NEVER_CUT.includes(property) && cut.includes(property));
}

function toSession(row: GoodRow): SessionRow | BadRow {
  if (row.values['Visitor_Key__c'] && !('BizibleId__c' in row.values)) {
    const error = 'is worked out of BizibleId__c, which is not there: the session would match no call';
    return { line: row.line, column: 'Visitor_Key__c', error, values: row.values };
  }
  const read = readSession(row.values);
  if ('problems' in read) {
    const [first] = read.problems;
    return { line: row.line, column: first?.field, error: first ? describe(first) : 'is no session', values: row.values };
  }
  const long = findTooLong(read.session);
  if (long) return { line: row.line, column: long.field, error: `has more than ${String(long.length)} characters`, values: row.values };
  const given = FIELDS.filter(({ property, field }) => field in row.values && !DECIDED.has(property)).map(({ property }) => property);
  return { ...row, session: read.session, given };
}

/** Reads a file of sessions; throws `FileError` where the file as a whole can't be used, without a key column say. */
export async function* readSessionRows(path: string): AsyncGenerator<SessionRow | BadRow> {
  const rows = readRows(path, { rename: sessionField, required: ['Session_Key__c', 'Started_At__c'] });
  for await (const row of rows) yield isBadRow(row) ? row : toSession(row);
}

/** Columns of which nothing is read. */
export async function unknownColumns(path: string): Promise<string[]> {
  for await (const row of readRows(path, { rename: sessionField })) {
    const known = new Set(FIELD_NAMES.values());
    return Object.keys(row.values ?? {}).filter((name) => !known.has(name) && name !== 'Id');
  }
  return [];
}
