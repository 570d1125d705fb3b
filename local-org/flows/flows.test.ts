import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { LocalOrg, LocalOrgOptions } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { createVisit, packageWithFlow, type FlowParts } from './test-fixtures/flowFile.ts';

const folders: string[] = [];
const opened: LocalOrg[] = [];
after(async () => {
  await Promise.all(opened.map((org) => org.stop()));
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function packaged(parts: FlowParts = {}): string {
  const forceApp = packageWithFlow('Make_Visit', parts);
  folders.push(forceApp);
  return forceApp;
}

async function start(parts: FlowParts = {}, options: Partial<LocalOrgOptions> = {}): Promise<LocalOrg> {
  const org = await startTestOrg({ forceApp: packaged(parts), ...options });
  opened.push(org);
  return org;
}

async function tasks(org: LocalOrg, ...visitors: (string | undefined)[]): Promise<string[]> {
  const records = visitors.map((visitor) => ({ attributes: { type: 'Task' }, Subject: 'Call', Visitor__c: visitor }));
  const { body } = await call<{ id: string }[]>(org, 'POST', 'composite/sobjects', { records });
  return body.map(({ id }) => id);
}

function visitors(org: LocalOrg): unknown[] {
  return org.org.db.all('SELECT Visitor__c FROM "Visit__c" WHERE IsDeleted = 0 ORDER BY Id').map((row) => row['Visitor__c']);
}

test('without a fault path one failing record undoes its batch; the vendor’s records stay', async () => {
  const org = await start({}, { flows: { batchSize: 3 } });
  org.faults.set([{ fault: { kind: 'validationRule', formula: 'Visitor__c = "bad"', message: 'no' }, object: 'Visit__c' }]);
  const ids = await tasks(org, 'a', 'bad', 'b', 'c', 'd');
  await org.flows.idle();
  assert.deepEqual(visitors(org), ['c', 'd']);
  assert.deepEqual(
    org.flows.failures.map(({ recordId, element, wentOnAt }) => [recordId, element, wentOnAt]),
    [[ids[1], 'Make', undefined]]
  );
  assert.equal(org.org.db.all('SELECT Id FROM Task').length, 5);
});

test('with a fault path the others of its batch are kept', async () => {
  const end = '<faultConnector><targetReference>End</targetReference></faultConnector>';
  const assignment = '<assignments><name>End</name><label>End</label><locationX>0</locationX><locationY>0</locationY></assignments>';
  const org = await start({ body: assignment + createVisit(end) });
  org.faults.set([{ fault: { kind: 'validationRule', formula: 'Visitor__c = "bad"', message: 'no' }, object: 'Visit__c' }]);
  await tasks(org, 'a', 'bad', 'b');
  await org.flows.idle();
  assert.deepEqual(visitors(org), ['a', 'b']);
  assert.equal(org.flows.failures[0]?.wentOnAt, 'End');
});

test('waits as long as it is told, and reads the record as it is then', async () => {
  const org = await start({}, { flows: { delay: 3_000 } });
  const [first = '', second = ''] = await tasks(org, 'early', 'gone');
  await call(org, 'PATCH', `sobjects/Task/${first}`, { Visitor__c: 'late' });
  await call(org, 'DELETE', `sobjects/Task/${second}`);
  assert.deepEqual(visitors(org), []);
  await org.flows.idle();
  assert.deepEqual(visitors(org), ['late']);
});

test('what still waits when the process ends is run at the next start, once', async () => {
  const folder = mkdtempSync('/tmp/local-org-flows-');
  folders.push(folder);
  const options = { forceApp: packaged(), file: join(folder, 'org.db') };
  const first = await startTestOrg({ ...options, flows: { delay: 60_000 } });
  await tasks(first, 'a', 'b');
  await first.stop();
  const second = await startTestOrg(options);
  await second.flows.idle();
  assert.deepEqual(visitors(second), ['a', 'b']);
  await second.stop();
  const third = await startTestOrg(options);
  await third.flows.idle();
  assert.deepEqual(visitors(third), ['a', 'b']);
  assert.deepEqual(third.flows.failures, []);
  await third.stop();
});

test('what was saved while the flows were off does not start them later', async () => {
  const folder = mkdtempSync('/tmp/local-org-flows-');
  folders.push(folder);
  const options = { forceApp: packaged(), file: join(folder, 'org.db') };
  const on = await startTestOrg(options);
  await on.stop();
  const off = await startTestOrg({ ...options, flows: false });
  await tasks(off, 'quiet');
  await off.stop();
  const again = await startTestOrg(options);
  await tasks(again, 'heard');
  await again.flows.idle();
  assert.deepEqual(visitors(again), ['heard']);
  await again.stop();
});

test('a thousand records go in batches, and requests are answered in between', async () => {
  const org = await start();
  const batches = Array.from({ length: 5 }, (_, batch) => Array.from({ length: 200 }, (__, at) => `${batch}-${at}`));
  for (const batch of batches) await tasks(org, ...batch);
  await org.flows.idle();
  assert.equal(visitors(org).length, 1000);
});

test('archiving and undeleting start nothing, other updates do', async () => {
  const org = await start({ trigger: 'CreateAndUpdate' });
  const { body } = await call<{ id: string }>(org, 'POST', 'sobjects/Task', {
    Visitor__c: 'v',
    Status: 'Completed',
    ActivityDate: '2020-01-01'
  });
  await org.flows.idle();
  org.actions.archiveActivities();
  await call(org, 'DELETE', `sobjects/Task/${body.id}`);
  org.actions.undelete([body.id]);
  await org.flows.idle();
  assert.deepEqual([visitors(org), org.flows.failures], [['v'], []]);
  await call(org, 'PATCH', `sobjects/Task/${body.id}`, { Subject: 'again' });
  await org.flows.idle();
  assert.equal(org.flows.failures[0]?.errors[0]?.statusCode, 'DUPLICATE_VALUE');
});
