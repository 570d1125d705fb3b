import type { finalRows } from './finalRows.ts';

export type FinalRows = Awaited<ReturnType<typeof finalRows>>;

export interface RowDifference {
  readonly lost: number;
  readonly duplicated: number;
  readonly different: number;
}

/** Rows are texts without Ids, sorted; a row that differs is one lost and one too many with the same key, counted once. */
export function compareRows(expected: FinalRows, actual: FinalRows): RowDifference {
  let [lost, duplicated, different] = [0, 0, 0];
  for (const [object, rows] of Object.entries(expected)) {
    const now = actual[object] ?? [];
    const missing = rows.length - now.length;
    lost += Math.max(missing, 0);
    duplicated += Math.max(-missing, 0);
    const known = new Set(rows);
    different += now.filter((row) => !known.has(row)).length;
  }
  return { lost, duplicated, different };
}
