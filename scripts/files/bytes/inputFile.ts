import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CsvScanner } from './csvScanner.ts';
import { describeFile, readChunks } from './readChunks.ts';
import { RowReader } from './rowReader.ts';
import { readHeader, scanFile, type CsvHeader, type ScannedRange, type ScanOptions } from './scanFile.ts';

/** A CSV file that is scanned once or more, and of which single rows are read again. */
export interface InputFile {
  /** As it was given: what messages say. */
  readonly name: string;
  readonly header: CsvHeader;
  /** Bytes on disk. */
  readonly size: number;
  /** How many rows it may have, by the length of its first ones; a little is added. */
  readonly rowsAbout: number;
  /** Whether it can be entered in its middle. */
  readonly canSplit: boolean;
  /** The plain file rows are read from. */
  readonly rowsPath: string;
  scan(visit: (record: CsvScanner) => void, options?: Omit<ScanOptions, 'chunks'>): Promise<ScannedRange>;
  /** @param ahead bytes to read at once, for many rows that are asked for in the order of the file */
  openRows(ahead?: number): RowReader;
}

/** Copies so far: files of two folders may have the same name, and one as long as a name may be has no room for an ending. */
let copies = 0;

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
  const rowsAbout = form === 'plain' ? countAbout(name, size) : 1024;
  if (form === 'plain')
    return inputOf({ name, header, size, rowsAbout, canSplit: true, rowsPath: name }, (visit, options) =>
      scanFile(name, header, visit, options)
    );
  const rowsPath = join(folder, `unpacked-${++copies}`);
  let isUnpacked = false;
  return inputOf({ name, header, size, rowsAbout, canSplit: false, rowsPath }, async (visit, options) => {
    if (isUnpacked) return scanFile(rowsPath, header, visit, options);
    const copy = openSync(rowsPath, 'w');
    try {
      const scanned = await scanFile(name, header, visit, { ...options, chunks: copied(readChunks(name), copy) });
      isUnpacked = true;
      return scanned;
    } finally {
      closeSync(copy);
    }
  });
}

function inputOf(file: Omit<InputFile, 'scan' | 'openRows'>, scan: InputFile['scan']): InputFile {
  const { rowsPath, header } = file;
  const openRows = (ahead?: number): RowReader =>
    new RowReader(rowsPath, header.separator, ahead, ahead === undefined ? undefined : header.names.length);
  return { ...file, scan, openRows };
}

const SAMPLE = 1 << 16;
const LF = 10;
/** No row that counts is shorter: an Id and a time take more. A file may begin with blank lines, or with a value of many lines. */
const LEAST_ROW = 32;

function countAbout(path: string, size: number): number {
  const sample = new Uint8Array(SAMPLE);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, sample, 0, SAMPLE, 0);
    let lines = 1;
    for (let at = sample.indexOf(LF); at >= 0 && at < length; at = sample.indexOf(LF, at + 1)) lines++;
    return Math.ceil(size * Math.min((lines * 1.1) / Math.max(1, length), 1 / LEAST_ROW)) + 16;
  } finally {
    closeSync(file);
  }
}

/** Each chunk is on disk before it is scanned: a tie between two sessions may ask for a row of it. */
async function* copied(chunks: AsyncIterable<Uint8Array>, file: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
    yield chunk;
  }
}
