import type { Org, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { compileQuery } from '../soql/compileQuery.ts';
import { firstRows, readRecords } from '../soql/runQuery.ts';
import type { JsonObject } from '../soql/selectList.ts';
import type { SoqlQuery } from '../soql/soqlSyntax.ts';

/**
 * Records by id with the fields asked for (default: all the user sees), in the order of the ids; undefined where there
 * is none. Relationship paths work as in a query. Deleted records are found too: the caller has looked.
 */
export function recordsById(
  org: Org,
  session: Session,
  object: ObjectSchema,
  ids: readonly string[],
  root: string,
  fields?: readonly string[]
): (JsonObject | undefined)[] {
  const visible = [...object.fields.values()].filter((field) => session.access.seesField(object, field)).map((field) => field.name);
  const names = fields === undefined ? visible : ['Id', ...fields.filter((name) => name.toLowerCase() !== 'id')];
  const query: SoqlQuery = {
    from: object.name,
    select: names.map((path) => ({ kind: 'operand', operand: { kind: 'field', path } })),
    where: {
      kind: 'compare',
      operand: { kind: 'field', path: 'Id' },
      operator: 'IN',
      values: ids.map((id) => ({ type: 'STRING', text: `'${id}'` }))
    },
    groupBy: [],
    orderBy: []
  };
  const compiled = compileQuery(org, session, query, names.join(','), { all: true, urlOf: (name, id) => `${root}/sobjects/${name}/${id}` });
  const rows = firstRows(org, compiled, ids.length).map(({ columns }) => columns);
  const found = new Map(readRecords(org, compiled, rows, () => ({})).map((record) => [record['Id'], record]));
  return ids.map((id) => found.get(id));
}

/** One record; undefined when the user may not see it. */
export function readRecord(
  org: Org,
  session: Session,
  object: ObjectSchema,
  id: string,
  root: string,
  fields?: readonly string[]
): JsonObject | undefined {
  return recordsById(org, session, object, [id], root, fields)[0];
}
