import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openInput } from '../bytes/inputFile.ts';
import { FilesFolder } from '../testing/filesFolder.ts';
import { chooseDuplicates, type KeyedRows } from './chooseDuplicates.ts';
import { EQUAL } from './excludedRows.ts';

const folder = new FilesFolder();
const KEYED: KeyedRows = {
  keyName: 'Key',
  stampColumns: [1],
  keyOf: (record) => record.text(0).trim(),
  // Two keys each have the same hash.
  hashOf: (record) => Number(record.text(0)) >> 1
};

/** Excluded rows by line, each with the line that counts instead. */
async function choose(rows: readonly string[], suspects: readonly number[]): Promise<Record<string, number>> {
  const file = await openInput(folder.file('rows.csv', `Key,Stamp,Text\n${rows.join('\n')}\n`), folder.path);
  const lineAt = new Map<number, number>();
  await file.scan((record) => void lineAt.set(record.recordOffset, record.line));
  const { places, winners } = await chooseDuplicates(file, KEYED, Float64Array.from(suspects), () => true, folder.path);
  return Object.fromEntries(Array.from(places, (place, at) => [lineAt.get(place), winners[at]]));
}

test('chooses the latest row, of two as late the greater, of equal ones the first', async () => {
  const [early, late] = ['2026-05-04T12:00:00Z', '2026-05-04T13:00:00Z'];
  const rows = [`8,${late},a`, `8,${early},z`, `9,,a`, `9,,b`, ` 8 ,${late},b`, '9,,b', '"9",,b', '7,,a', '7,,b'];
  assert.deepEqual(await choose(rows, [4]), { 3: 2, 4: 5, 6: 2, 7: EQUAL, 8: EQUAL });
});

test('chooses among more keys and rows of one key than are held in memory at once', async () => {
  const many = 10_000;
  const rows = Array.from({ length: many }, (_, key) => `${key},,a`);
  const later = rows.map((row) => `${row}, later`.replace(/a, later$/, 'b'));
  const often = Array.from({ length: many }, (_, at) => `${many},,${String(at).padStart(5, '0')}`);
  const suspects = Array.from({ length: many / 2 + 1 }, (_, hash) => hash);
  const chosen = await choose([...rows, ...later, ...often], suspects);
  const expected = [...rows, ...often.slice(0, -1)].map((_, at) => (at < many ? [at + 2, many + at + 2] : [many + at + 2, 3 * many + 1]));
  assert.deepEqual(chosen, Object.fromEntries(expected));
});
