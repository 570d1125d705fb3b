/** `touchline resolve` that is told to end in the middle of its work. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { PACKAGE_ROOT } from '../../packageRoot.ts';
import { insertCall, insertSession, outcomeOf } from '../../testing/incomingCall.ts';
import { QUIET_ENVIRONMENT } from '../../testing/runCommand.ts';
import { runToGoOn } from '../../testing/runToGoOn.ts';
import { TestOrg } from '../../testing/testOrg.ts';
import { holdAnswer } from '../../watch/test-fixtures/requests.ts';

let org: TestOrg;
before(async () => {
  org = await TestOrg.start();
});
after(() => org.stop());

for (const [signal, exitCode] of [
  ['SIGTERM', 143],
  ['SIGINT', 130]
] as const) {
  test(`ends after ${signal} between two requests, says so in its log and its record, and the next run goes on`, async () => {
    const visitor = `${signal.toLowerCase()}0123456789abcdef01234567`.replaceAll(/[^a-f0-9]/g, '0');
    await insertSession(org, visitor);
    const taskId = await insertCall(org, visitor);
    const scope = holdAnswer(org, (asked) => asked.includes('SELECT COUNT() FROM Task'));
    const args = [join(PACKAGE_ROOT, 'bin/touchline.js'), 'resolve', '--all', '--instance-url', org.local.instanceUrl];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...QUIET_ENVIRONMENT, SF_ACCESS_TOKEN: org.local.accessToken } });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await scope.reached();
    child.kill(signal);
    // On a busy machine the answer may be faster than the signal, and the rest of so small a run faster still.
    await sleep(1000);
    scope.goOn();
    assert.equal(await ended, exitCode, stderr);
    assert.match(stderr, /"ended":"stopped".*"msg":"ended"/);
    assert.equal(await outcomeOf(org, taskId), undefined);
    const [run] = await org.query('SELECT Status__c, Watermark__c FROM Resolution_Run__c ORDER BY Started_At__c DESC, CreatedDate DESC');
    assert.equal(run?.['Status__c'], 'stopped');
    await runToGoOn(org);
    assert.equal(await outcomeOf(org, taskId), 'merged');
  });
}
