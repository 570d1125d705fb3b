import type { FieldSchema } from '../schema/objectSchema.ts';
import type { Stored } from '../storage/database.ts';
import { showDateTime } from './dateTimes.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A stored value as the REST API answers it. */
export function showValue(field: Pick<FieldSchema, 'type'>, value: Stored | undefined): JsonValue {
  if (value === null || value === undefined) return null;
  if (field.type === 'boolean') return value === 1;
  return field.type === 'datetime' ? showDateTime(Number(value)) : value;
}
