/** Deletes what was found, what leads to the rest last, so that an erasure that breaks off finds it again. */
import { fieldPath, type ObjectName } from 'c/salesforceRecords';
import { RECORDS_A_REQUEST, sendCollection, updateRequest } from '../salesforce/collections.ts';
import { withLocksRetried } from '../salesforce/lockedRows.ts';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { deleteRecords } from '../salesforce/returnedRows.ts';
import { runQueries } from '../salesforce/runQueries.ts';
import { selectQueries } from '../salesforce/soql.ts';
import type { Erasable } from './findErasable.ts';

export interface ErasedCounts {
  readonly webSessions: number;
  readonly trackedCalls: number;
  readonly touchpoints: number;
  readonly attributionTouchpoints: number;
  /** Tasks whose visitor id was cleared. */
  readonly tasks: number;
}

/** A Task whose visitor id the org would not let be cleared, and why. */
export interface RefusedTask {
  readonly taskId: string;
  readonly error: string;
}

export interface ErasedRows {
  readonly counts: ErasedCounts;
  readonly refused: readonly RefusedTask[];
}

/** @example addCounts([{ webSessions: 2, … }, { webSessions: 1, … }]) // { webSessions: 3, … } */
export function addCounts(all: readonly ErasedCounts[]): ErasedCounts {
  const sum = (name: keyof ErasedCounts): number => all.reduce((total, counts) => total + counts[name], 0);
  return {
    webSessions: sum('webSessions'),
    trackedCalls: sum('trackedCalls'),
    touchpoints: sum('touchpoints'),
    attributionTouchpoints: sum('attributionTouchpoints'),
    tasks: sum('tasks')
  };
}

async function idsByKey(
  { http, description }: OpenOrg,
  object: ObjectName,
  property: 'sessionKey',
  keys: readonly string[]
): Promise<string[]> {
  const { prefix } = description;
  const field = fieldPath(object as 'Web_Session__c', property, prefix);
  const queries = selectQueries({ object: prefix + object, fields: ['Id'] }, [{ field, values: keys }]).map((soql) => ({ soql }));
  return (await runQueries(http, queries, 'erase')).flat().map(({ Id }) => String(Id));
}

/** A Task in the recycle bin can't be changed; it goes with the bin. */
export function clearableTasks({ calls }: Erasable): string[] {
  return calls.filter(({ visitorId, isDeleted }) => visitorId !== undefined && !isDeleted).map(({ taskId }) => taskId);
}

/** One that is refused, by a right that lacks or a rule of the customer's, keeps no other one from being cleared. */
async function clearTasks({ http, fields }: OpenOrg, taskIds: readonly string[]): Promise<RefusedTask[]> {
  const refused: RefusedTask[] = [];
  for (let from = 0; from < taskIds.length; from += RECORDS_A_REQUEST) {
    const records = taskIds.slice(from, from + RECORDS_A_REQUEST).map((id) => ({ id, [fields.task.visitorId]: null }));
    const results = await withLocksRetried(records, (some) => sendCollection(http, updateRequest('Task', some)));
    for (const [i, { success, error = '' }] of results.entries()) if (!success) refused.push({ taskId: records[i]?.id ?? '', error });
  }
  return refused;
}

export async function eraseRows(org: OpenOrg, found: Erasable, includeTasks: boolean): Promise<ErasedRows> {
  const idsOf = (stored: readonly { readonly id: string }[]): string[] => stored.map(({ id }) => id);
  const plain = found.sessions.filter(({ email }) => email === undefined).map(({ sessionKey }) => sessionKey);
  const named = found.sessions.filter(({ email }) => email !== undefined).map(({ sessionKey }) => sessionKey);
  const remove = (ids: readonly string[]): Promise<number> => deleteRecords(org.http, ids);
  await remove(idsOf(found.attributionTouchpoints));
  const plainSessions = await remove(await idsByKey(org, 'Web_Session__c', 'sessionKey', plain));
  const touchpoints = await remove(idsOf(found.touchpoints));
  const trackedCalls = await remove(idsOf(found.trackedCalls));
  const namedSessions = await remove(await idsByKey(org, 'Web_Session__c', 'sessionKey', named));
  const taskIds = includeTasks ? clearableTasks(found) : [];
  const refused = await clearTasks(org, taskIds);
  const counts = {
    webSessions: plainSessions + namedSessions,
    trackedCalls,
    touchpoints,
    // Those of an opportunity that is shared out anew were gone by then.
    attributionTouchpoints: found.attributionTouchpoints.length,
    tasks: taskIds.length - refused.length
  };
  return { counts, refused };
}
