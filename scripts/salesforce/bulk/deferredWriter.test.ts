/** What parts of an org wrote on disk, made at the end by bulk jobs against a local org. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Touchpoint, TrackedCall } from 'c/attributionEngine';
import type { CallLookup, PlanStep } from 'c/resolutionPath';
import { TestOrg } from '../../testing/testOrg.ts';
import { openOrg } from '../openOrg.ts';
import { API_VERSION, OrgHttp } from '../orgHttp.ts';
import { OrgWriter } from '../orgWriter.ts';
import { DeferredWriter } from './deferredWriter.ts';

let org: TestOrg;
let http: OrgHttp;
before(async () => {
  org = await TestOrg.start();
  const { instanceUrl, accessToken } = org.local;
  const bulkAbove = { rowsRead: 100, rowsWritten: 1 };
  http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test', firstPollMs: 10, jobBytes: 400, bulkAbove });
});
after(async () => {
  await http.close();
  await org.stop();
});

const NOBODY = '003000000000000AAA';
const taskOf = (n: number): string => `00T0000000000${String(n)}AAA`;
const calls: CallLookup = {
  attemptsOf: () => 1,
  idOf: () => undefined,
  callsOf: (key) => [{ taskId: key.replace('call:', '') }]
};

function part(...numbers: readonly number[]): PlanStep[] {
  const touchpoints = numbers.map((n): Touchpoint => {
    const person = n % 4 === 0 ? { contact: NOBODY } : {};
    return {
      touchpointKey: `call:${taskOf(n)}`,
      touchpointDate: Date.UTC(2026, 4, 4),
      kind: 'call',
      callCount: 1,
      personKey: 'x',
      ...person
    };
  });
  const tracked = numbers.map((n): TrackedCall => ({ taskId: taskOf(n), outcome: 'standalone', touchpoint: `call:${taskOf(n)}` }));
  return [
    { kind: 'touchpoint', action: 'create', writes: touchpoints.map((row) => ({ key: row.touchpointKey, row })) },
    { kind: 'trackedCall', action: 'create', writes: tracked.map((row) => ({ key: row.taskId, row })) }
  ];
}

test('writes all parts by jobs, locked rows again, and says on the calls of refused touchpoints why', async () => {
  org.local.faults.set([{ fault: { kind: 'lockedRow' }, object: 'Touchpoint__c', times: 1 }]);
  const writer = new OrgWriter(await openOrg(http));
  const deferred = new DeferredWriter(writer);
  await deferred.write(part(10, 11, 12, 13), calls);
  await deferred.write(part(14, 15, 16, 17), calls);
  assert.equal(await org.query('SELECT Id FROM Touchpoint__c').then(({ length }) => length), 0);
  const { written, setAside } = await deferred.flush();
  deferred.remove();
  assert.equal(org.local.faults.rules[0]?.struck, 1);
  assert.deepEqual(setAside.map(({ kind, key, action }) => [kind, key, action]).sort(), [
    ['touchpoint', `call:${taskOf(12)}`, 'create'],
    ['touchpoint', `call:${taskOf(16)}`, 'create']
  ]);
  assert.deepEqual([written.touchpoint.created, written.trackedCall.created, writer.rowsWritten], [6, 8, 14]);
  const stored = await org.query(
    'SELECT Touchpoint__r.Touchpoint_Key__c, Write_Error__c, Attempts__c FROM Tracked_Call__c ORDER BY Task_Id__c'
  );
  assert.deepEqual(
    stored.map((row) => row['Touchpoint__r'] === null),
    [10, 11, 12, 13, 14, 15, 16, 17].map((n) => n % 4 === 0)
  );
  const refused = stored.filter((row) => row['Write_Error__c'] !== null);
  assert.deepEqual(
    refused.map((row) => [row['Write_Error__c'], row['Attempts__c']]),
    setAside.map(({ error }) => [error.slice(0, 255), 2])
  );
});
