import type { Org, Session } from '../org.ts';
import { NUMBER_TYPES, TEXT_TYPES, type FieldSchema } from '../schema/objectSchema.ts';
import { fieldsOfFunction } from './fieldsFunction.ts';
import { operandSql } from './operandSql.ts';
import { parseSoql } from './parseSoql.ts';
import { readableObject } from './readableObject.ts';
import { QueryContext, Scope } from './scope.ts';
import { isAggregate, pathOf, type Operand, type SoqlQuery } from './soqlSyntax.ts';

/** One column of a query's result, as `/query?columns=true` describes it; the CLI draws its tables from it. */
interface Column {
  aggregate: boolean;
  apexType: string | null;
  booleanType: boolean;
  columnName: string;
  custom: boolean;
  displayName: string;
  foreignKeyName: string | null;
  insertable: boolean;
  joinColumns: Column[];
  numberType: boolean;
  textType: boolean;
  updatable: boolean;
}

function column(name: string, displayName: string, field?: FieldSchema, aggregate = false): Column {
  return {
    aggregate,
    apexType: field === undefined ? null : field.type === 'id' || field.type === 'reference' ? 'Id' : 'String',
    booleanType: field?.type === 'boolean',
    columnName: name,
    custom: field?.custom ?? false,
    displayName,
    foreignKeyName: null,
    insertable: field?.createable ?? false,
    joinColumns: [],
    numberType: field !== undefined && NUMBER_TYPES.has(field.type),
    textType: field !== undefined && TEXT_TYPES.has(field.type),
    updatable: field?.updateable ?? false
  };
}

/** Adds a field below the columns of the relationships on the way to it: `Owner.Name` is Name joined to Owner. */
function addPath(columns: Column[], scope: Scope, path: string): void {
  const { field, steps } = scope.resolve(path);
  let list = columns;
  for (const { name, node } of steps) {
    let parent = list.find((known) => known.columnName === name);
    if (parent === undefined) {
      parent = column(name, name);
      parent.foreignKeyName = node.reference?.field.name ?? null;
      list.push(parent);
    }
    list = parent.joinColumns;
  }
  list.push(column(field.name, field.name, field));
}

function written(operand: Operand): string {
  if (operand.kind === 'field') return operand.path;
  return `${operand.name.toLowerCase()}(${operand.argument === undefined ? '' : written(operand.argument)})`;
}

function columnsOf(org: Org, session: Session, query: SoqlQuery, soql: string, from = query.from): Column[] {
  const object = readableObject(org, session, from, soql);
  const scope = new Scope(new QueryContext(org, session, soql), object, query.alias);
  const columns: Column[] = [];
  let unnamed = 0;
  for (const item of fieldsOfFunction(scope, query)) {
    if (item.kind === 'children') {
      const relation = org.schema.children(object.name).find(({ name }) => name.toLowerCase() === item.query.from.toLowerCase());
      const children = column(relation?.name ?? item.query.from, relation?.name ?? item.query.from, undefined, true);
      if (relation !== undefined) children.joinColumns = columnsOf(org, session, item.query, soql, relation.childObject);
      columns.push(children);
    } else if (item.kind === 'typeof') columns.push(column(item.relation, item.relation));
    else if (item.operand.kind === 'field') addPath(columns, scope, item.operand.path);
    else if (item.operand.name === 'TOLABEL') addPath(columns, scope, pathOf(item.operand));
    else {
      const { field } = operandSql(scope, item.operand);
      columns.push(column(item.alias ?? `expr${unnamed++}`, written(item.operand), isAggregate(item.operand) ? undefined : field, true));
    }
  }
  return columns;
}

/** Describes the columns of a query without running it. */
export function describeColumns(org: Org, session: Session, soql: string): Record<string, unknown> {
  const query = parseSoql(soql);
  const object = readableObject(org, session, query.from, soql);
  const columnMetadata = columnsOf(org, session, query, soql);
  return {
    columnMetadata,
    entityName: object.name,
    groupBy: query.groupBy.length > 0,
    idSelected: columnMetadata.some((found) => found.columnName === 'Id'),
    keyPrefix: object.keyPrefix
  };
}
