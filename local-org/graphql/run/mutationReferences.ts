import { GraphQLError } from 'graphql';
import type { Operation, OperationResult } from './mutations.ts';

const REFERENCE = /^@\{([A-Za-z_]\w*)\}$/;

function referenceIn(value: unknown): string | undefined {
  return typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
}

/** Keys of the operations one names by `@{alias}`: in its Id and in its lookups. */
function namedBy({ object, id, fields }: Operation): string[] {
  const lookups = Object.entries(fields).filter(([name]) => object.fields.get(name.toLowerCase())?.type === 'reference');
  return [id, ...lookups.map(([, value]) => value)].flatMap((value) => referenceIn(value) ?? []);
}

function idOf(value: unknown, done: ReadonlyMap<string, OperationResult>): unknown {
  const alias = referenceIn(value);
  if (alias === undefined) return value;
  const result = done.get(alias);
  if (result === undefined || 'error' in result)
    throw new GraphQLError(`The reference '@{${alias}}' names no earlier operation of this mutation.`);
  if (result.action === 'Update')
    throw new GraphQLError(`The reference '@{${alias}}' names an update; only the id of a create or delete can be used.`);
  return result.id;
}

/**
 * Puts the ids that earlier operations made or deleted where a later one names them: `"@{AccountCreate}"` is always the
 * Id of that operation's record.
 */
export function putReferences(operation: Operation, done: ReadonlyMap<string, OperationResult>): Operation {
  const { object, id, fields } = operation;
  const put = Object.entries(fields).map(([name, value]) => {
    const isLookup = object.fields.get(name.toLowerCase())?.type === 'reference';
    return [name, isLookup ? idOf(value, done) : value] as const;
  });
  const own = idOf(id, done);
  return { ...operation, id: own === undefined ? undefined : String(own), fields: Object.fromEntries(put) };
}

/** Operations in groups of those that name each other, in the order they are written. */
export function linkedOperations(operations: readonly Operation[]): Operation[][] {
  let groups: Operation[][] = [];
  for (const operation of operations) {
    const named = new Set(namedBy(operation));
    const isLinked = (group: readonly Operation[]): boolean => group.some(({ key }) => named.has(key));
    const linked = groups.filter(isLinked).flat();
    groups = [...groups.filter((group) => !isLinked(group)), [...linked, operation]];
  }
  return groups;
}
