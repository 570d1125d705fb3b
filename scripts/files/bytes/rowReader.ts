import { closeSync, openSync, readSync } from 'node:fs';
import { FileError } from '../fileError.ts';
import { CsvScanner } from './csvScanner.ts';

/** Most rows are shorter; what is read beyond a row is read for nothing where rows are all over the file. */
const ROW = 1024;
/** One row longer than this does not make every later read longer. */
const LONGEST_AHEAD = 16_384;

/** Reads single rows of a plain CSV file by their place in it, as the scan of the file reported them. */
export class RowReader {
  private readonly file: number;
  private readonly scanner: CsvScanner;

  /**
   * @param ahead bytes read at once: a little for rows all over the file, much for rows in the order of the file
   * @param columns how many the file has, where so many rows are read that plain ones should be split by the kernel
   */
  constructor(
    private readonly path: string,
    separator: number,
    private ahead = ROW,
    columns?: number
  ) {
    this.file = openSync(path, 'r');
    this.scanner = new CsvScanner(separator, 0, columns === undefined ? undefined : { count: columns, times: [], keys: [] });
  }

  /** The record that starts at `offset`; valid until the next call. */
  read(offset: number): CsvScanner {
    if (this.scanner.readAt(offset)) return this.scanner;
    for (let length = this.ahead; ; length *= 2) {
      this.scanner.reset(offset);
      const room = this.scanner.roomFor(length);
      const read = readSync(this.file, room, 0, length, offset);
      this.scanner.append(room.subarray(0, read));
      if (read < length) this.scanner.finish();
      if (this.scanner.readAt(offset)) {
        if (length > this.ahead && length <= LONGEST_AHEAD) this.ahead = length;
        return this.scanner;
      }
      if (read < length) throw new FileError(this.path, `was changed while it was read: no record starts at byte ${offset} any more`);
    }
  }

  close(): void {
    closeSync(this.file);
  }
}
