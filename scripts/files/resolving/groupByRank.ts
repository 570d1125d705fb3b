/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a rank or a member */

import { roomyCounts } from '../matching/roomyMemory.ts';

/** Things grouped by a number from 0, the groups in order. */
export interface Grouped {
  sizeOf(rank: number): number;
  /** Where each rank begins in the order of all, and behind the last one where it would end. */
  readonly starts: Uint32Array;
  /** Numbers of all that are in a rank, in the order of the ranks. */
  readonly all: Uint32Array;
  /** Numbers of what is in the ranks from `from` to just before `to`. */
  of(from: number, to: number): Uint32Array;
}

/** @param rankOf the group of a thing; a negative one leaves it out */
export function groupByRank(ranks: number, count: number, rankOf: (at: number) => number): Grouped {
  const first = roomyCounts(ranks + 1);
  for (let at = 0; at < count; at++) {
    const rank = rankOf(at);
    if (rank >= 0) first[rank + 1]!++;
  }
  for (let rank = 0; rank < ranks; rank++) first[rank + 1]! += first[rank]!;
  const next = roomyCounts(ranks);
  next.set(first.subarray(0, ranks));
  const members = roomyCounts(first[ranks]!);
  for (let at = 0; at < count; at++) {
    const rank = rankOf(at);
    if (rank >= 0) members[next[rank]!++] = at;
  }
  return {
    starts: first,
    all: members,
    sizeOf: (rank) => first[rank + 1]! - first[rank]!,
    of: (from, to) => members.subarray(first[from], first[to])
  };
}
