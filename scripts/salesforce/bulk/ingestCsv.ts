/** Records as the CSV of ingest jobs (P32): an empty cell is left alone, `#N/A` clears a field. */
import { stringify } from 'csv-stringify/sync';

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
  readonly csv: string;
  /** Which of the records given are in it, in order. */
  readonly indexes: readonly number[];
}

/** Of the 150 MB an upload may have once encoded as base64 (P21). */
export const JOB_BYTES = 100 * 1000 * 1000;

/** A lookup is cleared by its field and set by its parent's key: one upload has either the one column or the other. */
export function columnSet(cells: Readonly<Record<string, string>>): string {
  return Object.entries(cells)
    .filter(([name, cell]) => cell === '#N/A' && name.endsWith('__c'))
    .map(([name]) => name)
    .sort()
    .join();
}

/** @example toCsvParts([{ Key__c: 'a', Name__c: 'x' }, { Key__c: 'b' }]) // one part: 'Key__c,Name__c\na,x\nb,\n' */
export function toCsvParts(records: readonly SentRecord[], jobBytes = JOB_BYTES): CsvPart[] {
  const rows = records.map((record, index) => ({ index, cells: flatten(record) }));
  return [...Map.groupBy(rows, ({ cells }) => columnSet(cells)).values()].flatMap((group) => {
    const columns = [...new Set(group.flatMap(({ cells }) => Object.keys(cells)))];
    const header = stringify([columns]);
    const parts: { csv: string[]; bytes: number; indexes: number[] }[] = [];
    for (const { index, cells } of group) {
      const line = stringify([columns.map((column) => cells[column] ?? '')]);
      const bytes = Buffer.byteLength(line);
      let part = parts.at(-1);
      if (!part || part.bytes + bytes > jobBytes) parts.push((part = { csv: [header], bytes: Buffer.byteLength(header), indexes: [] }));
      part.csv.push(line);
      part.bytes += bytes;
      part.indexes.push(index);
    }
    return parts.map(({ csv, indexes }) => ({ csv: csv.join(''), indexes }));
  });
}
