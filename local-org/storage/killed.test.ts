import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startTestOrg } from '../test-fixtures/testOrg.ts';

/** Writes collections of 200 with allOrNone as fast as it can until it is killed. */
const WRITER = `
import { startTestOrg, call } from ${JSON.stringify(join(import.meta.dirname, '../test-fixtures/testOrg.ts'))};
const run = async () => {
  const org = await startTestOrg({ file: process.argv[1] });
  for (let batch = 0; ; batch++) {
    const records = Array.from({ length: 200 }, (_, at) => ({ attributes: { type: 'Visit__c' }, Key__c: process.pid + '-' + batch + '-' + at }));
    await call(org, 'POST', 'composite/sobjects', { allOrNone: true, records });
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

test('a process killed in the middle of a write leaves the file as before or after it', async () => {
  const folder = mkdtempSync('/tmp/local-org-killed-');
  const file = join(folder, 'org.db');
  for (const delay of [3, 17, 41]) {
    await writeAndKill(file, delay);
    const org = await startTestOrg({ file });
    const count = Number(org.org.db.get('SELECT COUNT(*) AS n FROM "Visit__c"')?.['n']);
    const logged = Number(org.org.db.get("SELECT COUNT(*) AS n FROM _change WHERE object = 'Visit__c' AND operation = 'create'")?.['n']);
    await org.stop();
    assert.ok(count > 0 && count % 200 === 0, `${count} rows are whole batches`);
    assert.equal(logged, count, 'each row is in the change log');
  }
  rmSync(folder, { recursive: true });
});
