import { GraphQLError, valueFromASTUntyped, type FieldNode, type ValueNode } from 'graphql';
import { field as fieldOf, relationship, type OrgSchema } from '../../schema/orgSchema.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import type { Operand, OrderItem } from '../../soql/soqlSyntax.ts';

/**
 * A named argument as it was written, with its fields in the order they were written in: the first field is ordered by
 * first. graphql-js gives arguments in the order of the schema.
 */
export function writtenArgument(node: FieldNode | undefined, name: string, variables: Readonly<Record<string, unknown>>): unknown {
  const value: ValueNode | undefined = node?.arguments?.find((argument) => argument.name.value === name)?.value;
  return value === undefined ? undefined : valueFromASTUntyped(value, { ...variables });
}

interface Clause {
  readonly order?: unknown;
  readonly nulls?: unknown;
  readonly function?: unknown;
}

const CLAUSE = new Set(['order', 'nulls', 'function']);

/** Reads `{ Name: { order: DESC, nulls: LAST }, Owner: { Name: { order: ASC } } }` into ORDER BY items. */
export function orderItems(schema: OrgSchema, object: ObjectSchema, written: unknown, prefix = ''): OrderItem[] {
  if (typeof written !== 'object' || written === null) return [];
  return Object.entries(written as Record<string, unknown>).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const field = fieldOf(object, name);
    if (field !== undefined) return [orderItem(`${prefix}${field.name}`, value as Clause)];
    const reference = relationship(object, name);
    const parent = schema.object(reference?.referenceTo[0] ?? '');
    if (reference === undefined || parent === undefined)
      throw new GraphQLError(`Field '${name}' in type '${object.name}_OrderBy' is undefined`);
    return orderItems(schema, parent, value, `${prefix}${reference.relationshipName ?? ''}.`);
  });
}

function orderItem(path: string, clause: Clause): OrderItem {
  if (Object.keys(clause).some((name) => !CLAUSE.has(name))) throw new GraphQLError(`'${path}' can't be ordered by.`);
  const field: Operand = { kind: 'field', path };
  const name = typeof clause.function === 'string' ? clause.function : undefined;
  const operand: Operand = name === undefined ? field : { kind: 'function', name, argument: field };
  return { operand, descending: clause.order === 'DESC', nullsLast: clause.nulls === 'LAST' };
}
