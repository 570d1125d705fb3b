/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a row */
import { NOBODY } from 'c/attributionEngine';
import { roomyFloats } from '../matching/roomyMemory.ts';

/** No more groups are made, however many rows there are: a place and a group fit into one number then. */
export const MOST_GROUPS = 256;

/**
 * The rows of a file that are needed, each with the group of batches that needs it.
 *
 * @example
 * const wanted = new WantedRows(3);
 * wanted.add(Float64Array.of(900, 20), 0);
 * wanted.add(Float64Array.of(310), 1);
 * wanted.inFileOrder() // three rows: 20 for group 0, 310 for group 1, 900 for group 0
 */
export class WantedRows {
  /** Place and group in one number each, so that they are sorted without asking anybody. */
  private readonly packed: Float64Array;
  private added = 0;

  /** @param most how many may be added, repetitions included */
  constructor(most: number) {
    this.packed = roomyFloats(most);
  }

  /** Adds rows by their places, `NOBODY` for none. A row may come again, but with the same group. */
  add(places: Float64Array, group: number): void {
    for (let at = 0; at < places.length; at++) {
      if (places[at] !== NOBODY) this.packed[this.added++] = places[at]! * MOST_GROUPS + group;
    }
  }

  /** Each row once. Nothing may be added after it. */
  inFileOrder(): RowsInOrder {
    const sorted = this.packed.subarray(0, this.added).sort();
    let count = 0;
    for (let at = 0; at < sorted.length; at++) {
      if (at === 0 || sorted[at] !== sorted[count - 1]) sorted[count++] = sorted[at]!;
    }
    const rows = sorted.subarray(0, count);
    const placeOf = (row: number): number => Math.floor(rows[row]! / MOST_GROUPS);
    return { count, placeOf, groupOf: (row) => rows[row]! - placeOf(row) * MOST_GROUPS };
  }
}

/** Rows by the order of their places. */
export interface RowsInOrder {
  readonly count: number;
  placeOf(row: number): number;
  groupOf(row: number): number;
}
