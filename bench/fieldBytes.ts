import type { CsvScanner } from '../scripts/files/bytes/csvScanner.ts';
import type { CallListener } from '../scripts/files/matching/readCalls.ts';

/** An Id has 18 characters. Room that nothing is written to takes no memory. */
const USUAL = 20;

/** Values of one column, row by row, in their bytes. */
export class FieldBytes implements CallListener {
  private bytes: Buffer;
  private ends: Uint32Array<ArrayBuffer>;
  private count = 0;

  constructor(
    private readonly column: number,
    expected: number
  ) {
    this.bytes = Buffer.allocUnsafeSlow(expected * USUAL);
    this.ends = new Uint32Array(expected + 1);
  }

  onCall({ bytes, starts, ends }: CsvScanner): void {
    const from = starts[this.column] ?? 0;
    const to = ends[this.column] ?? 0;
    const end = this.end + to - from;
    if (end > this.bytes.length) this.bytes = Buffer.concat([this.bytes], Math.max(end, this.bytes.length * 2));
    if (this.count + 1 === this.ends.length) this.ends = new Uint32Array([...this.ends, ...new Uint32Array(this.count)]);
    for (let at = this.end, other = from; other < to; at++, other++) this.bytes[at] = bytes[other] ?? 0;
    this.ends[++this.count] = end;
  }

  /** Copies a value to a place in `into`; returns where it ends there. */
  copy(row: number, into: Buffer, to: number): number {
    const end = this.ends[row + 1] ?? 0;
    let place = to;
    for (let at = this.ends[row] ?? 0; at < end; at++, place++) into[place] = this.bytes[at] ?? 0;
    return place;
  }

  private get end(): number {
    return this.ends[this.count] ?? 0;
  }
}
