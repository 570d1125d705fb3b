import { NOBODY, type BestSessions, type MakeBoard } from './bestSessions';

/**
 * The best sessions of every cell where a session is offered to a range of cells at once: a segment tree for each
 * visitor, so a session on 30,000 calls costs 30 steps, not 30,000. The tree of the cells `from` to `to` has the nodes
 * `2 * from + 1` up to `2 * to`; its leaves are the last `to - from` of them.
 */
export class RangeBoard {
  readonly nodes: BestSessions;

  constructor(cells: number, places: 1 | 2, makeBoard: MakeBoard) {
    this.nodes = makeBoard(2 * cells, places, 1);
  }

  /** Offers a session to the cells `first` up to, not including, `end` of the visitor who has `from` up to `to`. */
  offer(from: number, to: number, first: number, end: number, rank: number, ref: number): boolean {
    const root = 2 * from;
    let left = first - from + (to - from);
    let right = end - from + (to - from);
    let isPlaced = false;
    while (left < right) {
      if (left % 2 === 1 && this.nodes.offer(root + left++, rank, 0, ref)) isPlaced = true;
      if (right % 2 === 1 && this.nodes.offer(root + --right, rank, 0, ref)) isPlaced = true;
      left >>>= 1;
      right >>>= 1;
    }
    return isPlaced;
  }

  /** Hands what the inner nodes hold down to the leaves. */
  settle(from: number, to: number): void {
    const root = 2 * from;
    for (let node = 1; node < to - from; node++) {
      this.nodes.merge(root + node, root + 2 * node);
      this.nodes.merge(root + node, root + 2 * node + 1);
    }
  }

  /** After `settle`: the best session of a cell that is not `except`. */
  best(from: number, to: number, cell: number, except = NOBODY): number {
    return this.nodes.best(2 * from + (to - from) + (cell - from), except);
  }
}
