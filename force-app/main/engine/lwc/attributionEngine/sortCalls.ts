/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a cell, a key or a place, in range by construction */
import type { Instant } from './callTask';
import { PLAIN_ARRAYS, type NumberArrays } from './numberArrays';

/** The visitor of a call that has none: such a call has no candidates. */
export const NO_VISITOR = 0xffffffff;

/** Calls grouped by visitor and, within a visitor, sorted by call time. A call's place in that order is its cell. */
export interface SortedCalls {
  /** Call times, cell by cell. */
  readonly times: Float64Array;
  /** A visitor's cells go from `firstCell[visitor]` to just before `firstCell[visitor + 1]`. */
  readonly firstCell: Uint32Array;
  /** The cell of every call; meaningless for a call without visitor. */
  readonly cellOf: Uint32Array;
}

/**
 * Sorts calls by visitor and time.
 *
 * @param visitorOf number of every call's visitor, or `NO_VISITOR`
 * @param timeOf time of every call, at the same index
 * @param visitors how many visitors there are
 *
 * @example
 * sortCalls(Uint32Array.of(1, 0, 1), Float64Array.of(30, 20, 10), 2)
 * // times 20, 10, 30; firstCell 0, 1, 3; cellOf 2, 0, 1
 */
export function sortCalls(
  visitorOf: Uint32Array,
  timeOf: Float64Array,
  visitors: number,
  arrays: NumberArrays = PLAIN_ARRAYS
): SortedCalls {
  const firstCell = arrays.counts(visitors + 1);
  for (const visitor of visitorOf) if (visitor !== NO_VISITOR) firstCell[visitor + 1]!++;
  for (let visitor = 0; visitor < visitors; visitor++) firstCell[visitor + 1]! += firstCell[visitor]!;

  const callAt = arrays.counts(firstCell[visitors]!);
  const placed = arrays.counts(visitors);
  for (let call = 0; call < visitorOf.length; call++) {
    const visitor = visitorOf[call]!;
    if (visitor !== NO_VISITOR) callAt[firstCell[visitor]! + placed[visitor]!++] = call;
  }
  for (let visitor = 0; visitor < visitors; visitor++) {
    const [from, to] = [firstCell[visitor]!, firstCell[visitor + 1]!];
    if (to - from > 1) callAt.subarray(from, to).sort((left, right) => timeOf[left]! - timeOf[right]!);
  }

  const times = arrays.floats(callAt.length);
  const cellOf = arrays.counts(visitorOf.length);
  callAt.forEach((call, cell) => {
    times[cell] = timeOf[call]!;
    cellOf[call] = cell;
  });
  return { times, firstCell, cellOf };
}

/** The first cell from `from` whose call is at or after `time`, or the first place of any rising numbers; `to` when there is none. */
export function firstAtOrAfter(times: Float64Array, time: Instant, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
