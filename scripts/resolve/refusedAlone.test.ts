/** Rows that were refused and stand on no call, by runs that go on where others ended. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { finalRows } from '../testing/finalRows.ts';
import { insertCall, insertSession } from '../testing/incomingCall.ts';
import { runToGoOn } from '../testing/runToGoOn.ts';
import { TestOrg } from '../testing/testOrg.ts';

const HOUR = 3_600_000;
/** Of `insertCall` and `insertSession`. */
const VISITOR = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa01';

let org: TestOrg;
beforeEach(async () => {
  org = await TestOrg.start();
});
afterEach(() => org.stop());

/** As if it were an hour later: what was changed before is found by its Id only. */
async function anHourLater(): Promise<void> {
  const later = new Date(Date.now() + HOUR).toISOString();
  for (const { Id } of await org.query('SELECT Id FROM Resolution_Run__c')) {
    await org.update('Resolution_Run__c', String(Id), { Watermark__c: later });
  }
}

test('deletes a touchpoint in the end whose deletion was refused, though its session is gone', async () => {
  await insertSession(org);
  await insertCall(org);
  const earlier = await org.insert('Web_Session__c', {
    Session_Key__c: 'earlier',
    BizibleId__c: VISITOR,
    Visitor_Key__c: VISITOR,
    Started_At__c: '2026-05-04T09:00:00.000+0000'
  });
  await runToGoOn(org);
  const ofSession = "SELECT Id FROM Touchpoint__c WHERE Touchpoint_Key__c = 'session:earlier'";
  const [touchpoint] = await org.query(ofSession);
  await org.remove('Web_Session__c', earlier);
  org.local.org.guards.push(({ operation, object }) =>
    operation === 'delete' && object.name === 'Touchpoint__c'
      ? { statusCode: 'DELETE_FAILED', message: 'Not today', fields: [] }
      : undefined
  );
  const { setAside, watermark } = await runToGoOn(org);
  assert.ok(setAside.length > 0 && setAside.every(({ key, action }) => key === 'session:earlier' && action === 'delete'));
  assert.ok(watermark, 'it may move on');
  const [run] = await org.query('SELECT Retry_Ids__c FROM Resolution_Run__c WHERE Retry_Ids__c != null');
  assert.equal(run?.['Retry_Ids__c'], touchpoint?.['Id']);
  org.local.org.guards.pop();
  await anHourLater();
  await runToGoOn(org);
  assert.deepEqual(await org.query(ofSession), []);
  const stored = await finalRows(org);
  await runToGoOn(org);
  assert.deepEqual(await finalRows(org), stored);
});
