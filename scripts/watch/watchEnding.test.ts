/** How a watcher ends in the middle of its work: nothing new is begun, what is in hand is finished, and the next one goes on. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { insertCall, insertSession, outcomeOf } from '../testing/incomingCall.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { LEASE_KEY } from './lease.ts';
import { holdAnswer, readsSessions } from './test-fixtures/requests.ts';
import { until, watch, type Watcher } from './test-fixtures/watching.ts';
import type { WatchOptions } from './watchOrg.ts';

let org: TestOrg;
let watchers: Watcher[] = [];

beforeEach(async () => {
  org = await TestOrg.start({ changeEvents: { objects: ['Task'], holdFor: 300 } });
});
afterEach(async () => {
  await Promise.all(watchers.splice(0).map((watcher) => watcher.stop()));
  await org.stop();
});

function started(options?: Partial<WatchOptions>): Watcher {
  const watcher = watch(org, options);
  watchers = [...watchers, watcher];
  return watcher;
}

const leases = (): ReturnType<TestOrg['query']> =>
  org.query(`SELECT Id, Requests__c FROM Resolution_Run__c WHERE Run_Key__c = '${LEASE_KEY}'`);
const watermarks = (): ReturnType<TestOrg['query']> => org.query('SELECT Id FROM Resolution_Run__c WHERE Watermark__c != null');

test('stops a look between two requests, and leaves the watermark where it was', async () => {
  await insertSession(org);
  const taskId = await insertCall(org);
  const look = holdAnswer(org, readsSessions);
  const watcher = started();
  await watcher.until('listening');
  await look.reached();
  const result = watcher.stop();
  look.goOn();
  assert.equal((await result).ended, 'stopped');
  assert.deepEqual(
    watcher.events.filter((event) => event.startsWith('failed') || event.startsWith('reconciled')),
    []
  );
  assert.equal(await outcomeOf(org, taskId), undefined);
  assert.deepEqual(await leases(), []);
  assert.deepEqual(await watermarks(), []);
  await started().until('reconciled');
  assert.equal(await outcomeOf(org, taskId), 'merged');
});

test('writes nothing more once another one has its lease', async () => {
  await insertSession(org);
  const taskId = await insertCall(org);
  const look = holdAnswer(org, readsSessions);
  const http = org.connect();
  const watcher = started({ http, heartbeatMs: 100 });
  await watcher.until('listening');
  await look.reached();
  const [lease] = await leases();
  await org.remove('Resolution_Run__c', String(lease?.['Id']));
  await until('a heartbeat that finds it gone', () => http.budget.stopping.aborted);
  look.goOn();
  assert.equal((await watcher.result).ended, 'leaseLost');
  assert.equal(await outcomeOf(org, taskId), undefined);
});

test('finishes the calls in hand, and beats until then', async () => {
  await insertSession(org);
  const watcher = started({ heartbeatMs: 100 });
  await watcher.until('listening');
  await watcher.until('reconciled');
  const calls = holdAnswer(org, (asked) => /FROM Task WHERE/.test(asked));
  const taskId = await insertCall(org);
  await calls.reached();
  const result = watcher.stop();
  const [before] = await leases();
  await until('further heartbeats', async () => Number((await leases())[0]?.['Requests__c']) > Number(before?.['Requests__c']) + 2);
  calls.goOn();
  assert.equal((await result).ended, 'stopped');
  assert.equal(await outcomeOf(org, taskId), 'merged');
});
