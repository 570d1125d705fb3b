/** What rows the engine makes. */
export type RowKindName = 'trackedCall' | 'touchpoint' | 'attributionTouchpoint' | 'webSession';

/** A row as it will read once saved, with the properties whose value had to be cut. */
export interface StoredRow<R> {
  readonly row: R;
  readonly cut: readonly string[];
}

/**
 * Brings a row into the form it will have once saved: text trimmed and cut to its field, times in whole seconds. Given as
 * an argument, because only the edge knows fields and their lengths; needed, because a desired row must equal its stored
 * copy or every run would write it again.
 */
export type StoredForm = <R extends object>(kind: RowKindName, row: R) => StoredRow<R>;

/** Rows as they are made, where nothing is stored and no field has a length. */
export const asGiven: StoredForm = (_kind, row) => ({ row, cut: NOTHING });

const NOTHING: readonly string[] = [];
