import type { Org, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import type { Stored } from '../storage/database.ts';
import { aggregateShape } from './aggregateShape.ts';
import { childQuery, type ChildQuery } from './childQuery.ts';
import { conditionSql, type SubselectSql } from './conditionSql.ts';
import { fieldsOfFunction } from './fieldsFunction.ts';
import { operandSql, type OperandSql } from './operandSql.ts';
import { readableObject } from './readableObject.ts';
import { orderTerms, refuseAggregateOrder } from './orderSql.ts';
import { QueryContext, Scope } from './scope.ts';
import { ColumnList, RecordShape, type Columns, type JsonObject, type UrlOf } from './selectList.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import { isAggregate, pathOf, type SelectItem, type SoqlQuery } from './soqlSyntax.ts';
import { addTypeof } from './typeofItem.ts';

export interface CompileOptions {
  /** Deleted and archived records too (queryAll). */
  readonly all: boolean;
  readonly urlOf: UrlOf;
}

/** One selected field by its path (`Web_Session__r.Session_Key__c`), and its place in a row. */
export interface SelectedCell {
  readonly path: string;
  readonly field: FieldSchema;
  readonly at: number;
}

/** A query ready to run: SQL in parts, with its values, and how a row becomes a record. */
export interface CompiledQuery {
  readonly object: ObjectSchema;
  readonly kind: 'records' | 'count' | 'aggregate';
  readonly columns: readonly string[];
  /** FROM and WHERE (and GROUP BY, HAVING). */
  readonly body: string;
  readonly orderBy: string;
  readonly rowAlias: string;
  readonly from: string;
  readonly values: readonly Stored[];
  readonly limit: number | undefined;
  readonly offset: number;
  readonly children: readonly ChildQuery[];
  /** What a flat row of the result holds, in the order asked for: what the Bulk API writes. */
  readonly cells: readonly SelectedCell[];
  readonly read: (row: Columns, children: ReadonlyMap<ChildQuery, ReadonlyMap<string, JsonObject>>) => JsonObject;
}

const MAX_OFFSET = 2000;

/** Conditions every query of an object carries: what is deleted, archived or not the user's is not there. */
export function visibleSql(scope: Scope, all: boolean): string[] {
  const { object, rootAlias, context } = scope;
  const tests: string[] = [];
  if (!all) tests.push(`${rootAlias}.IsDeleted = 0`);
  if (!all && object.fields.has('isarchived')) tests.push(`${rootAlias}.IsArchived = 0`);
  if (object.sharingModel === 'Private' && !context.session.access.viewsAll(object)) {
    tests.push(`${rootAlias}.OwnerId = ${context.bind(context.session.userId)}`);
  }
  return tests;
}

/** The objects an id column may name: its own, or those a reference leads to. */
function targetsOf({ type, field, resolved }: OperandSql): readonly string[] {
  return type === 'reference' ? (field?.referenceTo ?? []) : (resolved?.node.members ?? []).map(({ object }) => object.name);
}

function meet(left: readonly string[], right: readonly string[]): boolean {
  return left.some((name) => right.includes(name));
}

/** The SELECT of a semi-join: one id column, of records that are there. */
const subselect: SubselectSql = (query, outer, left) => {
  const { context } = outer;
  const object = readableObject(context.org, context.session, query.from, context.soql);
  const scope = new Scope(context, object, query.alias);
  const item = query.select[0];
  if (query.select.length !== 1 || item?.kind !== 'operand')
    throw SOQL_ERRORS.malformed(context.soql, 'A semi join sub-select must have one selected field');
  const column = operandSql(scope, item.operand);
  if (column.type !== 'id' && column.type !== 'reference') {
    throw SOQL_ERRORS.malformed(context.soql, `The selected field '${pathOf(item.operand)}' in the semi join should be an id field`);
  }
  if (!meet(targetsOf(left), targetsOf(column))) {
    throw SOQL_ERRORS.malformed(
      context.soql,
      `The selected field '${pathOf(item.operand)}' in the subquery and the left operand field in the where expression in the outer query '${left.field?.name ?? ''}' should point to the same object type`
    );
  }
  const where = query.where === undefined ? [] : [conditionSql(scope, query.where, subselect)];
  const tests = [...where, ...visibleSql(scope, false)];
  return `SELECT ${column.sql} FROM ${scope.fromSql()} WHERE ${tests.join(' AND ')}`;
};

function kindOf(query: SoqlQuery): CompiledQuery['kind'] {
  const operands = query.select.flatMap((item) => (item.kind === 'operand' ? [item.operand] : []));
  const first = operands[0];
  if (
    query.select.length === 1 &&
    first?.kind === 'function' &&
    first.name === 'COUNT' &&
    first.argument === undefined &&
    query.groupBy.length === 0
  )
    return 'count';
  return query.groupBy.length > 0 || operands.some(isAggregate) ? 'aggregate' : 'records';
}

interface Selected {
  /** LIMIT of the query whose children these are. */
  readonly limit: number | undefined;
  readonly children: ChildQuery[];
  readonly cells: SelectedCell[];
}

function addItem(scope: Scope, shape: RecordShape, item: SelectItem, selected: Selected, options: CompileOptions): void {
  const { soql } = scope.context;
  if (item.kind === 'typeof') return addTypeof(scope, shape, item, options.urlOf);
  if (item.kind === 'children') {
    selected.children.push(childQuery(scope, item.query, options, selected.limit));
    return;
  }
  if (item.operand.kind === 'function') {
    const plain = item.operand.name === 'TOLABEL' && item.operand.argument?.kind === 'field' ? item.operand.argument.path : undefined;
    if (plain === undefined)
      throw SOQL_ERRORS.malformed(soql, `the function ${item.operand.name} is not supported by the local org in a query without GROUP BY`);
    if (item.alias !== undefined) throw SOQL_ERRORS.malformed(soql, 'toLabel() with an alias is not supported by the local org');
    return addItem(scope, shape, { kind: 'operand', operand: { kind: 'field', path: plain } }, selected, options);
  }
  if (item.alias !== undefined) throw SOQL_ERRORS.malformed(soql, 'only aggregate expressions use field aliasing');
  const resolved = scope.resolve(item.operand.path);
  let target = shape;
  for (const { name, node } of resolved.steps) target = target.parent(name, node, options.urlOf);
  target.addField(resolved.field.name, resolved.field, resolved.sql);
  const path = [...resolved.steps.map(({ name }) => name), resolved.field.name].join('.');
  if (resolved.field.type !== 'address') selected.cells.push({ path, field: resolved.field, at: shape.columns.add(resolved.sql) });
}

/** Turns a parsed query into SQL with bound values, or throws the API's own error. */
export function compileQuery(org: Org, session: Session, query: SoqlQuery, soql: string, options: CompileOptions): CompiledQuery {
  const object = readableObject(org, session, query.from, soql);
  const context = new QueryContext(org, session, soql);
  const scope = new Scope(context, object, query.alias);
  const kind = kindOf(query);
  if ((query.offset ?? 0) > MAX_OFFSET) throw SOQL_ERRORS.outsideRange('Maximum SOQL offset allowed is 2000');
  if (kind === 'count' && query.orderBy.length > 0) throw SOQL_ERRORS.malformed(soql, 'COUNT() can not be used with ORDER BY');
  const columns = new ColumnList();
  const selected: Selected = { limit: query.limit, children: [], cells: [] };
  const { children } = selected;
  const shape = kind === 'records' ? new RecordShape(scope.root, columns) : undefined;
  const aggregate = kind === 'aggregate' ? aggregateShape(scope, query, columns) : undefined;
  if (shape !== undefined) for (const item of fieldsOfFunction(scope, query)) addItem(scope, shape, item, selected, options);
  const tests = [...(query.where === undefined ? [] : [conditionSql(scope, query.where, subselect)]), ...visibleSql(scope, options.all)];
  const having = query.having === undefined ? '' : ` HAVING ${conditionSql(scope, query.having, subselect, true)}`;
  if (kind === 'records') refuseAggregateOrder(soql, query.orderBy);
  const terms = orderTerms(scope, query.orderBy);
  const lastDescends = query.orderBy.at(-1)?.descending === true;
  if (kind === 'records') terms.push(`${scope.rootAlias}._row${lastDescends ? ' DESC' : ''}`);
  const groups = aggregate === undefined || aggregate.groups.length === 0 ? '' : ` GROUP BY ${aggregate.groups.join(', ')}`;
  const from = scope.fromSql();
  return {
    object,
    kind,
    columns: columns.sql,
    from,
    body: `FROM ${from}${tests.length > 0 ? ` WHERE ${tests.join(' AND ')}` : ''}${groups}${having}`,
    orderBy: terms.length > 0 ? ` ORDER BY ${terms.join(', ')}` : '',
    rowAlias: scope.rootAlias,
    values: context.values,
    limit: query.limit,
    offset: query.offset ?? 0,
    children,
    cells: selected.cells,
    read: (row, found) => {
      if (shape === undefined) return aggregate?.read(row) ?? {};
      const record = shape.read(row, options.urlOf) ?? {};
      for (const child of children) record[child.name] = found.get(child)?.get(shape.idOf(row) ?? '') ?? null;
      return record;
    }
  };
}
