import type { Readable } from 'node:stream';
import type { CsvFormat } from './csvFormat.ts';
import { RowScanner, type CsvRow } from './rowScanner.ts';

/** Rows of a CSV stream, the header first, in the portions the stream gives. */
export async function* readRows(stream: Readable, format: CsvFormat, strict = true): AsyncGenerator<CsvRow[]> {
  const scanner = new RowScanner(format, strict);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of stream) yield scanner.push(decoder.decode(chunk as Uint8Array, { stream: true }));
  yield [...scanner.push(decoder.decode()), ...scanner.end()];
}

/** The header of a CSV stream; empty for an empty one. */
export async function readHeader(stream: Readable, format: CsvFormat): Promise<readonly string[]> {
  try {
    for await (const rows of readRows(stream, format, false)) if (rows[0] !== undefined) return rows[0].cells;
    return [];
  } finally {
    stream.destroy();
  }
}
