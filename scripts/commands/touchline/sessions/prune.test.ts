import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runResolve } from '../../../resolve/runResolve.ts';
import { scopeOfAll } from '../../../resolve/scopes.ts';
import { pruneSessions } from '../../../retention/pruneSessions.ts';
import { finalRows } from '../../../testing/finalRows.ts';
import { runCommand } from '../../../testing/runCommand.ts';
import { TestOrg } from '../../../testing/testOrg.ts';
import type { SessionsPruneResult } from './prune.ts';

const DAY = 24 * 60 * 60_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString().replace('Z', '+0000');

describe('touchline sessions prune', () => {
  let org: TestOrg;
  const ids: Record<string, string> = {};
  before(async () => {
    org = await TestOrg.start({ namespace: 'touchline' });
    const session = async (key: string, days: number, more: Record<string, unknown> = {}) => {
      ids[key] = await org.insert('Web_Session__c', { Session_Key__c: key, Started_At__c: ago(days), CreatedDate: ago(days), ...more });
    };
    await session('old', 500);
    await session('young', 364);
    await session('owned', 500, { BizibleId__c: 'v', Visitor_Key__c: 'v', Email__c: 'ann@rivers.example' });
    await session('late', 500, { CreatedDate: ago(1) });
    await session('named', 500);
    await org.insert('Lead', { LastName: 'ann', Company: 'Rivers', Email: 'ann@rivers.example' });
    await runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now });
    await org.insert('Tracked_Call__c', { Task_Id__c: '00T000000000001AAA', Outcome__c: 'held', Web_Session__c: ids['named'] });
  });
  after(() => org.stop());

  const prune = async (...flags: string[]) => {
    const run = await runCommand(['sessions', 'prune', '--instance-url', org.local.instanceUrl, '--json', ...flags], {
      SF_ACCESS_TOKEN: org.local.accessToken
    });
    return (JSON.parse(run.stdout) as { result: SessionsPruneResult }).result;
  };
  const keys = async (): Promise<unknown[]> =>
    (await org.query('SELECT Session_Key__c FROM Web_Session__c ORDER BY Session_Key__c')).map((row) => row['Session_Key__c']);

  test('removes nothing without a retention', async () => {
    const { outcome } = await prune();
    assert.equal(outcome, 'kept');
    assert.equal((await keys()).length, 5);
  });

  test('says by its exit code that the requests are used up', async () => {
    const { exitCode, stdout } = await runCommand(
      ['sessions', 'prune', '--instance-url', org.local.instanceUrl, '--json', '--api-budget', '2'],
      { SF_ACCESS_TOKEN: org.local.accessToken }
    );
    const { name, actions } = JSON.parse(stdout) as { name: string; actions: readonly string[] };
    assert.deepEqual([exitCode, name], [75, 'BudgetSpentError']);
    assert.match(String(actions), /--api-budget/);
  });

  test('never removes what is owned or named, stored lately, or younger than the look-back, in few requests', async () => {
    const setting = await org.insert('Touchline_Setting__c', { Name: 'Settings', Key__c: 'default', Retention_Days__c: 30 });
    const dry = await prune('--dry-run');
    assert.deepEqual([dry.outcome, 'found' in dry && [dry.found, dry.days, dry.retentionDays]], ['wouldPrune', [1, 365, 30]]);
    assert.equal((await keys()).length, 5);
    const before = await finalRows(org);
    const result = await prune();
    assert.deepEqual([result.outcome, 'removed' in result && result.removed], ['pruned', 1]);
    assert.ok(result.requests <= 7, String(result.requests));
    assert.deepEqual(await keys(), ['late', 'named', 'owned', 'young']);
    assert.equal(before['Touchpoint__c']?.length, 1);
    assert.deepEqual((await finalRows(org))['Touchpoint__c'], before['Touchpoint__c']);
    await org.update('Touchline_Setting__c', setting, { Retention_Days__c: 0 });
    await assert.rejects(pruneSessions(await org.open(), { dryRun: false, limit: 1 }), {
      message: 'Retention (Days) of the Touchline settings is 0, which is no whole number of at least 1. Nothing was removed.'
    });
    await org.update('Touchline_Setting__c', setting, { Retention_Days__c: 30, Lookback_Days__c: 30 });
    const shorter = await prune();
    assert.equal('removed' in shorter && shorter.removed, 1);
    assert.deepEqual(await keys(), ['late', 'named', 'owned']);
  });

  test('removes many by bulk jobs, a portion at a time', async () => {
    for (let n = 0; n < 6; n++)
      await org.insert('Web_Session__c', { Session_Key__c: `many-${String(n)}`, Started_At__c: ago(400), CreatedDate: ago(400) });
    const open = await org.open();
    Object.assign(open.http, { bulkAbove: { rowsRead: 2, rowsWritten: 2 }, firstPollMs: 1 });
    const first = await pruneSessions(open, { dryRun: false, limit: 4 });
    assert.deepEqual('removed' in first && [first.found, first.removed], [6, 4]);
    const second = await pruneSessions(open, { dryRun: false, limit: 4 });
    assert.deepEqual('removed' in second && [second.found, second.removed], [2, 2]);
    assert.deepEqual(await keys(), ['late', 'named', 'owned']);
  });
});
