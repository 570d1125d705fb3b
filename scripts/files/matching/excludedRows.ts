import type { GrowingNumbers } from './growingNumbers.ts';
import { placeAmong } from './sortedNumbers.ts';

/** Rows that don't count because another row has their key. Numbers alone, which all threads see: there may be millions. */
export interface ExcludedRows {
  /** Where they start in the file, in ascending order. */
  readonly places: Float64Array;
  /** Row by row the line of the row that counts instead; `EQUAL` where the two are equal. */
  readonly winners: Float64Array;
}

/** Said of a row that is equal to the one that counts: nobody needs to hear of it. */
export const EQUAL = 0;

export const NONE_EXCLUDED: ExcludedRows = { places: new Float64Array(0), winners: new Float64Array(0) };

/**
 * Sorts excluded rows, of which each was added once.
 *
 * @example excludedRows([90, 20], [3, EQUAL]) // { places: [20, 90], winners: [EQUAL, 3] }
 */
export function excludedRows(places: GrowingNumbers, winners: GrowingNumbers): ExcludedRows {
  const [unsorted, winnerOf] = [places.view(), winners.view()];
  const sorted = { places: sharedFloats(unsorted.length), winners: sharedFloats(unsorted.length) };
  sorted.places.set(unsorted);
  sorted.places.sort();
  unsorted.forEach((place, at) => (sorted.winners[placeAmong(sorted.places, place)] = winnerOf[at] ?? EQUAL));
  return sorted;
}

function sharedFloats(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8));
}

/** The line of the row that counts instead of the one at a place; `undefined` where that one counts itself. */
export function winnerOver({ places, winners }: ExcludedRows, place: number): number | undefined {
  return places.length === 0 ? undefined : winners[placeAmong(places, place)];
}
