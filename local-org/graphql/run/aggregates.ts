import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { field as fieldOf, relationship } from '../../schema/orgSchema.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { compileQuery, type CompiledQuery } from '../../soql/compileQuery.ts';
import { aggregateRows } from '../../soql/runQuery.ts';
import type { JsonObject } from '../../soql/selectList.ts';
import { isAggregate, type Operand, type OrderItem, type SelectItem, type SoqlQuery } from '../../soql/soqlSyntax.ts';
import { DATE_PARTS, TIME_PARTS } from '../fieldKinds.ts';
import { MAX_FIRST, type GraphqlContext } from '../graphqlContext.ts';
import { rowKey } from '../types/aggregateTypes.ts';
import { conditionOf, type QueryArguments } from './connections.ts';
import { writeCursor } from './cursors.ts';
import { orderItems, writtenArgument } from './orderItems.ts';
import { connectionOf, readPage, type Connection } from './paging.ts';
import { fieldsNamed, nodeFields, selectionsOf } from './selection.ts';

type GroupInput = Readonly<Record<string, unknown>>;

const FUNCTIONS: Readonly<Record<string, string>> = {
  count: 'COUNT',
  countDistinct: 'COUNT_DISTINCT',
  min: 'MIN',
  max: 'MAX',
  sum: 'SUM',
  avg: 'AVG',
  ...DATE_PARTS,
  ...TIME_PARTS
};
/** Properties of an aggregated field that are the value of its group. */
const OF_GROUP = new Set(['value', 'displayValue', 'label']);

const keyOf = (operand: Operand): string =>
  operand.kind === 'field' ? operand.path : `${operand.name}(${operand.argument === undefined ? '' : keyOf(operand.argument)})`;

/** `{ Industry: { group: true }, CreatedDate: { function: CALENDAR_MONTH }, Owner: { Name: { group: true } } }` as GROUP BY. */
function groupOperands(context: GraphqlContext, object: ObjectSchema, groupBy: GroupInput, prefix = ''): Operand[] {
  return Object.entries(groupBy).flatMap(([name, input]) => {
    if (name === 'type' || typeof input !== 'object' || input === null) return [];
    const field = fieldOf(object, name);
    if (field === undefined) {
      const reference = relationship(object, name);
      const parent = context.org.schema.object(reference?.referenceTo[0] ?? '');
      if (parent === undefined) throw new GraphQLError(`Field '${name}' in type '${object.name}_GroupBy' is undefined`);
      return groupOperands(context, parent, input as GroupInput, `${prefix}${reference?.relationshipName ?? ''}.`);
    }
    const clause = input as { group?: unknown; function?: unknown };
    const operand: Operand = { kind: 'field', path: `${prefix}${field.name}` };
    if (typeof clause.function === 'string') return [{ kind: 'function', name: clause.function, argument: operand }];
    return clause.group === true ? [operand] : [];
  });
}

/** What is asked of the groups, each value under the name its resolver looks for. */
function selectItems(object: ObjectSchema, info: GraphQLResolveInfo): SelectItem[] {
  const nodes = nodeFields(info.fieldNodes, `${object.name}Aggregate`, info);
  const aggregates = fieldsNamed(selectionsOf(nodes, `${object.name}Result`, info), 'aggregate');
  const items = new Map<string, SelectItem>();
  for (const [, fieldNodes] of selectionsOf(aggregates, `${object.name}Aggregate`, info)) {
    const field = fieldOf(object, fieldNodes[0]?.name.value ?? '');
    if (field === undefined) continue;
    const path: Operand = { kind: 'field', path: field.name };
    for (const [, [part]] of selectionsOf(fieldNodes, aggregateTypeName(info, object, field.name), info)) {
      const name = OF_GROUP.has(part?.name.value ?? '') ? 'value' : (part?.name.value ?? '');
      const called = FUNCTIONS[name];
      if (name !== 'value' && called === undefined) continue;
      const operand: Operand = called === undefined ? path : { kind: 'function', name: called, argument: path };
      items.set(rowKey(field, name), { kind: 'operand', operand, alias: rowKey(field, name) });
    }
  }
  return [...items.values()];
}

function aggregateTypeName(info: GraphQLResolveInfo, object: ObjectSchema, fieldName: string): string {
  const type = info.schema.getType(`${object.name}Aggregate`);
  return type !== undefined && 'getFields' in type ? String(type.getFields()[fieldName]?.type) : '';
}

/** "To use the orderBy argument, your field must be grouped or aggregated." */
function checkOrder(orderBy: readonly OrderItem[], groups: readonly Operand[]): void {
  const grouped = new Set(groups.map(keyOf));
  if (orderBy.length > 0 && groups.length === 0) throw new GraphQLError("If you use the argument 'orderBy', you must also use 'groupBy'.");
  for (const { operand } of orderBy) {
    if (!isAggregate(operand) && !grouped.has(keyOf(operand)))
      throw new GraphQLError(`Ordered field must be grouped or aggregated: ${keyOf(operand)}`);
  }
}

function countGroups(context: GraphqlContext, compiled: CompiledQuery): number {
  const [row] = context.org.db.rows(`SELECT COUNT(*) FROM (SELECT COUNT(*) ${compiled.body})`, compiled.values);
  return Number(row?.[0] ?? 0);
}

/** Runs `Account(groupBy, where, orderBy, first, after)` of `uiapi { aggregate }`. */
export function runAggregate(
  context: GraphqlContext,
  object: ObjectSchema,
  args: QueryArguments & { readonly groupBy?: GroupInput | null },
  info: GraphQLResolveInfo
): Connection<JsonObject> {
  context.countSubquery();
  const page = readPage(args, MAX_FIRST);
  const groupBy = groupOperands(context, object, args.groupBy ?? {});
  const orderBy = orderItems(context.org.schema, object, writtenArgument(info.fieldNodes[0], 'orderBy', context.variables));
  checkOrder(orderBy, groupBy);
  const select = selectItems(object, info);
  const count: SelectItem = {
    kind: 'operand',
    operand: { kind: 'function', name: 'COUNT', argument: { kind: 'field', path: 'Id' } },
    alias: 'count'
  };
  const soql: SoqlQuery = {
    from: object.name,
    select: select.length > 0 ? select : [count],
    where: conditionOf(context, object, args),
    groupBy,
    orderBy: orderBy.length > 0 ? orderBy : groupBy.map((operand) => ({ operand, descending: false, nullsLast: false })),
    offset: page.start
  };
  const compiled = compileQuery(context.org, context.session, soql, '', { all: false, urlOf: () => '' });
  const rows = aggregateRows(context.org, compiled, page.first);
  const groups = rows.slice(0, page.first);
  return connectionOf(
    groups,
    page.start,
    rows.length > page.first,
    (index) => writeCursor({ index }),
    () => countGroups(context, compiled)
  );
}
