import type { FieldSchema, FieldType } from '../schema/objectSchema.ts';

/** What GraphQL calls a field's type: `StringValue`, `StringOperators` and `StringAggregate` are built on it. */
export type FieldKind =
  | 'ID'
  | 'String'
  | 'TextArea'
  | 'LongTextArea'
  | 'Email'
  | 'PhoneNumber'
  | 'Url'
  | 'Picklist'
  | 'MultiPicklist'
  | 'EncryptedString'
  | 'Boolean'
  | 'Int'
  | 'Double'
  | 'Currency'
  | 'Percent'
  | 'Latitude'
  | 'Longitude'
  | 'Date'
  | 'DateTime';

const BY_TYPE: Readonly<Partial<Record<FieldType, FieldKind>>> = {
  id: 'ID',
  reference: 'ID',
  string: 'String',
  email: 'Email',
  phone: 'PhoneNumber',
  url: 'Url',
  picklist: 'Picklist',
  combobox: 'Picklist',
  multipicklist: 'MultiPicklist',
  encryptedstring: 'EncryptedString',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime'
};

/** Longest text area that isn't a long one. */
const TEXT_AREA = 255;

/**
 * The kind of a field; undefined for the ones that aren't in the GraphQL schema: addresses ("not currently converted to
 * a GraphQL type") and times of day, which this org doesn't have.
 */
export function fieldKind(field: FieldSchema): FieldKind | undefined {
  if (field.type === 'textarea') return field.length > TEXT_AREA ? 'LongTextArea' : 'TextArea';
  if (field.type === 'double' && !field.custom && field.name.endsWith('Latitude')) return 'Latitude';
  if (field.type === 'double' && !field.custom && field.name.endsWith('Longitude')) return 'Longitude';
  return BY_TYPE[field.type];
}

export const NUMBER_KINDS: ReadonlySet<FieldKind> = new Set(['Int', 'Double', 'Currency', 'Percent', 'Latitude', 'Longitude']);

/** Kinds that "cannot be grouped and don't support aggregation" (guide: aggregate-support). */
export const NEVER_AGGREGATED: ReadonlySet<FieldKind> = new Set(['LongTextArea', 'EncryptedString', 'MultiPicklist']);

export type AggregateFunction = 'count' | 'countDistinct' | 'min' | 'max' | 'sum' | 'avg';

/** Aggregate functions of a kind: none of yes and no, sums and averages only of numbers. */
export function aggregateFunctions(kind: FieldKind): readonly AggregateFunction[] {
  if (kind === 'Boolean') return [];
  return NUMBER_KINDS.has(kind) ? ['avg', 'count', 'countDistinct', 'max', 'min', 'sum'] : ['count', 'countDistinct', 'max', 'min'];
}

/** Parts of a date, by the property of the result; the SOQL function is its name in capitals. */
export const DATE_PARTS: Readonly<Record<string, string>> = {
  calendarMonth: 'CALENDAR_MONTH',
  calendarQuarter: 'CALENDAR_QUARTER',
  calendarYear: 'CALENDAR_YEAR',
  dayInMonth: 'DAY_IN_MONTH',
  dayInWeek: 'DAY_IN_WEEK',
  dayInYear: 'DAY_IN_YEAR',
  fiscalMonth: 'FISCAL_MONTH',
  fiscalQuarter: 'FISCAL_QUARTER',
  fiscalYear: 'FISCAL_YEAR',
  weekInMonth: 'WEEK_IN_MONTH',
  weekInYear: 'WEEK_IN_YEAR'
};

/** Parts only a time has. */
export const TIME_PARTS: Readonly<Record<string, string>> = { dayOnly: 'DAY_ONLY', hourInDay: 'HOUR_IN_DAY' };
