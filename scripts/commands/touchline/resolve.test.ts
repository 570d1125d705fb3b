import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { loadSample, type LoadedSample } from '../../../data/sample/load.ts';
import { FULL_ACCESS } from '../../../local-org/org.ts';
import { PACKAGE_ROOT } from '../../packageRoot.ts';
import { QUIET_ENVIRONMENT, runCommand, type CommandRun } from '../../testing/runCommand.ts';
import { TestOrg } from '../../testing/testOrg.ts';

const run = promisify(execFile);

interface JsonRun {
  readonly status: number;
  readonly name?: string;
  readonly message?: string;
  readonly actions?: readonly string[];
  readonly result?: {
    readonly decided: number;
    readonly written: unknown;
    readonly requests: number;
    readonly outcomes: readonly unknown[];
  };
}

/** What each line of the log is about. */
function messagesOf(stderr: string): string[] {
  return stderr
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { msg: string }).msg);
}

for (const namespace of [undefined, 'touchline']) {
  describe(`touchline resolve, ${namespace ? 'with the namespace' : 'without a namespace'}`, () => {
    let org: TestOrg;
    let sample: LoadedSample;
    before(async () => {
      org = await TestOrg.start({ namespace });
      sample = await loadSample({ ...org.local, namespace });
    });
    after(() => org.stop());

    const touchline = (...args: string[]): Promise<CommandRun> =>
      runCommand([...args, '--instance-url', org.local.instanceUrl], { SF_ACCESS_TOKEN: org.local.accessToken });

    test('prints outcomes and channels in words, and what it wrote', async () => {
      const { stdout, stderr, exitCode } = await touchline('resolve');
      assert.equal(exitCode, 0, stderr);
      assert.match(stdout, /Tied to a visit +│ A visit matches +│ \d+/);
      assert.match(stdout, /Paid Search\.Google Ads +│ \d+/);
      assert.match(stdout, /Calls decided: \d+\. Written: .*touchpoints: \d+ created/);
      assert.deepEqual(messagesOf(stderr), ['started', 'ended']);
    });

    test('writes nothing the second time, and counts requests as the org does', async () => {
      const before = org.local.requests.total;
      const { stdout, stderr } = await touchline('resolve', '--json');
      const { status, result } = JSON.parse(stdout) as JsonRun;
      assert.equal(status, 0);
      assert.match(stderr, new RegExp(`"ended":"complete".*"requests":${String(result?.requests)}`));
      assert.equal(result?.requests, org.local.requests.total - before);
      assert.doesNotMatch(JSON.stringify(result?.written), /[1-9]/);
    });

    // A namespace changes names of fields; what follows has nothing to do with names.
    if (namespace !== undefined) return;

    test('resolves one call, and names a Task that is not there', async () => {
      const taskId = sample.calls['too-late'] ?? '';
      const { exitCode, stdout, stderr } = await touchline('resolve', '--task', taskId, '--task', '00T00000000ZZZZ', '--dry-run');
      assert.equal(exitCode, 68);
      assert.match(stderr, /no such Task in this org.*00T00000000ZZZZ/s);
      assert.match(stdout, /Calls decided: 1\. Would write: nothing/);
    });

    test('moves no watermark by a time while a record is to be tried again', async () => {
      const watermarks = "SELECT Watermark__c FROM Resolution_Run__c WHERE Watermark__c != null AND Kind__c = 'resolve'";
      const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
      const left = { Run_Key__c: 'left', Kind__c: 'resolve', Watermark__c: inAnHour, Retry_Ids__c: sample.calls['too-late'] };
      const leftId = await org.insert('Resolution_Run__c', left);
      const before = await org.query(watermarks);
      assert.equal((await touchline('resolve', '--since', new Date(Date.now() - 3_600_000).toISOString())).exitCode, 0);
      assert.equal((await org.query(watermarks)).length, before.length);
      await org.update('Resolution_Run__c', leftId, { Retry_Ids__c: null });
      assert.equal((await touchline('resolve', '--since', new Date(Date.now() - 3_600_000).toISOString())).exitCode, 0);
      assert.equal((await org.query(watermarks)).length, before.length + 1);
      await org.remove('Resolution_Run__c', leftId);
    });

    test('explains a call in words, and says when the stored decision is another one', async () => {
      const taskId = sample.calls['twelve-seventeen'] ?? '';
      const explained = await touchline('explain', taskId.slice(0, 15));
      assert.equal(explained.exitCode, 0, explained.stderr);
      assert.match(explained.stdout, /Tied to a visit from Google Ads, 13 minutes before the call\./);
      assert.match(explained.stdout, /The stored decision is the same\./);
      await org.update('Task', taskId, { Touchpoint_Date__c: '2026-05-04T13:05:00.000+0000' });
      const waiting = sample.calls['too-late'] ?? '';
      const [row] = await org.query(`SELECT Id FROM Tracked_Call__c WHERE Task_Id__c = '${waiting}'`);
      await org.update('Tracked_Call__c', String(row?.['Id']), { Outcome__c: 'pending' });
      const now = await touchline('explain', taskId, waiting);
      assert.match(now.stdout, /recorded and waits for its decision/);
      assert.match(
        now.stdout,
        /The stored decision is another one \(Tied to a visit, A visit matches\); different now: .*Call Time, .*Outcome/
      );
      const both = await touchline('explain', taskId, '00T00000000ZZZZ', '--json');
      assert.equal(both.exitCode, 68);
      const { result } = JSON.parse(both.stdout) as { result: { state: string; stored?: { state: string } }[] };
      assert.deepEqual(
        result.map(({ state }) => state),
        ['decided', 'noTask']
      );
    });
  });
}

