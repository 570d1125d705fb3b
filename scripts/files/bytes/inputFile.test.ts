import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FilesFolder } from '../testing/filesFolder.ts';
import { openInput } from './inputFile.ts';

const folder = new FilesFolder();
const HEADER = 'Id,CreatedDate,BizibleId__c\n';
const ROW = '00T000000000001EAA,2026-05-04T12:30:00Z,4f2a9c1e77b04d3c8e5a0b1c2d3e4f50\n';

async function rowsAbout(content: string): Promise<number> {
  return (await openInput(folder.file('calls.csv', content), folder.path)).rowsAbout;
}

test('guesses a little more rows than there are', async () => {
  const rows = await rowsAbout(HEADER + ROW.repeat(10_000));
  assert.ok(rows >= 10_000 && rows < 12_000, String(rows));
});

test('makes no room for more rows than fit into the file, whatever it begins with', async () => {
  const content = HEADER + '\n'.repeat(70_000) + ROW.repeat(10_000);
  const rows = await rowsAbout(content);
  assert.ok(rows >= 10_000 && rows < content.length / 30, String(rows));
});
