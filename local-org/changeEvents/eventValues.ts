import type { Org } from '../org.ts';
import type { JsonValue } from '../records/showValue.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { Stored } from '../storage/database.ts';
import { quoted } from '../storage/tables.ts';

/** Never in an event: the id stands in the header, the others aren't of the record or are derived (CDC guide, Change Event Message Structure). */
const LEFT_OUT = new Set(['Id', 'IsDeleted', 'SystemModstamp', 'LastActivityDate', 'LastViewedDate', 'LastReferencedDate', 'PhotoUrl']);

type Values = Readonly<Record<string, Stored>>;

/** A stored value as events write it: times end in `Z`, where REST ends them in `+0000`. */
function eventValue(type: string, value: Stored): JsonValue {
  if (value === null) return null;
  if (type === 'boolean') return value === 1;
  return type === 'datetime' ? new Date(Number(value)).toISOString() : value;
}

/**
 * The body of an event from stored values.
 *
 *     eventValues(lead, { LastName: 'Roe', IsConverted: 0, SystemModstamp: 0 })   // { LastName: 'Roe', IsConverted: false }
 */
export function eventValues(object: ObjectSchema, stored: Values): Record<string, JsonValue> {
  const values: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(stored)) {
    const field = object.fields.get(name.toLowerCase());
    if (field !== undefined && !LEFT_OUT.has(field.name)) values[field.name] = eventValue(field.type, value);
  }
  return values;
}

/** Custom formula fields of a record that say something: they belong to events that carry a whole record. */
export function formulaValues(org: Org, object: ObjectSchema, id: string): Record<string, JsonValue> {
  const formulas = [...object.fields.values()].filter((field) => field.formula !== undefined);
  if (formulas.length === 0) return {};
  const columns = formulas.map((field) => `${org.formulas.sql(object, field, 't0')} AS ${quoted(field.name)}`);
  const row = org.db.get(`SELECT ${columns.join(', ')} FROM ${quoted(object.name)} t0 WHERE t0.Id = ?`, id) ?? {};
  return Object.fromEntries(Object.entries(eventValues(object, { ...row })).filter(([, value]) => value !== null));
}
