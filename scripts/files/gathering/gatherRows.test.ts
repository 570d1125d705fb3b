import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { NOBODY } from 'c/attributionEngine';
import { openInput } from '../bytes/inputFile.ts';
import { FilesFolder } from '../testing/filesFolder.ts';
import { gatherPart, gatherRows } from './gatherRows.ts';
import { GroupedRows } from './groupedRows.ts';
import { groupOf, placeOf, WantedRows } from './wantedRows.ts';

const folder = new FilesFolder();

const TIME = '2026-05-04T12:30:00.000+0000';
/** Longer than what is read or written at once. */
const LONG = 'x'.repeat(300_000);
const ROWS = [`a,${TIME},plain`, `b,${TIME},"of, ""two""\nlines"`, `c,,${LONG}`, `d,2026-05-04 12:30,"quoted"`, `e,${TIME},last`];
const TEXTS = ['plain', 'of, "two"\nlines', LONG, 'quoted', 'last'];

function placesOf(rows: readonly string[], before: number): number[] {
  return rows.map((_, at) => before + rows.slice(0, at).reduce((sum, row) => sum + row.length + 2, 0));
}

test('gives every wanted row of every group as it stands in the file', async () => {
  const header = 'Id,At,Text\r\n';
  const path = folder.file('rows.csv', header + ROWS.join('\r\n'));
  const places = placesOf(ROWS, header.length);
  const wanted = new WantedRows(8);
  wanted.add(Float64Array.of(places[4]!, NOBODY, places[1]!, places[4]!), 7);
  wanted.add(Float64Array.of(places[3]!, places[0]!, places[2]!), 0);
  const gathered = await gatherRows(await openInput(path, folder.path), wanted, join(folder.path, 'gathered'));
  const rows = new GroupedRows(gathered, { count: 3, times: [1], keys: [] });
  const texts = [
    [7, 4],
    [7, 1],
    [0, 2],
    [0, 0],
    [0, 3],
    [7, 4]
  ].map(([group = 0, at = 0]) => {
    const record = rows.read(group, places[at]!);
    return [record.text(0), record.text(2)];
  });
  assert.deepEqual(
    texts,
    [4, 1, 2, 0, 3, 4].map((at) => ['abcde'[at], TEXTS[at]])
  );
  assert.throws(() => rows.read(7, places[0]!), /is in group 7/);
  rows.close();
});

test('wanted rows come once each, in the order of the file', () => {
  const wanted = new WantedRows(5);
  wanted.add(Float64Array.of(1e13, 20, 20), 255);
  wanted.add(Float64Array.of(310, NOBODY), 0);
  const rows = Array.from(wanted.inFileOrder(), (row) => [placeOf(row), groupOf(row)]);
  assert.deepEqual(rows, [
    [20, 255],
    [310, 0],
    [1e13, 255]
  ]);
});

test('with help, the rows of a group are those of both parts in the order of the file', async () => {
  const path = folder.file(
    'many.csv',
    `Id,Text\n${Array.from({ length: 30_000 }, (_, row) => `${String(row).padStart(5, '0')},x\n`).join('')}`
  );
  const places = Float64Array.from({ length: 30_000 }, (_, row) => 8 + row * 8);
  const wanted = new WantedRows(30_000);
  wanted.add(places, 4);
  const gathered = await gatherRows(await openInput(path, folder.path), wanted, join(folder.path, 'many'), gatherPart);
  assert.equal(gathered.parts.length, 2);
  const rows = new GroupedRows(gathered, { count: 2, times: [], keys: [] });
  for (const row of [29_999, 0, 14_999, 15_000]) assert.equal(rows.read(4, places[row]!).text(0), String(row).padStart(5, '0'));
  rows.close();
});
