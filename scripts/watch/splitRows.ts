import type { RowKind, Rows } from 'c/resolutionPath';

/**
 * Rows in portions, so that what comes meanwhile need not wait for all of them to be decided.
 *
 * @param most of one kind in one portion
 * @example [...splitRows({ calls: [a, b, c], people: [p] }, 2)] // [{ calls: [a, b], people: [p] }, { calls: [c], people: [] }]
 */
export function* splitRows(rows: Rows, most: number): Generator<Rows> {
  const kinds = Object.keys(rows) as RowKind[];
  const longest = kinds.reduce((length, kind) => Math.max(length, rows[kind]?.length ?? 0), 0);
  for (let from = 0; from < longest; from += most) {
    yield Object.fromEntries(kinds.map((kind) => [kind, rows[kind]?.slice(from, from + most)])) as Rows;
  }
}
