import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvObjects } from './csvObjects.ts';
import { oddCsv, seededRandom } from './oddCsv.ts';

test('gives what csv-parse gives, odd values included', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { bytes, rows } = oddCsv(200, seededRandom(seed));
    const body = bytes.subarray(bytes.toString('utf8', 0, 3) === '\ufeff' ? 3 : 0);
    const header = Buffer.from(`${(rows[0] ?? []).map((_, column) => `Field_${column}__c`).join(',')}\n`);
    const text = Buffer.concat([header, body]);
    const expected = parse(text, { columns: true, record_delimiter: ['\r\n', '\n'], skip_empty_lines: true }) as unknown[];
    assert.deepEqual(
      csvObjects(text),
      expected.map((record) => ({ ...(record as object) })),
      `seed ${seed}`
    );
  }
});

test('gives records of all lengths that are taken in piece by piece', () => {
  const notes = Array.from({ length: 3_000 }, (_, n) => `"note ${String(n)},\n""ü""${'x'.repeat(n % 331)}"`);
  const long = 'y'.repeat(600_000);
  const records = csvObjects(Buffer.from(`Id,Note\n${notes.map((note, n) => `${String(n)},${note}\n`).join('')}last,${long}`));
  assert.equal(records.length, 3_001);
  assert.ok(notes.every((note, n) => records[n]?.['Id'] === String(n) && records[n]['Note'] === note.slice(1, -1).replaceAll('""', '"')));
  assert.deepEqual(records.at(-1), { Id: 'last', Note: long });
});

test('throws where an answer is broken', () => {
  assert.throws(() => csvObjects(Buffer.from('a,b\n1,"2\n')), /line 2, column 3: a quote is opened here and never closed/);
  assert.throws(() => csvObjects(Buffer.from('a,b\n1\n')), /line 2: 1 values where the header names 2 columns/);
  assert.deepEqual(csvObjects(Buffer.from('"Id"\n')), []);
  assert.deepEqual(csvObjects(Buffer.from('')), []);
});
