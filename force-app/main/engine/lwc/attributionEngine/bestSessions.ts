/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a cell, a key or a place, in range by construction */
/**
 * Puts the keys of two sessions in byte order: negative when that of `left` is smaller. It is asked only when two sessions
 * are equal in everything else, so a reader of files may look the key up then.
 */
export type KeyOrder = (left: number, right: number) => number;

/** What a place holds before any session is offered. */
export const NOBODY = -1;

/** A board as arrays, so that it can come from another thread. */
export interface BestSessionsParts {
  readonly rank: Float64Array;
  readonly then: Float64Array | undefined;
  readonly refs: Float64Array;
}

/**
 * For every cell the best one or two of the sessions offered to it, in any order. Better is a smaller `rank`, then a
 * smaller `then`, then the smaller key. A session is a number (`ref`) that means something to whoever offers it.
 */
export class BestSessions {
  private readonly rank: Float64Array;
  private readonly then: Float64Array | undefined;
  readonly refs: Float64Array;

  constructor(
    cells: number,
    private readonly places: 1 | 2,
    ranks: 'one rank' | 'two ranks',
    private readonly keyOrder: KeyOrder
  ) {
    this.rank = new Float64Array(cells * places);
    this.then = ranks === 'two ranks' ? new Float64Array(cells * places) : undefined;
    this.refs = new Float64Array(cells * places).fill(NOBODY);
  }

  /** True when the session has a place now: whoever offered it must be able to say later what `ref` was. */
  offer(cell: number, rank: number, then: number, ref: number): boolean {
    const at = cell * this.places;
    if (this.isBetter(at, rank, then, ref)) {
      if (this.places === 2) this.put(at + 1, this.rank[at]!, this.then?.[at] ?? 0, this.refs[at]!);
      this.put(at, rank, then, ref);
      return true;
    }
    if (this.places === 1 || !this.isBetter(at + 1, rank, then, ref)) return false;
    this.put(at + 1, rank, then, ref);
    return true;
  }

  /** Offers everything that `from` holds to `to`. */
  merge(from: number, to: number): void {
    for (let at = from * this.places; at < (from + 1) * this.places; at++) {
      if (this.refs[at] !== NOBODY) this.offer(to, this.rank[at]!, this.then?.[at] ?? 0, this.refs[at]!);
    }
  }

  parts(): BestSessionsParts {
    return { rank: this.rank, then: this.then, refs: this.refs };
  }

  /** Offers everything that another board of the same cells holds. */
  absorb({ rank, then, refs }: BestSessionsParts): void {
    refs.forEach((ref, at) => {
      if (ref !== NOBODY) this.offer(Math.floor(at / this.places), rank[at]!, then?.[at] ?? 0, ref);
    });
  }

  /** The best session of a cell that is not `except`; `NOBODY` when there is none. */
  best(cell: number, except = NOBODY): number {
    const at = cell * this.places;
    if (this.places === 1 || this.refs[at] !== except) return this.refs[at]!;
    return this.refs[at + 1]!;
  }

  /** The rank of the best session of a cell; meaningless where there is none. */
  bestRank(cell: number): number {
    return this.rank[cell * this.places]!;
  }

  private isBetter(at: number, rank: number, then: number, ref: number): boolean {
    const held = this.refs[at]!;
    if (held === NOBODY) return true;
    if (rank !== this.rank[at]) return rank < this.rank[at]!;
    if (this.then !== undefined && then !== this.then[at]) return then < this.then[at]!;
    return this.keyOrder(ref, held) < 0;
  }

  private put(at: number, rank: number, then: number, ref: number): void {
    this.rank[at] = rank;
    if (this.then !== undefined) this.then[at] = then;
    this.refs[at] = ref;
  }
}
