import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import { OBJECT_RULES } from '../rules/objectRules.ts';
import { firstRefusal } from '../rules/recordGuard.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import type { Row, Stored } from '../storage/database.ts';
import { makeId } from '../storage/recordIds.ts';
import { isStored, quoted } from '../storage/tables.ts';
import { nextAutoNumber } from './autoNumber.ts';
import { isSent, type IncomingRecord } from './incomingRecord.ts';
import { checkReferences, checkUnique } from './integrity.ts';

interface InsertPlan {
  readonly columns: readonly FieldSchema[];
  readonly required: readonly FieldSchema[];
  readonly sql: string;
}

const plans = new WeakMap<ObjectSchema, InsertPlan>();

function planFor(object: ObjectSchema): InsertPlan {
  let plan = plans.get(object);
  if (plan === undefined) {
    const columns = [...object.fields.values()].filter(isStored);
    const required = columns.filter((field) => field.createable && !field.nillable && !field.defaultedOnCreate && field.type !== 'boolean');
    const names = columns.map((field) => quoted(field.name));
    const sql = `INSERT INTO ${quoted(object.name)} (_row, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`;
    plan = { columns, required, sql };
    plans.set(object, plan);
  }
  return plan;
}

function defaultOf(org: Org, session: Session, object: ObjectSchema, field: FieldSchema): Stored {
  if (field.name === 'OwnerId') return session.userId;
  if (field.name === 'SetupOwnerId') return org.id;
  if (field.autoNumber) return nextAutoNumber(org, object, field);
  const value = field.defaultValue;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value ?? (field.type === 'boolean' ? 0 : null);
}

function newRow(
  org: Org,
  session: Session,
  object: ObjectSchema,
  plan: InsertPlan,
  incoming: IncomingRecord
): { row: Row; sequence: number } {
  const sequence = org.sequences.next(object.name);
  const row: Row = {};
  for (const column of plan.columns) {
    const value = incoming.values.get(column);
    row[column.name] = value === undefined || (value === null && !column.nillable) ? defaultOf(org, session, object, column) : value;
  }
  row['Id'] = makeId(object.keyPrefix, sequence);
  row['IsDeleted'] = 0;
  stamp(org, session, row);
  if (object.custom && row['Name'] === null) row['Name'] = row['Id'];
  return { row, sequence };
}

/** Who made the record and when, where the caller may not say so or didn't. */
function stamp(org: Org, session: Session, row: Row): void {
  const now = org.now();
  if ('CreatedDate' in row) row['CreatedDate'] ??= now;
  if ('LastModifiedDate' in row) row['LastModifiedDate'] ??= row['CreatedDate'] ?? now;
  if ('CreatedById' in row) row['CreatedById'] ??= session.userId;
  if ('LastModifiedById' in row) row['LastModifiedById'] ??= session.userId;
  if ('SystemModstamp' in row) row['SystemModstamp'] = now;
}

/** Inserts one record whose fields have been read; gives its id or what an org refuses it for. */
export function insertRecord(
  org: Org,
  session: Session,
  object: ObjectSchema,
  incoming: IncomingRecord
): { id: string } | { errors: RecordError[] } {
  const plan = planFor(object);
  const missing = plan.required.length === 0 ? [] : plan.required.filter((field) => (incoming.values.get(field) ?? null) === null);
  if (missing.length > 0) return { errors: [RECORD_ERRORS.requiredMissing(missing)] };
  const errors = [...checkReferences(org, incoming), ...checkUnique(org, object, incoming)];
  if (errors.length > 0) return { errors };
  const { row, sequence } = newRow(org, session, object, plan, incoming);
  const sent = (name: string): boolean => isSent(object, incoming, name);
  const refusal = OBJECT_RULES[object.name]?.({ org, next: row, before: undefined, changes: () => true, sent });
  const guarded = refusal ?? firstRefusal(org.guards, { object, operation: 'create', record: row });
  if (guarded !== undefined) return { errors: [guarded] };
  const stored: Stored[] = [sequence];
  for (const column of plan.columns) stored.push(row[column.name] ?? null);
  org.db.run(plan.sql, ...stored);
  const written: Row = {};
  for (const name of Object.keys(row)) if (name !== 'Id' && row[name] !== null) written[name] = row[name] ?? null;
  const id = String(row['Id']);
  org.changes.append({ object: object.name, recordId: id, operation: 'create', fields: written, userId: session.userId, at: org.now() });
  return { id };
}
