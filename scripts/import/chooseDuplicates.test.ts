/** One rule for duplicates: what `sessions import` takes is what files mode takes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { openInput } from '../files/bytes/inputFile.ts';
import { chooseDuplicates as chooseInFiles } from '../files/matching/chooseDuplicates.ts';
import { EQUAL } from '../files/matching/excludedRows.ts';
import { sessionColumns } from '../files/matching/sessionColumns.ts';
import { sessionKeys } from '../files/matching/sessionKeys.ts';
import { FilesFolder } from '../files/testing/filesFolder.ts';
import { chooseDuplicates } from './chooseDuplicates.ts';

const folder = new FilesFolder();
const HEADER = 'Session_Key__c,Source__c,Started_At__c,Campaign_Name__c,Last_Activity_At__c,systemModstamp';

/** Lines that don't count, each with the line that does, or `equal`. */
type Replaced = Readonly<Record<number, number | 'equal'>>;

async function chosenByImport(path: string): Promise<Replaced> {
  const { replaced } = await chooseDuplicates(path);
  return Object.fromEntries([...replaced].map(([line, winner]) => [line, winner ?? 'equal']));
}

async function chosenInFiles(path: string): Promise<Replaced> {
  const file = await openInput(path, folder.path);
  const keyed = sessionKeys(sessionColumns(file.name, [...file.header.names, 'BizibleId__c']));
  const lineAt = new Map<number, number>();
  const hashes = new Set<number>();
  await file.scan((record) => {
    lineAt.set(record.recordOffset, record.line);
    hashes.add(keyed.hashOf(record));
  });
  const suspects = Float64Array.from(hashes).sort();
  const { places, winners } = await chooseInFiles(file, keyed, suspects, () => true, folder.path);
  const winnerOf = (winner: number | undefined) => (winner === undefined || winner === EQUAL ? 'equal' : winner);
  return Object.fromEntries(Array.from(places, (place, at) => [lineAt.get(place) ?? 0, winnerOf(winners[at])]));
}

const START = '2026-05-04T12:17:00Z';
const EARLY = '2026-05-04T12:20:00Z';
const LATE = '2026-05-04T12:40:00Z';

const CASES: readonly (readonly [that: string, rows: readonly string[], replaced: Replaced])[] = [
  [
    'the later SystemModstamp, whatever the last activity',
    [`S,old,${START},,${LATE},${EARLY}`, `S,new,${START},,${EARLY},${LATE}`],
    { 2: 3 }
  ],
  ['the later last activity without a SystemModstamp', [`S,a,${START},,${LATE},`, `S,b,${START},,${EARLY},`], { 3: 2 }],
  ['the later last activity where the SystemModstamp is no time', [`S,a,${START},,${LATE},x`, `S,b,${START},,${EARLY},x`], { 3: 2 }],
  ['one with a time rather than one without, whenever it began', [`S,a,${LATE},,,`, `S,b,${START},,${EARLY},`], { 2: 3 }],
  ['the greater row, column by column as they stand in the file', [`S,b,${START},x,,`, `S,a,${START},y,,`], { 3: 2 }],
  ['the first of equal ones, however they are quoted', [`S,a,${START},,,`, `"S","a",${START},"",,`], { 3: 'equal' }]
];

describe('of rows with one key', () => {
  for (const [that, rows, replaced] of CASES) {
    test(`section 11: ${that} counts, imported and in files mode`, async () => {
      const path = folder.file('sessions.csv', `${[HEADER, ...rows].join('\n')}\n`);
      assert.deepEqual(await chosenByImport(path), replaced);
      assert.deepEqual(await chosenInFiles(path), replaced);
    });
  }

  test('section 11: the same one counts imported and in files mode, whatever separates the values', async () => {
    const value = fc.constantFrom('', 'a', 'b', 'a b', 'a,b', 'a"b', 'é');
    const time = fc.constantFrom('', EARLY, LATE);
    const row = fc.tuple(fc.constantFrom('S', 'T'), value, fc.constant(START), value, time, time);
    const property = fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), async (rows, separator) => {
      const lines = [HEADER.split(','), ...rows].map((values) => values.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator));
      const path = folder.file('sessions.csv', `${lines.join('\n')}\n`);
      assert.deepEqual(await chosenByImport(path), await chosenInFiles(path));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test('section 11: those of NDJSON are equal in any order of their properties, and the greater one counts', async () => {
    const lines = [
      { Session_Key__c: 'S', Started_At__c: START, Source__c: 'a' },
      { Source__c: 'a', Started_At__c: START, Session_Key__c: 'S' },
      { Source__c: 'b', Started_At__c: START, Session_Key__c: 'S' }
    ];
    const path = folder.file('sessions.ndjson', lines.map((line) => JSON.stringify(line)).join('\n'));
    assert.deepEqual(await chosenByImport(path), { 1: 3, 2: 3 });
  });
});
