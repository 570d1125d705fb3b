import assert from 'node:assert/strict';
import { linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { chooseRejectedPath } from './rejectedPath.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const rejectedOf = (name: string): string => `file,line,column,reason,row\n${at(name)},2,time,bad,x\n`;
const choose = (input: string, path = 'rejected.csv'): Promise<string> => chooseRejectedPath(at(path), at(input));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-rejected-'));
  writeFileSync(at('b.csv'), 'Session_Key__c\nx\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('takes the name where there is no file, or one of the same input', async () => {
  assert.equal(await choose('b.csv'), at('rejected.csv'));
  writeFileSync(at('rejected.csv'), rejectedOf('b.csv'));
  assert.equal(await choose('b.csv'), at('rejected.csv'));
});

test('leaves alone what another input, or another program, has written', async () => {
  writeFileSync(at('rejected.csv'), rejectedOf('a.csv'));
  assert.equal(await choose('b.csv'), at('rejected-2.csv'));
  writeFileSync(at('rejected-2.csv'), 'name\nsomething else\n');
  assert.equal(await choose('b.csv'), at('rejected-3.csv'));
  writeFileSync(at('bad.csv.gz'), 'no gzip');
  assert.equal(await choose('b.csv', 'bad.csv.gz'), at('bad-2.csv.gz'));
});

test('refuses the input itself, under another name too', async () => {
  await assert.rejects(choose('b.csv', 'b.csv'), { name: 'FileError', message: /b\.csv: would be overwritten/ });
  linkSync(at('b.csv'), at('link.csv'));
  await assert.rejects(choose('b.csv', 'link.csv'), /would be overwritten/);
});

test('refuses a folder, and a name in what is no folder', async () => {
  await assert.rejects(chooseRejectedPath(folder, at('b.csv')), { name: 'FileError', message: /is a folder; name a file in it/ });
  await assert.rejects(choose('b.csv', 'b.csv/rejected.csv'), { name: 'FileError', message: /b\.csv is no folder/ });
  assert.equal(await choose('b.csv', 'new/rejected.csv'), at('new/rejected.csv'));
});
