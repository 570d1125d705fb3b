/**
 * Records of our objects to rows of the engine and back, by the table generated from the package (`objectFields`): a property
 * is the camelCase of its API name, a lookup to an object of ours holds the parent's key, any other lookup the Id.
 * The namespace prefix is an argument: `touchline__` installed, blank in a scratch org and where GraphQL aliases (P27).
 */
import { plainValue, readValue, storedValue, writeValue, type FieldProblem, type FieldValue } from './fieldValue';
import { OBJECT_FIELDS, type FieldFacts, type ObjectName } from './objectFields';

type ValueOf<F extends FieldFacts> = F['kind'] extends 'number' | 'dateTime' ? number : F['kind'] extends 'boolean' ? boolean : string;

/** A row of one of our objects; blank values are absent. */
export type Row<O extends ObjectName> = {
  readonly [P in keyof (typeof OBJECT_FIELDS)[O]]?: (typeof OBJECT_FIELDS)[O][P] extends FieldFacts
    ? ValueOf<(typeof OBJECT_FIELDS)[O][P]>
    : never;
};

/** A record as JSON, as a flat CSV row, or as GraphQL gives it. */
export type SalesforceRecord = Readonly<Record<string, unknown>>;

/** The unique external id of each object others look up, so that rows can name parents that have no Id yet. */
export const KEY_FIELDS = {
  Web_Session__c: 'Session_Key__c',
  Tracked_Call__c: 'Task_Id__c',
  Touchpoint__c: 'Touchpoint_Key__c',
  Attribution_Touchpoint__c: 'Attribution_Key__c',
  Channel_Rule__c: 'Rule_Key__c',
  Attribution_Model__c: 'Model_Key__c',
  Tracking_Number__c: 'Phone_E164__c',
  Suppression_Rule__c: 'Rule_Key__c',
  Resolution_Run__c: 'Run_Key__c',
  Erasure__c: 'Erasure_Key__c',
  Touchline_Setting__c: 'Key__c'
} as const satisfies Partial<Record<ObjectName, string>>;

export type KeyedObject = keyof typeof KEY_FIELDS;

function keyField(object: string | undefined): string | undefined {
  return object !== undefined && object in KEY_FIELDS ? KEY_FIELDS[object as KeyedObject] : undefined;
}

type StoredFields = readonly (readonly [string, FieldFacts])[];

/** Listed once for each object: rows come by the hundred thousand. */
const STORED_FIELDS = new Map<ObjectName, StoredFields>();

/** Property and facts of each field that is stored, formulas left out. */
export function fieldsOf(object: ObjectName): StoredFields {
  const known = STORED_FIELDS.get(object);
  if (known) return known;
  const fields: Readonly<Record<string, FieldFacts>> = OBJECT_FIELDS[object];
  const stored = Object.entries(fields).filter(([, facts]) => facts.kind !== 'formula');
  STORED_FIELDS.set(object, stored);
  return stored;
}

function apiName(field: string, prefix: string): string {
  return field.endsWith('__c') ? prefix + field : field;
}

/** `Web_Session__c` → `touchline__Web_Session__r` */
function relationship(field: string, prefix: string): string {
  return (prefix + field).replace(/__c$/, '__r');
}

/** Where the value of a field is asked for: the field, or the parent's key behind a lookup to an object of ours. */
function sourcePath(facts: FieldFacts, prefix: string): readonly [string] | readonly [string, string] {
  const key = facts.kind === 'lookup' ? keyField(facts.referenceTo) : undefined;
  return key === undefined ? [apiName(facts.field, prefix)] : [relationship(facts.field, prefix), prefix + key];
}

interface FieldSource {
  readonly property: string;
  readonly facts: FieldFacts;
  readonly path: ReturnType<typeof sourcePath>;
}

const FIELD_SOURCES = new Map<string, readonly FieldSource[]>();

/** The stored fields and where each is asked for, worked out once for each object and prefix. */
function fieldSources(object: ObjectName, prefix: string): readonly FieldSource[] {
  const name = prefix + object;
  const known = FIELD_SOURCES.get(name);
  if (known) return known;
  const sources = fieldsOf(object).map(([property, facts]) => ({ property, facts, path: sourcePath(facts, prefix) }));
  FIELD_SOURCES.set(name, sources);
  return sources;
}

