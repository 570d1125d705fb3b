import { closeSync, openSync } from 'node:fs';
import { readNumbers, writeNumbers } from './spilledNumbers.ts';

const BLOCK = 8192;

/**
 * Lists of numbers of one length in a file, for what is made at once and read in its order, a little at a time: it takes no
 * memory in between.
 *
 * @example
 * const stored = new StoredNumbers(join(folder, 'calls'));
 * stored.write(order, [refs, matched]);   // in the order of `order`
 * stored.read(1, 10, 20)                  // ten of `matched`
 */
export class StoredNumbers {
  private readonly file: number;
  private count = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w+');
  }

  /** Writes the lists, their numbers in the order of `order`. */
  write(order: Uint32Array, lists: readonly (Float64Array | Uint32Array)[]): void {
    this.count = order.length;
    const block = new Float64Array(BLOCK);
    lists.forEach((list, number) => {
      for (let from = 0; from < order.length; from += BLOCK) {
        const length = Math.min(BLOCK, order.length - from);
        for (let at = 0; at < length; at++) block[at] = list[order[from + at] ?? 0] ?? 0;
        writeNumbers(this.file, block.subarray(0, length), this.placeOf(number, from));
      }
    });
  }

  /** The numbers of a list from `from` to just before `to`. */
  read(list: number, from: number, to: number): Float64Array<ArrayBuffer> {
    const numbers = new Float64Array(to - from);
    readNumbers(this.file, numbers, this.placeOf(list, from));
    return numbers;
  }

  close(): void {
    closeSync(this.file);
  }

  private placeOf(list: number, at: number): number {
    return (list * this.count + at) * 8;
  }
}
