import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { FilesFolder } from '../testing/filesFolder.ts';
import { DuplicateKeys, hashKey } from './duplicateKeys.ts';
import { viewOf } from './keyTable.ts';

const folder = new FilesFolder();

function hashOf(text: string): number {
  const bytes = Buffer.from(text);
  return hashKey(viewOf(bytes), 0, bytes.length);
}

test('finds the few keys that occur twice among millions, part of them in a file, in one list and across two', () => {
  const first = new DuplicateKeys(join(folder.path, 'first'));
  const second = new DuplicateKeys(join(folder.path, 'second'));
  for (let at = 0; at < 4_500_000; at++) first.add(hashOf(`S-${at}`));
  for (const key of ['S-7', 'S-4400000']) first.add(hashOf(key));
  for (const key of ['S-9', 'T-1', 'T-2', 'T-2']) second.add(hashOf(key));
  const found = DuplicateKeys.suspectsOf([DuplicateKeys.of(first.share()), second]);
  assert.deepEqual([...found].sort(), ['S-7', 'S-4400000', 'S-9', 'T-2'].map(hashOf).sort());
});
