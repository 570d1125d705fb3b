/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of an interval */
import { NOBODY, type KeyOrder } from 'c/attributionEngine';

/**
 * The first visit of every visitor between any two moments that may change who owns the visitor's sessions (R39): a call, a
 * form or a chat. Of the visits between two such moments no other can be somebody's first touch (R29), so all others can
 * be forgotten.
 */
export class FirstVisits {
  private readonly moments: Float64Array;
  /** A visitor's moments go from here to just before the next visitor's. */
  private readonly firstMoment: Uint32Array;
  private readonly starts: Float64Array;
  private readonly refs: Float64Array;

  /**
   * @param moments visitor and time by turns, in any order
   * @param keyOrder decides between visits that start at the same time
   */
  constructor(
    visitors: number,
    moments: Iterable<Float64Array>,
    private readonly keyOrder: KeyOrder
  ) {
    const lists = [...moments];
    this.firstMoment = countMoments(visitors, lists);
    this.moments = new Float64Array(this.firstMoment[visitors]!);
    const next = this.firstMoment.slice(0, visitors);
    for (const list of lists) for (let at = 0; at < list.length; at += 2) this.moments[next[list[at]!]!++] = list[at + 1]!;
    for (let visitor = 0; visitor < visitors; visitor++) {
      this.moments.subarray(this.firstMoment[visitor], this.firstMoment[visitor + 1]).sort();
    }
    this.starts = new Float64Array(this.moments.length + visitors);
    this.refs = new Float64Array(this.moments.length + visitors).fill(NOBODY);
  }

  offer(visitor: number, startedAt: number, ref: number): void {
    const interval = this.momentsUntil(visitor, startedAt) + visitor;
    const held = this.refs[interval]!;
    const isFirst =
      held === NOBODY || startedAt < this.starts[interval]! || (startedAt === this.starts[interval] && this.keyOrder(ref, held) < 0);
    if (!isFirst) return;
    this.starts[interval] = startedAt;
    this.refs[interval] = ref;
  }

  forEach(take: (visitor: number, ref: number) => void): void {
    for (let visitor = 0; visitor + 1 < this.firstMoment.length; visitor++) {
      for (let at = this.firstMoment[visitor]! + visitor; at <= this.firstMoment[visitor + 1]! + visitor; at++) {
        if (this.refs[at] !== NOBODY) take(visitor, this.refs[at]!);
      }
    }
  }

  /** Index of the visitor's first moment after `time`: a visit that starts at a moment comes after it. */
  private momentsUntil(visitor: number, time: number): number {
    let low = this.firstMoment[visitor]!;
    let high = this.firstMoment[visitor + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.moments[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function countMoments(visitors: number, lists: readonly Float64Array[]): Uint32Array {
  const first = new Uint32Array(visitors + 1);
  for (const list of lists) for (let at = 0; at < list.length; at += 2) first[list[at]! + 1]!++;
  for (let visitor = 0; visitor < visitors; visitor++) first[visitor + 1]! += first[visitor]!;
  return first;
}
