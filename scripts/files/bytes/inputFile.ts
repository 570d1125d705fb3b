import { closeSync, openSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CsvScanner } from './csvScanner.ts';
import { describeFile, readChunks } from './readChunks.ts';
import { RowReader } from './rowReader.ts';
import { readHeader, scanFile, type CsvHeader, type FileRange, type ScannedRange } from './scanFile.ts';

/** A CSV file that is scanned once or more, and of which single rows are read again. */
export interface InputFile {
  /** As it was given: what messages say. */
  readonly name: string;
  readonly header: CsvHeader;
  /** Bytes on disk. */
  readonly size: number;
  /** Whether it can be entered in its middle. */
  readonly canSplit: boolean;
  /** The plain file rows are read from. */
  readonly rowsPath: string;
  scan(visit: (record: CsvScanner) => void, range?: FileRange): Promise<ScannedRange>;
  /** @param ahead bytes to read at once, for rows that are asked for in the order of the file */
  openRows(ahead?: number): RowReader;
}

/**
 * Opens a CSV file. A packed one is unpacked into `folder` while it is scanned for the first time, so that its rows can be
 * read again; a plain one is read where it lies.
 *
 * @example
 * const file = await openInput('sessions.csv.gz', temporaryFolder);
 * await file.scan((record) => refs.push(record.recordOffset));
 * file.openRows().read(refs[0]).text(0);
 */
export async function openInput(name: string, folder: string): Promise<InputFile> {
  const header = await readHeader(name);
  const { form, size } = await describeFile(name);
  if (form === 'plain') return inputOf(name, name, header, size, true, (visit, range) => scanFile(name, header, visit, range));
  const rowsPath = join(folder, `${basename(name)}.unpacked`);
  let isUnpacked = false;
  return inputOf(name, rowsPath, header, size, false, async (visit, range) => {
    if (isUnpacked) return scanFile(rowsPath, header, visit, range);
    const copy = openSync(rowsPath, 'w');
    try {
      const scanned = await scanFile(name, header, visit, range, copied(readChunks(name), copy));
      isUnpacked = true;
      return scanned;
    } finally {
      closeSync(copy);
    }
  });
}

function inputOf(
  name: string,
  rowsPath: string,
  header: CsvHeader,
  size: number,
  canSplit: boolean,
  scan: (visit: (record: CsvScanner) => void, range?: FileRange) => Promise<ScannedRange>
): InputFile {
  return { name, header, size, canSplit, rowsPath, scan, openRows: (ahead) => new RowReader(rowsPath, header.separator, ahead) };
}

/** Each chunk is on disk before it is scanned: a tie between two sessions may ask for a row of it. */
async function* copied(chunks: AsyncIterable<Uint8Array>, file: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
    yield chunk;
  }
}
