import type { JsonValue } from '../records/showValue.ts';
import type { FieldSchema } from '../schema/objectSchema.ts';

const TIME = /\.(\d{3})\+0000$/;

/** A value as UI API and GraphQL write it: as REST, but times end in `Z`. */
export function uiValue(field: Pick<FieldSchema, 'type'>, value: JsonValue | undefined): JsonValue {
  if (value === undefined) return null;
  return field.type === 'datetime' && typeof value === 'string' ? value.replace(TIME, '.$1Z') : value;
}

const numberFormats = new Map<number, Intl.NumberFormat>();
const timeFormats = new Map<string, Intl.DateTimeFormat>();

function decimals(value: number, digits: number): string {
  let format = numberFormats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    numberFormats.set(digits, format);
  }
  return format.format(value);
}

function currency(value: number, digits: number): string {
  return `${value < 0 ? '-' : ''}$${decimals(Math.abs(value), digits)}`;
}

function dateTime(text: string, timeZone: string): string {
  let format = timeFormats.get(timeZone);
  if (format === undefined) {
    const options = { timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-US', options);
    timeFormats.set(timeZone, format);
  }
  return format.format(new Date(text)).replaceAll('\u202f', ' ');
}

function date(text: string): string {
  const [year = '', month = '', day = ''] = text.split('-');
  return `${Number(month)}/${Number(day)}/${year}`;
}

function picklistLabel(field: Pick<FieldSchema, 'picklistValues'>, value: string): string {
  return field.picklistValues.find((choice) => choice.value === value)?.label ?? value;
}

type Shown = Pick<FieldSchema, 'type' | 'scale' | 'picklistValues'>;

/**
 * What a person reads instead of the value, in the locale en_US and the user's zone; null where value and display are one.
 *
 *     displayValue(amount, 1234.5, 'UTC')                        // '$1,234.50'
 *     displayValue(startedAt, '2026-05-04T12:30:00.000Z', 'UTC') // '5/4/2026, 12:30 PM'
 *     displayValue(name, 'Acme', 'UTC')                          // null
 */
export function displayValue(field: Shown, value: JsonValue | undefined, timeZone: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') {
    if (field.type === 'currency') return currency(value, field.scale);
    if (field.type === 'percent') return `${decimals(value, field.scale)}%`;
    return decimals(value, field.type === 'int' ? 0 : field.scale);
  }
  if (typeof value !== 'string') return null;
  switch (field.type) {
    case 'datetime':
      return dateTime(value, timeZone);
    case 'date':
      return date(value);
    case 'picklist':
      return picklistLabel(field, value);
    case 'multipicklist':
      return value
        .split(';')
        .map((item) => picklistLabel(field, item))
        .join(';');
    default:
      return null;
  }
}

/** Label of a picklist value; several are joined as their values are. Null for other fields. */
export function valueLabel(field: Shown, value: JsonValue | undefined): string | null {
  const isPicklist = field.type === 'picklist' || field.type === 'multipicklist';
  return isPicklist ? displayValue(field, value, 'UTC') : null;
}
