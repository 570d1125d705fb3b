/**
 * As many waiting writes as fill one upload, so that a long list goes in as few jobs as can be (P21). They are on disk; one is
 * made of its line when it is asked for, in the order of the parents.
 */
import type { LineFile } from './lineFile.ts';
import type { RowList } from './rowList.ts';
import { SortedLines } from './sortedLines.ts';
import { UploadSize } from './uploadSize.ts';
import { fromLine, orderOf, toLine, type Waiting } from './waitingLine.ts';

export class WaitingPortion implements RowList<Waiting> {
  length = 0;
  /** Every write names its record by Id. */
  byId = true;
  private readonly file: LineFile;
  private readonly size: UploadSize;
  private highest = 0;
  private isInOrder = true;
  private sorted: SortedLines | undefined;

  constructor(file: LineFile, jobBytes: number) {
    this.file = file;
    this.size = new UploadSize(jobBytes);
  }

  /** What the upload has of any of its records. */
  get columns(): readonly string[] {
    return [...this.size.columns];
  }

  /**
   * @param order what it is sorted by
   * @param cells what is sent of it
   * @returns false where the upload is full, and nothing is added
   */
  add(waiting: Waiting, order: number, cells: Readonly<Record<string, string>>): boolean {
    if (!this.size.take(cells)) return false;
    this.file.add(toLine(waiting, order));
    this.length++;
    this.byId &&= waiting.write.id !== undefined;
    if (order < this.highest) this.isInOrder = false;
    else this.highest = order;
    return true;
  }

  /** Nothing more is added. */
  end(): void {
    this.file.end();
  }

  *[Symbol.iterator](): Generator<Waiting> {
    for (const line of this.lines()) yield fromLine(line);
  }

  private lines(): Iterable<Buffer> {
    if (this.isInOrder) return this.file.lines();
    this.sorted ??= new SortedLines(this.file, this.length, orderOf);
    return this.sorted.lines();
  }

  remove(): void {
    this.file.remove();
  }
}
