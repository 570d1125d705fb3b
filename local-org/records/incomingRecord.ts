import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { field, relationship } from '../schema/orgSchema.ts';
import type { Stored } from '../storage/database.ts';
import { findByExternalId } from './externalId.ts';
import { readFieldValue } from './fieldValue.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The fields a caller sent, read into stored values. */
export interface IncomingRecord {
  readonly values: ReadonlyMap<FieldSchema, Stored>;
  readonly errors: readonly RecordError[];
}

/** Whether a caller gave a field, by its name as the org writes it. */
export function isSent(object: ObjectSchema, incoming: IncomingRecord, name: string): boolean {
  const target = field(object, name);
  return target !== undefined && incoming.values.has(target);
}

const AUDIT_FIELDS = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById']);

export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A parent named by its external id: `"Web_Session__r": { "Session_Key__c": "abc" }`. */
function readForeignKey(org: Org, reference: FieldSchema, json: JsonRecord): Stored | RecordError {
  const attributes = json['attributes'];
  const type = isJsonRecord(attributes) && typeof attributes['type'] === 'string' ? attributes['type'] : undefined;
  const parent = org.schema.object(type ?? reference.referenceTo[0] ?? '');
  const keys = Object.entries(json).filter(([name]) => name !== 'attributes');
  if (parent === undefined || keys.length !== 1) return RECORD_ERRORS.foreignKeyUnclear(parent?.name ?? reference.name);
  const [name, value] = keys[0] as [string, unknown];
  const key = field(parent, name);
  if (key === undefined || !(key.idLookup || key.externalId)) return RECORD_ERRORS.unknownField(name, parent.name);
  const found = findByExternalId(org, parent, key, String(value));
  if (found.length === 1) return found[0] as string;
  return found.length === 0
    ? RECORD_ERRORS.foreignKeyNotFound(String(value), key, parent.name)
    : RECORD_ERRORS.foreignKeyNotUnique(String(value), key, parent.name);
}

function mayWrite(org: Org, session: Session, object: ObjectSchema, target: FieldSchema, isNew: boolean): boolean {
  if (org.auditFields && isNew && AUDIT_FIELDS.has(target.name)) return true;
  return (isNew ? target.createable : target.updateable) && session.access.editsField(object, target);
}

/**
 * Reads the fields of a JSON record for a create or an update; all that is wrong with it comes back with it.
 *
 * @param leftOut names, in lower case, of fields that say which record it is
 */
export function readIncoming(
  org: Org,
  session: Session,
  object: ObjectSchema,
  json: JsonRecord,
  isNew: boolean,
  leftOut: readonly string[] = []
): IncomingRecord {
  const values = new Map<FieldSchema, Stored>();
  const errors: RecordError[] = [];
  const refused: string[] = [];
  for (const name of Object.keys(json)) {
    if (name === 'attributes' || (leftOut.length > 0 && leftOut.includes(name.toLowerCase()))) continue;
    const value = json[name];
    const known = field(object, name);
    const lookup = known === undefined ? relationship(object, name) : undefined;
    const target = known ?? lookup;
    if (target === undefined || !session.access.seesField(object, target)) errors.push(RECORD_ERRORS.unknownField(name, object.name));
    else if (target.type === 'id') errors.push(RECORD_ERRORS.idOnInsert());
    else if (!mayWrite(org, session, object, target, isNew)) refused.push(target.name);
    else if (lookup !== undefined) {
      if (!isJsonRecord(value)) continue;
      const parent = readForeignKey(org, lookup, value);
      if (typeof parent === 'object' && parent !== null) errors.push(parent);
      else values.set(target, parent);
    } else {
      const read = readFieldValue(target, value);
      if ('error' in read) errors.push(read.error);
      else values.set(target, read.value);
    }
  }
  if (refused.length > 0) errors.push(RECORD_ERRORS.notWriteable(refused));
  return { values, errors };
}
