/** The record that a planned write sends. */
import type { RowKindName } from 'c/attributionEngine';
import type { FieldValues } from 'c/recordWriter';
import type { PlainWrite } from 'c/resolutionPath';
import { fieldsOf, OBJECT_OF_KIND, writePlanned } from 'c/salesforceRecords';
import type { KeyedIds, Keys } from './keyedIds';

/** Rows name these parents by key; UI API sets a lookup by Id only. */
const PARENTS = ['touchpoint', 'webSession'] as const satisfies readonly RowKindName[];

/** Keys of all parents that some writes name. */
export function parentKeys(writes: readonly PlainWrite[]): Keys {
  return Object.fromEntries(
    PARENTS.map((kind) => [kind, writes.map(({ values }) => values[kind]).filter((key): key is string => typeof key === 'string')])
  );
}

/** The parent that has no record, if there is one. */
export function missingParent({ values }: PlainWrite, ids: KeyedIds): string | undefined {
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
  { values }: PlainWrite,
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
