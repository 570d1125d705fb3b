/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a cell, a key or a place, in range by construction */
import type { NumberArrays } from './numberArrays';

/**
 * Puts the keys of two sessions in byte order: negative when that of `left` is smaller. It is asked only when two sessions
 * are equal in everything else, so a reader of files may look the key up then.
 */
export type KeyOrder = (left: number, right: number) => number;

/** Makes the board of an index: how many cells it has, places in each, and ranks that order what is offered. */
export type MakeBoard = (cells: number, places: 1 | 2, ranks: 1 | 2) => BestSessions;

/** What a place holds before any session is offered. */
export const NOBODY = -1;

/**
 * For every cell the best one or two of the sessions offered to it, in any order. Better is a smaller `rank`, then a
 * smaller `then`, then the smaller key. A session is a number (`ref`) that means something to whoever offers it.
 */
export class BestSessions {
  /** Place by place the session, its rank and, where there are two ranks, the second: together, since they are read together. */
  private readonly slots: Float64Array;
  private readonly stride: number;

  constructor(
    cells: number,
    private readonly places: 1 | 2,
    ranks: 1 | 2,
    private readonly keyOrder: KeyOrder,
    arrays: NumberArrays
  ) {
    this.stride = ranks + 1;
    this.slots = arrays.floats(cells * places * this.stride).fill(NOBODY);
  }

  /** True when the session has a place now: whoever offered it must be able to say later what `ref` was. */
  offer(cell: number, rank: number, then: number, ref: number): boolean {
    const { slots, stride, places } = this;
    const at = cell * places * stride;
    if (this.isBetter(at, rank, then, ref)) {
      if (places === 2) slots.copyWithin(at + stride, at, at + stride);
      this.put(at, rank, then, ref);
      return true;
    }
    if (places === 1 || !this.isBetter(at + stride, rank, then, ref)) return false;
    this.put(at + stride, rank, then, ref);
    return true;
  }

  /** Reads what an offer to a cell will look at, if there is such a cell: the processor has it at hand then. */
  peek(cell: number): number {
    const at = cell * this.places * this.stride;
    return at >= 0 && at < this.slots.length ? this.slots[at]! : 0;
  }

  /** Offers everything that `from` holds, here or in another board, to `to`. */
  merge(from: number, to: number, slots = this.slots): void {
    const { places, stride } = this;
    for (let at = from * places * stride; at < (from + 1) * places * stride; at += stride) {
      if (slots[at] !== NOBODY) this.offer(to, slots[at + 1]!, stride === 3 ? slots[at + 2]! : 0, slots[at]!);
    }
  }

  /** What the board holds, as one array, so that it can come from another thread. */
  parts(): Float64Array {
    return this.slots;
  }

  /** Offers everything that another board of the same cells holds. */
  absorb(slots: Float64Array): void {
    const cells = slots.length / (this.places * this.stride);
    for (let cell = 0; cell < cells; cell++) this.merge(cell, cell, slots);
  }

  /** Gives every session that has a place another number. */
  renumber(numberOf: (ref: number) => number): void {
    for (let at = 0; at < this.slots.length; at += this.stride) {
      const ref = this.slots[at]!;
      if (ref !== NOBODY) this.slots[at] = numberOf(ref);
    }
  }

  /** The best session of a cell that is not `except`; `NOBODY` when there is none. */
  best(cell: number, except = NOBODY): number {
    const at = cell * this.places * this.stride;
    if (this.places === 1 || this.slots[at] !== except) return this.slots[at]!;
    return this.slots[at + this.stride]!;
  }

  /** The rank of the best session of a cell; meaningless where there is none. */
  bestRank(cell: number): number {
    return this.slots[cell * this.places * this.stride + 1]!;
  }

  private isBetter(at: number, rank: number, then: number, ref: number): boolean {
    const { slots } = this;
    const held = slots[at]!;
    if (held === NOBODY) return true;
    if (rank !== slots[at + 1]) return rank < slots[at + 1]!;
    if (this.stride === 3 && then !== slots[at + 2]) return then < slots[at + 2]!;
    return this.keyOrder(ref, held) < 0;
  }

  private put(at: number, rank: number, then: number, ref: number): void {
    this.slots[at] = ref;
    this.slots[at + 1] = rank;
    if (this.stride === 3) this.slots[at + 2] = then;
  }
}
