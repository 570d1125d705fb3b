import type { StoredForm } from 'c/attributionEngine';
import { fieldsOf, OBJECT_OF_KIND, storedForm } from 'c/salesforceRecords';

type Limits = readonly (readonly [property: string, length: number])[];

const LIMITS: Readonly<Record<string, Limits>> = Object.fromEntries(
  Object.entries(OBJECT_OF_KIND).map(([kind, object]) => [
    kind,
    fieldsOf(object).flatMap(([property, { length }]): Limits => (length === undefined ? [] : [[property, length]]))
  ])
);

const NOTHING: readonly string[] = [];

/**
 * Rows as files hold them: texts cut to their fields as Salesforce would, so that a data loader takes them, but times with
 * their milliseconds, which count in files (R7).
 */
export const fileForm: StoredForm = (kind, row) => {
  const values = row as Readonly<Record<string, unknown>>;
  const isTooLong = (LIMITS[kind] ?? []).some(([property, length]) => {
    const value = values[property];
    return typeof value === 'string' && value.length > length;
  });
  if (!isTooLong) return { row, cut: NOTHING };
  const stored = storedForm(kind, row);
  const times = Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'number'));
  return { row: { ...stored.row, ...times }, cut: stored.cut };
};

/** Rows whose texts are all short enough. Whoever writes them sees whether they are: to look at each before costs a tenth of a batch. */
export const shortForm: StoredForm = (_kind, row) => ({ row, cut: NOTHING });
