import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import { OBJECT_RULES } from '../rules/objectRules.ts';
import { firstRefusal } from '../rules/recordGuard.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { Row, Stored } from '../storage/database.ts';
import { quoted } from '../storage/tables.ts';
import type { IncomingRecord } from './incomingRecord.ts';
import { mayChangeRow } from './rowAccess.ts';
import { checkReferences, checkUnique } from './integrity.ts';

/** The stored row of a record, deleted or not. */
export function storedRow(org: Org, object: ObjectSchema, id: string): Row | undefined {
  const row = org.db.get(`SELECT * FROM ${quoted(object.name)} WHERE Id = ?`, id);
  return row === undefined ? undefined : { ...row };
}

/** Stores what differs between two states of a record and appends it to the change log. */
export function storeChanges(org: Org, session: Session, object: ObjectSchema, before: Row, next: Row): void {
  const now = org.now();
  if (object.fields.has('lastmodifieddate')) next['LastModifiedDate'] = now;
  if (object.fields.has('lastmodifiedbyid')) next['LastModifiedById'] = session.userId;
  if (object.fields.has('systemmodstamp')) next['SystemModstamp'] = now;
  const changed: [string, Stored][] = Object.entries(next).filter(([name, value]) => value !== before[name]);
  if (changed.length > 0) {
    const assignments = changed.map(([name]) => `${quoted(name)} = ?`).join(', ');
    org.db.run(`UPDATE ${quoted(object.name)} SET ${assignments} WHERE Id = ?`, ...changed.map(([, value]) => value), String(before['Id']));
  }
  const fields = Object.fromEntries(changed);
  org.changes.append({ object: object.name, recordId: String(before['Id']), operation: 'update', fields, userId: session.userId, at: now });
}

/** Updates one record whose new values have been read; gives its id or what an org refuses it for. */
export function updateRecord(
  org: Org,
  session: Session,
  object: ObjectSchema,
  id: string,
  incoming: IncomingRecord
): { id: string } | { errors: RecordError[] } {
  const before = storedRow(org, object, id);
  if (before === undefined) return { errors: [RECORD_ERRORS.invalidReference()] };
  if (before['IsDeleted'] === 1) return { errors: [RECORD_ERRORS.deleted()] };
  if (!mayChangeRow(session, object, before)) return { errors: [RECORD_ERRORS.noRowAccess()] };
  if (object.name === 'Lead' && before['IsConverted'] === 1 && !session.access.has('AllowViewEditConvertedLeads')) {
    return { errors: [RECORD_ERRORS.convertedLead()] };
  }
  const emptied = [...incoming.values]
    .filter(([field, value]) => value === null && !field.nillable && field.type !== 'boolean')
    .map(([field]) => field);
  if (emptied.length > 0) return { errors: [RECORD_ERRORS.requiredMissing(emptied)] };
  const errors = [...checkReferences(org, incoming), ...checkUnique(org, object, incoming, id)];
  if (errors.length > 0) return { errors };
  const next: Row = { ...before };
  for (const [field, value] of incoming.values) next[field.name] = value;
  const sent = new Set([...incoming.values.keys()].map((field) => field.name));
  const refusal = OBJECT_RULES[object.name]?.({
    org,
    next,
    before,
    changes: (name) => next[name] !== before[name],
    sent: (name) => sent.has(name)
  });
  const guarded = refusal ?? firstRefusal(org.guards, { object, operation: 'update', record: next });
  if (guarded !== undefined) return { errors: [guarded] };
  storeChanges(org, session, object, before, next);
  return { id };
}
