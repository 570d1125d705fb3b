/** As many records as fill an upload, so that a long list goes in as few jobs as can be (P21) and is never in memory whole. */
import { columnSet, flatten, type SentRecord } from './ingestCsv.ts';

/** Quotes around a cell. */
const QUOTES = 2;

class Portion<T> {
  readonly items: T[] = [];
  private readonly columns = new Set<string>();
  private cellBytes = 0;

  /** How large the upload would be with another record: every record has every column of all. */
  sizeWith(cells: Readonly<Record<string, string>>): number {
    const columns = new Set([...this.columns, ...Object.keys(cells)]);
    return this.cellBytes + bytesOf(cells) + (this.items.length + 1) * columns.size + [...columns].join().length + 1;
  }

  add(item: T, cells: Readonly<Record<string, string>>): void {
    for (const column of Object.keys(cells)) this.columns.add(column);
    this.cellBytes += bytesOf(cells);
    this.items.push(item);
  }
}

/** At most: a cell without quotes inside may need none around it. */
function bytesOf(cells: Readonly<Record<string, string>>): number {
  let bytes = 0;
  for (const cell of Object.values(cells)) {
    bytes += Buffer.byteLength(cell) + (/[",\n\r ]/.test(cell) ? QUOTES + (cell.split('"').length - 1) : 0);
  }
  return bytes;
}

/**
 * Cuts a list where an upload is full. Records that clear other lookups are of another upload, as `toCsvParts` has it.
 *
 * @param recordOf what would be sent of an item
 * @example [...csvPortions(writes, toRecord, 100e6)].length // 9 of 100 MB for a million tracked calls
 */
export function* csvPortions<T>(items: Iterable<T>, recordOf: (item: T) => SentRecord, jobBytes: number): Generator<readonly T[]> {
  const open = new Map<string, Portion<T>>();
  for (const item of items) {
    const cells = flatten(recordOf(item));
    const name = columnSet(cells);
    let portion = open.get(name) ?? new Portion<T>();
    if (portion.items.length > 0 && portion.sizeWith(cells) > jobBytes) {
      yield portion.items;
      portion = new Portion<T>();
    }
    portion.add(item, cells);
    open.set(name, portion);
  }
  for (const { items: rest } of open.values()) if (rest.length > 0) yield rest;
}
