import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
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

test('keeps packed files of the same name apart, however long it is', async () => {
  const name = `${'x'.repeat(248)}.csv.gz`;
  const texts = await Promise.all(
    ['one', 'two'].map(async (text) => {
      mkdirSync(join(folder.path, text));
      const file = await openInput(folder.file(join(text, name), gzipSync(`Id\n${text}\n`)), folder.path);
      let place = 0;
      await file.scan((record) => (place = record.recordOffset));
      return () => {
        const rows = file.openRows();
        const read = rows.read(place).text(0);
        rows.close();
        return read;
      };
    })
  );
  assert.deepEqual(
    texts.map((read) => read()),
    ['one', 'two']
  );
});
