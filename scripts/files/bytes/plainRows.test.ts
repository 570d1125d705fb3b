import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalVisitorId } from 'c/attributionEngine';
import { readTime } from './checkValues.ts';
import { CsvScanner } from './csvScanner.ts';
import { hashBytes, highOfLast } from './keyHash.ts';
import { seededRandom } from './oddCsv.ts';
import { IS_TRIMMED, IS_WORD, PlainRows } from './plainRows.ts';

const [KEY, VISITOR, TIME, TEXT] = [0, 1, 2, 3];
const READ = { count: 4, keys: [KEY, VISITOR], times: [TIME] };
const VALUES = [
  ['S-1', 'S-12', 'S-123', 'S-1234', 'x', 'Ä', 'a b', '"', 'k\n'],
  ['4f2a9c1e77b04d3c8e5a0b1c2d3e4f50', '4F2A9C1E77B04D3C8E5A0B1C2D3E4F50', 'v_1', 'kiosk-7', '7', '\u00a0a', ''],
  ['2026-05-04T12:30:00.000+0000', '2026-05-04T12:30:00Z', '2026-05-04 12:30:00', '2024-02-29T00:00:00Z', '2026-05-04T12:30:00+0200', ''],
  ['', 'plain', 'in (brackets), quoted', 'two "quotes"', 'a\r\nb', '1;2']
] as const;

