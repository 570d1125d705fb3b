import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { Row } from '../storage/database.ts';
import { toId18 } from '../storage/recordIds.ts';
import { quoted } from '../storage/tables.ts';
import { findByExternalId } from './externalId.ts';
import { inOneTransaction, type SaveOptions, type SaveResult } from './saveRecords.ts';
import { storedRow } from './updateRecord.ts';

/** A unique value another record has taken meanwhile keeps this one in the recycle bin. */
function taken(org: Org, object: ObjectSchema, row: Row): RecordError | undefined {
  for (const field of object.fields.values()) {
    const value = row[field.name];
    if (!field.unique || value === null || value === undefined) continue;
    const other = findByExternalId(org, object, field, String(value))[0];
    if (other !== undefined) return RECORD_ERRORS.duplicateValue(field, other);
  }
  return undefined;
}

function restore(org: Org, session: Session, object: ObjectSchema, id: string): void {
  const now = org.now();
  const stamp = object.fields.has('systemmodstamp') ? ', SystemModstamp = ?' : '';
  org.db.run(
    `UPDATE ${quoted(object.name)} SET IsDeleted = 0, _deletedWith = NULL${stamp} WHERE Id = ?`,
    ...(stamp === '' ? [id] : [now, id])
  );
  const row = storedRow(org, object, id) ?? {};
  const fields = Object.fromEntries(
    Object.entries(row).filter(([name, value]) => value !== null && !name.startsWith('_') && name !== 'Id')
  );
  org.changes.append({ object: object.name, recordId: id, operation: 'undelete', fields, userId: session.userId, at: now });
}

/**
 * Takes records out of the recycle bin with all that was deleted along with them. Lookups that were cleared stay blank.
 * REST has no such request: SOAP and Apex do it in an org.
 */
export function undeleteRecords(org: Org, session: Session, ids: readonly string[], options: SaveOptions = {}): SaveResult[] {
  return inOneTransaction(org, ids, options.allOrNone === true, (given) => {
    const id = toId18(given);
    const object = id === undefined ? undefined : org.schema.objectOfId(id);
    if (id === undefined || object === undefined) return { success: false, errors: [RECORD_ERRORS.malformedId('Record ID', given, 'Id')] };
    const row = storedRow(org, object, id);
    if (row === undefined || row['IsDeleted'] !== 1) return { success: false, id, errors: [RECORD_ERRORS.notUndeletable()] };
    const conflict = taken(org, object, row);
    if (conflict !== undefined) return { success: false, id, errors: [conflict] };
    for (const other of org.schema.objects) {
      const along = org.db.all(`SELECT Id FROM ${quoted(other.name)} WHERE _deletedWith = ? AND IsDeleted = 1`, id);
      for (const child of along) restore(org, session, other, String(child['Id']));
    }
    return { success: true, id, created: false };
  });
}
