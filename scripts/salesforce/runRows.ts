/** Rows of Resolution_Run__c: what a run writes of itself, and the one row that is the lease. */
import { fieldPath, KEY_FIELDS, parseInstant, readRow, selectFields, writeRow, type Row, type SalesforceRecord } from 'c/salesforceRecords';
import type { OrgHttp } from './orgHttp.ts';
import { runQueries } from './runQueries.ts';
import { quote } from './soql.ts';

const OBJECT = 'Resolution_Run__c';
type RunRow = Row<typeof OBJECT>;

function recordPath(prefix: string, key: string): string {
  return `/sobjects/${prefix}${OBJECT}/${prefix}${KEY_FIELDS[OBJECT]}/${encodeURIComponent(key)}`;
}

/** Makes or changes the row of a run. */
export async function writeRunRow(http: OrgHttp, prefix: string, { runKey, ...row }: RunRow & { readonly runKey: string }): Promise<void> {
  const body = writeRow(OBJECT, row, prefix);
  await http.request({ method: 'PATCH', path: recordPath(prefix, runKey), body, purpose: 'record', repeatable: true });
}

/** Changes a row that must still be there; throws `NOT_FOUND` where it is gone. */
export async function updateRunRow(http: OrgHttp, prefix: string, id: string, row: RunRow): Promise<void> {
  const path = `/sobjects/${prefix}${OBJECT}/${id}`;
  await http.request({ method: 'PATCH', path, body: writeRow(OBJECT, row, prefix), purpose: 'record', repeatable: true });
}

/** Inserts a row and never upserts it: whoever comes second is refused with DUPLICATE_VALUE. */
export async function insertRunRow(http: OrgHttp, prefix: string, row: RunRow): Promise<string> {
  const path = `/sobjects/${prefix}${OBJECT}`;
  const answer = await http.request({ method: 'POST', path, body: writeRow(OBJECT, row, prefix), purpose: 'record' });
  return (answer as { id: string }).id;
}

export async function deleteRunRow(http: OrgHttp, prefix: string, id: string): Promise<void> {
  await http.request({ method: 'DELETE', path: `/sobjects/${prefix}${OBJECT}/${id}`, purpose: 'record' });
}

export interface StoredRun {
  readonly id: string;
  readonly row: RunRow;
}

/** The row of a key, where there is one. */
export async function readRunRow(http: OrgHttp, prefix: string, key: string): Promise<StoredRun | undefined> {
  const where = `${prefix}${KEY_FIELDS[OBJECT]} = ${quote(key)}`;
  const soql = `SELECT ${selectFields(OBJECT, prefix).join(', ')} FROM ${prefix}${OBJECT} WHERE ${where}`;
  const [records = []] = await runQueries(http, [{ soql }], 'record');
  const [record] = records;
  return record && { id: String(record['Id']), row: readRow(OBJECT, record, prefix).row };
}

/** Where the runs so far got: the latest watermark, and of the runs that kept it the last one, which may have stopped on its way. */
export interface RunState {
  /** What was changed before this time is resolved; absent before the first whole run. */
  readonly watermark?: number;
  /** How far a run got that stopped since then. */
  readonly cursor?: string;
  /** Ids of records of which rows were refused, for the next run to try again: those of all runs that went on side by side. */
  readonly retryIds?: string;
}

/** More runs than go on side by side, a watcher and what a timer or a person starts. */
const LAST_RUNS = 50;

/** What is written may be seen later than it says, and the watermark is the time of an answer: an Id tried twice writes nothing. */
const LATE_MS = 60_000;

/** One query for all of it, since a describe has room for no other: a run that stops repeats the watermark it began from. */
export function runStateQuery(prefix: string): string {
  const [watermark, cursor, startedAt, retryIds] = (['watermark', 'cursor', 'startedAt', 'retryIds'] as const).map((name) =>
    fieldPath(OBJECT, name, prefix)
  );
  const order = `${watermark} DESC NULLS LAST, ${startedAt} DESC NULLS LAST`;
  const fields = [watermark, cursor, retryIds, 'SystemModstamp'].join(', ');
  const where = `${watermark} != null OR ${cursor} != null`;
  return `SELECT ${fields} FROM ${prefix}${OBJECT} WHERE ${where} ORDER BY ${order} LIMIT ${String(LAST_RUNS)}`;
}

/** @param records the latest first, as the query gives them */
export function readRunState([latest, ...others]: readonly SalesforceRecord[], prefix: string): RunState {
  if (!latest) return {};
  const { watermark, cursor } = readRow(OBJECT, latest, prefix).row;
  // The latest run knew what others had written well before its watermark, when it read the same; what came later it could not know.
  const known = (watermark ?? Infinity) - LATE_MS;
  const isUnknown = ({ SystemModstamp }: SalesforceRecord): boolean => (parseInstant(String(SystemModstamp)) ?? 0) >= known;
  const retryIds = [latest, ...others.filter(isUnknown)].flatMap((record) => readRow(OBJECT, record, prefix).row.retryIds ?? []);
  return { watermark, cursor, retryIds: retryIds.join(' ') || undefined };
}

/** Where the last watcher was on its channel: `/data/TaskChangeEvent 17`. */
export async function readReplayId(http: OrgHttp, prefix: string): Promise<string | undefined> {
  const replayId = fieldPath(OBJECT, 'replayId', prefix);
  const heartbeat = fieldPath(OBJECT, 'heartbeatAt', prefix);
  const soql = `SELECT ${replayId} FROM ${prefix}${OBJECT} WHERE ${replayId} != null ORDER BY ${heartbeat} DESC NULLS LAST LIMIT 1`;
  const [[record] = []] = await runQueries(http, [{ soql }], 'record');
  return record && readRow(OBJECT, record, prefix).row.replayId;
}
