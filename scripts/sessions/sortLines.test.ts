import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLineSorter } from './sortLines.ts';

async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'sort-lines-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function sortAll(lines: readonly string[], folder: string, chunkLength: number, maxRuns: number): Promise<string[]> {
  const sorter = createLineSorter({ folder, chunkLength, maxRuns });
  for (const line of lines) await sorter.add(line);
  return Array.fromAsync(sorter.sorted());
}

const units = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

test('gives the same order by files, by several rounds of files and in memory', async () => {
  const line = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'b', '\u2028', 'é', '\u{1F4DE}', '\uFF01'))
    .map((text) => text.replace(/[\r\n]/g, ' '));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 60 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 2, max: 4 }),
      async (lines, chunk, runs) => {
        assert.deepEqual(await inFolder((folder) => sortAll(lines, folder, chunk, runs)), [...lines].sort(units));
      }
    ),
    { numRuns: 60 }
  );
});

test('writes nothing where one chunk is enough', async () => {
  await inFolder(async (folder) => {
    assert.deepEqual(await sortAll(['b', 'a'], folder, 1_000, 2), ['a', 'b']);
    assert.deepEqual(await readdir(folder), []);
  });
});

test('sorts lines longer than a block of the disk', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => String((at * 7) % 30).padStart(200_000, '0'));
  assert.deepEqual(await inFolder((folder) => sortAll(lines, folder, 1_000_000, 3)), [...lines].sort(units));
});

test('removes each file when it has been read', async () => {
  await inFolder(async (folder) => {
    await sortAll(
      Array.from({ length: 50 }, (_, at) => String(at)),
      folder,
      1,
      3
    );
    assert.deepEqual(await readdir(folder), []);
  });
});

test('a reader that stops early closes the files', async () => {
  await inFolder(async (folder) => {
    const sorter = createLineSorter({ folder, chunkLength: 1 });
    for (const line of ['c', 'a', 'b']) await sorter.add(line);
    for await (const line of sorter.sorted()) {
      assert.equal(line, 'a');
      break;
    }
  });
});
