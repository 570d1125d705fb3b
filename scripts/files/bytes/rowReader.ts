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
  private buffer = Buffer.alloc(0);

  /** @param ahead bytes read at once: a little for rows all over the file, much for rows in the order of the file */
  constructor(
    private readonly path: string,
    separator: number,
    private ahead = ROW
  ) {
    this.file = openSync(path, 'r');
    this.scanner = new CsvScanner(separator);
  }

  /** The record that starts at `offset`; valid until the next call. */
  read(offset: number): CsvScanner {
    if (this.scanner.seek(offset) && this.scanner.next()) return this.scanner;
    for (let length = this.ahead; ; length *= 2) {
      if (length > this.buffer.length) this.buffer = Buffer.allocUnsafeSlow(length);
      const read = readSync(this.file, this.buffer, 0, length, offset);
      this.scanner.reset(offset);
      this.scanner.append(this.buffer.subarray(0, read));
      if (read < length) this.scanner.finish();
      if (this.scanner.next()) {
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
