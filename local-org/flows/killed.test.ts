import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CaptureOrg } from './test-fixtures/captureOrg.ts';

/** Inserts batches of call Tasks as fast as it can until it is killed. */
const WRITER = `
import { CaptureOrg } from ${JSON.stringify(join(import.meta.dirname, 'test-fixtures/captureOrg.ts'))};
const run = async () => {
  const org = await CaptureOrg.start({ file: process.argv[1] });
  for (let batch = 0; ; batch++) {
    const records = Array.from({ length: 50 }, (_, at) => ({ attributes: { type: 'Task' }, Subject: 'Call', BizibleId__c: 'v' + batch + '-' + at }));
    await org.connection.requestPost('/composite/sobjects', { records });
    if (batch === 0) process.stdout.write('writing');
  }
};
void run();
`;

async function writeAndKill(file: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', WRITER, file], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
}

test('a process killed anywhere between save, flow and event leaves nothing undone and nothing done twice', async () => {
  const folder = mkdtempSync('/tmp/local-org-flows-killed-');
  const file = join(folder, 'org.db');
  for (const delay of [5, 23, 60]) {
    await writeAndKill(file, delay);
    const org = await CaptureOrg.start({ file });
    const calls = await org.trackedCalls();
    const { db } = org.local.org;
    const tasks = db.all('SELECT Id FROM Task').map((row) => row['Id']);
    assert.ok(tasks.length > 0);
    assert.deepEqual(new Set(calls.map((row) => row['Task_Id__c'])), new Set(tasks));
    assert.deepEqual(org.local.flows.failures, []);
    const told = db.all(
      "SELECT json_extract(event, '$.recordIds[0]') AS id FROM _changeEvent WHERE entity = 'Tracked_Call__c' ORDER BY position"
    );
    assert.deepEqual(
      told.map((row) => row['id']),
      calls.map((row) => row['Id']),
      'each call is told once, in order'
    );
    await org.stop();
  }
  rmSync(folder, { recursive: true });
});
