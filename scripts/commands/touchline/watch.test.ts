import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadSample } from '../../../data/sample/load.ts';
import { PACKAGE_ROOT } from '../../packageRoot.ts';
import { QUIET_ENVIRONMENT, runCommand } from '../../testing/runCommand.ts';
import { TestOrg } from '../../testing/testOrg.ts';

let org: TestOrg;
before(async () => {
  org = await TestOrg.start({ changeEvents: { objects: ['Task'], holdFor: 5_000 } });
  await loadSample(org.local);
});
after(() => org.stop());

/** The command until it listens; `stop` sends what systemd does. */
async function startWatching(): Promise<{ stop(): Promise<{ code: number | null; stdout: string; stderr: string }> }> {
  const args = [join(PACKAGE_ROOT, 'bin/touchline.js'), 'watch', '--instance-url', org.local.instanceUrl, '--heartbeat', '60', '--json'];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...QUIET_ENVIRONMENT, SF_ACCESS_TOKEN: org.local.accessToken } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      if (stderr.includes('reconciled') && stderr.includes('listening')) resolve();
    });
    child.on('exit', () => reject(new Error(stderr + stdout)));
  });
  return {
    stop: async () => {
      child.kill('SIGTERM');
      return { code: await ended, stdout, stderr };
    }
  };
}

/** Names, addresses, numbers and visitor ids of the sample, as they might stand in a log. */
async function personalData(): Promise<Set<string>> {
  const queries = [
    'SELECT Name, LastName, Email, Phone FROM Lead',
    'SELECT Name, LastName, Email, Phone FROM Contact',
    'SELECT Subject, BizibleId__c FROM Task',
    'SELECT BizibleId__c, Visitor_Key__c, Email__c, Session_Key__c FROM Web_Session__c'
  ];
  const rows = (await Promise.all(queries.map((soql) => org.query(soql)))).flat();
  const values = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string'));
  return new Set(values.filter((value) => value.length > 4));
}

test('watches until it is told to end, says so in JSON, and lets nobody else in', async () => {
  const message = 'Ann Example <ann@example.com> may not be touched';
  org.local.faults.set([{ fault: { kind: 'validationRule', formula: 'true', message }, object: 'Touchpoint__c', every: 10 }]);
  const requests = org.local.requests.total;
  const watching = await startWatching();
  const counted = org.local.requests.total;
  const second = await runCommand(['watch', '--instance-url', org.local.instanceUrl], { SF_ACCESS_TOKEN: org.local.accessToken });
  const others = org.local.requests.total;
  assert.equal(second.exitCode, 75);
  assert.match(second.stderr, /Another watcher works on this org/);
  const { code, stdout, stderr } = await watching.stop();
  assert.equal(code, 0, stderr);
  const { result } = JSON.parse(stdout) as { result: { ended: string; decided: number; requests: number } };
  assert.equal(result.ended, 'stopped');
  assert.ok(result.decided > 50);
  const made = org.local.requests.total - requests - (others - counted);
  assert.ok(Math.abs(result.requests - made) <= 1, `${String(result.requests)} counted, ${String(made)} made, a heartbeat apart`);
  for (const line of stderr.trim().split('\n')) assert.ok((JSON.parse(line) as { msg: string }).msg, line);
  assert.match(stderr, /"msg":"setAside"/);
  assert.doesNotMatch(stderr, /Ann Example|@/);
  for (const text of await personalData()) assert.ok(!stderr.includes(text), `${text} in the log`);
});
