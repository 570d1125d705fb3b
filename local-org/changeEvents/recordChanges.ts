import type { Change, ChangeOperation } from '../changeLog/changeLog.ts';
import type { RecordChange } from './changeEvent.ts';

/** What one transaction did to one record, all its saves taken together. */
export interface NetChange {
  readonly type: RecordChange;
  readonly object: string;
  readonly recordId: string;
  readonly fields: Change['fields'];
  readonly userId: string;
  readonly at: number;
  /** Place in the transaction, from 1. */
  readonly sequenceNumber: number;
}

const TYPES: Readonly<Record<Exclude<ChangeOperation, 'hardDelete'>, RecordChange>> = {
  create: 'CREATE',
  update: 'UPDATE',
  delete: 'DELETE',
  undelete: 'UNDELETE'
};

/** What a record that had `before` happen to it has had after `next` too; undefined when nothing is left to tell. */
function combine(before: NetChange, next: Change): NetChange | undefined {
  if (next.operation === 'hardDelete') return before;
  const type = TYPES[next.operation];
  if (type === 'UPDATE') return { ...before, fields: { ...before.fields, ...next.fields } };
  if (type === 'DELETE') return before.type === 'CREATE' || before.type === 'UNDELETE' ? undefined : { ...before, type, fields: {} };
  return before.type === 'DELETE' ? undefined : before;
}

/**
 * One change a record and transaction, named after the first save and with the values of the last (CDC guide, General
 * Considerations). Emptying the recycle bin tells nobody; a hard delete of a live record is its deletion.
 *
 *     netChanges([create, update])          // one CREATE with the values of both
 *     netChanges([create, delete_])         // []
 *     netChanges([delete_, hardDelete])     // one DELETE
 */
export function netChanges(changes: readonly Change[]): NetChange[] {
  const records = new Map<string, NetChange | undefined>();
  for (const change of changes) {
    const { object, recordId, fields, userId, at, operation } = change;
    const before = records.get(recordId);
    if (before !== undefined) records.set(recordId, combine(before, change));
    else if (operation !== 'hardDelete') {
      const sequenceNumber = change.position - change.transaction + 1;
      records.set(recordId, { type: TYPES[operation], object, recordId, fields, userId, at, sequenceNumber });
    }
  }
  return [...records.values()].filter((change) => change !== undefined).sort((a, b) => a.sequenceNumber - b.sequenceNumber);
}
