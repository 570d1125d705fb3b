import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { CsvScanner } from './csvScanner.ts';
import { oddCsv, seededRandom } from './oddCsv.ts';
import type { PlainRows } from './plainRows.ts';
import { readHeader, scanFile, type FileRange } from './scanFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchline-bytes-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'rows.csv');

async function read(content: string | Buffer, range?: FileRange) {
  writeFileSync(path, content);
  const header = await readHeader(path);
  const rows: string[][] = [];
  const scanned = await scanFile(
    path,
    header,
    (record) => rows.push(Array.from({ length: record.count }, (_, i) => record.text(i))),
    range && { range }
  );
  return { names: header.names, rows, scanned };
}

test('reads a file the same with a byte-order mark, with CRLF, packed, in UTF-16 and with semicolons', async () => {
  const csv = 'a, b \n1,é\n2,\n';
  for (const content of [
    csv,
    `\ufeff${csv}`,
    `\n${csv}`,
    csv.replaceAll('\n', '\r\n'),
    gzipSync(csv),
    gzipSync(`\ufeff${csv}`),
    Buffer.from(`\ufeff${csv}`, 'utf16le'),
    csv.replaceAll(',', ';'),
    csv.replaceAll(',', '\t')
  ]) {
    const { names, rows } = await read(content);
    assert.deepEqual(names, ['a', 'b']);
    assert.deepEqual(rows, [
      ['1', 'é'],
      ['2', '']
    ]);
  }
});

test('reads UTF-16 in a packed file, and refuses it without its mark', async () => {
  const { rows } = await read(gzipSync(Buffer.from('\ufeffa,b\n1,é\n', 'utf16le')));
  assert.deepEqual(rows, [['1', 'é']]);
  for (const bytes of [Buffer.from('a,b\n1,é\n', 'utf16le'), gzipSync(Buffer.from('a,b\n1,é\n', 'utf16le'))])
    await assert.rejects(read(bytes), /rows\.csv: line 1: is not UTF-8; save the file as UTF-8$/);
});

