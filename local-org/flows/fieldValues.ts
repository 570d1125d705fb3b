import type { FormulaValue } from '../formula/evaluateFormula.ts';
import { showDateTime } from '../records/dateTimes.ts';
import type { FieldSchema } from '../schema/objectSchema.ts';
import type { Row, Stored } from '../storage/database.ts';

/** A stored value as flows reckon with it: blank is undefined, a checkbox is true or false, a time epoch milliseconds. */
export function fromStored(field: FieldSchema, value: Stored | undefined): FormulaValue {
  if (value === null || value === undefined) return undefined;
  return field.type === 'boolean' ? value === 1 : value;
}

export function valueOfField(fields: ReadonlyMap<string, FieldSchema>, row: Row, name: string): FormulaValue {
  const field = fields.get(name.toLowerCase());
  return field === undefined ? undefined : fromStored(field, row[field.name]);
}

/** A flow's value as a client would send it for a field. */
export function toJson(field: FieldSchema, value: FormulaValue): string | number | boolean | null {
  if (value === undefined) return null;
  return field.type === 'datetime' && typeof value === 'number' ? showDateTime(value) : value;
}

/** The stored form of a value that is compared with a field. */
export function toStored(value: FormulaValue): Stored {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined || value === '' ? null : value;
}
