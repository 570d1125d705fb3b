/** What a batch of change events asks for: calls to resolve, or a look at everything that changed. An event is only a scope. */
import { toId18 } from 'c/salesforceRecords';
import type { ChangeBatch } from '../salesforce/streaming/changeStream.ts';

export const TASK_CHANNEL = '/data/TaskChangeEvent';

/** The channel every user with the package's permission sets may listen to (P12). */
export function trackedCallChannel(prefix: string): string {
  return `/data/${prefix}Tracked_Call__ChangeEvent`;
}

export interface WatchScope {
  readonly taskIds: readonly string[];
  readonly reconcile: boolean;
}

/**
 * @param prefix of the package's fields
 * @example
 * watchScope({ events: [{ changeType: 'UPDATE', recordIds: ['00T…'], … }], missed: false }, TASK_CHANNEL, '')
 * // { taskIds: ['00T…'], reconcile: false }
 */
export function watchScope({ events, missed }: ChangeBatch, channel: string, prefix: string): WatchScope {
  if (channel === TASK_CHANNEL) {
    return { taskIds: events.flatMap(({ recordIds }) => recordIds.flatMap((id) => toId18(id) ?? [])), reconcile: missed };
  }
  const waiting = events.filter(({ values }) => values[`${prefix}Outcome__c`] === 'pending');
  const taskIds = waiting.flatMap(({ values }) => toId18(String(values[`${prefix}Task_Id__c`] ?? '')) ?? []);
  // Our own decisions come as events too and ask for nothing; of a change only what changed is told, not whose it was.
  return { taskIds, reconcile: missed || taskIds.length < waiting.length };
}
