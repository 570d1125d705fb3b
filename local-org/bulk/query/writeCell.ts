import type { FieldSchema } from '../../schema/objectSchema.ts';
import type { Stored } from '../../storage/database.ts';

/**
 * A number with decimals as the API writes it: from 10,000,000 on with an exponent.
 *
 *     writeDouble(1234567)    // '1234567.0'
 *     writeDouble(12345678)   // '1.2345678E7'
 */
export function writeDouble(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0.0';
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}

/** How values of a field stand in the CSV of a bulk query; nothing is an empty cell. */
export function cellWriter(field: FieldSchema): (value: Stored) => string {
  switch (field.type) {
    case 'boolean':
      return (value) => (value === 1 ? 'true' : 'false');
    case 'datetime':
      return (value) => (value === null ? '' : new Date(Number(value)).toISOString());
    case 'double':
    case 'currency':
    case 'percent':
      return (value) => (value === null ? '' : writeDouble(Number(value)));
    default:
      return (value) => (value === null ? '' : String(value));
  }
}
