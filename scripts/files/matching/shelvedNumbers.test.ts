import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FilesFolder } from '../testing/filesFolder.ts';
import { shelve } from './shelvedNumbers.ts';

const folder = new FilesFolder();

test('gives back what was put aside, a long list by way of a file', () => {
  const long = [Float64Array.from({ length: 140_000 }, (_, at) => at * 1.5), Int32Array.from({ length: 280_000 }, (_, at) => -at)];
  for (const [at, list] of [...long, Float64Array.of(1, 2), new Int32Array(0)].entries()) {
    const path = join(folder.path, `list-${at}`);
    const taken = shelve(list.slice(), path);
    assert.equal(existsSync(path), long.includes(list));
    assert.deepEqual(taken(), list);
  }
});
