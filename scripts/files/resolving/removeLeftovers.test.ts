import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FilesFolder } from '../testing/filesFolder.ts';
import { asidePrefix, removeLeftovers } from './removeLeftovers.ts';

test('removes what a killed run left, one of the same number too, and nothing else', () => {
  const { path } = new FilesFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const kept = [`${asidePrefix(process.pid)}aaaaaa`, '.touchline-another.machine-1-aaaaaa', '.touchline-x', 'touchpoints.csv'];
  const { pid: own } = process;
  const gone = [`${asidePrefix(pid)}bbbbbb`, `${asidePrefix(own, 'earlier')}bbbbbb`, asidePrefix(own).replace(/\.[^.]+-$/, '-bbbbbb')];
  for (const name of [...gone, ...kept]) mkdirSync(join(path, name));
  removeLeftovers(path);
  assert.deepEqual(readdirSync(path).sort(), kept.sort());
});
