import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { canonicalVisitorId } from 'c/attributionEngine';
import { readTime } from './checkValues.ts';
import { CsvScanner } from './csvScanner.ts';
import { hashBytes, highOfLast } from './keyHash.ts';
import { oddCsv, seededRandom } from './oddCsv.ts';
import { IS_TRIMMED, IS_WORD, type PlainRows } from './plainRows.ts';

/**
 * Reads a generated file with the scanner, which reads values of some columns on the way or splits only, cut into chunks of
 * odd sizes, and with csv-parse, and compares both with what
 * was written. Throws at the first difference, naming the seed.
 */
export function compareScanners(rowCount: number, seed: number): void {
  const random = seededRandom(seed);
  const { bytes, rows, lines } = oddCsv(rowCount, random);
  const body = bytes.subarray(bytes.toString('utf8', 0, 3) === '\ufeff' ? 3 : 0);
  const columns = (rows[0] ?? []).map((_, column) => column);
  const keys = columns.filter(() => random() < 0.4);
  const times = columns.filter((column) => !keys.includes(column) && random() < 0.1);
  const scanner = random() < 0.3 ? new CsvScanner() : new CsvScanner(44, 0, { count: columns.length, keys, times });
  let at = 0;
  let count = 0;
  const fail = (what: string) => assert.fail(`seed ${seed}, row ${count + 1}: ${what}`);
  const drain = () => {
    while (scanner.next()) {
      const row = rows[count] ?? fail('no such row');
      if (scanner.broken) fail(scanner.broken.error);
      if (scanner.count !== row.length) fail(`${scanner.count} fields instead of ${row.length}`);
      if (scanner.line !== lines[count]) fail(`line ${scanner.line} instead of ${lines[count]}`);
      row.forEach((value, column) => {
        if (scanner.text(column) !== value) fail(`field ${column + 1} is ${JSON.stringify(scanner.text(column))}`);
      });
      if (scanner.isPlain && scanner.plain) comparePlain(scanner, scanner.plain, keys, times, fail);
      count++;
    }
  };
  while (at < body.length) {
    const size = 1 + Math.floor(random() ** 4 * 200_000);
    scanner.append(body.subarray(at, at + size));
    at += size;
    drain();
  }
  scanner.finish();
  drain();
  assert.equal(count, rows.length, `seed ${seed}`);
  assert.deepEqual(parse(bytes, { bom: true, record_delimiter: ['\r\n', '\n'], skip_empty_lines: true }), rows, `seed ${seed}`);
}

/** What was read on the way has to be what is read afterwards. */
function comparePlain(
  record: CsvScanner,
  plain: PlainRows,
  keys: readonly number[],
  times: readonly number[],
  fail: (what: string) => never
): void {
  for (const column of times) {
    const time = readTime(record, column);
    const read = plain.times[record.cell + column];
    if (read !== time) fail(`time ${column + 1} is ${read} instead of ${time}`);
  }
  for (const column of keys) {
    const cell = record.cell + column;
    const low = hashBytes(record.view, record.starts[column] ?? 0, record.ends[column] ?? 0);
    if (plain.lows[cell] !== low || plain.highs[cell] !== highOfLast()) fail(`the hash of field ${column + 1} is another`);
    const text = record.text(column);
    const forms = plain.forms[cell] ?? 0;
    if (forms & IS_WORD && text !== '' && canonicalVisitorId(text) !== text) fail(`field ${column + 1} is no word`);
    if (forms & IS_TRIMMED && (text === '' || text.trim() !== text)) fail(`field ${column + 1} has blanks around it`);
  }
}
