/** `npm start` as a user runs it: what it prints is what the org it serves answers. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { PACKAGE_ROOT } from './packageRoot.ts';
import { API_VERSION, OrgHttp } from './salesforce/orgHttp.ts';
import { runQueries } from './salesforce/runQueries.ts';
import { QUIET_ENVIRONMENT, runCommand } from './testing/runCommand.ts';

/** The cells of a printed table, by its title. */
function tableOf(printed: string, title: string): string[][] {
  const [, rest = ''] = printed.split(`${title}\n`);
  const [table = ''] = rest.split('└');
  const lines = table.split('\n').filter((line) => line.startsWith('│'));
  return lines.slice(1).map((line) =>
    line
      .split('│')
      .slice(1, -1)
      .map((cell) => cell.trim())
  );
}

describe('npm start', () => {
  let printed = '';
  let http: OrgHttp;
  let environment: NodeJS.ProcessEnv = {};
  let url = '';
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: PACKAGE_ROOT,
    env: { ...process.env, ...QUIET_ENVIRONMENT }
  });
  before(
    async () => {
      await new Promise<void>((resolve, reject) => {
        child.stdout.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          if (printed.includes('npx touchline explain')) resolve();
        });
        child.on('exit', () => reject(new Error(`npm start ended: ${printed}`)));
      });
      const [, instanceUrl = ''] = /serving at (\S+) until/.exec(printed) ?? [];
      url = instanceUrl;
      const [, accessToken = ''] = /Access token: (\S+)/.exec(printed) ?? [];
      environment = { SF_ACCESS_TOKEN: accessToken };
      http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'npm start' });
    },
    { timeout: 120_000 }
  );
  after(async () => {
    await http.close();
    child.removeAllListeners('exit');
    child.kill('SIGINT');
  });
  const ask = async (soql: string): Promise<Readonly<Record<string, unknown>>[]> => (await runQueries(http, [{ soql }], 'test'))[0] ?? [];

  test('prints calls by channel as SOQL counts them', async () => {
    const channel = 'Touchpoint__r.Channel_Path__c';
    const rows = await ask(
      `SELECT ${channel} channel, COUNT(Id) calls FROM Tracked_Call__c WHERE Touchpoint__c != null GROUP BY ${channel}`
    );
    const counted = rows.map((row) => [String(row['channel']), String(row['calls'])]).sort();
    assert.ok(counted.length > 10);
    assert.deepEqual(tableOf(printed, 'Calls by channel').sort(), counted);
  });

  test('prints revenue by channel as SOQL sums it up, to the cent of what was won', async () => {
    const rows = await ask(
      "SELECT Channel_Path__c channel, COUNT(Id) touches, SUM(Full_Path_Revenue__c) revenue FROM Attribution_Touchpoint__c WHERE Opportunity__r.StageName = 'Closed Won' GROUP BY Channel_Path__c"
    );
    const summed = rows.map((row) => [String(row['channel']), String(row['touches']), String(row['revenue'])]).sort();
    const shown = tableOf(printed, 'Won revenue by channel (Full Path)');
    assert.ok(summed.length > 2);
    assert.deepEqual([...shown].sort(), summed);
    const [won] = await ask(
      'SELECT SUM(Amount) amount FROM Opportunity WHERE IsWon = true AND Id IN (SELECT Opportunity__c FROM Attribution_Touchpoint__c)'
    );
    const total = shown.reduce((cents, row) => cents + Math.round(Number(row[2]) * 100), 0);
    assert.equal(total, Math.round(Number(won?.['amount']) * 100));
  });

  test('names a call that the command it prints explains', async () => {
    const [, taskId = ''] = /npx touchline explain (\S+) --instance-url/.exec(printed) ?? [];
    const { exitCode, stdout } = await runCommand(['explain', taskId, '--instance-url', url], environment);
    assert.equal(exitCode, 0, stdout);
    assert.match(stdout, /Tied to a visit from Google Ads, 13 minutes before the call/);
  });

  test('lets the doctor find nothing wrong, and calls of the last days', async () => {
    const { exitCode, stdout } = await runCommand(['doctor', '--instance-url', url], environment);
    assert.equal(exitCode, 0, stdout);
    assert.doesNotMatch(stdout, /^\[(?!fine)/m);
    assert.match(stdout, /visitorIds: Visitor ids arrive\. Calls in the last 7 days: [1-9]/);
  });
});

test('npm start says what there is where it is asked, or asked for something else', () => {
  const start = (...args: string[]): [number | null, string] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
      cwd: PACKAGE_ROOT,
      env: { ...process.env, ...QUIET_ENVIRONMENT },
      encoding: 'utf8',
      timeout: 60_000
    });
    return [status, stdout + stderr];
  };
  const [helped, help] = start('--help');
  assert.equal(helped, 0, help);
  assert.match(help, /^A local org [^]*npm start -- --once: ends/);
  for (const wrong of ['--onse', '7357', '--once=no']) {
    const [refused, said] = start(wrong);
    assert.equal(refused, 1, said);
    assert.match(said, /^(Unknown option '--onse'|Unexpected argument '7357'|Option '--once' does not take an argument)\.\n\nA local org/);
  }
});
