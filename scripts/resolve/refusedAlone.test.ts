/** Rows that were refused and stand on no call, by runs that go on where others ended. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { finalRows } from '../testing/finalRows.ts';
import { insertCall, insertSession, outcomeOf } from '../testing/incomingCall.ts';
import { runToGoOn } from '../testing/runToGoOn.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { until, watch } from '../watch/test-fixtures/watching.ts';

const DAY = 24 * 3_600_000;
const VISITORS = ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa01', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa02'] as const;
const OF_SESSIONS =
  "SELECT Touchpoint_Key__c, Id FROM Touchpoint__c WHERE Touchpoint_Key__c LIKE 'session:visit-%' ORDER BY Touchpoint_Key__c";

let org: TestOrg;
beforeEach(async () => {
  org = await TestOrg.start({ changeEvents: { objects: ['Task'], holdFor: 300 } });
});
afterEach(() => org.stop());

/** A call with its visit, and another visit hours before, whose touchpoint is no call's. The Id of that one. */
async function insertVisits(visitor: string): Promise<string> {
  await insertSession(org, visitor);
  await insertCall(org, visitor);
  return org.insert('Web_Session__c', {
    Session_Key__c: `visit-${visitor}`,
    BizibleId__c: visitor,
    Visitor_Key__c: visitor,
    Started_At__c: '2026-05-04T09:00:00.000+0000'
  });
}

/** As if nothing had been changed for a day: what is found then is found by its Id. */
function makeOld(objects: readonly string[], where = '1 = 1'): void {
  for (const object of objects) {
    org.local.org.db.run(`UPDATE ${object} SET SystemModstamp = SystemModstamp - ${String(DAY)} WHERE ${where}`);
  }
}
const ALL = ['Lead', 'Task', 'Web_Session__c', 'Tracked_Call__c', 'Touchpoint__c'];

test('deletes a touchpoint in the end whose deletion was refused, though its session is gone', async () => {
  const visit = await insertVisits(VISITORS[0]);
  await runToGoOn(org);
  const [touchpoint] = await org.query(OF_SESSIONS);
  await org.remove('Web_Session__c', visit);
  org.local.org.guards.push(({ operation, object }) =>
    operation === 'delete' && object.name === 'Touchpoint__c'
      ? { statusCode: 'DELETE_FAILED', message: 'Not today', fields: [] }
      : undefined
  );
  const { setAside, watermark } = await runToGoOn(org);
  assert.ok(setAside.length > 0 && setAside.every(({ key, action }) => key === `session:visit-${VISITORS[0]}` && action === 'delete'));
  assert.ok(watermark, 'it may move on');
  const [run] = await org.query('SELECT Retry_Ids__c FROM Resolution_Run__c WHERE Retry_Ids__c != null');
  assert.equal(run?.['Retry_Ids__c'], touchpoint?.['Id']);
  org.local.org.guards.pop();
  makeOld(ALL);
  await runToGoOn(org);
  assert.deepEqual(await org.query(OF_SESSIONS), []);
  const stored = await finalRows(org);
  await runToGoOn(org);
  assert.deepEqual(await finalRows(org), stored);
});

test('tries a call again of which neither the touchpoint nor the mark that says so was taken', async () => {
  await insertSession(org);
  const taskId = await insertCall(org);
  const refused = new Set(['Touchpoint__c', 'Tracked_Call__c']);
  org.local.org.guards.push(({ object }) =>
    refused.has(object.name) ? { statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER', message: 'Not today', fields: [] } : undefined
  );
  assert.ok((await runToGoOn(org)).watermark, 'it may move on');
  const [run] = await org.query('SELECT Retry_Ids__c FROM Resolution_Run__c');
  assert.ok(String(run?.['Retry_Ids__c']).includes(taskId));
  assert.equal(await outcomeOf(org, taskId), undefined);
  org.local.org.guards.pop();
  makeOld(ALL);
  await runToGoOn(org);
  assert.equal(await outcomeOf(org, taskId), 'merged');
});

test('tries again what each of two runs owes that went on side by side, and not what the later one knew of', async () => {
  const visits = [await insertVisits(VISITORS[0]), await insertVisits(VISITORS[1])];
  const formula = "BEGINS(Touchpoint_Key__c, 'session:visit-')";
  org.local.faults.set([{ fault: { kind: 'validationRule', formula, message: 'Region is required' }, object: 'Touchpoint__c' }]);
  await runToGoOn(org);
  org.local.faults.clear();
  const [run] = await org.query('SELECT Id, Watermark__c, Retry_Ids__c FROM Resolution_Run__c');
  const [first = '', second = ''] = String(run?.['Retry_Ids__c']).split(' ');
  assert.deepEqual([first, second].sort(), visits.sort());
  const before = new Date(Date.now() - DAY).toISOString();
  await org.update('Resolution_Run__c', String(run?.['Id']), { Watermark__c: before, Retry_Ids__c: first });
  const watch = { Kind__c: 'watch', Watermark__c: run?.['Watermark__c'] };
  await org.insert('Resolution_Run__c', { ...watch, Run_Key__c: 'latest', Retry_Ids__c: second });
  await org.insert('Resolution_Run__c', { ...watch, Run_Key__c: 'known', Watermark__c: before, Retry_Ids__c: await insertCall(org) });
  makeOld(['Resolution_Run__c'], "Run_Key__c = 'known'");
  makeOld(ALL);
  assert.equal((await org.open()).description.retryIds, `${second} ${first}`);
  await runToGoOn(org);
  assert.deepEqual(
    (await org.query(OF_SESSIONS)).map(({ Touchpoint_Key__c }) => Touchpoint_Key__c),
    VISITORS.map((visitor) => `session:visit-${visitor}`)
  );
  assert.deepEqual(await org.query("SELECT Retry_Ids__c FROM Resolution_Run__c WHERE Status__c = 'complete'"), [{ Retry_Ids__c: null }]);
});

test('a watcher tries again what a run owes that ended beside it', async () => {
  const sessionId = await insertVisits(VISITORS[0]);
  const watcher = watch(org);
  await watcher.until('listening');
  await watcher.until('reconciled');
  const [touchpoint] = await org.query(OF_SESSIONS);
  await org.remove('Touchpoint__c', String(touchpoint?.['Id']));
  org.local.org.db.run('DELETE FROM Touchpoint__c WHERE Id = ?', String(touchpoint?.['Id']));
  makeOld(ALL);
  const now = new Date().toISOString();
  await org.insert('Resolution_Run__c', { Run_Key__c: 'beside', Kind__c: 'resolve', Watermark__c: now, Retry_Ids__c: sessionId });
  org.local.changeEvents.disturb({ generate: () => 'gap' });
  await insertCall(org, VISITORS[1]);
  await until('the touchpoint', async () => (await org.query(OF_SESSIONS)).length === 1);
  await watcher.stop();
});
