/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of an interval */
import { NOBODY, type KeyOrder } from 'c/attributionEngine';
import { roomyFloats } from '../matching/roomyMemory.ts';
import type { CallTimes } from './keptSessions.ts';

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
   * @param calls times of the calls of every visitor, in their order
   * @param others visitor and time of other moments by turns, in any order
   * @param keyOrder decides between visits that start at the same time
   */
  constructor(
    calls: CallTimes,
    others: readonly Float64Array[],
    private readonly keyOrder: KeyOrder
  ) {
    const { times, firstCell } = others.length === 0 ? calls : addMoments(calls, others);
    this.moments = times;
    this.firstMoment = firstCell;
    const intervals = times.length + firstCell.length - 1;
    this.starts = roomyFloats(intervals);
    this.refs = roomyFloats(intervals).fill(NOBODY);
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

/** All moments of every visitor in their order. */
function addMoments({ times, firstCell }: CallTimes, others: readonly Float64Array[]): CallTimes {
  const visitors = firstCell.length - 1;
  const first = firstCell.slice();
  for (const list of others) for (let at = 0; at < list.length; at += 2) first[list[at]! + 1]! += 1;
  let added = 0;
  for (let visitor = 0; visitor < visitors; visitor++) {
    added += first[visitor + 1]! - firstCell[visitor + 1]!;
    first[visitor + 1] = firstCell[visitor + 1]! + added;
  }
  const next = first.slice(0, visitors);
  const moments = new Float64Array(first[visitors]!);
  for (let visitor = 0; visitor < visitors; visitor++) {
    const ofCalls = times.subarray(firstCell[visitor], firstCell[visitor + 1]);
    moments.set(ofCalls, next[visitor]);
    next[visitor]! += ofCalls.length;
  }
  for (const list of others) for (let at = 0; at < list.length; at += 2) moments[next[list[at]!]!++] = list[at + 1]!;
  for (let visitor = 0; visitor < visitors; visitor++) moments.subarray(first[visitor], first[visitor + 1]).sort();
  return { times: moments, firstCell: first };
}
