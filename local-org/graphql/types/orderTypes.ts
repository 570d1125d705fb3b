import { GraphQLBoolean, GraphQLEnumType, GraphQLInputObjectType, type GraphQLInputFieldConfigMap } from 'graphql';
import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { visibleFields } from '../../uiApi/uiApiObjects.ts';
import { DATE_PARTS, fieldKind, NEVER_AGGREGATED, NUMBER_KINDS, TIME_PARTS, type FieldKind } from '../fieldKinds.ts';
import type { TypeRegistry } from './typeRegistry.ts';

function enumeration(name: string, values: readonly string[]): GraphQLEnumType {
  return new GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, {}])) });
}

const ORDER = enumeration('ResultsOrder', ['ASC', 'DESC']);
const NULLS = enumeration('NullsOrder', ['FIRST', 'LAST']);

function clause(name: string, functions: GraphQLEnumType | undefined): GraphQLInputObjectType {
  const fields = { order: { type: ORDER }, nulls: { type: NULLS } };
  return new GraphQLInputObjectType({ name, fields: functions === undefined ? fields : { function: { type: functions }, ...fields } });
}

const TEXT_FUNCTIONS = ['COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN'];
const ORDER_TEXT = clause('AggregateOrderByStringClause', enumeration('AggregateOrderByStringFunction', TEXT_FUNCTIONS));
const ORDER_NUMBER = clause(
  'AggregateOrderByNumberClause',
  enumeration('AggregateOrderByNumberFunction', ['AVG', ...TEXT_FUNCTIONS, 'SUM'])
);
const ORDER_PLAIN = clause('NoFunctionAggregateOrderByClause', undefined);

function orderClause(field: FieldSchema, kind: FieldKind): GraphQLInputObjectType {
  if (kind === 'Boolean' || field.type === 'reference') return ORDER_PLAIN;
  return NUMBER_KINDS.has(kind) ? ORDER_NUMBER : ORDER_TEXT;
}

const GROUP = new GraphQLInputObjectType({ name: 'GroupByClause', fields: { group: { type: GraphQLBoolean } } });
const GROUP_TIME = new GraphQLInputObjectType({
  name: 'GroupByDateFunction',
  fields: { function: { type: enumeration('GroupByFunction', [...Object.values(DATE_PARTS), ...Object.values(TIME_PARTS)]) } }
});
/** ROLLUP and CUBE aren't served: without them in the list a query that asks for them is refused. */
const GROUP_TYPE = enumeration('GroupByType', ['GROUP_BY']);

function groupClause(field: FieldSchema, kind: FieldKind): GraphQLInputObjectType | undefined {
  if (kind === 'DateTime') return field.filterable ? GROUP_TIME : undefined;
  return field.groupable && !NEVER_AGGREGATED.has(kind) ? GROUP : undefined;
}

type ClauseOf = (field: FieldSchema, kind: FieldKind) => GraphQLInputObjectType | undefined;

/** One input for an object: a clause for each field that has one, and the same input of each parent that is one object. */
function clauses(types: TypeRegistry, object: ObjectSchema, suffix: string, clauseOf: ClauseOf): GraphQLInputFieldConfigMap {
  const found: GraphQLInputFieldConfigMap = {};
  for (const field of visibleFields(object, types.session)) {
    const kind = fieldKind(field);
    const type = kind === undefined ? undefined : clauseOf(field, kind);
    if (type !== undefined) found[field.name] = { type };
    const parent = field.referenceTo.length === 1 ? types.targets(field.referenceTo)[0] : undefined;
    if (parent === undefined || field.relationshipName === undefined) continue;
    found[field.relationshipName] = { type: suffix === 'OrderBy' ? orderByType(types, parent) : groupByType(types, parent) };
  }
  return found;
}

/** `Account_OrderBy`: `{ Name: { order: ASC, nulls: LAST } }`; functions are for aggregates. */
export function orderByType(types: TypeRegistry, object: ObjectSchema): GraphQLInputObjectType {
  const name = `${object.name}_OrderBy`;
  const clauseOf: ClauseOf = (field, kind) => (field.sortable ? orderClause(field, kind) : undefined);
  return types.type(name, () => new GraphQLInputObjectType({ name, fields: () => clauses(types, object, 'OrderBy', clauseOf) }));
}

/** `Account_GroupBy`: `{ Industry: { group: true }, CreatedDate: { function: CALENDAR_MONTH } }`. */
export function groupByType(types: TypeRegistry, object: ObjectSchema): GraphQLInputObjectType {
  const name = `${object.name}_GroupBy`;
  const fields = (): GraphQLInputFieldConfigMap => ({ ...clauses(types, object, 'GroupBy', groupClause), type: { type: GROUP_TYPE } });
  return types.type(name, () => new GraphQLInputObjectType({ name, fields }));
}

/** Whose records: all that are visible, or the user's own where records have an owner. */
export function scopeType(types: TypeRegistry, object: ObjectSchema): GraphQLEnumType {
  const name = `${object.name.toUpperCase()}_SCOPE`;
  return types.type(name, () => enumeration(name, object.fields.has('ownerid') ? ['EVERYTHING', 'MINE'] : ['EVERYTHING']));
}
