/** Lines of CSV as the bytes of one upload: as text, a hundred megabytes of them would be in memory several times. */
import { csvText } from '../../files/csvText.ts';

/** @example csvLine(['a', 'b,c']) // 'a,"b,c"\n' */
export function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) line += at > 0 ? `,${csvText(cells[at] ?? '')}` : csvText(cells[at] ?? '');
  return `${line}\n`;
}

const FIRST_BYTES = 1 << 16;
/** With more than this the room is made for all at once: what is never written to takes no memory. */
const MANY_BYTES = 1 << 20;

export class CsvLines {
  private readonly most: number;
  private bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  /** In bytes. */
  size = 0;

  /** @param most bytes it should hold; only one line alone may be larger */
  constructor(most: number) {
    this.most = most;
  }

  fits(line: string): boolean {
    return this.size + Buffer.byteLength(line) <= this.most;
  }

  add(line: string): void {
    const size = this.size + Buffer.byteLength(line);
    if (size > this.bytes.length) this.grow(size);
    this.bytes.write(line, this.size);
    this.size = size;
  }

  private grow(size: number): void {
    const length = size <= MANY_BYTES ? Math.min(MANY_BYTES, size * 4) : Math.max(size, this.most);
    const larger = Buffer.allocUnsafeSlow(length);
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
  }

  /** All of it: no copy, so it is good as long as nothing is added. */
  toBuffer(): Buffer {
    return this.bytes.subarray(0, this.size);
  }
}
