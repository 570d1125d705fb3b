import { GraphQLBoolean, GraphQLID, GraphQLInterfaceType, GraphQLNonNull, GraphQLString, type GraphQLFieldConfigMap } from 'graphql';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { MASTER_RECORD_TYPE, nameField } from '../../uiApi/uiApiObjects.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import type { RecordNode } from '../run/recordNodes.ts';
import { longScalar } from './scalars.ts';
import { valueTypeOf, type FieldValueSource } from './valueTypes.ts';

export type RecordFields = GraphQLFieldConfigMap<RecordNode, GraphqlContext>;

const ID_VALUE = { type: 'reference', scale: 0, picklistValues: [] } as const;

/** What every record has: `fragment f on Record { Id ApiName WeakEtag DisplayValue … }`. */
export const recordInterface = new GraphQLInterfaceType({
  name: 'Record',
  fields: {
    Id: { type: new GraphQLNonNull(GraphQLID) },
    ApiName: { type: new GraphQLNonNull(GraphQLString) },
    WeakEtag: { type: new GraphQLNonNull(longScalar) },
    DisplayValue: { type: GraphQLString },
    SystemModstamp: { type: valueTypeOf('DateTime') },
    LastModifiedById: { type: valueTypeOf('ID') },
    LastModifiedDate: { type: valueTypeOf('DateTime') },
    RecordTypeId: { type: valueTypeOf('ID'), args: { fallback: { type: GraphQLBoolean } } }
  }
});

/** Fields every record has, whatever its object. */
export function commonFields(object: ObjectSchema): RecordFields {
  const name = nameField(object)?.name;
  const inherited = ['SystemModstamp', 'LastModifiedById', 'LastModifiedDate'] as const;
  const missing = inherited.filter((field) => !object.fields.has(field.toLowerCase()));
  return {
    Id: { type: new GraphQLNonNull(GraphQLID), resolve: ({ id }) => id },
    ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: () => object.name },
    WeakEtag: { type: new GraphQLNonNull(longScalar), resolve: ({ record }) => Date.parse(String(record['SystemModstamp'])) },
    DisplayValue: { type: GraphQLString, resolve: ({ record }) => (name === undefined ? null : record[name]) },
    RecordTypeId: {
      type: valueTypeOf('ID'),
      args: { fallback: { type: GraphQLBoolean } },
      resolve: (_, { fallback }): FieldValueSource => ({ field: ID_VALUE, value: fallback === true ? MASTER_RECORD_TYPE : null })
    },
    ...Object.fromEntries(
      missing.map((field) => [field, { type: valueTypeOf(field.endsWith('Id') ? 'ID' : 'DateTime'), resolve: () => null }])
    )
  };
}
