/** Opportunities, people and models that are wrong: reported by name, and never a wrong number. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ResolveResult } from '../../resolve/runResult.ts';
import { runCommand } from '../../testing/runCommand.ts';
import { TestOrg } from '../../testing/testOrg.ts';

describe('touchline resolve over records that are wrong', () => {
  let org: TestOrg;
  let printed = '';
  let warned = '';
  let result: ResolveResult;
  const opportunities: Record<string, string> = {};
  let contacts: string[] = [];

  before(async () => {
    org = await TestOrg.start();
    const account = await org.insert('Account', { Name: 'Rivers Ltd' });
    const empty = await org.insert('Account', { Name: 'Nobody Ltd' });
    const twins = ['One', 'Two'].map((LastName) => org.insert('Contact', { LastName, AccountId: account, Email: 'r@rivers.example' }));
    const [first, second] = await Promise.all(twins);
    contacts = [first ?? '', second ?? ''];
    await org.insert('Task', {
      Subject: 'Call',
      Type: 'Call',
      CallType: 'Inbound',
      WhoId: first,
      BizibleId__c: 'visitor',
      Touchpoint_Date__c: '2026-05-04T12:30:00.000+0000'
    });
    const opportunity = (name: string, more: Record<string, unknown>) =>
      org.insert('Opportunity', { Name: name, AccountId: account, StageName: 'Prospecting', CloseDate: '2026-12-31', ...more });
    opportunities['right'] = await opportunity('Right', { Amount: 1000.01 });
    opportunities['noAmount'] = await opportunity('No amount', {});
    opportunities['nobody'] = await opportunity('Nobody', { Amount: 500, AccountId: empty });
    const early = { StageName: 'Closed Won', Amount: 700, CloseDate: '2020-01-01', CreatedDate: '2026-05-05T09:00:00.000+0000' };
    opportunities['closedEarly'] = await opportunity('Closed early', early);
    await org.insert('Attribution_Model__c', { Name: 'Custom', Model_Key__c: 'custom', Weight_FT__c: 50, Weight_LC__c: 49 });
    const rule = { Group__c: 'office', Applies_To__c: 'Touchpoint', Operator__c: 'equals', Value__c: 'call', Active__c: true };
    await org.insert('Suppression_Rule__c', { ...rule, Name: 'Calls', Rule_Key__c: 'calls', Field__c: 'Kind__c' });
    await org.insert('Suppression_Rule__c', { ...rule, Name: 'From', Rule_Key__c: 'from', Field__c: 'Caler_Number__c' });
    const touchline = (...flags: string[]) =>
      runCommand(['resolve', '--instance-url', org.local.instanceUrl, ...flags], { SF_ACCESS_TOKEN: org.local.accessToken });
    const { stdout, stderr, exitCode } = await touchline();
    assert.equal(exitCode, 0, stderr);
    printed = stdout;
    warned = stderr.replaceAll(/\s+/g, ' ');
    result = (JSON.parse((await touchline('--all', '--json')).stdout) as { result: ResolveResult }).result;
  });
  after(() => org.stop());

  const creditOf = (name: string) =>
    org.query(
      `SELECT Linear_Credit__c, Linear_Revenue__c, Custom_Credit__c FROM Attribution_Touchpoint__c WHERE Opportunity__c = '${opportunities[name] ?? ''}'`
    );

  test('R36 without amount there is credit and no revenue', async () => {
    const [row, ...others] = await creditOf('noAmount');
    assert.deepEqual([row?.['Linear_Credit__c'], row?.['Linear_Revenue__c'], others.length], [100, null, 0]);
    assert.deepEqual(result.opportunitiesWithoutAmount, [opportunities['noAmount']]);
    assert.match(printed, new RegExp(`without an amount, [^:]*: 1 \\(${opportunities['noAmount'] ?? ''}`));
  });

  test('R36 without contacts the opportunity is named as attributed to nobody', async () => {
    assert.deepEqual(await creditOf('nobody'), []);
    assert.deepEqual(result.opportunitiesUnattributed, [opportunities['nobody']]);
    assert.match(printed, new RegExp(`attributed to nobody: 1 \\(${opportunities['nobody'] ?? ''}`));
  });

  test('R33 closed before it was created is set aside by name', async () => {
    assert.deepEqual(await creditOf('closedEarly'), []);
    assert.match(warned, new RegExp(`Opportunity ${opportunities['closedEarly'] ?? ''} was closed before it was created`));
    assert.equal(result.opportunitiesSetAside[0]?.reason, 'closedBeforeCreated');
  });

  test('R32 two contacts with one e-mail are one person, whose touch is shared out once', async () => {
    const rows = await creditOf('right');
    assert.deepEqual(
      rows.map((row) => [row['Linear_Credit__c'], row['Linear_Revenue__c']]),
      [[100, 1000.01]]
    );
    assert.deepEqual([result.joinedByEmail.people, [...result.joinedByEmail.records].sort()], [1, [...contacts].sort()]);
    assert.match(printed, /People made of several leads or contacts because of one e-mail address: 1 \(003/);
    assert.doesNotMatch(printed, /rivers\.example/);
  });

  test("R35 a model whose weights don't sum to 100 is named, and has no credit", async () => {
    assert.match(warned, /Attribution_Model__c "custom": its weights don't sum to 100, so it has no credit/);
    assert.equal((await creditOf('right'))[0]?.['Custom_Credit__c'], null);
    assert.equal(result.problems.length, 2);
  });

  test('R37 a group with a condition that names no field suppresses nothing, and is named with its row', async () => {
    assert.deepEqual(await org.query('SELECT Outcome__c FROM Tracked_Call__c'), [{ Outcome__c: 'standalone' }]);
    assert.match(
      warned,
      /Suppression_Rule__c "from", Field__c names "Caler_Number__c", but Touchpoint shows .* none of the group "office" holds/
    );
  });
});
