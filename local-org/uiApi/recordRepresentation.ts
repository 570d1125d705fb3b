import { createHash } from 'node:crypto';
import type { Org, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { field as fieldOf, relationship } from '../schema/orgSchema.ts';
import type { JsonValue } from '../records/showValue.ts';
import { compileQuery } from '../soql/compileQuery.ts';
import { firstRows, readRecords } from '../soql/runQuery.ts';
import type { JsonObject } from '../soql/selectList.ts';
import type { SoqlQuery } from '../soql/soqlSyntax.ts';
import { displayValue, uiValue } from './displayValue.ts';
import { parentsOf, type FieldTree } from './fieldTree.ts';
import { MASTER_RECORD_TYPE, nameField } from './uiApiObjects.ts';

export interface FieldValue {
  readonly displayValue: string | null;
  readonly value: JsonValue | RecordRepresentation;
}

/** One record as the UI API shows it. */
export interface RecordRepresentation {
  readonly apiName: string;
  readonly childRelationships: Readonly<Record<string, never>>;
  readonly eTag: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly id: string;
  readonly lastModifiedById: JsonValue;
  readonly lastModifiedDate: JsonValue;
  readonly recordTypeId: string;
  readonly recordTypeInfo: null;
  readonly systemModstamp: JsonValue;
  readonly weakEtag: number;
}

/** What a record's attributes are made of. */
const SYSTEM = ['SystemModstamp', 'LastModifiedDate', 'LastModifiedById'];

function readOne(org: Org, session: Session, object: ObjectSchema, id: string, columns: readonly string[]): JsonObject | undefined {
  const soql: SoqlQuery = {
    from: object.name,
    select: columns.map((path) => ({ kind: 'operand', operand: { kind: 'field', path } })),
    where: { kind: 'compare', operand: { kind: 'field', path: 'Id' }, operator: '=', values: [{ type: 'STRING', text: `'${id}'` }] },
    groupBy: [],
    orderBy: []
  };
  const compiled = compileQuery(org, session, soql, '', { all: false, urlOf: () => '' });
  return readRecords(
    org,
    compiled,
    firstRows(org, compiled, 1).map((row) => row.columns),
    () => ({})
  )[0];
}

function columnsFor(object: ObjectSchema, tree: FieldTree): string[] {
  const references = [...tree.parents.keys()].map((name) => relationship(object, name)?.name);
  const wanted = ['Id', ...SYSTEM, nameField(object)?.name, ...tree.fields, ...references];
  return [...new Set(wanted.flatMap((name) => (name === undefined ? [] : (fieldOf(object, name)?.name ?? []))))];
}

/** A parent inside a record: its name to read, the parent itself as the value. */
function parentValue(org: Org, session: Session, object: ObjectSchema, relation: string, record: JsonObject, tree: FieldTree): FieldValue {
  const id = record[relationship(object, relation)?.name ?? ''];
  const parent = parentsOf(org, session, object, relation).find(({ keyPrefix }) => typeof id === 'string' && id.startsWith(keyPrefix));
  const found = parent === undefined ? undefined : represent(org, session, parent, String(id), tree);
  return { displayValue: found?.name ?? null, value: found?.record ?? null };
}

function represent(
  org: Org,
  session: Session,
  object: ObjectSchema,
  id: string,
  tree: FieldTree
): { record: RecordRepresentation; name: string | null } | undefined {
  const row = readOne(org, session, object, id, columnsFor(object, tree));
  if (row === undefined) return undefined;
  const own = [...tree.fields].flatMap((name) => {
    const field = fieldOf(object, name);
    if (field === undefined) return [];
    return [[name, { displayValue: displayValue(field, row[name], session.timeZone), value: uiValue(field, row[name]) }] as const];
  });
  const parents = [...tree.parents].map(([name, below]) => [name, parentValue(org, session, object, name, row, below)] as const);
  const fields: Record<string, FieldValue> = Object.fromEntries([...own, ...parents].sort(([a], [b]) => (a < b ? -1 : 1)));
  const time = (name: string): JsonValue => uiValue({ type: 'datetime' }, row[name]);
  const systemModstamp = time('SystemModstamp');
  const record: RecordRepresentation = {
    apiName: object.name,
    childRelationships: {},
    eTag: createHash('md5')
      .update(JSON.stringify([id, systemModstamp, fields]))
      .digest('hex'),
    fields,
    id,
    lastModifiedById: row['LastModifiedById'] ?? null,
    lastModifiedDate: time('LastModifiedDate'),
    recordTypeId: MASTER_RECORD_TYPE,
    recordTypeInfo: null,
    systemModstamp,
    weakEtag: typeof systemModstamp === 'string' ? Date.parse(systemModstamp) : 0
  };
  const name = row[nameField(object)?.name ?? ''];
  return { record, name: typeof name === 'string' ? name : null };
}

/** A record with the fields of a tree; undefined when there is none the user sees. */
export function recordRepresentation(
  org: Org,
  session: Session,
  object: ObjectSchema,
  id: string,
  tree: FieldTree
): RecordRepresentation | undefined {
  return represent(org, session, object, id, tree)?.record;
}
