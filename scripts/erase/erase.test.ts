/** What runs beside an erasure and opened the org before it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runResolve } from '../resolve/runResolve.ts';
import { scopeOfAll } from '../resolve/scopes.ts';
import { deleteRecords } from '../salesforce/returnedRows.ts';
import { insertCall, insertSession, outcomeOf } from '../testing/incomingCall.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { until, watch } from '../watch/test-fixtures/watching.ts';
import { erase, type ErasureReport } from './erase.ts';

const OPTIONS = { dryRun: false, includeTasks: false, now: Date.now };
const WATCHED = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa01';
const OTHER = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb02';
const RESOLVED = 'cccccccccccccccccccccccccccccc03';
let org: TestOrg;

before(async () => {
  org = await TestOrg.start({ changeEvents: { objects: ['Task'], holdFor: 5_000 } });
});
after(() => org.stop());

async function eraseVisitor(visitor: string): Promise<ErasureReport> {
  return erase(await org.open(), { by: 'visitor', visitor }, OPTIONS);
}

async function rowsOf(visitor: string): Promise<unknown[]> {
  const objects = ['Web_Session__c', 'Tracked_Call__c', 'Touchpoint__c'];
  return (await Promise.all(objects.map((object) => org.query(`SELECT Id FROM ${object} WHERE Visitor_Key__c = '${visitor}'`)))).flat();
}

test('keeps away a person of whom a watcher hears again, by the event alone', async () => {
  const watcher = watch(org, { heartbeatMs: 60_000, reconcileMs: 600_000 });
  const created: string[] = [];
  const following = new AbortController();
  try {
    await watcher.until('listening');
    await watcher.until('reconciled');
    await insertSession(org, WATCHED);
    const taskId = await insertCall(org, WATCHED);
    await until('the touchpoint', async () => (await outcomeOf(org, taskId)) === 'merged');
    await eraseVisitor(WATCHED);
    assert.deepEqual(await rowsOf(WATCHED), []);
    const resolved = (): number => watcher.events.filter((event) => event.startsWith('resolved')).length;
    const before = resolved();
    const from = org.local.org.changes.lastPosition();
    void (async () => {
      for await (const { object, operation } of org.local.changes({ after: from, signal: following.signal })) {
        if (operation === 'create' && object.endsWith('__c')) created.push(object);
      }
    })();
    await org.update('Task', taskId, { Subject: 'Call, edited by a colleague' });
    await until('the edited Task', () => resolved() > before);
    const again = await insertCall(org, WATCHED);
    await until('an old call sent again', () => resolved() > before + 1);
    assert.deepEqual([await outcomeOf(org, taskId), await outcomeOf(org, again), await rowsOf(WATCHED)], [undefined, undefined, []]);
    const other = await insertCall(org, OTHER);
    await until('a call of somebody else', async () => (await outcomeOf(org, other)) === 'standalone');
    assert.equal(new Set(created).size, created.length, `${created.join()} were made, for one call`);
  } finally {
    following.abort();
    await watcher.stop();
  }
});

test('finds what a run wrote meanwhile that had read it before', async () => {
  await insertSession(org, RESOLVED);
  const taskId = await insertCall(org, RESOLVED);
  await runResolve(await org.open(), scopeOfAll, OPTIONS);
  let isLate = true;
  const release = org.local.intercept({
    after: async ({ method }) => {
      if (method !== 'DELETE' || !isLate) return undefined;
      isLate = false;
      const late = { Touchpoint_Key__c: 'late', Visitor_Key__c: RESOLVED, Task_Id__c: taskId };
      await org.insert('Touchpoint__c', { ...late, Touchpoint_Date__c: '2026-05-04T12:10:00.000+0000' });
      return undefined;
    }
  });
  const { touchpoints, webSessions } = await eraseVisitor(RESOLVED);
  release();
  assert.deepEqual([isLate, touchpoints, webSessions], [false, 2, 1]);
  assert.deepEqual(await rowsOf(RESOLVED), []);
});

test('deletes what stands behind a record that the org refuses to delete, and fails then', async () => {
  const gone = Array.from({ length: 200 }, (_, i) => `a0B0000000${String(i).padStart(5, '0')}AAA`);
  const last = await insertSession(org, OTHER);
  let answers = 0;
  const release = org.local.intercept({
    after: ({ method }, answer) => {
      if (method !== 'DELETE' || answers++ > 0) return undefined;
      const refusal = { success: false, errors: [{ statusCode: 'DELETE_FAILED', message: 'in use', fields: [] }] };
      return { ...answer, body: [refusal, ...(answer.body as unknown[]).slice(1)] };
    }
  });
  await assert.rejects(deleteRecords(org.connect(), [...gone, last]), {
    message: /^Records that could not be deleted: .* the first: DELETE_FAILED: in use/
  });
  release();
  assert.deepEqual([answers, await rowsOf(OTHER).then((rows) => rows.some((row) => (row as { Id: string }).Id === last))], [2, false]);
});

test('finds sessions that came without a Visitor Key, unless the org gives the search up, and says so then', async () => {
  const visitor = 'dddddddddddddddddddddddddddddd04';
  const received = { BizibleId__c: `V_${visitor.toUpperCase()}`, Started_At__c: '2026-05-04T12:00:00.000+0000' };
  await org.insert('Web_Session__c', { ...received, Session_Key__c: 'by a loader' });
  const slow = { status: 400, body: [{ errorCode: 'QUERY_TIMEOUT', message: 'Your query request was running for too long.' }] };
  const isSearch = (search: string): boolean => decodeURIComponent(search).includes('FROM Web_Session__c WHERE (BizibleId__c');
  const release = org.local.intercept({ before: ({ search }) => (isSearch(search) ? slow : undefined) });
  const cut = await eraseVisitor(visitor);
  release();
  assert.deepEqual([cut.isCutShort, cut.webSessions], [true, 0]);
  const whole = await eraseVisitor(visitor);
  assert.deepEqual([whole.isCutShort, whole.webSessions], [false, 1]);
});
