import type { CountedGroup } from './healthFacts';

/** All records of a count. */
export function sumOf(groups: readonly CountedGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** Counts by one of the values they are grouped by, the most first, equal ones by name. Blank is ''. */
export function countsBy(groups: readonly CountedGroup[], property: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { values, count } of groups) {
    const name = values[property] ?? '';
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** Whole percent; 0 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}