function oddRows(seed: number): Buffer {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T;
  const [lineBreak, quoting] = [pick(['\n', '\r\n']), random() ** 2];
  const lines = Array.from({ length: 200 }, () => {
    const values: string[] = VALUES.map((list) => pick(list));
    if (random() < 0.02) values.pop();
    return values.map((value) => (random() < quoting || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join();
  });
  return Buffer.from(lines.join(lineBreak));
}

/** Everything that is said of each record of some bytes that come in chunks; and how many of them were plain. */
function scan(bytes: Buffer, size: number, scanner: CsvScanner, inBlocks = false): { records: unknown[]; plain: number } {
  const records: unknown[] = [];
  let plain = 0;
  const show = () => {
    const { line, count, broken, recordOffset, isPlain } = scanner;
    if (isPlain) plain++;
    const fields = broken ? [] : Array.from({ length: count }, (_, column) => [scanner.text(column), scanner.isBlank(column)]);
    const [time, low, high] = isPlain ? readAlong(scanner) : readAfter(scanner);
    const visitor = isPlain ? scanner.text(VISITOR) : '';
    if (isPlain && isOf(scanner, VISITOR, IS_WORD)) assert.equal(canonicalVisitorId(visitor) ?? '', visitor);
    if (isPlain) assert.ok(!isOf(scanner, VISITOR, IS_TRIMMED) || (visitor !== '' && visitor.trim() === visitor), visitor);
    records.push({ line, broken, recordOffset, row: scanner.rowText(), fields, time, low, high });
  };
  const drain = () => {
    for (;;) {
      const rows = inBlocks ? scanner.nextRows(Infinity) : undefined;
      for (let row = 0; rows && row < rows.count; row++) {
        scanner.showRow(row);
        show();
      }
      if (rows) continue;
      if (!scanner.next()) return;
      show();
    }
  };
  for (let at = 0; at < bytes.length; at += size) {
    scanner.append(bytes.subarray(at, at + size));
    drain();
  }
  scanner.finish();
  drain();
  return { records, plain };
}

function readAlong({ plain, cell }: CsvScanner): (number | undefined)[] {
  return [plain?.times[cell + TIME], plain?.lows[cell + KEY], plain?.highs[cell + KEY]];
}

function isOf({ plain, cell }: CsvScanner, column: number, form: number): boolean {
  return ((plain?.forms[cell + column] ?? 0) & form) !== 0;
}

function readAfter(record: CsvScanner): (number | undefined)[] {
  if (record.broken || record.count < READ.count) return [NaN, 0, 0];
  const low = hashBytes(record.view, record.starts[KEY] ?? 0, record.ends[KEY] ?? 0);
  return [readTime(record, TIME), low, highOfLast()];
}

test('says the same of records whose values are read on the way, wherever the bytes are cut', () => {
  let [plain, all] = [0, 0];
  for (let seed = 1; seed <= 20; seed++) {
    const bytes = oddRows(seed);
    const expected = scan(bytes, Infinity, new CsvScanner()).records;
    for (const size of [Infinity, 7, 100]) {
      for (const inBlocks of [false, true]) {
        const found = scan(bytes, size, new CsvScanner(44, 0, READ), inBlocks);
        assert.deepEqual(found.records, expected, `seed ${seed}, ${size} bytes at a time${inBlocks ? ', in blocks' : ''}`);
        plain += found.plain;
        all += found.records.length;
      }
    }
  }
  assert.ok(plain > all / 4, `${plain} of ${all} records were plain`);
});

test('gives of a block only the rows that start before a place', () => {
  const scanner = new CsvScanner(44, 1000, READ);
  scanner.append(Buffer.from('S-1,4f2a,,a\nS-2,4f2b,,b\nS-3,4f2c,,"c"\n'));
  assert.equal(scanner.nextRows(1012)?.count, 1);
  assert.equal(scanner.nextOffset, 1012);
  assert.equal(scanner.nextRows(1012), undefined);
  assert.equal(scanner.nextRows(Infinity)?.count, 2);
  scanner.showRow(1);
  assert.deepEqual([scanner.text(TEXT), scanner.rowText(), scanner.line, scanner.recordOffset], ['c', 'S-3,4f2c,,"c"', 3, 1024]);
  assert.equal(scanner.next(), false);
  assert.equal(scanner.linesRead, 3);
});

test('reads as many rows as there are, of many columns, and longer than its memory', () => {
  const scanner = new CsvScanner(44, 0, { count: 200, keys: [0], times: [] });
  const rows = Array.from({ length: 99 }, (_, row) => [`S-${row}`, ...Array.from({ length: 199 }, (_, column) => `${row}:${column}`)]);
  rows.push(['S-long', 'x'.repeat(3_000_000), ...Array.from({ length: 198 }, () => '')]);
  scanner.append(Buffer.from(rows.map((row) => `${row.join()}\n`).join('')));
  for (const row of rows) {
    assert.ok(scanner.next() && scanner.isPlain);
    assert.ok(row.every((value, column) => scanner.text(column) === value));
  }
});

test('takes a row as plain only if its typed values are', () => {
  const typed = (['number', 'boolean', 'dateTime'] as const).map((kind, at) => ({ column: at + 1, name: kind, kind }));
  const read = { count: 4, keys: [0], times: [], typed };
  const isPlain = (row: string): boolean => {
    const scanner = new CsvScanner(44, 0, read);
    scanner.append(Buffer.from(`${row}\n`));
    return scanner.nextRows(Infinity) !== undefined;
  };
  for (const row of ['k,,,', 'k,"7","true",""', 'k,0123,false,2026-05-04T12:30:00Z']) assert.ok(isPlain(row), row);
  for (const row of ['k,-7,,', 'k,1.5,,', 'k, ,,', 'k,,TRUE,', 'k,,falsy,', 'k,,1,', 'k,,,soon', 'k,,,2026-05-04'])
    assert.ok(!isPlain(row), row);
});

test('takes no record as plain where a column is a key and a time', () => {
  assert.ok(PlainRows.open({ count: 3, keys: [0, -1], times: [1, -1] }, 44));
  assert.equal(PlainRows.open({ count: 3, keys: [0, 1], times: [1] }, 44), undefined);
});

test('reads with any separator', () => {
  for (const separator of [';', '\t']) {
    const scanner = new CsvScanner(separator.charCodeAt(0), 0, READ);
    scanner.append(Buffer.from(['S-1', '4f2a', '2026-05-04T12:30:00Z', 'a, b'].join(separator) + '\n'));
    assert.ok(scanner.next());
    assert.ok(scanner.isPlain);
    assert.equal(scanner.plain?.times[TIME], Date.parse('2026-05-04T12:30:00Z'));
    assert.equal(scanner.text(TEXT), 'a, b');
    assert.ok(isOf(scanner, VISITOR, IS_WORD));
  }
});
