import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLError,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLOutputType
} from 'graphql';
import { objectInfo, type FieldInfo, type ObjectInfo } from '../../uiApi/objectInfo.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import type { TypeRegistry } from './typeRegistry.ts';

const text = { type: GraphQLString };
const name = { type: new GraphQLNonNull(GraphQLString) };
const flag = { type: new GraphQLNonNull(GraphQLBoolean) };
const names = { type: new GraphQLNonNull(new GraphQLList(GraphQLString)) };

function all<T>(keys: readonly string[], config: T): Record<string, T> {
  return Object.fromEntries(keys.map((key) => [key, config]));
}

const DATA_TYPES =
  'STRING TEXTAREA PHONE EMAIL URL ENCRYPTEDSTRING BOOLEAN CURRENCY INT LONG DOUBLE PERCENT DATETIME TIME DATE REFERENCE PICKLIST MULTIPICKLIST ADDRESS LOCATION BASE64 COMPLEXVALUE COMBOBOX JSON JUNCTIONIDLIST ANYTYPE';
const dataType = new GraphQLEnumType({ name: 'DataType', values: all(DATA_TYPES.split(' '), {}) });

const referenceToInfo = new GraphQLObjectType({ name: 'ReferenceToInfo', fields: { ApiName: name, nameFields: names } });

const FIELD_FLAGS =
  'calculated compound createable custom filterable highScaleNumber htmlFormatted nameField polymorphicForeignKey reference required searchPrefilterable sortable unique updateable';
const fieldType = new GraphQLObjectType<FieldInfo, GraphqlContext>({
  name: 'Field',
  fields: {
    ApiName: { ...name, resolve: (field) => field.apiName },
    ...all(FIELD_FLAGS.split(' '), flag),
    ...all(['length', 'precision', 'scale'], { type: new GraphQLNonNull(GraphQLInt) as GraphQLOutputType }),
    dataType: { type: dataType, resolve: (field) => field.dataType.toUpperCase() },
    inlineHelpText: text,
    label: text,
    relationshipName: text,
    referenceToInfos: {
      type: new GraphQLList(referenceToInfo),
      resolve: ({ referenceToInfos }) =>
        (referenceToInfos as { apiName: string; nameFields: string[] }[]).map((info) => ({ ...info, ApiName: info.apiName }))
    }
  }
});

const childType = new GraphQLObjectType({
  name: 'ChildRelationship',
  fields: { childObjectApiName: name, fieldName: text, junctionIdListNames: names, junctionReferenceTo: names, relationshipName: text }
});

const OBJECT_FLAGS = 'createable custom deletable feedEnabled layoutable mruEnabled queryable searchable updateable';
const objectInfoType = new GraphQLObjectType<ObjectInfo, GraphqlContext>({
  name: 'ObjectInfo',
  fields: {
    ApiName: { ...name, resolve: (info) => info.apiName },
    childRelationships: { type: new GraphQLNonNull(new GraphQLList(childType)) },
    ...all(OBJECT_FLAGS.split(' '), flag),
    defaultRecordTypeId: { type: GraphQLID },
    fields: { type: new GraphQLNonNull(new GraphQLList(fieldType)), resolve: ({ fields }) => Object.values(fields) },
    keyPrefix: text,
    label: text,
    labelPlural: text,
    locale: { ...text, resolve: () => 'en_US' },
    nameFields: names
  }
});

/** `objectInfos(apiNames: ["Account"]) { ApiName label fields { ApiName dataType } }` */
export function objectInfosField(types: TypeRegistry): GraphQLFieldConfig<unknown, GraphqlContext> {
  return {
    type: new GraphQLList(objectInfoType),
    args: { apiNames: { type: new GraphQLList(GraphQLString) } },
    resolve: (_, { apiNames }: { apiNames?: readonly (string | null)[] | null }, { org, session }) =>
      (apiNames ?? types.objects.map((object) => object.name)).map((wanted) => {
        const object = types.objects.find((candidate) => candidate.name.toLowerCase() === wanted?.toLowerCase());
        if (object === undefined) throw new GraphQLError(`Object ${String(wanted)} is not supported in UI API`);
        return objectInfo(org, session, object);
      })
  };
}
