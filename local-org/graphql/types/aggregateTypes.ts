import { GraphQLNonNull, GraphQLObjectType, GraphQLString, type GraphQLFieldConfigMap } from 'graphql';
import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import type { JsonObject } from '../../soql/selectList.ts';
import { displayValue, uiValue, valueLabel } from '../../uiApi/displayValue.ts';
import { visibleFields } from '../../uiApi/uiApiObjects.ts';
import {
  aggregateFunctions,
  DATE_PARTS,
  fieldKind,
  NEVER_AGGREGATED,
  TIME_PARTS,
  type AggregateFunction,
  type FieldKind
} from '../fieldKinds.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import { longScalar, SCALARS } from './scalars.ts';
import type { TypeRegistry } from './typeRegistry.ts';
import { fieldValueInterface, valueTypeOf, type FieldValueSource } from './valueTypes.ts';

/** One field of one group: its values are in the row under `<field>.<function>`. */
export interface AggregateSource {
  readonly field: FieldSchema;
  readonly row: JsonObject;
}

type AggregateFields = GraphQLFieldConfigMap<AggregateSource, GraphqlContext>;

const COUNT_FIELD = { type: 'int', scale: 0, picklistValues: [] } as const;
const AVERAGE_SCALE = 2;

/** Name of an aggregated value in the row of its group. */
export function rowKey(field: FieldSchema, name: string): string {
  return `${field.name}.${name}`;
}

const own = ({ field, row }: AggregateSource): FieldValueSource => ({ field, value: row[rowKey(field, 'value')] });

function resultKind(kind: FieldKind, name: AggregateFunction): FieldKind | 'Long' {
  if (name === 'count' || name === 'countDistinct') return 'Long';
  if (name === 'avg') return 'Double';
  return name === 'sum' && kind === 'Int' ? 'Long' : name === 'sum' && kind === 'Percent' ? 'Double' : kind;
}

function resultField(field: FieldSchema, name: AggregateFunction): FieldValueSource['field'] {
  if (name === 'count' || name === 'countDistinct') return COUNT_FIELD;
  return name === 'avg' ? { type: 'double', scale: Math.max(field.scale, AVERAGE_SCALE), picklistValues: [] } : field;
}

function functionFields(kind: FieldKind): AggregateFields {
  const entries = aggregateFunctions(kind).map((name) => [
    name,
    {
      type: valueTypeOf(resultKind(kind, name)),
      resolve: ({ field, row }: AggregateSource): FieldValueSource => ({ field: resultField(field, name), value: row[rowKey(field, name)] })
    }
  ]);
  return Object.fromEntries(entries) as AggregateFields;
}

type Part = { readonly value: unknown };
const datePart = new GraphQLObjectType<Part>({ name: 'DateFunctionAggregation', fields: { value: { type: longScalar } } });
const dayPart = new GraphQLObjectType<Part>({ name: 'DateOnlyAggregation', fields: { value: { type: SCALARS.Date } } });

function partFields(parts: Readonly<Record<string, string>>): AggregateFields {
  const entries = Object.keys(parts).map((name) => [
    name,
    {
      type: name === 'dayOnly' ? dayPart : datePart,
      resolve: ({ field, row }: AggregateSource): Part => ({ value: row[rowKey(field, name)] })
    }
  ]);
  return Object.fromEntries(entries) as AggregateFields;
}

function aggregateType(kind: FieldKind): GraphQLObjectType<AggregateSource, GraphqlContext> {
  const isMoment = kind === 'Date' || kind === 'DateTime';
  const hasLabel = kind === 'String' || kind === 'Picklist';
  return new GraphQLObjectType<AggregateSource, GraphqlContext>({
    name: `${kind}Aggregate`,
    interfaces: [fieldValueInterface],
    fields: {
      value: { type: SCALARS[kind], resolve: (source) => uiValue(source.field, own(source).value) },
      displayValue: {
        type: GraphQLString,
        resolve: (source, _, { session }) => displayValue(source.field, own(source).value, session.timeZone)
      },
      ...(hasLabel
        ? { label: { type: GraphQLString, resolve: (source: AggregateSource) => valueLabel(source.field, own(source).value) } }
        : {}),
      ...functionFields(kind),
      ...(isMoment ? partFields(DATE_PARTS) : {}),
      ...(kind === 'DateTime' ? partFields(TIME_PARTS) : {})
    }
  });
}

const AGGREGATE_TYPES = new Map(
  (Object.keys(SCALARS) as FieldKind[]).filter((kind) => !NEVER_AGGREGATED.has(kind)).map((kind) => [kind, aggregateType(kind)] as const)
);

function objectAggregate(types: TypeRegistry, object: ObjectSchema): GraphQLObjectType<JsonObject, GraphqlContext> {
  const fields = (): GraphQLFieldConfigMap<JsonObject, GraphqlContext> => {
    const entries = visibleFields(object, types.session).flatMap((field) => {
      const kind = fieldKind(field);
      const type = kind === undefined || !field.filterable ? undefined : AGGREGATE_TYPES.get(kind);
      return type === undefined ? [] : [[field.name, { type, resolve: (row: JsonObject): AggregateSource => ({ field, row }) }] as const];
    });
    return { ...Object.fromEntries(entries), ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: () => object.name } };
  };
  const name = `${object.name}Aggregate`;
  return types.type(name, () => new GraphQLObjectType<JsonObject, GraphqlContext>({ name, fields }));
}

/** `AccountResult { aggregate { Industry { value } Id { count { value } } } }`: what stands for a group. */
export function aggregateResult(types: TypeRegistry, object: ObjectSchema): GraphQLObjectType<JsonObject, GraphqlContext> {
  const name = `${object.name}Result`;
  const fields = { aggregate: { type: objectAggregate(types, object), resolve: (row: JsonObject) => row } };
  return types.type(name, () => new GraphQLObjectType<JsonObject, GraphqlContext>({ name, fields }));
}