test('reads a header alone, and refuses an empty file, a broken header and an absent file', async () => {
  assert.deepEqual((await read('a,b')).rows, []);
  await assert.rejects(read('\n \n'), /rows\.csv: is empty/);
  await assert.rejects(read('a,"b\n1,2\n'), /line 1, column 3: a quote is opened here and never closed/);
  await assert.rejects(readHeader(join(folder, 'absent.csv')), /absent\.csv: can't be read: there is no such file/);
  await assert.rejects(read(gzipSync('a,b\n'.repeat(9999)).subarray(0, 60)), /can't be read: its gzip data ends in the middle/);
});

test('reads a file of many chunks, plain rows and others, one by one and many at a time', async () => {
  const expected = Array.from({ length: 60_000 }, (_, i) => [`S-${i}`, i % 1000 === 0 ? `one "${i}"\n` : `x${i}`, '']);
  const csv = expected.map(([key, text]) => `${key},${text?.includes('"') ? `"${text.replaceAll('"', '""')}"` : text},\n`).join('');
  writeFileSync(path, `key,text,time\n${csv}`);
  const header = await readHeader(path);
  for (const inBlocks of [false, true]) {
    const rows: string[][] = [];
    const visit = (record: CsvScanner): void => void rows.push([0, 1, 2].map((column) => record.text(column)));
    const visitRows = ({ count }: PlainRows, records: CsvScanner): void => {
      for (let row = 0; row < count; row++) {
        records.showRow(row);
        visit(records);
      }
    };
    const read = { count: 3, keys: [0], times: [2] };
    await scanFile(path, header, visit, { read, visitRows: inBlocks ? visitRows : undefined });
    assert.deepEqual(rows, expected);
  }
});

test('reads a file in parts, wherever it is parted outside of quotes', async () => {
  const lines = Array.from({ length: 50 }, (_, i) => `${i},x${i}`);
  const csv = `\ufeffa,b\r\n${lines.join('\r\n')}\r\n`;
  const whole = (await read(csv)).rows;
  for (let cut = 1; cut < Buffer.byteLength(csv); cut++) {
    const first = await read(csv, { from: 0, to: cut });
    const second = await read(csv, { from: cut, to: Infinity });
    assert.equal(first.scanned.to, second.scanned.from, `cut at ${cut}`);
    assert.deepEqual([...first.rows, ...second.rows], whole, `cut at ${cut}`);
  }
});

test('a part that began inside quotes does not begin where the part before it ended', async () => {
  const csv = 'a,b\n1,"x\n2,y\n3,z"\n4,w\n';
  const first = await read(csv, { from: 0, to: 7 });
  const second = await read(csv, { from: 7, to: Infinity });
  assert.notEqual(first.scanned.to, second.scanned.from);
  const again = await read(csv, { from: first.scanned.to, to: Infinity });
  assert.deepEqual(
    [...first.rows, ...again.rows],
    [
      ['1', 'x\n2,y\n3,z'],
      ['4', 'w']
    ]
  );
});

test('reads a packed file of many chunks', async () => {
  const { bytes, rows } = oddCsv(30_000, seededRandom(5));
  const read1 = await read(gzipSync(bytes));
  assert.deepEqual(read1.rows, rows.slice(1));
  assert.ok(bytes.length > 1 << 20);
});

test('reads a file in parts of which one ends inside a line that is too long', async () => {
  const csv = `a,b\n1,x\n2,${'x'.repeat(5_000_000)}\n3,y\n`;
  const { rows, scanned } = await read(csv, { from: 0, to: 4_500_000 });
  assert.deepEqual(rows[0], ['1', 'x']);
  assert.equal(rows.length, 2);
  assert.deepEqual([scanned.to, scanned.lines], [csv.length - 4, 3]);
  assert.deepEqual((await read(csv, { from: 4_500_000, to: csv.length })).rows, [['3', 'y']]);
});

test('refuses a header that never ends', async () => {
  await assert.rejects(read(`a,${'x'.repeat(5_000_000)}`), /rows\.csv: line 1: the line is longer than 4 MB/);
});

test('finds the separator outside quotes', async () => {
  assert.deepEqual((await read('a;b;"c, d,e,f,g"\n1;2;3\n')).rows, [['1', '2', '3']]);
});

test('gives rows back as broken that are not UTF-8, plain ones and others, and only those', async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => Buffer.from(`S-${i},${i % 3 === 0 ? '"é\nx"' : 'é'},\n`));
  const bad = [1, 5_000, 50_001, 99_999];
  for (const row of bad) rows[row] = Buffer.from(`é-${row},M\xfcnchen,\n`.replace('é', 'Ã©'), 'latin1');
  const lineOf = (row: number): number => 2 + rows.slice(0, row).filter((text) => text.includes('x"')).length + row;
  const expected = bad.map((row) => [
    lineOf(row),
    5 + String(row).length,
    'is not UTF-8; save the file as UTF-8',
    `é-${row},M\ufffdnchen,`
  ]);
  for (const end of [0, 1]) {
    writeFileSync(path, Buffer.concat([Buffer.from('key,text,time\n'), ...rows]).subarray(0, end === 0 ? undefined : -1));
    const header = await readHeader(path);
    for (const inBlocks of [false, true]) {
      const broken: unknown[] = [];
      let good = 0;
      const visit = (record: CsvScanner): void => {
        if (!record.broken) good++;
        else broken.push([record.line, record.broken.column, record.broken.error, record.rowText()]);
      };
      const visitRows = ({ count }: PlainRows): void => void (good += count);
      const read = { count: 3, keys: [0], times: [2] };
      await scanFile(path, header, visit, { read, visitRows: inBlocks ? visitRows : undefined });
      assert.equal(good, rows.length - bad.length);
      assert.deepEqual(broken, expected);
    }
  }
});

test('refuses a header that is not UTF-8', async () => {
  await assert.rejects(
    read(Buffer.from('a,M\xfcnchen\n1,2\n', 'latin1')),
    /rows\.csv: line 1, column 4: is not UTF-8; save the file as UTF-8/
  );
});

test('refuses a row whose last character breaks off', async () => {
  writeFileSync(path, Buffer.from('a,b\n1,x\n2,\xe9', 'latin1'));
  const header = await readHeader(path);
  const broken: unknown[] = [];
  await scanFile(path, header, (record) => broken.push(record.broken?.column));
  assert.deepEqual(broken, [undefined, 3]);
});
