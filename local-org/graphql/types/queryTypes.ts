import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, type GraphQLFieldConfigMap } from 'graphql';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import { runAggregate } from '../run/aggregates.ts';
import { runConnection, type QueryArguments } from '../run/connections.ts';
import { aggregateResult } from './aggregateTypes.ts';
import { connectionArguments, connectionOfType } from './connectionTypes.ts';
import { objectInfosField } from './objectInfoTypes.ts';
import { groupByType } from './orderTypes.ts';
import { connectionType } from './recordTypes.ts';
import type { TypeRegistry } from './typeRegistry.ts';

type RootFields = GraphQLFieldConfigMap<unknown, GraphqlContext>;

function byObject(types: TypeRegistry, field: (object: ObjectSchema) => RootFields[string]): RootFields {
  return Object.fromEntries(types.objects.map((object) => [object.name, field(object)]));
}

function recordQuery(types: TypeRegistry): GraphQLObjectType {
  const field = (object: ObjectSchema): RootFields[string] => ({
    type: connectionType(types, object),
    args: { ...connectionArguments(types, object), upperBound: { type: GraphQLInt } },
    resolve: (_, args: QueryArguments, context, info) => runConnection(context, object, args, info)
  });
  return new GraphQLObjectType<unknown, GraphqlContext>({ name: 'RecordQuery', fields: () => byObject(types, field) });
}

function recordAggregate(types: TypeRegistry): GraphQLObjectType {
  const field = (object: ObjectSchema): RootFields[string] => ({
    type: connectionOfType(types, `${object.name}Aggregate`, () => aggregateResult(types, object)),
    args: { ...connectionArguments(types, object), groupBy: { type: groupByType(types, object) } },
    resolve: (_, args: QueryArguments, context, info) => runAggregate(context, object, args, info)
  });
  return new GraphQLObjectType<unknown, GraphqlContext>({ name: 'RecordQueryAggregate', fields: () => byObject(types, field) });
}

/** `Query { uiapi { query aggregate objectInfos } }` */
export function queryType(types: TypeRegistry): GraphQLObjectType<unknown, GraphqlContext> {
  const here = (): object => ({});
  const uiapi = new GraphQLObjectType<unknown, GraphqlContext>({
    name: 'UIAPI',
    fields: () => ({
      query: { type: new GraphQLNonNull(recordQuery(types)), resolve: here },
      aggregate: { type: new GraphQLNonNull(recordAggregate(types)), resolve: here },
      objectInfos: objectInfosField(types)
    })
  });
  return new GraphQLObjectType<unknown, GraphqlContext>({
    name: 'Query',
    fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: here } }
  });
}
