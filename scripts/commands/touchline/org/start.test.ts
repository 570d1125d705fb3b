import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { PACKAGE_ROOT } from '../../../packageRoot.ts';
import { QUIET_ENVIRONMENT, runCommand } from '../../../testing/runCommand.ts';

/** Starts the org as a user does; gives what it printed and how it ends after Ctrl+C. With the test it ends in any case. */
async function startOrg(context: TestContext, args: readonly string[]): Promise<{ printed: string; stop(): Promise<string> }> {
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'bin/touchline.js'), 'org', 'start', '--port', '0', ...args], {
    env: { ...process.env, ...QUIET_ENVIRONMENT }
  });
  context.after(() => child.kill('SIGKILL'));
  let printed = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('npx touchline resolve')) resolve();
    });
    child.on('exit', () => reject(new Error(errors)));
  });
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(errors)));
  return {
    printed,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    }
  };
}

test('starts an org with the sample in a file, prints how to log in, and keeps what was written', { timeout: 120_000 }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-start-'));
  const args = ['--data', 'sample', '--file', join(folder, 'acme.db'), '--namespace'];
  const first = await startOrg(context, args);
  const [, instanceUrl = ''] = /listens at (\S+)/.exec(first.printed) ?? [];
  const [, token = ''] =
    /SF_ACCESS_TOKEN='([^']+)' sf org login access-token --instance-url \S+ --no-prompt --alias local/.exec(first.printed) ?? [];
  assert.match(first.printed, /Loaded: .*Web_Session__c \d+/);
  const resolved = await runCommand(['resolve', '--instance-url', instanceUrl, '--json'], { SF_ACCESS_TOKEN: token });
  assert.equal(resolved.exitCode, 0, resolved.stdout);
  const examined = await runCommand(['doctor', '--instance-url', instanceUrl, '--fail-on', 'broken'], { SF_ACCESS_TOKEN: token });
  assert.equal(examined.exitCode, 0, examined.stdout);
  assert.match(examined.stdout, /\[fine\] mayResolve: /);
  assert.equal(await first.stop(), '');

  const second = await startOrg(context, args);
  assert.match(second.printed, /holds the sample already/);
  await second.stop();
  rmSync(folder, { recursive: true });
});

test('says that a file is no database, and leaves it as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-start-'));
  const file = join(folder, 'calls.csv');
  writeFileSync(file, 'Id,CreatedDate\n'.repeat(100));
  const { exitCode, stderr } = await runCommand(['org', 'start', '--port', '0', '--file', file]);
  assert.equal(exitCode, 1);
  assert.match(stderr.replaceAll(/\s+/g, ' '), /calls\.csv can't hold an org: file is not a database/);
  assert.equal(readFileSync(file, 'utf8').length, 1500);
  rmSync(folder, { recursive: true });
});
