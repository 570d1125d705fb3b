import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { test } from 'node:test';
import { FilesFolder } from '../testing/filesFolder.ts';
import { RowReader } from './rowReader.ts';

const folder = new FilesFolder();

test('says which file was changed while it was read', () => {
  const path = folder.file('sessions.csv', 'Key,Source\nS-1,google\nS-2,bing\n');
  const rows = new RowReader(path, 44, 16);
  assert.equal(rows.read(22).text(1), 'bing');
  truncateSync(path, 11);
  assert.throws(() => rows.read(11), { message: `${path}: was changed while it was read: no record starts at byte 11 any more` });
  rows.close();
});
