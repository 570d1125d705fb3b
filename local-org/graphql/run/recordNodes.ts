import { GraphQLError, type FieldNode } from 'graphql';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { field as fieldOf, relationship } from '../../schema/orgSchema.ts';
import type { JsonObject } from '../../soql/selectList.ts';
import { nameField } from '../../uiApi/uiApiObjects.ts';
import type { SelectionInfo } from './selection.ts';
import { selectionsOf } from './selection.ts';

type Loaded<T> = { readonly value: T } | { readonly error: unknown };

/** Records of one object that were loaded together: what one of them needs next is loaded for all of them at once. */
export class RecordBatch {
  readonly object: ObjectSchema;
  readonly nodes: readonly RecordNode[];
  /** Steps from the queried object up to parents and down to children. */
  readonly up: number;
  readonly down: number;
  /** The result of a mutation, which shows fields only. */
  readonly isPayload: boolean;
  readonly #loaded = new Map<string | number, Loaded<unknown>>();

  constructor(object: ObjectSchema, records: readonly JsonObject[], place: { up?: number; down?: number; isPayload?: boolean } = {}) {
    this.object = object;
    this.up = place.up ?? 0;
    this.down = place.down ?? 0;
    this.isPayload = place.isPayload ?? false;
    this.nodes = records.map((record) => ({ batch: this, record, id: String(record['Id']) }));
  }

  /** What belongs to a key of the answer, loaded when the first record asks for it; a failure is every record's. */
  once<T>(key: string | number, load: () => T): T {
    let loaded = this.#loaded.get(key) as Loaded<T> | undefined;
    if (loaded === undefined) {
      try {
        loaded = { value: load() };
      } catch (error) {
        loaded = { error };
      }
      this.#loaded.set(key, loaded);
    }
    if ('error' in loaded) throw loaded.error;
    return loaded.value;
  }
}

/** One record on its way into the answer. */
export interface RecordNode {
  readonly batch: RecordBatch;
  readonly record: JsonObject;
  readonly id: string;
}

const LEVELS = 5;

/** Relationships can be followed five steps up and five down, and not in what a mutation gives back. */
export function checkRelationship(batch: RecordBatch, name: string, up: number, down: number): void {
  if (batch.isPayload) throw new GraphQLError(`The relationship '${name}' can't be queried in the result of a mutation.`);
  if (up > LEVELS) throw new GraphQLError(`A query can follow at most ${LEVELS} levels of child-to-parent relationships.`);
  if (down > LEVELS) throw new GraphQLError(`A query can follow at most ${LEVELS} levels of parent-to-child relationships.`);
}

/** Columns a selection of an object needs; `Id` is always read. */
export function columnsOf(object: ObjectSchema, nodes: readonly FieldNode[], info: SelectionInfo): string[] {
  const columns = new Set<string>(['Id']);
  for (const [, [node]] of selectionsOf(nodes, object.name, info)) {
    const name = node?.name.value ?? '';
    if (name === 'WeakEtag') columns.add('SystemModstamp');
    else if (name === 'DisplayValue') columns.add(nameField(object)?.name ?? 'Id');
    else {
      const column = fieldOf(object, name) ?? relationship(object, name);
      if (column !== undefined) columns.add(column.name);
    }
  }
  return [...columns];
}
