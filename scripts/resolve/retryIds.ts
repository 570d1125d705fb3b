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

/** As many as the field holds. Where more are refused, something is wrong with all of them, and the watermark waits for it. */
export const MOST_RETRIED = 13;

/** @example formatRetryIds(['a0X000000000001AAA', '006000000000001AAA']) // 'a0X000000000001AAA 006000000000001AAA' */
export function formatRetryIds(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** What somebody wrote by hand and is no Id is passed over. */
export function parseRetryIds(text = ''): string[] {
  return [...new Set(text.split(/\s+/))].filter((id) => id.length === 18 && toId18(id) === id);
}

/**
 * Of Ids that several runs owe, those that the record of one that leaves the watermark where it is can hold. The others stand in
 * the records of those runs, and as long as the watermark stays they are read from there.
 */
export function holdableRetryIds(text: string | undefined): string | undefined {
  return formatRetryIds(parseRetryIds(text).slice(0, MOST_RETRIED));
}

/** Refused, and no call says so. */
export function refusedAlone(setAside: readonly SetAside[]): SetAside[] {
  return setAside.filter(({ isOnCall = false }) => !isOnCall);
}

/**
 * Ids of sessions, Tasks and opportunities that bring back the rows that were refused and stand on no call, and of touchpoints
 * that were to be deleted, since what they are about may be gone. What is gone itself, the next run finds among what changed.
 *
 * @returns `undefined` where they are too many, or can't be asked for
 */
export async function findRetryIds(
  { http, description: { prefix } }: OpenOrg,
  setAside: readonly SetAside[],
  { stopped = false } = {}
): Promise<string[] | undefined> {
  const alone = refusedAlone(setAside);
  if (alone.length === 0) return [];
  if (stopped) return undefined;
  const about = alone.map(aboutWhat);
  const ids = new Set(about.flatMap(({ id }) => id ?? []));
  const sessionKeys = new Set(about.flatMap(({ sessionKey }) => sessionKey ?? []));
  const touchpointKeys = new Set(about.flatMap(({ touchpointKey }) => touchpointKey ?? []));
  if (ids.size + sessionKeys.size + touchpointKeys.size > MOST_RETRIED) return undefined;
  const queries = [
    ...selectQueries({ object: `${prefix}Web_Session__c`, fields: ['Id'] }, [
      { field: fieldPath('Web_Session__c', 'sessionKey', prefix), values: [...sessionKeys] }
    ]),
    ...selectQueries({ object: `${prefix}Touchpoint__c`, fields: ['Id'] }, [
      { field: fieldPath('Touchpoint__c', 'touchpointKey', prefix), values: [...touchpointKeys] }
    ])
  ].map((soql) => ({ soql }));
  const found = await runQueries(http, queries, 'record').catch(() => undefined);
  return found && [...ids, ...found.flat().map(({ Id }) => String(Id))];
}

const OF_SESSION = sessionTouchpointKey('');
const OF_CALL = callTouchpointKey('');

interface About {
  readonly id?: string;
  readonly sessionKey?: string;
  readonly touchpointKey?: string;
}

function aboutWhat({ kind, key, action }: SetAside): About {
  if (kind === 'webSession') return { sessionKey: key };
  if (kind === 'trackedCall') return { id: key };
  if (kind === 'attributionTouchpoint') return { id: key.slice(key.lastIndexOf('|') + 1) };
  if (action === 'delete') return { touchpointKey: key };
  return key.startsWith(OF_SESSION) ? { sessionKey: key.slice(OF_SESSION.length) } : { id: key.slice(OF_CALL.length) };
}

/** The rows an Id names; none where it was deleted meanwhile. */
export function readRetried(reader: OrgReader, id: string): Promise<Rows> {
  const values = [id];
  if (id.startsWith(KEY_PREFIX.Opportunity)) return reader.read([{ rows: 'opportunities', by: 'id', values }]);
  if (id.startsWith(KEY_PREFIX.Task)) {
    return reader.read([
      { rows: 'calls', by: 'id', values },
      { rows: 'trackedCalls', by: 'task', values }
    ]);
  }
  // A session or a touchpoint: in each org their Ids begin otherwise.
  return reader.read([
    { rows: 'webSessions', by: 'id', values },
    { rows: 'touchpoints', by: 'id', values }
  ]);
}
