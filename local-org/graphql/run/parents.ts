import type { FieldNode } from 'graphql';
import type { FieldSchema } from '../../schema/objectSchema.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import { recordsOf } from './loadRecords.ts';
import { checkRelationship, columnsOf, RecordBatch, type RecordNode } from './recordNodes.ts';
import type { SelectionInfo } from './selection.ts';

/**
 * The parents of a batch by one reference, by id: one query for each object the reference leads to. A parent the user
 * doesn't see, or that is deleted, is not there.
 */
export function loadParents(
  context: GraphqlContext,
  batch: RecordBatch,
  reference: FieldSchema,
  fieldNodes: readonly FieldNode[],
  info: SelectionInfo
): Map<string, RecordNode> {
  checkRelationship(batch, reference.relationshipName ?? reference.name, batch.up + 1, batch.down);
  const ids = new Set(
    batch.nodes.flatMap(({ record }) => (typeof record[reference.name] === 'string' ? [String(record[reference.name])] : []))
  );
  const byId = new Map<string, RecordNode>();
  for (const target of reference.referenceTo) {
    const object = context.org.schema.object(target);
    if (object === undefined || !context.session.access.may('read', object)) continue;
    const own = [...ids].filter((id) => id.startsWith(object.keyPrefix));
    const records = recordsOf(context, object, own, columnsOf(object, fieldNodes, info));
    const parents = new RecordBatch(object, records, { up: batch.up + 1, down: batch.down });
    for (const node of parents.nodes) byId.set(node.id, node);
  }
  return byId;
}
