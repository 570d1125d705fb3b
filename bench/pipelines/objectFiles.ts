/** CSV files as objects in memory, by the libraries most people take: csv-parse and csv-stringify. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';

/** The rows of a file by the names of its header. */
export async function readObjects(path: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  const records = createReadStream(path).pipe(parse({ columns: true, bom: true })) as AsyncIterable<Record<string, string>>;
  for await (const row of records) rows.push(row);
  return rows;
}

/** Writes rows under a header of these columns. */
export async function writeObjects(path: string, columns: string[], rows: Iterable<object>): Promise<void> {
  await pipeline(Readable.from(rows), stringify({ header: true, columns }), createWriteStream(path));
}
