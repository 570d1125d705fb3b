import { CsvScanner } from './csvScanner.ts';
import { DOUBLED } from './recordSplitter.ts';

/**
 * The records of a CSV text by the names of its header, blank lines left out: what Bulk API 2.0 answers. Throws where a
 * record can't be split or has more or fewer values than there are columns, as half an answer does.
 *
 * @example
 * csvObjects(Buffer.from('"Id","Subject"\n"00T1","Call ""back"""\n')) // [{ Id: '00T1', Subject: 'Call "back"' }]
 */
export function csvObjects(bytes: Uint8Array): Record<string, string>[] {
  const [records = []] = csvObjectPortions(bytes, Infinity);
  return records;
}

/** Of the text at once in the scanner, which has a copy of it. */
const PIECE_BYTES = 1 << 18;

/** The same, at most so many at a time: what is as large as a page of a bulk query should not be in memory as objects. */
export function* csvObjectPortions(bytes: Uint8Array, most: number): Generator<Record<string, string>[]> {
  const scanner = new CsvScanner();
  let records: Record<string, string>[] = [];
  let names: string[] | undefined;
  for (let from = 0; !scanner.isLast; from += PIECE_BYTES) {
    scanner.append(bytes.subarray(from, from + PIECE_BYTES));
    if (from + PIECE_BYTES >= bytes.length) scanner.finish();
    while (scanner.next()) {
      if (scanner.broken) throw new Error(`line ${scanner.broken.line}, column ${scanner.broken.column}: ${scanner.broken.error}`);
      const values = valuesOf(scanner);
      if (names && values.length !== names.length)
        throw new Error(`line ${scanner.line}: ${values.length} values where the header names ${names.length} columns`);
      if (names) records.push(recordOf(names, values));
      else names = values;
      if (records.length < most) continue;
      yield records;
      records = [];
    }
  }
  if (records.length > 0) yield records;
}

/** A record in ASCII is decoded once, and its values are parts of that text. */
function valuesOf(scanner: CsvScanner): string[] {
  const { bytes, recordStart, recordEnd, starts, ends, quoting, count } = scanner;
  const text = bytes.toString('utf8', recordStart, recordEnd);
  const isAscii = text.length === recordEnd - recordStart;
  const values: string[] = [];
  for (let column = 0; column < count; column++) {
    const isPart = isAscii && quoting[column] !== DOUBLED;
    values.push(isPart ? text.slice((starts[column] ?? 0) - recordStart, (ends[column] ?? 0) - recordStart) : scanner.text(column));
  }
  return values;
}

function recordOf(names: readonly string[], values: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (let column = 0; column < names.length; column++) record[names[column] ?? ''] = values[column] ?? '';
  return record;
}
