import { SalesforceError } from '../errors/salesforceError.ts';
import type { Org, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { toId18 } from '../storage/recordIds.ts';
import { quoted } from '../storage/tables.ts';
import { deleteRecords } from './deleteRecords.ts';
import { storeChanges, storedRow } from './updateRecord.ts';

const MERGEABLE = new Set(['Account', 'Contact', 'Lead']);
const MAX_LOSERS = 2;

/** Every lookup to the loser, standard or custom, goes to the master: this is where merging differs from converting. */
function reparent(org: Org, session: Session, object: ObjectSchema, loser: string, master: string): void {
  for (const child of org.schema.objects) {
    for (const field of child.fields.values()) {
      if (field.type !== 'reference' || !field.referenceTo.includes(object.name) || field.name === 'MasterRecordId') continue;
      const rows = org.db.all(`SELECT * FROM ${quoted(child.name)} WHERE ${quoted(field.name)} = ? AND IsDeleted = 0`, loser);
      for (const row of rows) storeChanges(org, session, child, { ...row }, { ...row, [field.name]: master });
    }
  }
}

/**
 * Merges up to two records into a master of the same object: their children become the master's, they are deleted with
 * MasterRecordId naming it. REST has no such request: SOAP and Apex do it in an org.
 */
export function mergeRecords(org: Org, session: Session, masterId: string, loserIds: readonly string[]): void {
  const master = toId18(masterId) ?? masterId;
  const object = org.schema.objectOfId(master);
  if (object === undefined || !MERGEABLE.has(object.name))
    throw new SalesforceError(400, 'INVALID_TYPE', 'Only accounts, contacts and leads can be merged');
  if (loserIds.length > MAX_LOSERS)
    throw new SalesforceError(400, 'INVALID_NUMBER', `At most ${MAX_LOSERS} records can be merged into a master`);
  org.changes.group(() => {
    for (const given of loserIds) {
      const loser = toId18(given) ?? given;
      const row = storedRow(org, object, loser);
      if (row === undefined || row['IsDeleted'] === 1 || storedRow(org, object, master) === undefined) {
        throw new SalesforceError(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
      }
      reparent(org, session, object, loser, master);
      storeChanges(org, session, object, row, { ...row, MasterRecordId: master });
      deleteRecords(org, session, [loser]);
    }
  });
}
