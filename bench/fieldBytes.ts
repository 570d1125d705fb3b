import type { CsvScanner } from '../scripts/files/bytes/csvScanner.ts';
import type { InputFile } from '../scripts/files/bytes/inputFile.ts';
import type { CallListener } from '../scripts/files/matching/readCalls.ts';

/** Values of one column, row by row, in their bytes. */
export class FieldBytes implements CallListener {
  private bytes = Buffer.allocUnsafeSlow(1 << 16);
  private ends: Uint32Array<ArrayBuffer>;
  private count = 0;

  constructor(
    private readonly column: number,
    expected: number
  ) {
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

/** Read at once: the rows that are wanted are some of each part. */
const AHEAD = 1 << 16;

/** Values of a column from rows at some places of a file, which are in its order. */
export function readFields(file: InputFile, column: number, places: Float64Array): FieldBytes {
  const rows = file.openRows(AHEAD);
  const values = new FieldBytes(column, places.length + 1);
  for (const place of places) values.onCall(rows.read(place));
  rows.close();
  return values;
}
