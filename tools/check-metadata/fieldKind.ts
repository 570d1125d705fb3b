import { relatedObjects } from './fieldPath.ts';
import type { PackageModel } from './packageModel.ts';
import { standardField } from './standardFields.ts';

/** What may be done with a field's values: sum, compare as a date, filter. */
export type FieldKind = 'number' | 'date' | 'boolean' | 'longText' | 'text' | 'reference';

const CUSTOM: Readonly<Record<string, FieldKind>> = {
  Number: 'number',
  Currency: 'number',
  Percent: 'number',
  Date: 'date',
  DateTime: 'date',
  Checkbox: 'boolean',
  LongTextArea: 'longText',
  Lookup: 'reference',
  MasterDetail: 'reference'
};
const STANDARD: Readonly<Record<string, FieldKind>> = {
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  datetime: 'date',
  boolean: 'boolean',
  reference: 'reference',
  id: 'reference'
};

/** The kind of the field a path leads to: `Touchpoint__c.Call_Count__c` on Tracked_Call__c is a number. */
export function fieldKind(model: PackageModel, object: string, path: string): FieldKind | undefined {
  const [first = '', ...rest] = path.split('.');
  if (rest.length > 0) {
    const [parent] = relatedObjects(model, object, first.replace(/__c$/, '__r'));
    return parent === undefined ? undefined : fieldKind(model, parent, rest.join('.'));
  }
  const own = model.field(object, first);
  if (own) return CUSTOM[own.type] ?? 'text';
  if (/^(CreatedDate|LastModifiedDate|SystemModstamp)$/.test(first)) return 'date';
  const standard = standardField(object, first);
  return standard ? (STANDARD[standard.type] ?? 'text') : undefined;
}
