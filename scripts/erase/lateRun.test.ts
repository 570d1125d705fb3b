/** What is written of somebody after their erasure, by whoever had read them before: the next run removes it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { scopeToGoOn } from '../resolve/goOn.ts';
import { runResolve } from '../resolve/runResolve.ts';
import { finalRows } from '../testing/finalRows.ts';
import { runToGoOn } from '../testing/runToGoOn.ts';
import { until, watch } from '../watch/test-fixtures/watching.ts';
import type { ErasureRequest } from './findErasable.ts';
import { ADDRESS, ANN, Company, HOME } from './test-fixtures/company.ts';

const BY_EMAIL: ErasureRequest = { by: 'email', email: ADDRESS };

/** Each row names Ann in another way; the last one's touchpoint was deleted while a run wrote its credit. */
async function writeLate(company: Company): Promise<void> {
  const { org, ann, opportunity } = company;
  company.pass(1);
  const at = { Touchpoint_Date__c: '2026-05-04T10:00:00Z' };
  await org.insert('Touchpoint__c', { Touchpoint_Key__c: 'session:ann-at-home', Visitor_Key__c: HOME, ...at });
  const elsewhere = { Visitor_Key__c: 'elsewhere', BizibleId__c: 'elsewhere' };
  await org.insert('Web_Session__c', { ...elsewhere, Session_Key__c: 'late', Email__c: ADDRESS, Started_At__c: '2026-05-04T10:00:00Z' });
  await org.insert('Touchpoint__c', { Touchpoint_Key__c: 'session:late', Visitor_Key__c: 'elsewhere', ...at });
  const call = { Task_Id__c: '00T000000000099AAA', Contact__c: ann, Outcome__c: 'standalone' };
  await org.insert('Tracked_Call__c', { ...call, Task_Created_At__c: '2026-05-04T10:00:00Z' });
  const credit = { Attribution_Key__c: `session:late|${opportunity}`, Opportunity__c: opportunity, Contact__c: ann };
  await org.insert('Attribution_Touchpoint__c', credit);
  company.pass(1);
}

const LATE = /ann-at-home|session:late|00T000000000099AAA/;
/** The last of these rows, in the order of the changes. */
const BEHIND_LATE = /Attribution_Touchpoint__c/;

/** And what changed since, for a run that takes one after the other. */
async function writeLateBeforeMore(company: Company): Promise<void> {
  const { org } = company;
  company.pass(1);
  await runToGoOn(org);
  await writeLate(company);
  for (let i = 0; i < 20; i++) {
    await org.insert('Lead', { LastName: 'Other', Company: 'Other', Email: `${company.nextName()}@other.example` });
  }
  await company.leaveCursor(5);
}

/** With so few requests, as many runs as it takes. */
async function runInPieces({ org }: Company, requests: number): Promise<number> {
  for (let runs = 1; ; runs++) {
    const { stopped } = await runToGoOn(org, { budget: { requests } });
    if (stopped === undefined) return runs;
    assert.ok(runs < 40, stopped);
  }
}

describe('a run that had read somebody, their whole erasure, and then what the run writes', () => {
  for (const request of [BY_EMAIL, { by: 'visitor', visitor: ANN }] as const) {
    test(`is as if that run had come later, erased by ${request.by}`, async () => {
      const companies = [await Company.start(), await Company.start()] as const;
      try {
        const [company, undisturbed] = companies;
        const { org } = company;
        await company.runHeldBy(async () => {
          await company.erase(request);
          company.pass(1);
          await runToGoOn(org);
          company.pass(1);
        });
        await undisturbed.erase(request);
        await runToGoOn(undisturbed.org);
        const expected = await finalRows(undisturbed.org);
        const late = await finalRows(org);
        for (const object of ['Tracked_Call__c', 'Touchpoint__c', 'Attribution_Touchpoint__c']) {
          assert.ok((late[object]?.length ?? 0) > (expected[object]?.length ?? 0), `${object}: nothing was late`);
        }
        // A session can't come back so: of an erased one a run knows less than the org asks for.
        assert.deepEqual(late['Web_Session__c']?.length, expected['Web_Session__c']?.length);
        company.pass(1);
        const { requestsByPurpose } = await runToGoOn(org);
        assert.equal(requestsByPurpose['scope'], 2, 'no more than without tombstones');
        assert.deepEqual(await finalRows(org), expected);
      } finally {
        await Promise.all(companies.map(({ org }) => org.stop()));
      }
    });
  }
});

