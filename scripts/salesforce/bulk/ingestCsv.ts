/** Records as the CSV of ingest jobs (P32): an empty cell is left alone, `#N/A` clears a field. */
import { CsvLines, csvLine } from './csvLines.ts';

export type SentRecord = Readonly<Record<string, unknown>>;

/** `{ A__r: { Key__c: 'k' }, B__c: null }` → `{ 'A__r.Key__c': 'k', B__c: '#N/A' }` */
export function flatten(record: SentRecord): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined || name === 'attributes') continue;
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) cells[`${name}.${key}`] = String(inner);
    } else {
      cells[name] = value === null ? '#N/A' : String(value as string | number | boolean);
    }
  }
  return cells;
}

/** Records to be sent, made when they are asked for: an array, or what stands for a million of them. */
export interface SentRecords {
  readonly length: number;
  at(index: number): SentRecord | undefined;
}

export interface CsvPart {
  readonly csv: Buffer;
  /** Which of the records given are in it, in order. */
  readonly indexes: readonly number[];
}

/** Of the 150 MB an upload may have once encoded as base64 (P21). */
export const JOB_BYTES = 100 * 1000 * 1000;

/** A lookup is cleared by its field and set by its parent's key: one upload has either the one column or the other. */
export function columnSet(cells: Readonly<Record<string, string>>): string {
  const cleared: string[] = [];
  for (const name of Object.keys(cells)) if (cells[name] === '#N/A' && name.endsWith('__c')) cleared.push(name);
  return cleared.length < 2 ? (cleared[0] ?? '') : cleared.sort().join();
}

/** Uploads of records that clear the same lookups, which therefore have the same columns. */
class CsvParts {
  readonly parts: { readonly lines: CsvLines; readonly indexes: number[] }[] = [];
  private readonly columns: readonly string[];
  private readonly jobBytes: number;

  constructor(columns: ReadonlySet<string>, jobBytes: number) {
    this.columns = [...columns];
    this.jobBytes = jobBytes;
  }

  add(index: number, cells: Readonly<Record<string, string>>): void {
    const line = csvLine(this.columns.map((column) => cells[column] ?? ''));
    let part = this.parts.at(-1);
    if (!part || part.lines.size + Buffer.byteLength(line) > this.jobBytes) {
      part = { lines: new CsvLines(), indexes: [] };
      part.lines.add(csvLine(this.columns));
      this.parts.push(part);
    }
    part.lines.add(line);
    part.indexes.push(index);
  }
}

/**
 * Records are made twice, once for their columns and once for their cells, so that never all of them are held.
 *
 * @example toCsvParts([{ Key__c: 'a', Name__c: 'x' }, { Key__c: 'b' }]) // one part: 'Key__c,Name__c\na,x\nb,\n'
 */
export function toCsvParts(records: SentRecords, jobBytes = JOB_BYTES): CsvPart[] {
  const columnsOf = new Map<string, Set<string>>();
  forEachRecord(records, (cells) => {
    const name = columnSet(cells);
    const columns = columnsOf.get(name) ?? new Set<string>();
    for (const column of Object.keys(cells)) columns.add(column);
    columnsOf.set(name, columns);
  });
  const groups = new Map([...columnsOf].map(([name, columns]) => [name, new CsvParts(columns, jobBytes)]));
  forEachRecord(records, (cells, index) => groups.get(columnSet(cells))?.add(index, cells));
  return [...groups.values()].flatMap(({ parts }) => parts.map(({ lines, indexes }) => ({ csv: lines.toBuffer(), indexes })));
}

function forEachRecord(records: SentRecords, work: (cells: Record<string, string>, index: number) => void): void {
  for (let index = 0; index < records.length; index++) work(flatten(records.at(index) ?? {}), index);
}
