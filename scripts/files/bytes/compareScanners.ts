import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { CsvScanner } from './csvScanner.ts';
import { oddCsv, seededRandom } from './oddCsv.ts';

/**
 * Reads a generated file with the scanner, cut into chunks of odd sizes, and with csv-parse, and compares both with what
 * was written. Throws at the first difference, naming the seed.
 */
export function compareScanners(rowCount: number, seed: number): void {
  const random = seededRandom(seed);
  const { bytes, rows, lines } = oddCsv(rowCount, random);
  const body = bytes.subarray(bytes.toString('utf8', 0, 3) === '\ufeff' ? 3 : 0);
  const scanner = new CsvScanner();
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
