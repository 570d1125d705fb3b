/** Web sessions, from the org or from a file: key and start are what a session can't be without. */
import { canonicalVisitorId, type WebSession } from 'c/attributionEngine';
import type { FieldProblem } from './fieldValue';
import { RecordError, recordName, refuseProblems } from './recordError';
import { readRow, storedRow, writeRow, type SalesforceRecord } from './recordRow';

const REQUIRED = [
  ['sessionKey', 'Session_Key__c', 'text'],
  ['startedAt', 'Started_At__c', 'dateTime']
] as const;

export type ReadSession = { readonly session: WebSession } | { readonly problems: readonly FieldProblem[] };

/**
 * A session, or all that is wrong with its record. The visitor key follows from the visitor id, whatever key is stored; where there
 * is none from the stored key, which a loader may have spelled in its own way (R3).
 *
 * @example
 * readSession({ Session_Key__c: 's1', Started_At__c: 'yesterday' })
 * // { problems: [{ field: 'Started_At__c', value: 'yesterday', expected: 'dateTime' }] }
 */
export function readSession(record: SalesforceRecord, prefix = ''): ReadSession {
  return readWithKey(record, prefix);
}

function readWithKey(record: SalesforceRecord, prefix: string): ReadSession & { readonly storedKey?: string } {
  const { row, problems } = readRow('Web_Session__c', record, prefix);
  const { sessionKey, startedAt, visitorKey: storedKey } = row;
  const wrong = new Set(problems.map(({ field }) => field));
  const missing = REQUIRED.filter(([property, field]) => row[property] === undefined && !wrong.has(prefix + field)).map(
    ([, field, expected]): FieldProblem => ({ field: prefix + field, value: '', expected })
  );
  if (sessionKey === undefined || startedAt === undefined || problems.length > 0) return { problems: [...missing, ...problems] };
  return { session: { ...row, sessionKey, startedAt, visitorKey: canonicalVisitorId(row.visitorId ?? storedKey) }, storedKey };
}

/** A session as the org holds it, which may have been loaded without its visitor key; one that can't be read is a broken record. */
export function readStoredSession(record: SalesforceRecord, prefix: string): WebSession {
  const read = readWithKey(record, prefix);
  if ('session' in read) return read.storedKey === read.session.visitorKey ? read.session : { ...read.session, isMiskeyed: true };
  refuseProblems('Web_Session__c', record, read.problems);
  throw new RecordError(recordName('Web_Session__c', record), undefined, 'Web_Session__c could not be read');
}

/** The record that stores a session, and which of its values had to be cut to fit. */
export function writeSession(
  session: WebSession,
  prefix: string
): { readonly record: Record<string, unknown>; readonly cut: readonly string[] } {
  const { row, cut } = storedRow('Web_Session__c', session);
  return { record: writeRow('Web_Session__c', row, prefix), cut };
}