/**
 * What a condition or a SELECT calls a property: its field, or the parent's key behind a lookup to an object of ours.
 *
 * @example fieldPath('Attribution_Touchpoint__c', 'touchpoint', 'touchline__') // 'touchline__Touchpoint__r.touchline__Touchpoint_Key__c'
 */
export function fieldPath<O extends ObjectName>(object: O, property: keyof Row<O> & string, prefix: string): string {
  const fields: Readonly<Record<string, FieldFacts>> = OBJECT_FIELDS[object];
  const facts = fields[property];
  if (!facts) throw new Error(`${object} has no property ${property}`);
  return sourcePath(facts, prefix).join('.');
}

/**
 * What a SELECT names to read rows of an object, `Id` first.
 *
 * @example selectFields('Tracking_Number__c', 'touchline__') // ['Id', 'Name', 'touchline__Channel__c', …]
 */
export function selectFields(object: ObjectName, prefix: string): string[] {
  return ['Id', ...fieldSources(object, prefix).map(({ path }) => path.join('.'))];
}

function rawValue(record: SalesforceRecord, path: readonly [string] | readonly [string, string]): unknown {
  const [first, key] = path;
  if (key === undefined) return plainValue(record[first]);
  const parent = record[first];
  return plainValue(typeof parent === 'object' && parent !== null ? (parent as SalesforceRecord)[key] : record[path.join('.')]);
}

/** A row and what in the record could not be read; a value with a problem is absent from the row. */
export interface ReadRow<R> {
  readonly row: R;
  readonly problems: readonly FieldProblem[];
}

/**
 * @example
 * readRow('Tracking_Number__c', { touchline__Phone_E164__c: '+12025550101', touchline__Pooled__c: 'maybe' }, 'touchline__')
 * // { row: { phoneE164: '+12025550101' }, problems: [{ field: 'touchline__Pooled__c', value: 'maybe', expected: 'boolean' }] }
 */
export function readRow<O extends ObjectName>(object: O, record: SalesforceRecord, prefix = ''): ReadRow<Row<O>> {
  const row: Record<string, FieldValue> = {};
  const problems: FieldProblem[] = [];
  for (const { property, facts, path } of fieldSources(object, prefix)) {
    const raw = rawValue(record, path);
    if (raw === undefined) continue;
    const value = readValue(facts.kind, raw);
    if (value === undefined) problems.push({ field: path.join('.'), value: String(raw), expected: facts.kind });
    else row[property] = value;
  }
  return { row: row as Row<O>, problems };
}

/**
 * The record to send for the properties a row has; a property that is there and `undefined` clears its field. Lookups to our
 * own objects go by the parent's key, so the parent may be written in the same run.
 *
 * @example
 * writeRow('Tracked_Call__c', { taskId: '00T…', touchpoint: 'call:00T…', reason: undefined }, 'touchline__')
 * // { touchline__Task_Id__c: '00T…', touchline__Touchpoint__r: { touchline__Touchpoint_Key__c: 'call:00T…' }, touchline__Reason__c: null }
 */
export function writeRow<O extends ObjectName>(object: O, row: Partial<Row<O>>, prefix = ''): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { property, facts, path } of fieldSources(object, prefix)) {
    if (!(property in row)) continue;
    const value = (row as Readonly<Record<string, FieldValue | undefined>>)[property];
    const [name, key] = path;
    if (key === undefined) record[name] = writeValue(facts.kind, value);
    else if (value === undefined) record[apiName(facts.field, prefix)] = null;
    else record[name] = { [key]: value };
  }
  return record;
}

/** A row as Salesforce will have it after saving, with the properties whose text had to be cut; one to be cleared stays, as `undefined`. */
export function storedRow<O extends ObjectName, R extends Row<O>>(object: O, row: R): { readonly row: R; readonly cut: readonly string[] } {
  const stored: Record<string, unknown> = { ...row };
  const cut: string[] = [];
  for (const [property, facts] of fieldsOf(object)) {
    if (!(property in stored)) continue;
    const value = stored[property] as FieldValue | undefined;
    const kept = storedValue(facts, value);
    stored[property] = kept;
    if (typeof value === 'string' && typeof kept === 'string' && kept.length < value.trim().length) cut.push(property);
  }
  return { row: stored as R, cut };
}
