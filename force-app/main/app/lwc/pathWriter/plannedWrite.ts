/** A planned write, whatever its step, and the record it sends. */
import type { RowKindName } from 'c/attributionEngine';
import type { FieldValues } from 'c/recordWriter';
import type { PlanStep } from 'c/resolutionPath';
import { fieldsOf, OBJECT_OF_KIND, writePlanned } from 'c/salesforceRecords';
import type { KeyedIds, Keys } from './keyedIds';

export interface PlannedWrite {
  readonly key: string;
  /** Absent where the record is new, or known by its key alone. */
  readonly id?: string;
  /** The row, or what changes of it. */
  readonly values: Readonly<Record<string, unknown>>;
}

export function writesOf(step: PlanStep): PlannedWrite[] {
  switch (step.action) {
    case 'delete':
      return step.writes.map(({ key, id }) => ({ key, id, values: {} }));
    case 'create':
      return step.writes.map(({ key, row }) => ({ key, values: { ...row } }));
    case 'update':
      return step.writes.map(({ key, id, changes }) => ({ key, id, values: { ...changes } }));
  }
}

/** Rows name these parents by key; UI API sets a lookup by Id only. */
const PARENTS = ['touchpoint', 'webSession'] as const satisfies readonly RowKindName[];

/** Keys of all parents that some writes name. */
export function parentKeys(writes: readonly PlannedWrite[]): Keys {
  return Object.fromEntries(
    PARENTS.map((kind) => [kind, writes.map(({ values }) => values[kind]).filter((key): key is string => typeof key === 'string')])
  );
}

/** The parent that has no record, if there is one. */
export function missingParent({ values }: PlannedWrite, ids: KeyedIds): string | undefined {
  return PARENTS.map((kind) => ({ kind, key: values[kind] }))
    .filter((parent): parent is { kind: (typeof PARENTS)[number]; key: string } => typeof parent.key === 'string')
    .find(({ kind, key }) => ids.get(kind, key) === undefined)?.key;
}

function isDateTime(kind: RowKindName, prefix: string, name: string): boolean {
  return fieldsOf(OBJECT_OF_KIND[kind]).some(([, facts]) => facts.kind === 'dateTime' && prefix + facts.field === name);
}

/** Field values for GraphQL: parents by Id, times as ISO 8601 has them. */
export function fieldValues(
  kind: RowKindName,
  { values }: PlannedWrite,
  ids: KeyedIds,
  { prefix, severalCurrencies }: { readonly prefix: string; readonly severalCurrencies: boolean }
): FieldValues {
  const record = writePlanned(kind, values, prefix, severalCurrencies);
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const parent = PARENTS.find((candidate) => name === `${prefix}${OBJECT_OF_KIND[candidate].replace(/__c$/, '__r')}`);
      if (parent) return [name.replace(/__r$/, '__c'), ids.get(parent, String(values[parent]))];
      return [name, typeof value === 'string' && isDateTime(kind, prefix, name) ? value.replace('+0000', 'Z') : value];
    })
  );
}
