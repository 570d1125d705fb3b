/**
 * Rows that were refused and stand on no call: visits without one, owners of sessions, credit of opportunities. The run's record
 * names a few of what they are about by Id, the next run ends with those, and the watermark may move all the same.
 */
import { callTouchpointKey, sessionTouchpointKey } from 'c/attributionEngine';
import type { Rows, SetAside } from 'c/resolutionPath';
import { fieldPath, KEY_PREFIX, toId18 } from 'c/salesforceRecords';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import type { OrgReader } from '../salesforce/orgReader.ts';
import { runQueries } from '../salesforce/runQueries.ts';
import { selectQueries } from '../salesforce/soql.ts';

const OBJECT = 'Web_Session__c';
/** As many as the field holds. Where more are refused, something is wrong with all of them, and the watermark waits for it. */
const MOST_RETRIED = 13;

/** @example formatRetryIds(['a0X000000000001AAA', '006000000000001AAA']) // 'a0X000000000001AAA 006000000000001AAA' */
export function formatRetryIds(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** What somebody wrote by hand and is no Id is passed over. */
export function parseRetryIds(text: string | undefined): string[] {
  return text?.split(/\s+/).filter((id) => id.length === 18 && toId18(id) === id) ?? [];
}

/** Refused, and no call says so. */
export function refusedAlone(setAside: readonly SetAside[]): SetAside[] {
  return setAside.filter(({ isOnCall = false }) => !isOnCall);
}

/**
 * Ids of sessions, Tasks and opportunities that bring back the rows that were refused and stand on no call.
 *
 * @returns `undefined` where they are too many, are about a session that is gone, or can't be asked for
 */
export async function findRetryIds(
  { http, description: { prefix } }: OpenOrg,
  setAside: readonly SetAside[],
  { stopped = false } = {}
): Promise<string[] | undefined> {
  const alone = refusedAlone(setAside);
  if (alone.length === 0) return [];
  if (stopped) return undefined;
  const sessionKeys = new Set<string>();
  const ids = new Set<string>();
  for (const row of alone) {
    const { sessionKey, id } = aboutWhat(row);
    if (sessionKey !== undefined) sessionKeys.add(sessionKey);
    if (id !== undefined) ids.add(id);
    if (sessionKeys.size + ids.size > MOST_RETRIED) return undefined;
  }
  const session = { object: prefix + OBJECT, fields: ['Id'] };
  const keys = { field: fieldPath(OBJECT, 'sessionKey', prefix), values: [...sessionKeys] };
  const queries = selectQueries(session, [keys]).map((soql) => ({ soql }));
  const found = (await runQueries(http, queries, 'record').catch(() => [])).flat();
  return found.length < sessionKeys.size ? undefined : [...ids, ...found.map(({ Id }) => String(Id))];
}

const OF_SESSION = sessionTouchpointKey('');
const OF_CALL = callTouchpointKey('');

function aboutWhat({ kind, key }: SetAside): { readonly sessionKey?: string; readonly id?: string } {
  if (kind === 'webSession') return { sessionKey: key };
  if (kind === 'trackedCall') return { id: key };
  if (kind === 'attributionTouchpoint') return { id: key.slice(key.lastIndexOf('|') + 1) };
  return key.startsWith(OF_SESSION) ? { sessionKey: key.slice(OF_SESSION.length) } : { id: key.slice(OF_CALL.length) };
}

/** The rows an Id names; none where it was deleted meanwhile. */
export function readRetried(reader: OrgReader, id: string): Promise<Rows> {
  const values = [id];
  if (id.startsWith(KEY_PREFIX.Opportunity)) return reader.read([{ rows: 'opportunities', by: 'id', values }]);
  if (!id.startsWith(KEY_PREFIX.Task)) return reader.read([{ rows: 'webSessions', by: 'id', values }]);
  return reader.read([
    { rows: 'calls', by: 'id', values },
    { rows: 'trackedCalls', by: 'task', values }
  ]);
}
