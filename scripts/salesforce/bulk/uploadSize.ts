/** How large an upload gets with the records that are to go in it: every record has every column of all. */

/** Quotes around a cell. */
const QUOTES = 2;

export class UploadSize {
  readonly columns = new Set<string>();
  private readonly most: number;
  private rows = 0;
  private headerBytes = 0;
  private cellBytes = 0;

  /** @param most bytes; only one record alone may be larger */
  constructor(most: number) {
    this.most = most;
  }

  /**
   * Counts a record in where it still fits.
   *
   * @example new UploadSize(100e6).take({ Key__c: 'a' }) // true
   */
  take(cells: Readonly<Record<string, string>>): boolean {
    let { headerBytes, cellBytes } = this;
    const names = Object.keys(cells);
    let columns = this.columns.size;
    for (const name of names) {
      cellBytes += bytesOf(cells[name] ?? '');
      if (this.columns.has(name)) continue;
      columns++;
      headerBytes += name.length + 1;
    }
    if (this.rows > 0 && headerBytes + cellBytes + (this.rows + 1) * columns > this.most) return false;
    if (columns > this.columns.size) for (const name of names) this.columns.add(name);
    this.headerBytes = headerBytes;
    this.cellBytes = cellBytes;
    this.rows++;
    return true;
  }
}

/** At most: a cell without quotes inside may need none around it. */
function bytesOf(cell: string): number {
  return Buffer.byteLength(cell) + (/[",\n\r ]/.test(cell) ? QUOTES + (cell.split('"').length - 1) : 0);
}
