import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import { firstRefusal } from '../rules/recordGuard.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { quoted } from '../storage/tables.ts';
import { toId18 } from '../storage/recordIds.ts';
import { mayChangeRow } from './rowAccess.ts';
import { inOneTransaction, type SaveOptions, type SaveResult } from './saveRecords.ts';
import { storeChanges, storedRow } from './updateRecord.ts';

function childrenOf(
  org: Org,
  object: ObjectSchema,
  id: string
): { child: ObjectSchema; column: string; effect: string | undefined; ids: string[] }[] {
  const found = [];
  for (const child of org.schema.objects) {
    for (const field of child.fields.values()) {
      if (field.onParentDelete === undefined || !field.referenceTo.includes(object.name)) continue;
      const rows = org.db.all(`SELECT Id FROM ${quoted(child.name)} WHERE ${quoted(field.name)} = ? AND IsDeleted = 0`, id);
      if (rows.length > 0)
        found.push({ child, column: field.name, effect: field.onParentDelete, ids: rows.map((row) => String(row['Id'])) });
    }
  }
  return found;
}

/** Moves a record to the recycle bin; `root` is the record whose deletion takes this one along. */
function deleteOne(org: Org, session: Session, object: ObjectSchema, id: string, root: string): RecordError | undefined {
  const children = childrenOf(org, object, id);
  const keeping = children.find((entry) => entry.effect === 'restrict');
  if (keeping !== undefined) return RECORD_ERRORS.stillReferenced(object.label, `${keeping.child.labelPlural}: ${keeping.ids.join(', ')}`);
  for (const { child, column, effect, ids } of children) {
    for (const childId of ids) {
      const row = storedRow(org, child, childId);
      if (row === undefined || row['IsDeleted'] === 1) continue;
      if (effect === 'clear') storeChanges(org, session, child, row, { ...row, [column]: null });
      else {
        const refusal = deleteOne(org, session, child, childId, root);
        if (refusal !== undefined) return refusal;
      }
    }
  }
  const now = org.now();
  const stamp = object.fields.has('systemmodstamp') ? ', SystemModstamp = ?' : '';
  const values = stamp === '' ? [root, id] : [root, now, id];
  org.db.run(`UPDATE ${quoted(object.name)} SET IsDeleted = 1, _deletedWith = ?${stamp} WHERE Id = ?`, ...values);
  org.changes.append({ object: object.name, recordId: id, operation: 'delete', fields: {}, userId: session.userId, at: now });
  return undefined;
}

class Refused extends Error {
  readonly reason: RecordError;

  constructor(reason: RecordError) {
    super(reason.message);
    this.reason = reason;
  }
}

function deleteTree(org: Org, session: Session, object: ObjectSchema, id: string): SaveResult {
  try {
    org.changes.group(() => {
      const refusal = deleteOne(org, session, object, id, id);
      if (refusal !== undefined) throw new Refused(refusal);
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { success: false, id, errors: [error.reason] };
  }
  return { success: true, id, created: false };
}

/** Deletes records by id, in order; children are deleted, cleared or keep them alive, as their fields say. */
export function deleteRecords(org: Org, session: Session, ids: readonly string[], options: SaveOptions = {}): SaveResult[] {
  return inOneTransaction(org, ids, options.allOrNone === true, (given) => {
    const id = toId18(given);
    const object = id === undefined ? undefined : org.schema.objectOfId(id);
    if (id === undefined || object === undefined)
      return { success: false, id: given, errors: [RECORD_ERRORS.malformedId('Record ID', given, 'Id')] };
    if (!object.createable || object.name === 'User' || !session.access.may('delete', object))
      return { success: false, id, errors: [RECORD_ERRORS.noAccess()] };
    const row = storedRow(org, object, id);
    if (row === undefined) return { success: false, id, errors: [RECORD_ERRORS.invalidReference()] };
    if (row['IsDeleted'] === 1) return { success: false, id, errors: [RECORD_ERRORS.deleted()] };
    if (!mayChangeRow(session, object, row)) return { success: false, id, errors: [RECORD_ERRORS.noRowAccess()] };
    const guarded = firstRefusal(org.guards, { object, operation: 'delete', record: row });
    if (guarded !== undefined) return { success: false, id, errors: [guarded] };
    return deleteTree(org, session, object, id);
  });
}
