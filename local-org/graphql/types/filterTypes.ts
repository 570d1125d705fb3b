import { GraphQLInputObjectType, GraphQLList, GraphQLString, type GraphQLInputFieldConfigMap } from 'graphql';
import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { nameEntityField } from '../../soql/nameEntity.ts';
import { visibleFields } from '../../uiApi/uiApiObjects.ts';
import { fieldKind } from '../fieldKinds.ts';
import { comparisons, operatorsOf } from './operatorTypes.ts';
import { SCALARS } from './scalars.ts';
import type { TypeRegistry } from './typeRegistry.ts';

/** Ids are also looked for among the rows of another object: `{ inq: { Contact: { … }, ApiName: "AccountId" } }`. */
function idOperators(types: TypeRegistry): GraphQLInputObjectType {
  return types.type(
    'IdOperators',
    () =>
      new GraphQLInputObjectType({
        name: 'IdOperators',
        fields: () => ({ ...comparisons(SCALARS.ID), inq: { type: joinInput(types) }, ninq: { type: joinInput(types) } })
      })
  );
}

function joinInput(types: TypeRegistry): GraphQLInputObjectType {
  return types.type(
    'JoinInput',
    () =>
      new GraphQLInputObjectType({
        name: 'JoinInput',
        fields: () => ({
          ...Object.fromEntries(types.objects.map((object) => [object.name, { type: filterType(types, object) }])),
          ApiName: { type: GraphQLString }
        })
      })
  );
}

function fieldFilter(types: TypeRegistry, field: FieldSchema): GraphQLInputObjectType | undefined {
  const kind = fieldKind(field);
  if (kind === undefined || !field.filterable) return undefined;
  return kind === 'ID' ? idOperators(types) : operatorsOf(kind);
}

const NAME_FIELDS = ['Alias', 'Email', 'FirstName', 'LastName', 'Name', 'Phone', 'Title', 'Type', 'Username'];

/** What can be asked of whatever a polymorphic reference leads to. */
function nameFilter(types: TypeRegistry): GraphQLInputObjectType {
  const entries = NAME_FIELDS.flatMap((name) => {
    const field = nameEntityField(name);
    const type = field === undefined ? undefined : fieldFilter(types, field);
    return type === undefined ? [] : [[name, { type }] as const];
  });
  return types.type('Name_Filter', () => new GraphQLInputObjectType({ name: 'Name_Filter', fields: Object.fromEntries(entries) }));
}

/** The filter of a parent: its own, or for a reference to several objects one for each and one for all of them. */
function parentFilter(types: TypeRegistry, object: ObjectSchema, field: FieldSchema): GraphQLInputObjectType | undefined {
  const targets = types.targets(field.referenceTo);
  if (field.referenceTo.length === 1) return targets[0] === undefined ? undefined : filterType(types, targets[0]);
  if (targets.length === 0) return undefined;
  const name = `${object.name}_${field.relationshipName}_Filters`;
  return types.type(
    name,
    () =>
      new GraphQLInputObjectType({
        name,
        fields: () => ({
          ...Object.fromEntries(targets.map((target) => [target.name, { type: filterType(types, target) }])),
          Name: { type: nameFilter(types) }
        })
      })
  );
}

function filterFields(types: TypeRegistry, object: ObjectSchema): GraphQLInputFieldConfigMap {
  const found: GraphQLInputFieldConfigMap = {};
  for (const field of visibleFields(object, types.session)) {
    const type = fieldFilter(types, field);
    if (type !== undefined) found[field.name] = { type };
    const parent = field.relationshipName === undefined ? undefined : parentFilter(types, object, field);
    if (field.relationshipName !== undefined && parent !== undefined) found[field.relationshipName] = { type: parent };
  }
  const own = filterType(types, object);
  return { ...found, and: { type: new GraphQLList(own) }, or: { type: new GraphQLList(own) }, not: { type: own } };
}

/** `Account_Filter`: a field's operators, its parents' filters, and `and`, `or`, `not`. */
export function filterType(types: TypeRegistry, object: ObjectSchema): GraphQLInputObjectType {
  const name = `${object.name}_Filter`;
  return types.type(name, () => new GraphQLInputObjectType({ name, fields: () => filterFields(types, object) }));
}
