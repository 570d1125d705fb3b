import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { ChildRelationship } from '../../schema/objectSchema.ts';
import type { CompiledQuery } from '../../soql/compileQuery.ts';
import type { Columns } from '../../soql/selectList.ts';
import { quoted } from '../../storage/tables.ts';
import { MAX_FIRST, MAX_RECORDS, type GraphqlContext } from '../graphqlContext.ts';
import { conditionOf, type QueryArguments } from './connections.ts';
import { writeCursor } from './cursors.ts';
import { compileRecords, toRecords } from './loadRecords.ts';
import { orderItems, writtenArgument } from './orderItems.ts';
import { connectionOf, readPage, type Connection, type Page } from './paging.ts';
import { checkRelationship, columnsOf, RecordBatch, type RecordNode } from './recordNodes.ts';
import { nodeFields } from './selection.ts';

/** Where and with what values a query of children meets the ids of their parents. */
function ofParents(compiled: CompiledQuery, parentColumn: string): string {
  const joiner = compiled.body.includes(' WHERE ') ? ' AND' : ' WHERE';
  return `${compiled.body}${joiner} ${parentColumn} IN (SELECT value FROM json_each(?${compiled.values.length + 1}))`;
}

/** The rows of one page of each parent's children, by one statement: at most a page and one more of any parent. */
function childRows(
  context: GraphqlContext,
  compiled: CompiledQuery,
  parentColumn: string,
  ids: string,
  page: Page
): Map<string, Columns[]> {
  const place = `ROW_NUMBER() OVER (PARTITION BY ${parentColumn}${compiled.orderBy}) AS _place`;
  const inner = `SELECT ${[`${parentColumn} AS _parent`, place, ...compiled.columns].join(', ')} ${ofParents(compiled, parentColumn)}`;
  const sql = `SELECT * FROM (${inner}) WHERE _place > ${page.start} AND _place <= ${page.start + page.first + 1} ORDER BY _parent, _place LIMIT ${MAX_RECORDS + 1}`;
  const found = new Map<string, Columns[]>();
  const all = context.org.db.rows(sql, [...compiled.values, ids]);
  if (all.length > MAX_RECORDS) context.countRecords(all.length);
  for (const [parent, , ...columns] of all) {
    const key = String(parent);
    const rows = found.get(key);
    if (rows === undefined) found.set(key, [columns]);
    else rows.push(columns);
  }
  return found;
}

function childCounts(context: GraphqlContext, compiled: CompiledQuery, parentColumn: string, ids: string): Map<string, number> {
  const sql = `SELECT ${parentColumn}, COUNT(*) ${ofParents(compiled, parentColumn)} GROUP BY ${parentColumn}`;
  return new Map(context.org.db.rows(sql, [...compiled.values, ids]).map(([parent, count]) => [String(parent), Number(count)]));
}

/** The children of every record of a batch by one relationship, a connection for each parent. */
export function loadChildren(
  context: GraphqlContext,
  batch: RecordBatch,
  relation: ChildRelationship,
  args: QueryArguments,
  info: GraphQLResolveInfo
): (parent: RecordNode) => Connection<RecordNode> {
  const object = context.org.schema.object(relation.childObject);
  if (object === undefined) throw new GraphQLError(`Object ${relation.childObject} is not supported.`);
  checkRelationship(batch, relation.name, batch.up, batch.down + 1);
  const page = readPage(args);
  if (page.start > 0 && batch.nodes.length > 1) {
    throw new GraphQLError("The argument 'after' of a child relationship needs a parent query that is limited to a single record.");
  }
  if (page.start > MAX_FIRST || page.snapshot !== undefined)
    throw new GraphQLError(`The argument 'after' of '${relation.name}' is out of range.`);
  const orderBy = orderItems(context.org.schema, object, writtenArgument(info.fieldNodes[0], 'orderBy', context.variables));
  const columns = columnsOf(object, nodeFields(info.fieldNodes, object.name, info), info);
  const compiled = compileRecords(context, { object, columns, where: conditionOf(context, object, args), orderBy });
  const parentColumn = `${compiled.rowAlias}.${quoted(relation.field.name)}`;
  const ids = JSON.stringify(batch.nodes.map((node) => node.id));
  const rows = childRows(context, compiled, parentColumn, ids, page);
  let counts: Map<string, number> | undefined;
  const countOf = (id: string): number => (counts ??= childCounts(context, compiled, parentColumn, ids)).get(id) ?? 0;

  const shown = [...rows].flatMap(([parent, all]) => all.slice(0, page.first).map((columnsOfRow) => ({ parent, columnsOfRow })));
  const records = toRecords(
    context,
    compiled,
    shown.map((row) => row.columnsOfRow)
  );
  const children = new RecordBatch(object, records, { up: batch.up, down: batch.down + 1 });
  const byParent = new Map<string, RecordNode[]>();
  for (const [at, node] of children.nodes.entries()) {
    const parent = shown[at]?.parent ?? '';
    byParent.set(parent, [...(byParent.get(parent) ?? []), node]);
  }
  return ({ id }) => {
    const hasNextPage = (rows.get(id)?.length ?? 0) > page.first;
    return connectionOf(
      byParent.get(id) ?? [],
      page.start,
      hasNextPage,
      (index) => writeCursor({ index }),
      () => countOf(id)
    );
  };
}