describe('rows of somebody who was erased that anybody wrote since', () => {
  let company: Company;
  let expected: Awaited<ReturnType<typeof finalRows>>;
  before(async () => {
    company = await Company.start({ sharesBrowser: true, namespace: 'touchline' });
    await company.erase(BY_EMAIL);
    await runToGoOn(company.org);
    company.pass(1);
    await runToGoOn(company.org);
    expected = await finalRows(company.org);
  });
  after(() => company.org.stop());

  test('are read without those of others becoming a reason to read more', async () => {
    const { org } = company;
    company.pass(1);
    const [call] = await org.query(`SELECT Id, Outcome__c FROM Tracked_Call__c WHERE Contact__c = '${company.bob}'`);
    await org.update('Tracked_Call__c', String(call?.['Id']), { Outcome__c: call?.['Outcome__c'] });
    const { read, requestsByPurpose } = await runToGoOn(org);
    assert.deepEqual([read, requestsByPurpose['scope'], requestsByPurpose['read']], [0, 2, undefined]);
  });

  test('go with the next run', async () => {
    await writeLate(company);
    const { org } = company;
    const late = await finalRows(org);
    const open = await org.open();
    await runResolve(open, (reader) => scopeToGoOn(reader, open.description), { dryRun: true, now: Date.now });
    assert.deepEqual(await finalRows(org), late, 'a dry run removes nothing');
    await runToGoOn(org);
    assert.deepEqual(await finalRows(org), expected);
  });

  test("go with a watcher's look", async () => {
    await writeLate(company);
    const watcher = watch(company.org, { heartbeatMs: 60_000, reconcileMs: 600_000 });
    try {
      await until('the look', () => watcher.events.some((event) => event.startsWith('reconciled')));
    } finally {
      await watcher.stop();
    }
    assert.deepEqual(await finalRows(company.org), expected);
  });

  test('go before a run that stops says how far it got', async () => {
    const { org } = company;
    await writeLateBeforeMore(company);
    await runToGoOn(org, { budget: { requests: 17 } });
    const { Cursor__c } = await company.lastRun();
    assert.match(String(Cursor__c), BEHIND_LATE);
    await runToGoOn(org);
    assert.deepEqual(await finalRows(org), expected);
  });

  test('go where their key alone names them', async () => {
    company.pass(1);
    const touchpoint = { Touchpoint_Key__c: 'session:ann-at-home', Visitor_Key__c: HOME };
    await company.org.insert('Touchpoint__c', { ...touchpoint, Touchpoint_Date__c: '2026-05-04T10:00:00Z' });
    await runToGoOn(company.org);
    assert.deepEqual(await finalRows(company.org), expected);
  });

  test('keep nothing else waiting where the org refuses to delete one, and are not forgotten', async () => {
    const { org } = company;
    await writeLateBeforeMore(company);
    const taskId = await company.call(company.bob, 'new', '13');
    const refusal = { success: false, errors: [{ statusCode: 'DELETE_FAILED', message: 'in use', fields: [] }] };
    const release = org.local.intercept({
      before: ({ method, search }) => {
        const ids = new URLSearchParams(search).get('ids')?.split(',') ?? [];
        return method === 'DELETE' && ids.length > 0 ? { status: 200, body: ids.map(() => refusal) } : undefined;
      }
    });
    await runToGoOn(org, { budget: { requests: 20 } });
    const { Cursor__c } = await company.lastRun();
    assert.match(String(Cursor__c), /"rows":10/, 'the first five are done');
    assert.doesNotMatch(String(Cursor__c), BEHIND_LATE);
    await assert.rejects(runToGoOn(org, { budget: { requests: 300 } }), { message: /^Records that could not be deleted: / });
    const [call] = await org.query(`SELECT Outcome__c FROM Tracked_Call__c WHERE Task_Id__c = '${taskId}'`);
    assert.deepEqual(call, { Outcome__c: 'standalone' });
    release();
    await runToGoOn(org);
    assert.doesNotMatch(JSON.stringify(await finalRows(org)), LATE);
  });
});

test('go too where they were written while several runs went through everything', async () => {
  const company = await Company.start();
  const { org } = company;
  try {
    await company.erase(BY_EMAIL);
    const { stopped } = await runToGoOn(org, { budget: { requests: 12 } });
    assert.ok(stopped !== undefined);
    await writeLate(company);
    await runInPieces(company, 24);
    assert.doesNotMatch(JSON.stringify(await finalRows(org)), LATE);
  } finally {
    await org.stop();
  }
});
