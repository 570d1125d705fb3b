/**
 * Rows that are made when they are gone through, each time anew: an array, or what stands for a million rows on disk. One is
 * only good until the next one is asked for.
 */
export interface RowList<T> extends Iterable<T> {
  readonly length: number;
}

/** Places in a list, ascending. */
export interface Places {
  readonly length: number;
  at(index: number): number | undefined;
}

/** @example [...mapRows(['a', 'b'], (row) => row + '!')] // ['a!', 'b!'] */
export function mapRows<T, U>(rows: RowList<T>, make: (row: T) => U): RowList<U> {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield make(row);
    }
  };
}

/** @example [...pickRows(['a', 'b', 'c'], [0, 2])] // ['a', 'c'] */
export function pickRows<T>(rows: RowList<T>, places: Places): RowList<T> {
  return {
    length: places.length,
    *[Symbol.iterator]() {
      for (const { row } of rowsAt(rows, places)) yield row;
    }
  };
}

/** Rows and their places, as far as the last place. */
export function* rowsAt<T>(rows: RowList<T>, places: Places): Generator<{ readonly row: T; readonly place: number }> {
  let next = 0;
  let place = 0;
  if (places.length === 0) return;
  for (const row of rows) {
    if (place === places.at(next)) {
      yield { row, place };
      if (++next === places.length) return;
    }
    place++;
  }
}
