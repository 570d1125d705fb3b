import type { ChangeEvent } from './changeEvent.ts';

/** Records that were created differ by more than they show, and an overflow event names none. */
const NEVER = new Set<ChangeEvent['changeType']>(['CREATE', 'UNDELETE', 'GAP_OVERFLOW']);

function told({ entityName, changeType, changeOrigin, commitTimestamp, commitUser, fields }: ChangeEvent): string {
  return JSON.stringify([entityName, changeType, changeOrigin, commitTimestamp, commitUser, fields]);
}

/**
 * Joins neighbours that tell the same change of different records within one second (CDC guide, Merged Change Events).
 *
 *     mergeEvents([update('a', { Rating: 'Hot' }), update('b', { Rating: 'Hot' })])   // one event, recordIds ['a', 'b']
 */
export function mergeEvents(events: readonly ChangeEvent[]): ChangeEvent[] {
  const merged: ChangeEvent[] = [];
  let ids: string[] = [];
  let before = '';
  for (const event of events) {
    const now = NEVER.has(event.changeType) ? '' : told(event);
    if (now !== '' && now === before) ids.push(...event.recordIds);
    else {
      ids = [...event.recordIds];
      merged.push({ ...event, recordIds: ids });
    }
    before = now;
  }
  return merged;
}
