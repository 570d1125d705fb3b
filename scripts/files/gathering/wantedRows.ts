/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a row */
import { NOBODY } from 'c/attributionEngine';
import { roomyFloats } from '../matching/roomyMemory.ts';
import { sortedOnce } from '../matching/sortedNumbers.ts';

/** No more groups are made, however many rows there are: a place and a group fit into one number then. */
export const MOST_GROUPS = 256;

/**
 * The rows of a file that are needed, each with the group of batches that needs it.
 *
 * @example
 * const wanted = new WantedRows(3);
 * wanted.add(Float64Array.of(900, 20), 0);
 * wanted.add(Float64Array.of(310), 1);
 * Array.from(wanted.inFileOrder(), placeOf) // [20, 310, 900]
 */
export class WantedRows {
  /** Place and group in one number each, so that they are sorted without asking anybody. */
  private readonly packed: Float64Array<ArrayBuffer>;
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

  /** Each row once, as a number of which `placeOf` and `groupOf` tell. Nothing may be added after it. */
  inFileOrder(): Float64Array<ArrayBuffer> {
    return sortedOnce(this.packed.subarray(0, this.added));
  }
}

export function placeOf(wanted: number): number {
  return Math.floor(wanted / MOST_GROUPS);
}

export function groupOf(wanted: number): number {
  return wanted - placeOf(wanted) * MOST_GROUPS;
}
