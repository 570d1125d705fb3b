import assert from 'node:assert/strict';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
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

test('refuses a folder in place of an output, and leaves everything as it was', async () => {
  const { path } = new FilesFolder();
  mkdirSync(join(path, 'tracked_calls.csv'));
  const message = `${join(path, 'tracked_calls.csv')}: can't be written to: it is a folder; take it away, or name another folder`;
  await assert.rejects(OutputFolder.create(path, []), { message, subject: 'output' });
  assert.deepEqual(readdirSync(path), ['tracked_calls.csv']);
});

test('names none of the files where one of them can not have its name, and closes each once', async () => {
  const another = new FilesFolder();
  const output = await OutputFolder.create(another.path, []);
  output.write('touchpoints', 'a');
  output.write('trackedCalls', 'b');
  mkdirSync(join(another.path, 'tracked_calls.csv'));
  await assert.rejects(output.commit(), { name: 'FileError', message: /tracked_calls\.csv: can't be written to: it is a folder/ });
  const openedNext = openSync(another.file('next', ''), 'r');
  await output.close();
  closeSync(openedNext);
  assert.deepEqual(readdirSync(another.path).sort(), ['next', 'tracked_calls.csv']);
});

for (const [missing, subject] of [
  ['touchpoints.csv', 'output'],
  ['tracked_calls.csv', 'halfOutput']
] as const) {
  test(`says in words why ${missing} can not have its name`, async () => {
    const another = new FilesFolder();
    const output = await OutputFolder.create(another.path, []);
    output.write('touchpoints', 'a');
    output.write('trackedCalls', 'b');
    rmSync(join(output.temporary, missing));
    const message = `${join(another.path, missing)}: can't be written to: what was to be put there was taken away meanwhile`;
    await assert.rejects(output.commit(), { message, subject });
    await output.close();
  });
}

test('refuses an input that lies in the output by any name', async () => {
  const another = new FilesFolder();
  const calls = another.file('touchpoints.csv', 'Id');
  const link = join(folder.path, 'link');
  symlinkSync(another.path, link);
  const linked = join(folder.path, 'calls.csv');
  symlinkSync(calls, linked);
  for (const input of [calls, join(link, 'touchpoints.csv'), linked]) {
    const message = `${input}: would be written over: name another folder than ${another.path}`;
    await assert.rejects(OutputFolder.create(another.path, [input]), { message, subject: 'output' });
  }
  assert.equal(readFileSync(calls, 'utf8'), 'Id');
});

test('makes the folders above its own, and ends where the system makes none', { skip: process.platform !== 'linux' }, async () => {
  const deep = join(folder.path, 'one', 'two', 'three');
  await (await OutputFolder.create(deep, [])).close();
  assert.deepEqual(readdirSync(deep), []);
  for (const path of ['/proc/foo', '/proc/foo/bar']) {
    await assert.rejects(OutputFolder.create(path, []), { message: `${path}: can't be written to: no folder can be made there` });
  }
});
