import {
  DirectiveLocation,
  GraphQLDirective,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema
} from 'graphql';

/** `@optional`: a field the user has no access to is left out of the answer instead of failing the request. */
export const optionalDirective = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isOptional(node: FieldNode): boolean {
  return node.directives?.some(({ name }) => name.value === optionalDirective.name) === true;
}

/** A document without the optional fields its schema doesn't have. */
export function withoutMissingOptionals(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => (isOptional(node) && typeInfo.getParentType() && !typeInfo.getFieldDef() ? null : undefined),
      SelectionSet: { leave: (node) => (node.selections.length === 0 ? { ...node, selections: [TYPENAME] } : undefined) }
    })
  );
}
