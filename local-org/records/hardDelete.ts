import type { Org, Session } from '../org.ts';
import { quoted } from '../storage/tables.ts';
import { toId18 } from '../storage/recordIds.ts';
import { deleteRecords } from './deleteRecords.ts';
import { inOneTransaction, type SaveResult } from './saveRecords.ts';

/** Removes the row of a record for good, and of those deleted along with it. */
function purge(org: Org, session: Session, id: string): void {
  for (const object of org.schema.objects) {
    const rows = org.db.all(`SELECT Id FROM ${quoted(object.name)} WHERE _deletedWith = ? AND IsDeleted = 1`, id);
    for (const row of rows) {
      const recordId = String(row['Id']);
      org.db.run(`DELETE FROM ${quoted(object.name)} WHERE Id = ?`, recordId);
      org.changes.append({ object: object.name, recordId, operation: 'hardDelete', fields: {}, userId: session.userId, at: org.now() });
    }
  }
}

/** Deletes records past the recycle bin, as a hardDelete job of the Bulk API does. */
export function hardDeleteRecords(org: Org, session: Session, ids: readonly string[]): SaveResult[] {
  return inOneTransaction(org, ids, false, (given) => {
    const [result] = deleteRecords(org, session, [given]);
    if (result?.success !== true) return result as SaveResult;
    purge(org, session, toId18(given) ?? given);
    return result;
  });
}

/** Empties the recycle bin. */
export function emptyRecycleBin(org: Org, session: Session): void {
  org.changes.group(() => {
    for (const object of org.schema.objects) {
      const roots = org.db.all(`SELECT Id FROM ${quoted(object.name)} WHERE IsDeleted = 1 AND _deletedWith = Id`);
      for (const row of roots) purge(org, session, String(row['Id']));
    }
  });
}
