/** Records as the CSV of ingest jobs (P32): an empty cell is left alone, `#N/A` clears a field. */
import { CsvLines, csvLine } from './csvLines.ts';
import { NumberList } from './numberList.ts';
import type { RowList } from './rowList.ts';

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

export interface CsvPart {
  readonly csv: Buffer;
  /** Where the records in it are among those given, in order. */
  readonly places: NumberList;
}

/** Of the 150 MB an upload may have once encoded as base64 (P21). */
export const JOB_BYTES = 100 * 1000 * 1000;

/** A lookup is cleared by its field and set by its parent's key: one upload has either the one column or the other. */
export function columnSet(cells: Readonly<Record<string, string>>): string {
  const cleared: string[] = [];
  for (const name of Object.keys(cells)) if (cells[name] === '#N/A' && name.endsWith('__c')) cleared.push(name);
  return cleared.length < 2 ? (cleared[0] ?? '') : cleared.sort().join();
}

/** An upload that is being filled with records that clear the same lookups, which therefore have the same columns. */
class OpenPart {
  private readonly columns: readonly string[];
  private readonly jobBytes: number;
  private lines: CsvLines;
  private places = new NumberList();

  constructor(columns: Iterable<string>, jobBytes: number) {
    this.columns = [...columns];
    this.jobBytes = jobBytes;
    this.lines = this.begun();
  }

  private begun(): CsvLines {
    const lines = new CsvLines(this.jobBytes);
    lines.add(csvLine(this.columns));
    return lines;
  }

  /** @returns the upload that is full without the record, if it is */
  add(place: number, cells: Readonly<Record<string, string>>): CsvPart | undefined {
    const line = csvLine(this.columns.map((column) => cells[column] ?? ''));
    const full = this.places.length > 0 && !this.lines.fits(line) ? this.take() : undefined;
    this.lines.add(line);
    this.places.push(place);
    return full;
  }

  /** What there is; the next record begins another. */
  take(): CsvPart {
    const part = { csv: this.lines.toBuffer(), places: this.places };
    this.lines = this.begun();
    this.places = new NumberList();
    return part;
  }

  get isEmpty(): boolean {
    return this.places.length === 0;
  }
}

export interface CsvPartsOptions {
  readonly jobBytes?: number;
  /** Of all records, where it is known already and none of them clears lookups that another sets. */
  readonly columns?: readonly string[];
}

/**
 * Records are gone through twice, once for their columns and once for their cells, so that never all of them are held; once,
 * where the columns are known. An upload is given as soon as it is full.
 *
 * @example [...csvParts([{ Key__c: 'a', Name__c: 'x' }, { Key__c: 'b' }])] // one part: 'Key__c,Name__c\na,x\nb,\n'
 */
export function* csvParts(records: RowList<SentRecord>, { jobBytes = JOB_BYTES, columns }: CsvPartsOptions = {}): Generator<CsvPart> {
  const nameOf = columns ? () => '' : columnSet;
  const columnsOf: ReadonlyMap<string, Iterable<string>> = columns ? new Map([['', columns]]) : columnSets(records);
  const open = new Map([...columnsOf].map(([name, those]) => [name, new OpenPart(those, jobBytes)]));
  let place = 0;
  for (const record of records) {
    const cells = flatten(record);
    const full = open.get(nameOf(cells))?.add(place++, cells);
    if (full) yield full;
  }
  for (const part of open.values()) if (!part.isEmpty) yield part.take();
}

/** The columns of the records that clear the same lookups. */
function columnSets(records: RowList<SentRecord>): Map<string, Set<string>> {
  const columnsOf = new Map<string, Set<string>>();
  for (const record of records) {
    const cells = flatten(record);
    const name = columnSet(cells);
    const columns = columnsOf.get(name) ?? new Set<string>();
    for (const column of Object.keys(cells)) columns.add(column);
    columnsOf.set(name, columns);
  }
  return columnsOf;
}
