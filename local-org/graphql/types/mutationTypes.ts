import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfigMap
} from 'graphql';
import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { isUiApiObject, visibleFields } from '../../uiApi/uiApiObjects.ts';
import { fieldKind } from '../fieldKinds.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import type { RecordNode } from '../run/recordNodes.ts';
import { runMutations, type Operation, type OperationResult } from '../run/mutations.ts';
import { recordType } from './recordTypes.ts';
import { idOrRefScalar, SCALARS } from './scalars.ts';
import type { TypeRegistry } from './typeRegistry.ts';

type Payload = { readonly Id: string; readonly Record?: RecordNode | undefined; readonly success: boolean };
type MutationFields = GraphQLFieldConfigMap<ReadonlyMap<string, OperationResult>, GraphqlContext>;

const ref = new GraphQLNonNull(idOrRefScalar);
const deleteInput = new GraphQLInputObjectType({ name: 'RecordDeleteInput', fields: { Id: { type: ref } } });
const deletePayload = new GraphQLObjectType<Payload>({ name: 'RecordDeletePayload', fields: { Id: { type: GraphQLID } } });

/** The fields of an object that can be sent: references as an id or as the id of an earlier operation. */
function representation(types: TypeRegistry, object: ObjectSchema, action: 'Create' | 'Update'): GraphQLInputObjectType {
  const sends = (field: FieldSchema): boolean => (action === 'Create' ? field.createable : field.updateable);
  const entries = visibleFields(object, types.session).flatMap((field) => {
    const kind = fieldKind(field);
    if (kind === undefined || !sends(field) || !types.session.access.editsField(object, field)) return [];
    return [[field.name, { type: kind === 'ID' ? idOrRefScalar : SCALARS[kind] }] as const];
  });
  return new GraphQLInputObjectType({ name: `${object.name}${action}Representation`, fields: Object.fromEntries(entries) });
}

function payload(types: TypeRegistry, object: ObjectSchema, action: 'Create' | 'Update'): GraphQLObjectType<Payload, GraphqlContext> {
  const fields: GraphQLFieldConfigMap<Payload, GraphqlContext> = { Record: { type: recordType(types, object) } };
  if (action === 'Update') fields['success'] = { type: GraphQLBoolean };
  return new GraphQLObjectType<Payload, GraphqlContext>({ name: `${object.name}${action}Payload`, fields });
}

function resultField(operation: Operation['action']): Pick<MutationFields[string], 'resolve'> {
  return {
    resolve: (results, _, __, { path }) => {
      const result = results.get(String(path.key));
      if (result === undefined) throw new Error(`no result of ${operation} ${path.key}`);
      if ('error' in result) throw result.error;
      return { Id: result.id, Record: result.node, success: true };
    }
  };
}

function saveField(types: TypeRegistry, object: ObjectSchema, action: 'Create' | 'Update'): MutationFields[string] {
  const fields: GraphQLInputFieldConfigMap = { [object.name]: { type: new GraphQLNonNull(representation(types, object, action)) } };
  if (action === 'Update') fields['Id'] = { type: ref };
  const input = new GraphQLInputObjectType({ name: `${object.name}${action}Input`, fields });
  return { type: payload(types, object, action), args: { input: { type: new GraphQLNonNull(input) } }, ...resultField(action) };
}

function operations(types: TypeRegistry): {
  fields: MutationFields;
  byName: Map<string, { action: Operation['action']; object: ObjectSchema }>;
} {
  const fields: MutationFields = {};
  const byName = new Map<string, { action: Operation['action']; object: ObjectSchema }>();
  const { access } = types.session;
  for (const object of types.objects.filter((candidate) => isUiApiObject(candidate) && candidate.createable)) {
    const add = (action: Operation['action'], field: () => MutationFields[string]): void => {
      fields[`${object.name}${action}`] = field();
      byName.set(`${object.name}${action}`, { action, object });
    };
    if (access.may('create', object)) add('Create', () => saveField(types, object, 'Create'));
    if (access.may('edit', object)) add('Update', () => saveField(types, object, 'Update'));
    if (!access.may('delete', object)) continue;
    add('Delete', () => ({ type: deletePayload, args: { input: { type: new GraphQLNonNull(deleteInput) } }, ...resultField('Delete') }));
  }
  return { fields, byName };
}

/** `Mutation { uiapi(input: { allOrNone }) { AccountCreate AccountUpdate AccountDelete … } }`; undefined when the user may write nothing. */
export function mutationType(types: TypeRegistry): GraphQLObjectType<unknown, GraphqlContext> | undefined {
  const { fields, byName } = operations(types);
  if (byName.size === 0) return undefined;
  const mutations = new GraphQLObjectType<ReadonlyMap<string, OperationResult>, GraphqlContext>({ name: 'UIAPIMutations', fields });
  const input = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean, default: { value: true } } }
  });
  return new GraphQLObjectType<unknown, GraphqlContext>({
    name: 'Mutation',
    fields: {
      uiapi: {
        type: new GraphQLNonNull(mutations),
        args: { input: { type: input } },
        resolve: (_, { input: options }: { input?: { allOrNone?: boolean | null } | null }, context, info) =>
          runMutations(context, mutations, byName, options?.allOrNone !== false, info)
      }
    }
  });
}
