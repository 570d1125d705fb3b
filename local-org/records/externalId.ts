import type { Org } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { NUMBER_TYPES } from '../schema/objectSchema.ts';
import { fold, type Stored } from '../storage/database.ts';
import { toId18 } from '../storage/recordIds.ts';
import { comparesCase, quoted } from '../storage/tables.ts';

/** A key as it is compared: ids with 18 characters, text without case unless the field says otherwise. */
export function comparableKey(key: FieldSchema, value: string): Stored {
  if (key.type === 'id' || key.type === 'reference') return toId18(value) ?? value;
  if (NUMBER_TYPES.has(key.type)) return Number(value);
  return comparesCase(key) ? value.trim() : fold(value.trim());
}

/** Ids of the records (not deleted) whose external id has the value; more than one where the field isn't unique. */
export function findByExternalId(org: Org, object: ObjectSchema, key: FieldSchema, value: string): string[] {
  const column = comparesCase(key) ? quoted(key.name) : `fold(${quoted(key.name)})`;
  const rows = org.db.all(`SELECT Id FROM ${quoted(object.name)} WHERE ${column} = ? AND IsDeleted = 0`, comparableKey(key, value));
  return rows.map((row) => String(row['Id']));
}
