import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileError } from '../fileError.ts';
import { FilesFolder } from '../testing/filesFolder.ts';
import { OutputFolder } from './outputFolder.ts';

const folder = new FilesFolder();

test('says in words that there was no room for the output; any other error stays as it is', async () => {
  const output = await OutputFolder.create(folder.out, []);
  const explained = output.explain(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
  assert.ok(explained instanceof FileError);
  assert.equal(explained.message, `${folder.out}: can't be written to: the disk is full`);
  assert.equal(explained.subject, 'output');
  const other = new TypeError('x is not a function');
  assert.equal(output.explain(other), other);
  await output.close();
});
