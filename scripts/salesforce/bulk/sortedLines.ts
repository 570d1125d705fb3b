/** Lines of a file in an order of their own: where each begins is in memory, 20 bytes a line, and it is read when it is asked for. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { LineFile } from './lineFile.ts';

export class SortedLines {
  private readonly file: LineFile;
  /** Of each line and of the end. */
  private readonly starts: Float64Array;
  private readonly sorted: Int32Array;
  private readonly longest: number;

  /** @param orderOf what a line is sorted by; those of one number stay as they are */
  constructor(file: LineFile, count: number, orderOf: (line: Buffer) => number) {
    this.file = file;
    this.starts = new Float64Array(count + 1);
    const orders = new Float64Array(count);
    let at = 0;
    let longest = 0;
    for (const line of file.lines()) {
      orders[at] = orderOf(line);
      this.starts[++at] = (this.starts[at - 1] ?? 0) + line.length + 1;
      longest = Math.max(longest, line.length);
    }
    this.longest = longest;
    this.sorted = Int32Array.from({ length: count }, (_, line) => line).sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0) || a - b);
  }

  /** Each is only good until the next one is asked for. */
  *lines(): Generator<Buffer> {
    const file = openSync(this.file.path, 'r');
    const buffer = Buffer.allocUnsafe(this.longest);
    try {
      for (const line of this.sorted) {
        const start = this.starts[line] ?? 0;
        const length = (this.starts[line + 1] ?? 0) - start - 1;
        readSync(file, buffer, 0, length, start);
        yield buffer.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  }
}
