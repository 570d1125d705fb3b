/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes are numbers below the size */

/** Which things hang together: a union of sets over the numbers from 0 to `size`. */
export class Components {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, node) => node);
  }

  join(left: number, right: number): void {
    const from = this.of(left);
    const to = this.of(right);
    if (from !== to) this.parents[Math.max(from, to)] = Math.min(from, to);
  }

  /** The component of a node: its smallest node. */
  of(node: number): number {
    const { parents } = this;
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }
}
