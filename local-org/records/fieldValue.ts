import { jsonParserError } from '../errors/salesforceError.ts';
import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import { TEXT_TYPES, type FieldSchema } from '../schema/objectSchema.ts';
import type { Stored } from '../storage/database.ts';
import { toId18 } from '../storage/recordIds.ts';
import { readDate, readDateTime } from './dateTimes.ts';

export type ReadValue = { readonly value: Stored } | { readonly error: RecordError };

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;

function tokenOf(value: unknown): string {
  if (typeof value === 'string') return 'VALUE_STRING';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  if (typeof value === 'number') return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
}

/** A value of the wrong JSON type fails the whole request, as the org's parser does. */
function wrongType(field: FieldSchema, value: unknown): never {
  const wanted = TEXT_TYPES.has(field.type) || field.type === 'reference' || field.type === 'id' ? 'string' : field.type;
  const shown = typeof value === 'object' ? '' : ` value ${String(value)}`;
  throw jsonParserError(
    `Cannot deserialize instance of ${wanted} from ${tokenOf(value)}${shown} or request may be missing a required field at [line:1, column:1]`
  );
}

function readText(field: FieldSchema, json: unknown): ReadValue {
  if (typeof json !== 'string') return wrongType(field, json);
  const value = json.trim();
  if (value === '') return { value: null };
  if (value.length > field.length) return { error: RECORD_ERRORS.tooLong(field, value) };
  if (field.type === 'email' && !EMAIL.test(value)) return { error: RECORD_ERRORS.badEmail(field, value) };
  return field.restricted ? readRestricted(field, value) : { value };
}

function readRestricted(field: FieldSchema, value: string): ReadValue {
  const wanted = field.type === 'multipicklist' ? value.split(';') : [value];
  const known = wanted.map((item) => field.picklistValues.find((choice) => choice.value.toLowerCase() === item.toLowerCase())?.value);
  const bad = known.indexOf(undefined);
  if (bad >= 0) return { error: RECORD_ERRORS.badPicklistValue(field, wanted[bad] ?? '') };
  return { value: known.join(';') };
}

function roundHalfUp(value: number, scale: number): number {
  const shifted = Number(`${Math.abs(value)}e${scale}`);
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * Number(`${Math.round(shifted)}e-${scale}`);
}

function readNumber(field: FieldSchema, json: unknown): ReadValue {
  const number = typeof json === 'string' && json.trim() !== '' ? Number(json) : json;
  if (typeof number !== 'number' || !Number.isFinite(number)) return wrongType(field, json);
  if (field.type === 'int' && !Number.isInteger(number)) return wrongType(field, json);
  const value = field.type === 'int' ? number : roundHalfUp(number, field.scale);
  const wholeDigits = field.precision - field.scale;
  if (field.precision > 0 && Math.abs(value) >= 10 ** wholeDigits) return { error: RECORD_ERRORS.outsideRange(field, number) };
  return { value };
}

function readBoolean(field: FieldSchema, json: unknown): ReadValue {
  if (json === true || json === 'true') return { value: 1 };
  if (json === false || json === 'false') return { value: 0 };
  return wrongType(field, json);
}

function readReference(field: FieldSchema, json: unknown): ReadValue {
  if (typeof json !== 'string') return wrongType(field, json);
  const value = json.trim();
  if (value === '') return { value: null };
  const id = toId18(value);
  return id === undefined ? { error: RECORD_ERRORS.malformedId(field.label, value, field.name) } : { value: id };
}

function readMoment(field: FieldSchema, json: unknown, read: (text: string) => Stored | undefined): ReadValue {
  if (typeof json !== 'string') return wrongType(field, json);
  if (json.trim() === '') return { value: null };
  const value = read(json.trim());
  return value === undefined ? wrongType(field, json) : { value };
}

/**
 * What a JSON value becomes in the org: trimmed, an empty text nothing, times whole seconds, ids 18 characters, numbers
 * rounded to their scale. A value that can't stand in the field is an error of the record.
 */
export function readFieldValue(field: FieldSchema, json: unknown): ReadValue {
  if (json === null || json === undefined) return { value: field.type === 'boolean' ? 0 : null };
  switch (field.type) {
    case 'boolean':
      return readBoolean(field, json);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return readNumber(field, json);
    case 'date':
      return readMoment(field, json, readDate);
    case 'datetime':
      return readMoment(field, json, readDateTime);
    case 'reference':
    case 'id':
      return readReference(field, json);
    default:
      return readText(field, json);
  }
}
