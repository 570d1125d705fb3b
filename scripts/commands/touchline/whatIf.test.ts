/** `touchline resolve --dry-run` with rules and settings that are not saved: it tells what the next run would do, and writes nothing. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { loadSample, type LoadedSample } from '../../../data/sample/load.ts';
import type { ResolveResult } from '../../resolve/runResult.ts';
import { finalRows } from '../../testing/finalRows.ts';
import { runCommand, type CommandRun } from '../../testing/runCommand.ts';
import { TestOrg } from '../../testing/testOrg.ts';

const RULES = 'Order__c,Channel__c,Subchannel__c,Source__c\n1,Search,Google,google\n2,Everything else,,\n';
/** Calls by channel as the org itself counts them. */
const CALLS_BY_CHANNEL =
  'SELECT Touchpoint__r.Channel_Path__c channel, COUNT(Id) calls FROM Tracked_Call__c WHERE Touchpoint__c != null GROUP BY Touchpoint__r.Channel_Path__c';

function sorted(rows: readonly { readonly channel: unknown; readonly calls: unknown }[]): string[] {
  return rows.map(({ channel, calls }) => `${String(channel)} ${String(calls)}`).sort();
}

for (const namespace of [undefined, 'touchline']) {
  describe(`rules tried out, ${namespace ? 'with the namespace' : 'without a namespace'}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-what-if-'));
    const rules = join(folder, 'rules.csv');
    writeFileSync(rules, namespace === undefined ? RULES : RULES.replaceAll(/(\w+__c)/g, 'touchline__$1'));
    let org: TestOrg;
    let sample: LoadedSample;
    before(async () => {
      org = await TestOrg.start({ namespace });
      sample = await loadSample({ ...org.local, namespace });
      assert.equal((await touchline()).exitCode, 0);
    });
    after(async () => {
      rmSync(folder, { recursive: true });
      await org.stop();
    });

    const touchline = (...flags: string[]): Promise<CommandRun> =>
      runCommand(['resolve', '--instance-url', org.local.instanceUrl, ...flags], { SF_ACCESS_TOKEN: org.local.accessToken });
    const countChannels = async () => sorted((await org.query(CALLS_BY_CHANNEL)) as { channel: unknown; calls: unknown }[]);
    async function tried(...flags: string[]): Promise<ResolveResult> {
      const seen = org.local.requests.total;
      const rows = await finalRows(org);
      const runs = await org.query('SELECT COUNT(Id) runs FROM Resolution_Run__c');
      const { stdout, exitCode, stderr } = await touchline('--dry-run', '--json', ...flags);
      assert.equal(exitCode, 0, stderr + stdout);
      assert.deepEqual(await finalRows(org), rows);
      assert.deepEqual(await org.query('SELECT COUNT(Id) runs FROM Resolution_Run__c'), runs);
      const asked = org.local.requests.entries.slice(seen - org.local.requests.total);
      const writes = asked.filter(
        ({ method, path }) => method !== 'GET' && !/\/(composite|jobs\/query)\/?$/.test(path.split('?')[0] ?? '')
      );
      assert.deepEqual(writes, [], 'nothing was written, by the requests the org saw');
      return (JSON.parse(stdout) as { result: ResolveResult }).result;
    }

    test('R27 a window of 90 minutes ties the call of 13:05 to its visit, by call and by channel', async () => {
      const { changes } = await tried('--window', '90');
      const taskId = sample.calls['too-late'] ?? '';
      const change = changes?.calls.find((call) => call.taskId === taskId);
      assert.deepEqual([change?.before?.outcome, change?.before?.reason], ['standalone', 'sessionTooOld']);
      assert.deepEqual([change?.after?.outcome, change?.after?.reason], ['merged', 'matched']);
      assert.deepEqual(
        sorted(changes?.channels.filter(({ before }) => before > 0).map(({ channel, before }) => ({ channel, calls: before })) ?? []),
        await countChannels()
      );
      const { stdout } = await touchline('--dry-run', '--window', '90');
      assert.match(stdout, new RegExp(`${taskId} {2}.*\\(Visit too old\\), Other → Tied to a visit \\(A visit matches\\), \\w`));
      assert.match(stdout, /Calls by channel, as they would be/);
    });

    // A namespace changes names of fields; what follows has nothing to do with names.
    if (namespace !== undefined) return;

    test('R27 the basis lastActivity ties calls that came too long after the first page', async () => {
      const { changes } = await tried('--basis', 'lastActivity');
      const told = ['exactly-thirty', 'posted-late'].map((story) => sample.calls[story] ?? '').sort();
      const outcomes = changes?.calls.map(({ taskId, before, after: standing }) => [taskId, before?.reason, standing?.outcome]);
      assert.deepEqual(
        outcomes,
        told.map((taskId) => [taskId, 'sessionTooOld', 'merged'])
      );
    });

    test("R27 rules of a file take the place of the org's, and foretell exactly what saving them does", async () => {
      const { changes } = await tried('--rules', rules);
      const one = await tried('--rules', rules, '--task', sample.calls['twelve-seventeen'] ?? '');
      assert.deepEqual(
        one.changes?.calls,
        changes?.calls.filter(({ taskId }) => taskId === sample.calls['twelve-seventeen'])
      );
      assert.equal(one.changes?.calls[0]?.after?.channel, 'Search.Google');
      const ids = [
        await org.insert('Channel_Rule__c', {
          Name: 'a',
          Rule_Key__c: 'a',
          Order__c: 1,
          Channel__c: 'Search',
          Subchannel__c: 'Google',
          Source__c: 'google',
          Active__c: true
        }),
        await org.insert('Channel_Rule__c', { Name: 'b', Rule_Key__c: 'b', Order__c: 2, Channel__c: 'Everything else', Active__c: true })
      ];
      assert.equal((await touchline('--all')).exitCode, 0);
      const foretold = changes?.channels.map(({ channel, after }) => ({ channel, calls: after })).filter(({ calls }) => calls > 0);
      assert.deepEqual(sorted(foretold ?? []), await countChannels());
      const again = await tried('--rules', rules);
      assert.deepEqual(again.changes?.calls, []);
      assert.match((await touchline('--dry-run', '--rules', rules)).stdout, /No call would change\./);
      for (const id of ids) await org.remove('Channel_Rule__c', id);
      assert.equal((await touchline('--all')).exitCode, 0);
    });

    test('is refused without --dry-run, and a file of rules that can not hold by line', async () => {
      for (const flags of [
        ['--rules', rules],
        ['--window', '45'],
        ['--basis', 'lastActivity']
      ]) {
        const { exitCode, stderr } = await touchline(...flags);
        assert.notEqual(exitCode, 0);
        assert.match(stderr, new RegExp(`${flags[0] ?? ''} tries out what is not saved, so it needs --dry-run`));
      }
      assert.match((await touchline('--dry-run', '--window', '0')).stderr, /greater than or equal to 1/);
      assert.match((await touchline('--dry-run', '--basis', 'guess')).stderr, /sessionStart, lastActivity/);
      const wrong = join(folder, 'wrong.csv');
      writeFileSync(wrong, 'Order__c,Channel__c\nfirst,Search\n');
      assert.match((await touchline('--dry-run', '--rules', wrong)).stderr, /wrong\.csv, line 2.*Order__c is "first"/s);
    });
  });
}
