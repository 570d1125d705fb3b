import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readRows, type RowOptions } from './readRows.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchline-rows-'));
after(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, options?: RowOptions) {
  const path = join(folder, 'rows');
  writeFileSync(path, content);
  return Array.fromAsync(readRows(path, options));
}

const expected = [
  { line: 2, values: { Session_Key__c: 's1', Source__c: 'google' } },
  { line: 3, values: { Session_Key__c: 's2', Source__c: '' } }
];
const csv = 'Session_Key__c,Source__c\ns1,google\ns2,\n';

test('reads CSV, with a byte-order mark, with CRLF, gzipped and in UTF-16 alike', async () => {
  assert.deepEqual(await read(csv), expected);
  assert.deepEqual(await read(`\ufeff${csv}`), expected);
  assert.deepEqual(await read(csv.replaceAll('\n', '\r\n')), expected);
  assert.deepEqual(await read(gzipSync(csv)), expected);
  assert.deepEqual(await read(Buffer.from(`\ufeff${csv}`, 'utf16le')), expected);
});

test('reads NDJSON: numbers and booleans as text, null as blank, parents by path, attributes passed over', async () => {
  const lines = [
    '{"attributes":{"type":"X"},"Session_Key__c":"s1","Page_Views__c":3,"Channel_Inherited__c":true,"Source__c":null}',
    '{"Web_Session__r":{"Session_Key__c":"s2"}}'
  ];
  assert.deepEqual(await read(lines.join('\r\n')), [
    { line: 1, values: { Session_Key__c: 's1', Page_Views__c: '3', Channel_Inherited__c: 'true', Source__c: '' }, isNdjson: true },
    { line: 2, values: { 'Web_Session__r.Session_Key__c': 's2' }, isNdjson: true }
  ]);
});

test('names the line and column of a bad NDJSON line and goes on', async () => {
  const rows = await read('{"a":"1"}\n{"a":}\n[1]\n{"b":"2"}\n{"a":"3"}\n', { required: ['a'] });
  assert.deepEqual(
    rows.map((row) => ('error' in row ? [row.line, row.column, row.error] : row.values)),
    [{ a: '1' }, [2, 6, 'is not valid JSON'], [3, 1, 'is not a JSON object'], [4, 'a', 'no a'], { a: '3' }]
  );
});

test('gives back an NDJSON line of which two properties are one field', async () => {
  const rename = (name: string): string => name.replace(/^x__/, '');
  const rows = await read('{"a":"1","A":"2"}\n{"b":{"c":1},"x__b":{"c":2}}\n{"b":{"a":1},"a":2}\n', { rename });
  assert.deepEqual(
    rows.map((row) => ('error' in row ? [row.line, row.column, row.error] : row.values)),
    [[1, 'A', 'the columns a and A are the same field'], [2, 'b.c', 'the columns b.c and x__b.c are both b.c'], { 'b.a': '1', a: '2' }]
  );
});

test('gives back a row with too many or too few values as bad, with its line and column', async () => {
  const rows = await read('a,b\n1\n1,2,3\n1,2\n');
  assert.deepEqual(
    rows.map((row) => ('error' in row ? [row.line, row.column, row.error] : row.values)),
    [[2, 'b', '1 values where the header names 2 columns'], [3, 'b', '3 values where the header names 2 columns'], { a: '1', b: '2' }]
  );
});

test('numbers a column without a name', async () => {
  const rows = await read('a,b,\n1,2\n1,2,3,4\n');
  assert.deepEqual(
    rows.map((row) => 'error' in row && row.column),
    [3, 3]
  );
});

test('refuses a file without a required column, with a column twice, or with nothing in it', async () => {
  await assert.rejects(read('a,b\n1,2\n', { required: ['Session_Key__c'] }), /line 1: no column Session_Key__c; it has a, b/);
  await assert.rejects(read('a,b,a\n1,2,3\n'), /line 1, column 3: the column a occurs twice/);
  await assert.rejects(read('a,b,A\n1,2,3\n'), /line 1, column 3: the columns a and A are the same field$/);
  const rename = (name: string): string => name.replace(/^x_/, '');
  await assert.rejects(read('x_a,b\n1,2\n', { rename, required: ['c'] }), /line 1: no column c; it has x_a, b/);
  await assert.rejects(read('x_a,b,a\n1,2,3\n', { rename }), /line 1, column 3: the columns x_a and a are both a/);
  await assert.rejects(read(''), /is empty/);
  await assert.rejects(read(' \n\n'), /is empty/);
  await assert.rejects(Array.fromAsync(readRows(join(folder, 'absent.csv'))), /absent\.csv: can't be read: ENOENT/);
});

test('names a gzip file that ends early', async () => {
  const cut = gzipSync(Buffer.from(csv.repeat(1000))).subarray(0, 60);
  await assert.rejects(read(cut), /can't be read: unexpected end of file/);
});

test('renames headers before it asks for the required ones', async () => {
  const rename = (header: string) => header.replace(/^touchline__/, '');
  const rows = await read('touchline__Session_Key__c\ns1\n', { rename, required: ['Session_Key__c'] });
  assert.deepEqual(rows, [{ line: 2, values: { Session_Key__c: 's1' } }]);
});
