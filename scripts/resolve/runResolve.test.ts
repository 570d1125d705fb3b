import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { finalRows } from '../testing/finalRows.ts';
import { runToGoOn } from '../testing/runToGoOn.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { runResolve, type RunOptions } from './runResolve.ts';
import type { ResolveResult } from './runResult.ts';
import { scopeOfAll, scopeOfTasks, scopeSince } from './scopes.ts';

const AD = {
  Landing_Page__c: 'www.acme.example/demo',
  Landing_Page_Raw__c: 'https://www.acme.example/demo?utm_source=google&utm_medium=cpc&gclid=AbC',
  Referrer_Page__c: 'www.google.com',
  Referrer_Page_Raw__c: 'https://www.google.com/',
  Source__c: 'google',
  Medium__c: 'cpc',
  Campaign_Name__c: 'brand-emea',
  Ad_Id__c: 'ad-7',
  Click_Id__c: 'AbC',
  Click_Id_Type__c: 'gclid'
};
const DAY = '2026-05-04';
const TOUCHPOINTS =
  'SELECT Touchpoint_Key__c, Touchpoint_Type__c, Medium__c, Source__c, Channel__c, Landing_Page__c, Referrer_Page__c, Ad_Id__c, Call_Count__c, Id FROM Touchpoint__c ORDER BY Touchpoint_Key__c';
const CALLS = 'SELECT Outcome__c, Reason__c, Touchpoint__r.Touchpoint_Key__c FROM Tracked_Call__c ORDER BY Task_Id__c';

