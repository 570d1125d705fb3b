import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalVisitorId } from 'c/attributionEngine';
import { readTime } from './checkValues.ts';
import { CsvScanner } from './csvScanner.ts';
import { hashBytes, highOfLast } from './keyHash.ts';
import { seededRandom } from './oddCsv.ts';
import { columnKinds, highs, isWord, lows, times } from './plainRecord.ts';

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
function scan(bytes: Buffer, size: number, scanner: CsvScanner): { records: unknown[]; plain: number } {
  const records: unknown[] = [];
  let plain = 0;
  const drain = () => {
    while (scanner.next()) {
      const { line, count, broken, recordOffset, isPlain } = scanner;
      if (isPlain) plain++;
      const fields = broken ? [] : Array.from({ length: count }, (_, column) => [scanner.text(column), scanner.isBlank(column)]);
      const [time, low, high] = isPlain ? [times[TIME], lows[KEY], highs[KEY]] : readAfter(scanner);
      if (isPlain && isWord[VISITOR] === 1) assert.equal(canonicalVisitorId(scanner.text(VISITOR)) ?? '', scanner.text(VISITOR));
      records.push({ line, broken, recordOffset, row: scanner.rowText(), fields, time, low, high });
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
      const found = scan(bytes, size, new CsvScanner(44, 0, READ));
      assert.deepEqual(found.records, expected, `seed ${seed}, ${size} bytes at a time`);
      plain += found.plain;
      all += found.records.length;
    }
  }
  assert.ok(plain > all / 4, `${plain} of ${all} records were plain`);
});

test('takes no record as plain where a column is a key and a time', () => {
  assert.ok(columnKinds({ count: 3, keys: [0, -1], times: [1, -1] }));
  assert.equal(columnKinds({ count: 3, keys: [0, 1], times: [1] }), undefined);
});

test('reads with any separator', () => {
  for (const separator of [';', '\t']) {
    const scanner = new CsvScanner(separator.charCodeAt(0), 0, READ);
    scanner.append(Buffer.from(['S-1', '4f2a', '2026-05-04T12:30:00Z', 'a, b'].join(separator) + '\n'));
    assert.ok(scanner.next());
    assert.ok(scanner.isPlain);
    assert.equal(times[TIME], Date.parse('2026-05-04T12:30:00Z'));
    assert.equal(scanner.text(TEXT), 'a, b');
    assert.equal(isWord[VISITOR], 1);
  }
});