describe('touchline resolve refuses', () => {
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.start();
  });
  after(() => org.stop());

  async function refused(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<JsonRun> {
    const { stdout, exitCode } = await runCommand([...args, '--json'], { SF_ACCESS_TOKEN: org.local.accessToken, ...env });
    const answer = JSON.parse(stdout) as JsonRun;
    assert.equal(answer.status, exitCode);
    assert.notEqual(exitCode, 0);
    assert.ok((answer.actions?.length ?? 0) > 0 || answer.name === 'Error', `${String(answer.name)} says what to do`);
    return answer;
  }
  const here = (): string[] => ['resolve', '--instance-url', org.local.instanceUrl];

  test('an expired token', async () => {
    const { name, message, actions } = await refused(here(), { SF_ACCESS_TOKEN: '00D000000000001!expired' });
    assert.equal(name, 'TokenExpiredError');
    assert.match(message ?? '', /refused the access token/);
    assert.match(actions?.join() ?? '', /SF_ACCESS_TOKEN/);
  });

  test('an org without the package', async () => {
    const bare = await TestOrg.start({ forceApp: join(PACKAGE_ROOT, 'config') });
    const { name, message } = await refused(['resolve', '--instance-url', bare.local.instanceUrl], {
      SF_ACCESS_TOKEN: bare.local.accessToken
    });
    await bare.stop();
    assert.equal(name, 'PackageMissingError');
    assert.match(message ?? '', /has no Touchline, or this user has no access to it/);
  });

  test('a user without a permission it needs, and names it', async () => {
    const session = org.local.sessions[0];
    const mayNotDelete = {
      ...FULL_ACCESS,
      may: (action: string, object: { name: string }) => action !== 'delete' || object.name !== 'Touchpoint__c'
    };
    Object.assign(session ?? {}, { access: mayNotDelete });
    const { name, message } = await refused(here());
    const dry = await runCommand([...here(), '--dry-run'], { SF_ACCESS_TOKEN: org.local.accessToken });
    Object.assign(session ?? {}, { access: FULL_ACCESS });
    assert.equal(dry.exitCode, 0, 'a dry run only reads');
    assert.equal(name, 'AccessMissingError');
    assert.match(message ?? '', /delete Touchpoint__c/);
  });

  test('a wrong field name in the settings, and a value that can not hold', async () => {
    const id = await org.insert('Touchline_Setting__c', {
      Name: 'Settings',
      Key__c: 'default',
      Call_Time_Field__c: 'Call_Began__c',
      Window_Basis__c: 'guess'
    });
    const { name, message, actions } = await refused(here());
    await org.remove('Touchline_Setting__c', id);
    assert.equal(name, 'SettingsWrongError');
    assert.match(message ?? '', /Call_Time_Field__c names "Call_Began__c", but Task shows this user no such field/);
    assert.match(message ?? '', /Window_Basis__c is "guess"; it must be one of: sessionStart, lastActivity/);
    assert.match(actions?.join() ?? '', /Touchline Settings/);
  });

  test('settings of which none is the default one, whatever the case of its key', async () => {
    const setting = { Name: 'Settings', Key__c: 'standard', Window_Basis__c: 'guess' };
    const id = await org.insert('Touchline_Setting__c', setting);
    const { name, message } = await refused(here());
    await org.update('Touchline_Setting__c', id, { Key__c: 'Default' });
    const found = await refused(here());
    await org.remove('Touchline_Setting__c', id);
    assert.equal(name, 'NoDefaultSettingsError');
    assert.match(message ?? '', /none with the key "default"; there are: "standard"/);
    assert.equal(found.name, 'SettingsWrongError', 'its row is the one that holds');
  });

  test('an org that can not be reached, a missing token, an unknown login, and flags that mean nothing', async () => {
    assert.equal((await refused(['resolve', '--instance-url', 'http://127.0.0.1:9'])).name, 'NoConnectionError');
    assert.equal((await refused(here(), { SF_ACCESS_TOKEN: '' })).name, 'NoAccessTokenError');
    assert.equal((await refused(['resolve', '--target-org', 'nobody'])).name, 'UnknownOrgError');
    assert.match((await refused([...here(), '--since', 'yesterday'])).message ?? '', /"yesterday" is no time/);
    assert.match((await refused([...here(), '--task', "00T' OR Id != null"])).message ?? '', /is not the Id of a Task/);
  });
});

test('takes an alias that the real sf CLI has logged in', { timeout: 120_000 }, async () => {
  const org = await TestOrg.start();
  const env = { ...process.env, ...QUIET_ENVIRONMENT, SF_ACCESS_TOKEN: org.local.accessToken };
  const sf = join(PACKAGE_ROOT, 'node_modules/.bin/sf');
  await run(sf, ['org', 'login', 'access-token', '--instance-url', org.local.instanceUrl, '--no-prompt', '--alias', 'local'], { env });
  const { stdout, exitCode } = await runCommand(['resolve', '--target-org', 'local', '--json'], { SF_ACCESS_TOKEN: undefined });
  await org.stop();
  assert.equal(exitCode, 0, stdout);
  assert.equal((JSON.parse(stdout) as JsonRun).result?.decided, 0);
});