for (const namespace of [undefined, 'touchline']) {
  describe(`resolve, ${namespace ? 'with the namespace' : 'without a namespace'}`, () => {
    let org: TestOrg;
    let lead: string;

    beforeEach(async () => {
      org = await TestOrg.start({ namespace });
      lead = await org.insert('Lead', { LastName: 'Rivers', Company: 'Rivers Ltd', Email: 'r@rivers.example' });
    });
    afterEach(() => org.stop());

    const call = (time: string, more: Record<string, unknown> = {}) =>
      org.insert('Task', {
        Subject: 'Inbound call',
        Type: 'Call',
        CallType: 'Inbound',
        WhoId: lead,
        BizibleId__c: 'visitor',
        Touchpoint_Date__c: `${DAY}T${time}:00.000+0000`,
        ...more
      });
    const visit = (key: string, time: string, more: Record<string, unknown> = {}) =>
      org.insert('Web_Session__c', {
        Session_Key__c: key,
        BizibleId__c: 'visitor',
        Visitor_Key__c: 'visitor',
        Started_At__c: `${DAY}T${time}:00.000+0000`,
        ...AD,
        ...more
      });
    const resolveAll = async (options: Partial<RunOptions> = {}): Promise<ResolveResult> =>
      runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now, ...options });
    const resolveTask = async (taskId: string): Promise<ResolveResult> =>
      runResolve(await org.open(), (reader) => scopeOfTasks(reader, [taskId]), { dryRun: false, now: Date.now });

    test('merges the call of 12:30 with the visit of 12:17 and keeps ad, referrer and landing page', async () => {
      const key = 's\'\\"ü😀';
      await visit(key, '12:17');
      const taskId = await call('12:30');
      await resolveTask(taskId);
      const [touchpoint] = await org.query(TOUCHPOINTS);
      assert.deepEqual(
        { ...touchpoint, Id: undefined },
        {
          Touchpoint_Key__c: `session:${key}`,
          Touchpoint_Type__c: 'Call',
          Medium__c: 'Call',
          Source__c: 'google',
          Channel__c: 'Paid Search',
          Landing_Page__c: 'www.acme.example/demo',
          Referrer_Page__c: 'www.google.com',
          Ad_Id__c: 'ad-7',
          Call_Count__c: 1,
          Id: undefined
        }
      );
    });

    test('gives the call of 13:05 a touchpoint of its own with Source Salesforce Task', async () => {
      await visit('s', '12:17');
      const result = await resolveTask(await call('13:05'));
      assert.deepEqual(result.outcomes, [{ outcome: 'standalone', reason: 'sessionTooOld', calls: 1 }]);
      const touchpoints = await org.query(TOUCHPOINTS);
      const alone = touchpoints.find(({ Touchpoint_Key__c }) => String(Touchpoint_Key__c).startsWith('call:'));
      assert.equal(alone?.['Source__c'], 'Salesforce Task');
      assert.equal(alone?.['Channel__c'], 'Other');
      assert.equal(alone?.['Landing_Page__c'], null);
    });

    test('calls a blank Type Web Visit, and corrects the same record when the Type is filled', async () => {
      await visit('s', '12:17');
      const taskId = await call('12:30', { Type: null });
      await resolveTask(taskId);
      const [before] = await org.query(TOUCHPOINTS);
      assert.equal(before?.['Touchpoint_Type__c'], 'Web Visit');
      assert.equal(before?.['Medium__c'], 'cpc');
      await org.update('Task', taskId, { Type: 'Call' });
      await resolveTask(taskId);
      const [now] = await org.query(TOUCHPOINTS);
      assert.equal(now?.['Touchpoint_Type__c'], 'Call');
      assert.equal(now?.['Id'], before?.['Id']);
    });

    test('gives a call without visitor id no touchpoint, and says why', async () => {
      await visit('s', '12:17');
      await resolveTask(await call('12:30', { BizibleId__c: null }));
      assert.deepEqual(await org.query(CALLS), [{ Outcome__c: 'skipped', Reason__c: 'noVisitorId', Touchpoint__r: null }]);
      assert.deepEqual(await org.query(TOUCHPOINTS), []);
    });

    test('merges in place when the session is stored after the call', async () => {
      await resolveTask(await call('12:30'));
      const [before] = await org.query(TOUCHPOINTS);
      await visit('late', '12:17');
      await resolveAll();
      const touchpoints = await org.query(TOUCHPOINTS);
      assert.equal(touchpoints.length, 1);
      assert.equal(touchpoints[0]?.['Id'], before?.['Id']);
      assert.equal(touchpoints[0]?.['Touchpoint_Key__c'], 'session:late');
      assert.deepEqual(await org.query(CALLS), [
        { Outcome__c: 'merged', Reason__c: 'matched', Touchpoint__r: { Touchpoint_Key__c: 'session:late' } }
      ]);
    });

    test('finds sessions and Tasks whose visitor id is spelled otherwise (R3)', async () => {
      const hex = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';
      await visit('s', '12:17', { BizibleId__c: hex, Visitor_Key__c: hex });
      await call('12:30', { BizibleId__c: 'v_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50' });
      const second = await call('12:35', { BizibleId__c: hex.toUpperCase() });
      await resolveTask(second);
      assert.deepEqual(
        (await org.query(CALLS)).map(({ Outcome__c }) => Outcome__c),
        ['merged', 'repeat']
      );
    });

    const HEX = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';
    for (const [what, loaded] of [
      ['where a loader left it out', { BizibleId__c: HEX.toUpperCase(), Visitor_Key__c: null }],
      ['out of the one that a loader spelled in its own way', { BizibleId__c: null, Visitor_Key__c: `v_${HEX.toUpperCase()}` }]
    ] as const) {
      test(`gives a session its visitor key ${what}, so that later calls find it (R3)`, async () => {
        await visit('loaded', '12:17', loaded);
        await runResolve(await org.open(), (reader) => scopeSince(reader, Date.now() - 60_000), { dryRun: false, now: Date.now });
        assert.deepEqual(await org.query('SELECT Visitor_Key__c FROM Web_Session__c'), [{ Visitor_Key__c: HEX }]);
        await resolveTask(await call('12:30', { BizibleId__c: HEX }));
        assert.deepEqual(
          (await org.query(CALLS)).map(({ Outcome__c }) => Outcome__c),
          ['merged']
        );
        const { written } = await resolveAll();
        assert.doesNotMatch(JSON.stringify(written), /[1-9]/);
      });
    }

    test('does not fall for quotes, backslashes, percent signs or unicode in a visitor id', async () => {
      for (const [n, odd] of ["o'brien", 'back\\slash', "x\\' OR Id != null", '100%_"q"', 'ünï😀'].entries()) {
        await visit(`odd${String(n)}`, '12:17', { BizibleId__c: odd, Visitor_Key__c: odd });
        const person = await org.insert('Lead', { LastName: 'Rivers', Company: 'Rivers Ltd' });
        const result = await resolveTask(await call('12:30', { BizibleId__c: odd, WhoId: person }));
        assert.deepEqual(result.outcomes, [{ outcome: 'merged', reason: 'matched', calls: 1 }], odd);
      }
      assert.equal((await org.query(TOUCHPOINTS)).length, 5);
    });

    test("writes nothing the second time, by the org's own count", async () => {
      await visit('s', '12:17');
      await call('12:30');
      await call('13:05');
      await resolveAll();
      const requests = org.local.requests.total;
      const stamps = await org.query('SELECT SystemModstamp FROM Touchpoint__c');
      const again = await resolveAll();
      const writes = org.local.requests.entries
        .slice(requests - org.local.requests.total)
        .filter(({ method, path }) => method === 'PATCH' && !path.includes('Resolution_Run__c'));
      assert.deepEqual(writes, []);
      assert.deepEqual(
        Object.values(again.written).flatMap((counts) => Object.values(counts as object)),
        Array(12).fill(0)
      );
      assert.deepEqual(await org.query('SELECT SystemModstamp FROM Touchpoint__c'), stamps);
    });

    test('counts its requests as the org does', async () => {
      await visit('s', '12:17');
      await call('12:30');
      const before = org.local.requests.total;
      const result = await resolveAll();
      assert.equal(org.local.requests.total - before, result.requests);
    });

    test('writes nothing in a dry run, and shows the plan by record', async () => {
      await visit('s', '12:17');
      await call('12:30');
      const result = await resolveAll({ dryRun: true });
      assert.deepEqual(await org.query(TOUCHPOINTS), []);
      const created = result.plan?.filter(({ action }) => action === 'create').map(({ object, key }) => [object, key]);
      assert.deepEqual(created?.sort(), [
        ['Touchpoint__c', 'session:s'],
        ['Tracked_Call__c', (await org.query('SELECT Id FROM Task'))[0]?.['Id']]
      ]);
      assert.equal(result.plan?.find(({ object }) => object === 'Touchpoint__c')?.changes['Channel__c'], 'Paid Search');
    });

    test('sees what changed since a time, deleted Tasks and rows deleted by hand included', async () => {
      await visit('s', '12:17');
      const first = await call('12:30');
      const second = await call('13:05');
      await resolveAll();
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const since = Math.floor(Date.now() / 1000) * 1000;
      await org.remove('Task', first);
      const [alone] = await org.query(`SELECT Id FROM Touchpoint__c WHERE Touchpoint_Key__c = 'call:${second}'`);
      await org.remove('Touchpoint__c', String(alone?.['Id']));
      const open = await org.open();
      await runResolve(open, (reader) => scopeSince(reader, since), { dryRun: false, now: Date.now });
      assert.deepEqual((await org.query(CALLS)).map(({ Outcome__c, Reason__c }) => `${String(Outcome__c)} ${String(Reason__c)}`).sort(), [
        'skipped taskDeleted',
        'standalone sessionTooOld'
      ]);
      const incremental = await finalRows(org);
      await resolveAll();
      assert.deepEqual(await finalRows(org), incremental);
    });

    test('decides everything again when a rule has changed since', async () => {
      await visit('s', '12:17');
      await call('12:30');
      await resolveAll();
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const since = Math.floor(Date.now() / 1000) * 1000;
      const rule = await org.insert('Channel_Rule__c', {
        Rule_Key__c: 'all',
        Name: 'All',
        Order__c: 1,
        Channel__c: 'Everything',
        Active__c: true
      });
      await runResolve(await org.open(), (reader) => scopeSince(reader, since), { dryRun: false, now: Date.now });
      assert.deepEqual(
        (await org.query(TOUCHPOINTS)).map(({ Channel__c }) => Channel__c),
        ['Everything']
      );
      await org.remove('Channel_Rule__c', rule);
    });

    test("tells what was done where the org's day is used up in the middle, and the record of the run is refused too", async () => {
      await visit('s', '12:17');
      await call('12:30');
      const open = await org.open();
      const headers = { 'Sforce-Limit-Info': 'api-usage=100000/100000' };
      const body = [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }];
      const release = org.local.intercept({ before: () => ({ status: 403, body, headers }) });
      const result = await runResolve(open, scopeOfAll, { dryRun: false, now: Date.now });
      release();
      assert.match(result.stopped ?? '', /Limit exceeded/);
    });

    test('sets a row aside that the org refuses, with the reason on its call, and writes the others', async () => {
      await visit('s', '12:17');
      const taskId = await call('12:30');
      const other = await call('13:05');
      const formula = org.names("Touchpoint_Key__c = 'session:s'");
      const fault = { kind: 'validationRule', formula, message: 'Region is required' } as const;
      org.local.faults.set([{ fault, object: org.names('Touchpoint__c') }]);
      const result = await resolveAll();
      org.local.faults.clear();
      assert.equal(result.setAside.length, 1);
      assert.match(result.setAside[0]?.error ?? '', /Region is required/);
      const errors = await org.query('SELECT Write_Error__c, Attempts__c FROM Tracked_Call__c WHERE Write_Error__c != null');
      assert.deepEqual(errors, [{ Write_Error__c: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Region is required', Attempts__c: 1 }]);
      await resolveAll();
      assert.deepEqual(await org.query('SELECT Write_Error__c, Attempts__c FROM Tracked_Call__c WHERE Write_Error__c != null'), []);
      assert.equal((await org.query(CALLS)).filter(({ Touchpoint__r }) => Touchpoint__r !== null).length, [taskId, other].length);
    });

    test('tries a visit again that was refused and has no call, though the watermark moves on', async () => {
      await visit('s', '12:17');
      await visit('earlier', '09:00');
      const formula = org.names("Touchpoint_Key__c = 'session:earlier'");
      const fault = { kind: 'validationRule', formula, message: 'Region is required' } as const;
      org.local.faults.set([{ fault, object: org.names('Touchpoint__c') }]);
      await call('12:30');
      await runToGoOn(org);
      const runs =
        'SELECT Watermark__c, Retry_Ids__c, Message__c FROM Resolution_Run__c ORDER BY Started_At__c DESC, Run_Key__c DESC LIMIT 1';
      const [first] = await org.query(runs);
      const [session] = await org.query("SELECT Id FROM Web_Session__c WHERE Session_Key__c = 'earlier'");
      assert.equal(first?.['Retry_Ids__c'], session?.['Id']);
      assert.notEqual(first?.['Watermark__c'], null);
      assert.equal(first?.['Message__c'], '1 × Touchpoint__c: Region is required');
      org.local.faults.clear();
      // Nothing was changed since, and by its time the session is found no more.
      const later = new Date(Date.now() + 3_600_000).toISOString();
      for (const { Id } of await org.query('SELECT Id FROM Resolution_Run__c')) {
        await org.update('Resolution_Run__c', String(Id), { Watermark__c: later });
      }
      const again = await runToGoOn(org);
      assert.equal(again.written.touchpoint.created, 1);
      assert.deepEqual(await org.query("SELECT Touchpoint_Key__c FROM Touchpoint__c WHERE Touchpoint_Key__c = 'session:earlier'"), [
        { Touchpoint_Key__c: 'session:earlier' }
      ]);
      const [last] = await org.query("SELECT Retry_Ids__c FROM Resolution_Run__c WHERE Status__c = 'complete'");
      assert.equal(last?.['Retry_Ids__c'], null);
      const stored = await finalRows(org);
      await resolveAll();
      assert.deepEqual(await finalRows(org), stored);
    });
  });
}
