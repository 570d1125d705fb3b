import { compareByteOrder } from 'c/attributionEngine';
import type { StoredRecord } from 'c/salesforceRecords';

export interface PlannedCreate<Row> {
  readonly key: string;
  readonly row: Row;
}

export interface PlannedUpdate<Row> {
  /** Absent where the record is known by its key alone. */
  readonly id?: string;
  readonly key: string;
  /** The key the record has had so far, where it changes (R13). */
  readonly formerKey?: string;
  /** The properties that differ; one that is there and `undefined` is to be cleared. */
  readonly changes: Partial<Row>;
}

export interface PlannedDelete {
  readonly id: string;
  readonly key: string;
}

export interface RowPlan<Row> {
  readonly creates: readonly PlannedCreate<Row>[];
  readonly updates: readonly PlannedUpdate<Row>[];
  readonly deletes: readonly PlannedDelete[];
}

export interface PlannedKind<Row> {
  keyOf(row: Row): string;
  /** What tells that two rows are the same record though their keys differ; blank for rows that have nothing but their key. */
  lastingName?(row: Row): string | undefined;
  /** Properties to compare; without it all that either row has. */
  readonly fields?: readonly string[];
  /** A property whose change alone is not written. */
  readonly stamp?: keyof Row & string;
}

/**
 * Compares rows of one kind: by key, then, where neither key has a counterpart, by their lasting name, so that the record
 * keeps its Id. Neither list has a key twice.
 *
 *     planRows([{ key: 'a', n: 2 }], [{ id: '1', row: { key: 'a', n: 1 } }, { id: '2', row: { key: 'b', n: 1 } }], { keyOf: (row) => row.key })
 *     // { creates: [], updates: [{ id: '1', key: 'a', changes: { n: 2 } }], deletes: [{ id: '2', key: 'b' }] }
 */
export function planRows<Row extends object>(
  desired: readonly Row[],
  stored: readonly StoredRecord<Row>[],
  kind: PlannedKind<Row>
): RowPlan<Row> {
  const left = new Map(stored.map((record): [string, StoredRecord<Row>] => [kind.keyOf(record.row), record]));
  const updates: PlannedUpdate<Row>[] = [];
  const compare = (row: Row, record: StoredRecord<Row>): void => {
    const formerKey = kind.keyOf(record.row);
    left.delete(formerKey);
    const key = kind.keyOf(row);
    const changes = changesOf(row, record.row, kind);
    if (changes) updates.push({ id: record.id, key, ...(formerKey === key ? {} : { formerKey }), changes });
  };

  const unmatched = desired.filter((row) => {
    const record = left.get(kind.keyOf(row));
    if (record) compare(row, record);
    return !record;
  });
  // The smallest key last, so that it is the one that is kept.
  const leftOver = [...left].sort(([a], [b]) => compareByteOrder(b, a));
  const byName = new Map(leftOver.map(([, record]): [string, StoredRecord<Row>] => [kind.lastingName?.(record.row) ?? '', record]));
  byName.delete('');
  const creates = unmatched.flatMap((row) => {
    const name = kind.lastingName?.(row) ?? '';
    const record = byName.get(name);
    byName.delete(name);
    if (record) compare(row, record);
    return record ? [] : [{ key: kind.keyOf(row), row }];
  });
  const deletes = [...left].map(([key, { id }]) => ({ id, key }));
  return { creates, updates, deletes };
}

/** What differs; `undefined` when that is nothing or only the stamp. */
function changesOf<Row extends object>(row: Row, stored: Row, { fields, stamp }: PlannedKind<Row>): Partial<Row> | undefined {
  const compared = (fields ?? new Set([...Object.keys(row), ...Object.keys(stored)])) as Iterable<keyof Row & string>;
  const changes: Partial<Row> = {};
  let differs = false;
  for (const field of compared) {
    if (row[field] === stored[field]) continue;
    changes[field] = row[field];
    if (field !== stamp) differs = true;
  }
  return differs ? changes : undefined;
}
