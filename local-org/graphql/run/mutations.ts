import { getArgumentValues, GraphQLError, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { deleteRecords } from '../../records/deleteRecords.ts';
import { createRecords, updateRecords, type SaveResult } from '../../records/saveRecords.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import { recordsOf } from './loadRecords.ts';
import { linkedOperations, putReferences } from './mutationReferences.ts';
import { columnsOf, RecordBatch, type RecordNode } from './recordNodes.ts';
import { fieldsNamed, selectionsOf } from './selection.ts';

/** One create, update or delete of a mutation, under the key its result has in the answer. */
export interface Operation {
  readonly key: string;
  readonly action: 'Create' | 'Update' | 'Delete';
  readonly object: ObjectSchema;
  readonly id: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
}

export type OperationResult =
  { readonly id: string; readonly action: Operation['action']; readonly node?: RecordNode | undefined } | { readonly error: Error };

type Known = ReadonlyMap<string, { readonly action: Operation['action']; readonly object: ObjectSchema }>;
type Results = Map<string, OperationResult>;

const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';

class Undo extends Error {}

function readOperations(type: GraphQLObjectType, known: Known, info: GraphQLResolveInfo): Operation[] {
  return [...selectionsOf(info.fieldNodes, type.name, info)].flatMap(([key, nodes]) => {
    const node = nodes[0];
    const found = known.get(node?.name.value ?? '');
    const definition = type.getFields()[node?.name.value ?? ''];
    if (node === undefined || found === undefined || definition === undefined) return [];
    const { input } = getArgumentValues(definition, node, info.variableValues) as { input: Record<string, unknown> };
    const fields = (input[found.object.name] ?? {}) as Record<string, unknown>;
    return [{ key, ...found, id: input['Id'] === undefined ? undefined : String(input['Id']), fields: { ...fields }, nodes }];
  });
}

function save({ org, session }: GraphqlContext, operation: Operation): SaveResult | undefined {
  const { action, object, id = '', fields } = operation;
  if (action === 'Create') return createRecords(org, session, [{ object, json: fields }])[0];
  if (action === 'Update') return updateRecords(org, session, [{ object, json: { ...fields, Id: id } }])[0];
  if (org.schema.objectOfId(id)?.name !== object.name) throw new GraphQLError(`${object.label} ID: id value of incorrect type: ${id}`);
  return deleteRecords(org, session, [id])[0];
}

function perform(context: GraphqlContext, operation: Operation, done: Results): OperationResult {
  try {
    const result = save(context, putReferences(operation, done));
    if (result === undefined || !result.success) {
      const { errors = [] } = result ?? {};
      return { error: new GraphQLError(errors.map((error) => error.message).join('; ') || 'The operation failed.') };
    }
    return { id: result.id, action: operation.action };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Runs operations that stand or fall together; a failed one undoes the others. */
function performTogether(context: GraphqlContext, operations: readonly Operation[]): Results {
  const results: Results = new Map();
  try {
    context.org.changes.group(() => {
      for (const operation of operations) {
        const result = perform(context, operation, results);
        results.set(operation.key, result);
        if ('error' in result) throw new Undo();
      }
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    for (const { key } of operations) {
      const result = results.get(key);
      if (result === undefined || !('error' in result)) results.set(key, { error: new GraphQLError(ROLLED_BACK) });
    }
  }
  return results;
}

/** Reads what is asked of a written record. */
function withRecord(context: GraphqlContext, operation: Operation, result: OperationResult, info: GraphQLResolveInfo): OperationResult {
  if ('error' in result || operation.action === 'Delete') return result;
  const fields = fieldsNamed(selectionsOf(operation.nodes, `${operation.object.name}${operation.action}Payload`, info), 'Record');
  if (fields.length === 0) return result;
  const records = recordsOf(context, operation.object, [result.id], columnsOf(operation.object, fields, info));
  return { ...result, node: new RecordBatch(operation.object, records, { isPayload: true }).nodes[0] };
}

/**
 * Runs the operations of `mutation { uiapi(input: { allOrNone }) { … } }` in the order they are written. With allOrNone
 * they are one transaction; without it each stands alone, except that one naming another by `@{alias}` shares its fate.
 */
export function runMutations(
  context: GraphqlContext,
  type: GraphQLObjectType,
  known: Known,
  allOrNone: boolean,
  info: GraphQLResolveInfo
): ReadonlyMap<string, OperationResult> {
  const operations = readOperations(type, known, info);
  const groups = allOrNone ? [operations] : linkedOperations(operations);
  const results: Results = new Map(groups.flatMap((group) => [...performTogether(context, group)]));
  for (const operation of operations) {
    const result = results.get(operation.key);
    if (result !== undefined) results.set(operation.key, withRecord(context, operation, result, info));
  }
  return results;
}
