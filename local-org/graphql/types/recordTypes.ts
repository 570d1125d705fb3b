import { GraphQLObjectType, GraphQLUnionType } from 'graphql';
import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { visibleFields } from '../../uiApi/uiApiObjects.ts';
import { fieldKind } from '../fieldKinds.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import { loadChildren } from '../run/children.ts';
import type { QueryArguments } from '../run/connections.ts';
import type { Connection } from '../run/paging.ts';
import { loadParents } from '../run/parents.ts';
import type { RecordNode } from '../run/recordNodes.ts';
import { childArguments, connectionOfType } from './connectionTypes.ts';
import { commonFields, recordInterface, type RecordFields } from './recordInterface.ts';
import type { TypeRegistry } from './typeRegistry.ts';
import { valueTypeOf, type FieldValueSource } from './valueTypes.ts';

function valueField(field: FieldSchema): RecordFields[string] | undefined {
  const kind = fieldKind(field);
  if (kind === undefined) return undefined;
  return { type: valueTypeOf(kind), resolve: ({ record }): FieldValueSource => ({ field, value: record[field.name] }) };
}

function parentType(types: TypeRegistry, object: ObjectSchema, field: FieldSchema): GraphQLObjectType | GraphQLUnionType | undefined {
  const targets = types.targets(field.referenceTo);
  if (field.referenceTo.length === 1) return targets[0] === undefined ? undefined : recordType(types, targets[0]);
  if (targets.length === 0) return undefined;
  const name = `${object.name}_${field.relationshipName}`;
  const resolveType = ({ batch }: RecordNode): string => batch.object.name;
  return types.type(
    name,
    () => new GraphQLUnionType({ name, types: () => targets.map((target) => recordType(types, target)), resolveType })
  );
}

function parentField(types: TypeRegistry, object: ObjectSchema, field: FieldSchema): RecordFields[string] | undefined {
  const type = field.relationshipName === undefined ? undefined : parentType(types, object, field);
  if (type === undefined) return undefined;
  return {
    type,
    resolve: ({ batch, record }, _, context, info) => {
      const parents = batch.once(info.path.key, () => loadParents(context, batch, field, info.fieldNodes, info));
      const parent = parents.get(String(record[field.name]));
      if (parent !== undefined) context.countRecords(1);
      return parent;
    }
  };
}

function childField(types: TypeRegistry, object: ObjectSchema, relation: ChildRelationship): RecordFields[string] {
  return {
    type: connectionType(types, object),
    args: childArguments(types, object),
    resolve: (node, given: QueryArguments, context, info) =>
      node.batch.once(info.path.key, () => loadChildren(context, node.batch, relation, given, info))(node)
  };
}

function recordFields(types: TypeRegistry, object: ObjectSchema): RecordFields {
  const found: RecordFields = {};
  for (const field of visibleFields(object, types.session)) {
    const value = valueField(field);
    if (value !== undefined) found[field.name] = value;
    const parent = parentField(types, object, field);
    if (parent !== undefined && field.relationshipName !== undefined) found[field.relationshipName] = parent;
  }
  for (const relation of types.org.schema.children(object.name)) {
    const child = types.targets([relation.childObject])[0];
    if (child !== undefined && types.session.access.seesField(child, relation.field))
      found[relation.name] = childField(types, child, relation);
  }
  return { ...found, ...commonFields(object) };
}

/** The type of an object's records: `Account`. */
export function recordType(types: TypeRegistry, object: ObjectSchema): GraphQLObjectType<RecordNode, GraphqlContext> {
  return types.type(
    object.name,
    () =>
      new GraphQLObjectType<RecordNode, GraphqlContext>({
        name: object.name,
        interfaces: [recordInterface],
        fields: () => recordFields(types, object)
      })
  );
}

/** `AccountConnection`, of records. */
export function connectionType(types: TypeRegistry, object: ObjectSchema): GraphQLObjectType<Connection<unknown>, GraphqlContext> {
  return connectionOfType(types, object.name, () => recordType(types, object));
}
