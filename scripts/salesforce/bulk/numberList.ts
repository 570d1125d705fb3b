const BITS = 16;
const PIECE = 1 << BITS;
const REST = PIECE - 1;

/**
 * Whole numbers of a list that grows by millions, in four bytes each: it grows by pieces, so that it is never in memory twice.
 *
 * @example list.push(7) // 0, its place; list.at(0) is 7
 */
export class NumberList {
  length = 0;
  private readonly pieces: Int32Array[] = [];

  /** @returns its place */
  push(number: number): number {
    if ((this.length & REST) === 0) this.pieces.push(new Int32Array(PIECE));
    this.set(this.length, number);
    return this.length++;
  }

  at(place: number): number {
    return this.pieces[place >>> BITS]?.[place & REST] ?? 0;
  }

  set(place: number, number: number): void {
    const piece = this.pieces[place >>> BITS];
    if (piece) piece[place & REST] = number;
  }
}
