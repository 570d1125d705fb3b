import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org } from '../org.ts';
import type { FieldSchema } from '../schema/objectSchema.ts';
import { quoted } from '../storage/tables.ts';

/** Whether a record may point at another one: of the right kind, there, not deleted, and no converted lead (P26). */
export function checkReference(org: Org, field: FieldSchema, id: string): RecordError | undefined {
  const parent = org.schema.objectOfId(id);
  if (parent === undefined || !field.referenceTo.includes(parent.name)) return RECORD_ERRORS.wrongIdType(field, id);
  const columns = parent.name === 'Lead' ? 'IsDeleted, IsConverted' : 'IsDeleted';
  const row = org.db.get(`SELECT ${columns} FROM ${quoted(parent.name)} WHERE Id = ?`, id);
  if (row === undefined) return RECORD_ERRORS.invalidReference();
  if (row['IsDeleted'] === 1) return RECORD_ERRORS.deleted();
  return row['IsConverted'] === 1 && field.name !== 'MasterRecordId' ? RECORD_ERRORS.convertedLead() : undefined;
}
