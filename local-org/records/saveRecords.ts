import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { toId18 } from '../storage/recordIds.ts';
import { comparableKey, findByExternalId } from './externalId.ts';
import { readIncoming, type JsonRecord } from './incomingRecord.ts';
import { insertRecord } from './insertRecord.ts';
import { updateRecord } from './updateRecord.ts';

/** What became of one record of a request. */
export type SaveResult =
  | { readonly success: true; readonly id: string; readonly created: boolean }
  | { readonly success: false; readonly id?: string; readonly errors: readonly RecordError[] };

export interface RecordToSave {
  readonly object: ObjectSchema;
  readonly json: JsonRecord;
}

export interface SaveOptions {
  /** One failing record undoes all of them. */
  readonly allOrNone?: boolean;
}

/** Thrown to undo a transaction whose results are already known. */
class Undo extends Error {}

function failed(...errors: RecordError[]): SaveResult {
  return { success: false, errors };
}

/** Does one thing for each record, in order, in one transaction. */
export function inOneTransaction<T>(
  org: Org,
  items: readonly T[],
  allOrNone: boolean,
  save: (item: T, index: number) => SaveResult
): SaveResult[] {
  let results: SaveResult[] = [];
  try {
    org.changes.group(() => {
      results = items.map(save);
      if (allOrNone && results.some((result) => !result.success)) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    results = results.map((result) => (result.success ? failed(RECORD_ERRORS.rolledBack()) : result));
  }
  return results;
}

const ID = ['id'];

/** A field by its name without case. */
export function valueOf(json: JsonRecord, name: string): unknown {
  if (Object.hasOwn(json, name)) return json[name];
  const wanted = name.toLowerCase();
  const key = Object.keys(json).find((candidate) => candidate.length === name.length && candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : json[key];
}

function create(org: Org, session: Session, object: ObjectSchema, json: JsonRecord, leftOut?: readonly string[]): SaveResult {
  if (!object.createable || !session.access.may('create', object)) return failed(RECORD_ERRORS.noAccess());
  const incoming = readIncoming(org, session, object, json, true, leftOut);
  if (incoming.errors.length > 0) return failed(...incoming.errors);
  const result = insertRecord(org, session, object, incoming);
  return 'id' in result ? { success: true, id: result.id, created: true } : failed(...result.errors);
}

function update(
  org: Org,
  session: Session,
  object: ObjectSchema,
  id: string,
  json: JsonRecord,
  leftOut: readonly string[] = ID
): SaveResult {
  if (!session.access.may('edit', object)) return failed(RECORD_ERRORS.noAccess());
  const incoming = readIncoming(org, session, object, json, false, leftOut);
  if (incoming.errors.length > 0) return { success: false, id, errors: incoming.errors };
  const result = updateRecord(org, session, object, id, incoming);
  return 'id' in result ? { success: true, id, created: false } : { success: false, id, errors: result.errors };
}

/** Creates records, in order. */
export function createRecords(org: Org, session: Session, records: readonly RecordToSave[], options: SaveOptions = {}): SaveResult[] {
  return inOneTransaction(org, records, options.allOrNone === true, ({ object, json }) => create(org, session, object, json));
}

/** Updates records that carry their Id, in order. */
export function updateRecords(org: Org, session: Session, records: readonly RecordToSave[], options: SaveOptions = {}): SaveResult[] {
  const seen = new Set<string>();
  return inOneTransaction(org, records, options.allOrNone === true, ({ object, json }) => {
    const given = valueOf(json, 'Id');
    if (typeof given !== 'string' || given === '') return failed(RECORD_ERRORS.missingId());
    const id = toId18(given);
    if (id === undefined || !id.startsWith(object.keyPrefix)) return failed(RECORD_ERRORS.malformedId(`${object.label} ID`, given, 'Id'));
    if (seen.has(id)) return failed(RECORD_ERRORS.duplicateIdInRequest(id));
    seen.add(id);
    return update(org, session, object, id, json);
  });
}

function keyOf(json: JsonRecord, key: FieldSchema): string | undefined {
  const value = valueOf(json, key.name);
  return value === undefined || value === null || String(value).trim() === '' ? undefined : String(value);
}

/** Keys that stand more than once among the records: an org refuses every one of them (P16). */
function repeatedKeys(records: readonly RecordToSave[], key: FieldSchema): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { json } of records) {
    const value = keyOf(json, key);
    if (value === undefined) continue;
    const comparable = String(comparableKey(key, value));
    (seen.has(comparable) ? repeated : seen).add(comparable);
  }
  return repeated;
}

/** Creates or updates records by an external id (or `Id`), in order. */
export function upsertRecords(
  org: Org,
  session: Session,
  key: FieldSchema,
  records: readonly RecordToSave[],
  options: SaveOptions = {}
): SaveResult[] {
  const repeated = repeatedKeys(records, key);
  const idAndKey = ['id', key.name.toLowerCase()];
  return inOneTransaction(org, records, options.allOrNone === true, ({ object, json }) => {
    const value = keyOf(json, key);
    if (key.type === 'id') {
      if (value === undefined) return create(org, session, object, json, ID);
      const id = toId18(value);
      if (id === undefined) return failed(RECORD_ERRORS.malformedId(`${object.label} ID`, value, 'Id'));
      return update(org, session, object, id, json);
    }
    if (value === undefined) return failed(RECORD_ERRORS.missingExternalId(key));
    if (repeated.has(String(comparableKey(key, value)))) return failed(RECORD_ERRORS.duplicateKeyInRequest(key, value));
    const found = findByExternalId(org, object, key, value);
    if (found.length > 1) return failed(RECORD_ERRORS.severalMatches(key, found));
    return found[0] === undefined ? create(org, session, object, json, ID) : update(org, session, object, found[0], json, idAndKey);
  });
}
