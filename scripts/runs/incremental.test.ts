/** Runs that go on where the last one ended, and the record each leaves. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { loadSample } from '../../data/sample/load.ts';
import { runResolve } from '../resolve/runResolve.ts';
import type { ResolveResult } from '../resolve/runResult.ts';
import { scopeOfAll, scopeSince, type Scopes } from '../resolve/scopes.ts';
import { openOrg } from '../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp, type OrgSession } from '../salesforce/orgHttp.ts';
import type { OrgReader } from '../salesforce/orgReader.ts';
import type { BudgetOptions } from '../salesforce/requestBudget.ts';
import { finalRows } from '../testing/finalRows.ts';
import { insertCall, insertSession } from '../testing/incomingCall.ts';
import { runToGoOn } from '../testing/runToGoOn.ts';
import { TestOrg } from '../testing/testOrg.ts';

function goOn(org: TestOrg, budget?: BudgetOptions, session: Partial<OrgSession> = {}): Promise<ResolveResult> {
  return runToGoOn(org, { budget, ...session });
}

async function runs(org: TestOrg): Promise<Record<string, unknown>[]> {
  const fields = 'Status__c, Watermark__c, Read__c, Decided__c, Written__c, Requests__c, Message__c, Ended_At__c';
  return org.query(`SELECT ${fields} FROM Resolution_Run__c ORDER BY CreatedDate, Id`);
}

for (const namespace of [undefined, 'touchline']) {
  describe(`resolving by the watermark, ${namespace ? 'with the namespace' : 'without a namespace'}`, () => {
    let org: TestOrg;
    before(async () => {
      org = await TestOrg.start({ namespace });
      await loadSample({ ...org.local, namespace });
    });
    after(() => org.stop());

    test('begins with everything, goes on with what changed, and equals a run over everything', async () => {
      const first = await goOn(org);
      assert.ok(first.watermark);
      const [run] = await runs(org);
      assert.equal(run?.['Status__c'], 'complete');
      assert.equal(Date.parse(String(run?.['Watermark__c']).replace('+0000', 'Z')), Date.parse(first.watermark));
      assert.equal(run?.['Requests__c'], first.requests);

      await insertSession(org);
      await insertCall(org);
      const second = await goOn(org);
      assert.equal(second.written.touchpoint.created, 1);
      const expected = await finalRows(org);
      const { written } = await runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now });
      assert.doesNotMatch(JSON.stringify(written), /[1-9]/);
      assert.deepEqual(await finalRows(org), expected);
    });
  });
}

test('right after a first run, whose own writes are changes, everything is read at once', async () => {
  const org = await TestOrg.start();
  try {
    await loadSample(org.local);
    const started = Date.now();
    await goOn(org);
    await insertSession(org);
    await insertCall(org);
    const { instanceUrl, accessToken } = org.local;
    const bulkAbove = { rowsRead: 8, rowsWritten: 50 };
    const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test', bulkAbove, firstPollMs: 1 });
    const sinceThen = (reader: OrgReader): Promise<Scopes> => scopeSince(reader, started - 60_000, Infinity);
    const { requestsByPurpose, written } = await runResolve(await openOrg(http), sinceThen, { dryRun: false, now: Date.now });
    await http.close();
    assert.equal(requestsByPurpose['scope'], 2);
    assert.equal(written.touchpoint.created, 1);
    const again = await runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now });
    assert.doesNotMatch(JSON.stringify(again.written), /[1-9]/);
  } finally {
    await org.stop();
  }
});

describe('a budget', () => {
  const orgs: TestOrg[] = [];
  afterEach(() => Promise.all(orgs.splice(0).map((org) => org.stop())));
  async function start(options: Parameters<typeof TestOrg.start>[0] = {}): Promise<TestOrg> {
    const org = await TestOrg.start(options);
    orgs.push(org);
    await loadSample(org.local);
    return org;
  }

  test('is never exceeded; a run that stops keeps the old watermark, and the next goes on', async () => {
    const whole = await start();
    const undisturbed = await goOn(whole);
    const expected = await finalRows(whole);
    const org = await start();
    for (let budget = 5; ; budget += 5) {
      const before = org.local.requests.total;
      const { stopped, watermark, requests } = await goOn(org, { requests: budget });
      assert.equal(requests, org.local.requests.total - before);
      assert.ok(requests <= budget, `${String(requests)} of ${String(budget)}`);
      const [last] = (await runs(org)).slice(-1);
      assert.equal(last?.['Status__c'], stopped === undefined ? 'complete' : 'stopped');
      assert.equal(watermark === undefined, stopped !== undefined);
      if (stopped === undefined) break;
      assert.ok(budget < undisturbed.requests + 5);
    }
    assert.deepEqual(await finalRows(org), expected);
  });

  test('is never exceeded in the middle of bulk jobs either, nor is the share of the day', async () => {
    const byJobs = { bulkAbove: { rowsRead: 100, rowsWritten: 50 }, firstPollMs: 10 };
    const whole = await start({ bulk: { resultPageRows: 100 } });
    const undisturbed = await goOn(whole, undefined, byJobs);
    const expected = await finalRows(whole);
    const org = await start({ bulk: { resultPageRows: 100 }, dailyApiRequests: 10_000 });
    const step = Math.ceil(undisturbed.requests / 5);
    for (let budget = step; ; budget += step) {
      const before = org.local.requests.total;
      const { stopped, requests } = await goOn(org, { requests: budget }, byJobs);
      assert.equal(requests, org.local.requests.total - before);
      assert.ok(requests <= budget, `${String(requests)} of ${String(budget)}`);
      if (stopped === undefined) break;
      assert.ok(budget < undisturbed.requests * 2);
    }
    assert.deepEqual(await finalRows(org), expected);

    const used = org.local.requests.total;
    const share = Math.ceil((used + 20) / 100);
    await assert.rejects(goOn(org, { dailyShare: Math.floor(used / 100) }, byJobs), { errorCode: 'API_BUDGET_SPENT' });
    await goOn(org, { dailyShare: share }, byJobs).catch(() => undefined);
    assert.ok(org.local.requests.total <= share * 100);
  });

  test("ends a run cleanly when the org's day is used up by others", async () => {
    const org = await start();
    const release = org.local.intercept({
      after: ({ path }, answer) =>
        path.endsWith('/composite')
          ? { ...answer, headers: { ...answer.headers, 'Sforce-Limit-Info': 'api-usage=99990/100000' } }
          : undefined
    });
    await assert.rejects(goOn(org), { errorCode: 'API_BUDGET_SPENT' });
    release();
  });
});
