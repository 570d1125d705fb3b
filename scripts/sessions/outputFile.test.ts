import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { openOutput } from './outputFile.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('has its name only when it is complete', async () => {
  const path = join(folder, 'a.csv');
  await writeFile(path, 'old');
  const file = openOutput(path);
  await file.write('x'.repeat(100_000));
  assert.equal(await readFile(path, 'utf8'), 'old');
  await file.write('y');
  await file.commit();
  assert.equal(await readFile(path, 'utf8'), `${'x'.repeat(100_000)}y`);
  assert.deepEqual(await readdir(folder), ['a.csv']);
});

test('leaves the old file when it is discarded', async () => {
  const path = join(folder, 'a.csv');
  await writeFile(path, 'old');
  const file = openOutput(path);
  await file.write('x'.repeat(100_000));
  await file.discard();
  assert.deepEqual([await readFile(path, 'utf8'), await readdir(folder)], ['old', ['a.csv']]);
});

test('gzips by its name', async () => {
  const path = join(folder, 'a.csv.gz');
  const file = openOutput(path);
  for (let line = 0; line < 20_000; line++) await file.write(`${line}\n`);
  await file.commit();
  assert.equal(
    gunzipSync(await readFile(path))
      .toString()
      .split('\n').length,
    20_001
  );
});

test('names the file that cannot be written', async () => {
  const file = openOutput(join(folder, 'missing', 'a.csv'));
  await assert.rejects(
    async () => {
      await file.write('x'.repeat(100_000));
      await file.commit();
    },
    { name: 'FileError', message: /missing\/a\.csv: can't be written/ }
  );
  await file.discard();
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`leaves nothing behind when ${signal} ends the process`, async () => {
    const program = `
      import { openOutput } from ${JSON.stringify(new URL('./outputFile.ts', import.meta.url).href)};
      import { createTemporaryFolder } from ${JSON.stringify(new URL('./temporaryFolder.ts', import.meta.url).href)};
      await openOutput(process.argv[1] + '/a.csv').write('x'.repeat(100_000));
      await createTemporaryFolder(process.argv[1] + '/parts-');
      console.log('ready');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, folder], {
      stdio: ['ignore', 'pipe', 'inherit']
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    assert.equal((await readdir(folder)).length, 2);
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, by) => resolve(by)));
    child.kill(signal);
    assert.equal(await ended, signal);
    assert.deepEqual(await readdir(folder), []);
  });
}
