import type { Org } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';

/**
 * The next value of an auto number field.
 *
 *     // displayFormat 'TC-{000000}'
 *     nextAutoNumber(org, trackedCall, name)   // 'TC-000001'
 */
export function nextAutoNumber(org: Org, object: ObjectSchema, field: FieldSchema): string {
  const value = org.sequences.next(`${object.name}.${field.name}`);
  const format = field.displayFormat ?? '{0}';
  const dated = /\{[YMD]/.test(format) ? withDate(format, new Date(org.now()).toISOString()) : format;
  return dated.replace(/\{(0+)\}/, (_, zeros: string) => String(value).padStart(zeros.length, '0'));
}

function withDate(format: string, day: string): string {
  return format
    .replaceAll('{YYYY}', day.slice(0, 4))
    .replaceAll('{YY}', day.slice(2, 4))
    .replaceAll('{MM}', day.slice(5, 7))
    .replaceAll('{DD}', day.slice(8, 10));
}
