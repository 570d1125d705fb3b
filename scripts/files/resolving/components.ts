/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes are numbers below the size */

import { roomyInts } from '../matching/roomyMemory.ts';

/** Which things hang together: a union of sets over the numbers from 0 to `size`. */
export class Components {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = roomyInts(size);
    for (let node = 0; node < size; node++) this.parents[node] = node;
  }

  join(left: number, right: number): void {
    const from = this.rootOf(left);
    const to = this.rootOf(right);
    if (from !== to) this.parents[Math.max(from, to)] = Math.min(from, to);
  }

  /** Numbers the components from 0 in the order of their smallest nodes. Nothing may be joined after it. */
  number(): NumberedComponents {
    const { parents } = this;
    let count = 0;
    // A parent is never greater than its node, so it has its number already.
    for (let node = 0; node < parents.length; node++) parents[node] = parents[node] === node ? count++ : parents[parents[node]!]!;
    return { count, of: (node) => parents[node]! };
  }

  private rootOf(node: number): number {
    const { parents } = this;
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }
}

/** The components of things by numbers of their own. */
export interface NumberedComponents {
  readonly count: number;
  of(node: number): number;
}
