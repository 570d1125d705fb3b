import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import { OBJECT_RULES } from '../rules/objectRules.ts';
import { firstRefusal } from '../rules/recordGuard.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import type { Row, Stored } from '../storage/database.ts';
import { quoted } from '../storage/tables.ts';
import { isSent, type IncomingRecord } from './incomingRecord.ts';
import { mayChangeRow } from './rowAccess.ts';
import { checkReferences, checkUnique } from './integrity.ts';

/** The stored row of a record, deleted or not. */
export function storedRow(org: Org, object: ObjectSchema, id: string): Row | undefined {
  const row = org.db.get(`SELECT * FROM ${quoted(object.name)} WHERE Id = ?`, id);
  return row === undefined ? undefined : { ...row };
}

/** Read besides what a caller sends: whether the record may be changed, and what every change sets. */
const ALWAYS_READ = new Set(['Id', 'IsDeleted', 'OwnerId', 'IsConverted', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

/**
 * The stored values an update may need: all where a rule or a guard looks at the record, else only those it may change.
 * Large jobs update a few of many fields.
 */
function rowBefore(org: Org, object: ObjectSchema, id: string, incoming: IncomingRecord): Row | undefined {
  if (OBJECT_RULES[object.name] !== undefined || org.guards.length > 0) return storedRow(org, object, id);
  const names: string[] = [];
  for (const field of object.fields.values()) if (incoming.values.has(field) || ALWAYS_READ.has(field.name)) names.push(field.name);
  if (!object.fields.has('isdeleted')) names.push('IsDeleted');
  const [values] = org.db.rows(`SELECT "${names.join('", "')}" FROM ${quoted(object.name)} WHERE Id = ?`, [id]);
  if (values === undefined) return undefined;
  const row: Row = {};
  for (let at = 0; at < names.length; at++) row[names[at] ?? ''] = values[at] ?? null;
  return row;
}

/** Stores what differs between two states of a record and appends it to the change log. */
export function storeChanges(org: Org, session: Session, object: ObjectSchema, before: Row, next: Row): void {
  const now = org.now();
  if (object.fields.has('lastmodifieddate')) next['LastModifiedDate'] = now;
  if (object.fields.has('lastmodifiedbyid')) next['LastModifiedById'] = session.userId;
  if (object.fields.has('systemmodstamp')) next['SystemModstamp'] = now;
  const fields: Record<string, Stored> = {};
  const values: Stored[] = [];
  let assignments = '';
  for (const name of Object.keys(next)) {
    const value = next[name] ?? null;
    if (value === before[name]) continue;
    fields[name] = value;
    values.push(value);
    assignments += `${assignments === '' ? '' : ', '}${quoted(name)} = ?`;
  }
  const id = String(before['Id']);
  if (values.length > 0) org.db.run(`UPDATE ${quoted(object.name)} SET ${assignments} WHERE Id = ?`, ...values, id);
  org.changes.append({ object: object.name, recordId: id, operation: 'update', fields, userId: session.userId, at: now });
}

/** Updates one record whose new values have been read; gives its id or what an org refuses it for. */
export function updateRecord(
  org: Org,
  session: Session,
  object: ObjectSchema,
  id: string,
  incoming: IncomingRecord
): { id: string } | { errors: RecordError[] } {
  const before = rowBefore(org, object, id, incoming);
  if (before === undefined) return { errors: [RECORD_ERRORS.invalidReference()] };
  if (before['IsDeleted'] === 1) return { errors: [RECORD_ERRORS.deleted()] };
  if (!mayChangeRow(session, object, before)) return { errors: [RECORD_ERRORS.noRowAccess()] };
  if (object.name === 'Lead' && before['IsConverted'] === 1 && !session.access.has('AllowViewEditConvertedLeads')) {
    return { errors: [RECORD_ERRORS.convertedLead()] };
  }
  const emptied: FieldSchema[] = [];
  for (const [field, value] of incoming.values) if (value === null && !field.nillable && field.type !== 'boolean') emptied.push(field);
  if (emptied.length > 0) return { errors: [RECORD_ERRORS.requiredMissing(emptied)] };
  const errors = [...checkReferences(org, incoming), ...checkUnique(org, object, incoming, id)];
  if (errors.length > 0) return { errors };
  const next: Row = { ...before };
  for (const [field, value] of incoming.values) next[field.name] = value;
  const refusal = OBJECT_RULES[object.name]?.({
    org,
    next,
    before,
    changes: (name) => next[name] !== before[name],
    sent: (name) => isSent(object, incoming, name)
  });
  const guarded = refusal ?? firstRefusal(org.guards, { object, operation: 'update', record: next });
  if (guarded !== undefined) return { errors: [guarded] };
  storeChanges(org, session, object, before, next);
  return { id };
}
