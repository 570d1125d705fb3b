import type { RecordError } from '../../errors/recordError.ts';
import { readDate, readDateTime } from '../../records/dateTimes.ts';
import type { FieldSchema } from '../../schema/objectSchema.ts';

export type CellValue = { readonly value: string | number | boolean | null } | { readonly error: RecordError };

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };
const INTEGER = /^[+-]?\d+$/;
const DOUBLE = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function wrongType(field: FieldSchema, text: string, at: number, type: string): CellValue {
  const message = `Failed to deserialize field at col ${at}. Due to, '${text}' is not a valid value for the type xsd:${type}`;
  return { error: { statusCode: 'INVALID_FIELD', message, fields: [field.name] } };
}

/**
 * What a cell of an upload means to the field of its column: `#N/A` clears it, text is checked against the field's type.
 * An empty cell never comes here: it says nothing (P32).
 */
export function readCell(field: FieldSchema, cell: string, at: number): CellValue {
  if (cell === '#N/A') return { value: null };
  const text = cell.trim();
  switch (field.type) {
    case 'boolean': {
      const value = BOOLEANS[text.toLowerCase()];
      return value === undefined ? wrongType(field, cell, at, 'boolean') : { value };
    }
    case 'int':
      return INTEGER.test(text) ? { value: Number(text) } : wrongType(field, cell, at, 'int');
    case 'double':
    case 'currency':
    case 'percent':
      return DOUBLE.test(text) ? { value: Number(text) } : wrongType(field, cell, at, 'double');
    case 'date':
      return readDate(text) === undefined ? wrongType(field, cell, at, 'date') : { value: text };
    case 'datetime':
      return readDateTime(text) === undefined ? wrongType(field, cell, at, 'dateTime') : { value: text };
    default:
      return { value: cell };
  }
}
