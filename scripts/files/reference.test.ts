import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sameRows } from '../../bench/compareRows.ts';
import { generate } from '../../bench/generate.ts';
import { resolveByReference } from '../../bench/pipelines/reference.ts';
import { resolveFiles } from './resolveFiles.ts';
import { FilesFolder } from './testing/filesFolder.ts';

const folder = new FilesFolder();

test('writes the rows of a simple pipeline that shares no code with it', async () => {
  const files = generate('typical', { calls: 2000, sessions: 3000, isWide: true, seed: 3 }, folder.path);
  const reference = join(folder.path, 'reference');
  mkdirSync(reference);
  const { touchpoints } = await resolveFiles({ ...files, out: folder.out, threads: 1 });
  await resolveByReference({ ...files, out: reference });
  assert.ok(touchpoints > 2000);
  for (const name of ['touchpoints.csv', 'tracked_calls.csv'])
    assert.ok(await sameRows(join(folder.out, name), join(reference, name)), name);
});
