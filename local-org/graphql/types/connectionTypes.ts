import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigArgumentMap
} from 'graphql';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import type { Connection, Edge } from '../run/paging.ts';
import { filterType } from './filterTypes.ts';
import { orderByType, scopeType } from './orderTypes.ts';
import type { TypeRegistry } from './typeRegistry.ts';

const pageInfoType = new GraphQLObjectType({
  name: 'PageInfo',
  fields: {
    hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    startCursor: { type: GraphQLString },
    endCursor: { type: GraphQLString }
  }
});

/** Arguments of a list of records; only one at the top has a scope. */
export function childArguments(types: TypeRegistry, object: ObjectSchema): GraphQLFieldConfigArgumentMap {
  return {
    first: { type: GraphQLInt },
    after: { type: GraphQLString },
    where: { type: filterType(types, object) },
    orderBy: { type: orderByType(types, object) }
  };
}

/** Arguments of a list at the top. */
export function connectionArguments(types: TypeRegistry, object: ObjectSchema): GraphQLFieldConfigArgumentMap {
  return { ...childArguments(types, object), scope: { type: scopeType(types, object) } };
}

type AnyConnection = Connection<unknown>;

/** `AccountConnection { edges { node cursor } pageInfo totalCount pageResultCount }`, of records or of aggregates. */
export function connectionOfType(
  types: TypeRegistry,
  base: string,
  node: () => GraphQLObjectType
): GraphQLObjectType<AnyConnection, GraphqlContext> {
  const edge = (): GraphQLObjectType<Edge<unknown>, GraphqlContext> =>
    types.type(
      `${base}Edge`,
      () =>
        new GraphQLObjectType({
          name: `${base}Edge`,
          fields: () => ({ node: { type: node() }, cursor: { type: new GraphQLNonNull(GraphQLString) } })
        })
    );
  const build = (): GraphQLObjectType<AnyConnection, GraphqlContext> =>
    new GraphQLObjectType<AnyConnection, GraphqlContext>({
      name: `${base}Connection`,
      fields: () => ({
        edges: {
          type: new GraphQLList(edge()),
          resolve: ({ edges }, _, context) => {
            context.countRecords(edges.length);
            return edges;
          }
        },
        pageInfo: { type: new GraphQLNonNull(pageInfoType) },
        totalCount: { type: new GraphQLNonNull(GraphQLInt), resolve: ({ totalCount }) => totalCount() },
        pageResultCount: { type: new GraphQLNonNull(GraphQLInt) }
      })
    });
  return types.type(`${base}Connection`, build);
}
