import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Touchpoint, TrackedCall } from 'c/attributionEngine';
import type { CallLookup, PlanStep } from 'c/resolutionPath';
import { TestOrg } from '../testing/testOrg.ts';
import { OrgWriter } from './orgWriter.ts';
import { sortByParent } from './sortByParent.ts';

let org: TestOrg;
beforeEach(async () => {
  org = await TestOrg.start({ namespace: 'touchline' });
});
afterEach(() => org.stop());

const TASK = '00T000000000001AAA';
const touchpoint = (more: Partial<Touchpoint> = {}): Touchpoint => ({
  touchpointKey: `call:${TASK}`,
  touchpointDate: Date.UTC(2026, 4, 4),
  kind: 'call',
  personKey: '00Q000000000001AAA',
  callCount: 1,
  ...more
});
const trackedCall = (more: Partial<TrackedCall> = {}): TrackedCall => ({
  taskId: TASK,
  outcome: 'standalone',
  touchpoint: `call:${TASK}`,
  ...more
});

const createTouchpoints = (...rows: Touchpoint[]): PlanStep => ({
  kind: 'touchpoint',
  action: 'create',
  writes: rows.map((row) => ({ key: row.touchpointKey, row }))
});
const createCalls = (...rows: TrackedCall[]): PlanStep => ({
  kind: 'trackedCall',
  action: 'create',
  writes: rows.map((row) => ({ key: row.taskId, row }))
});
const lookUp = (attempts: number, ids: Readonly<Record<string, string>> = {}): CallLookup => ({
  attemptsOf: () => attempts,
  idOf: (taskId) => ids[taskId],
  callsOf: (key) => [{ taskId: key.replace('call:', '') }]
});
const never = lookUp(0);

test('writes a touchpoint and, by its key, the call that names it', async () => {
  const writer = new OrgWriter(await org.open());
  const { written, setAside } = await writer.write([createTouchpoints(touchpoint()), createCalls(trackedCall())], never);
  assert.deepEqual(setAside, []);
  assert.equal(written.touchpoint.created, 1);
  const [call] = await org.query('SELECT Touchpoint__r.Touchpoint_Key__c FROM Tracked_Call__c');
  assert.deepEqual(call?.['Touchpoint__r'], { Touchpoint_Key__c: `call:${TASK}` });
});

test('makes no duplicate of what another writer made in the meantime', async () => {
  await org.insert('Touchpoint__c', { Touchpoint_Key__c: `call:${TASK}`, Touchpoint_Date__c: '2026-01-01T00:00:00Z', Kind__c: 'call' });
  const writer = new OrgWriter(await org.open());
  await writer.write([createTouchpoints(touchpoint({ callCount: 3 }))], never);
  assert.deepEqual(await org.query('SELECT Call_Count__c FROM Touchpoint__c'), [{ Call_Count__c: 3 }]);
});

test('sends locked rows again, and only those', async () => {
  let times = 0;
  const sent: number[] = [];
  org.local.intercept({
    before: ({ method, body }) => {
      if (method !== 'PATCH') return undefined;
      const { records } = JSON.parse(String(body)) as { records: unknown[] };
      sent.push(records.length);
      if (++times > 2) return undefined;
      const locked = {
        success: false,
        created: false,
        errors: [{ statusCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access', fields: [] }]
      };
      return {
        status: 200,
        body: records.map((_, i) => (i === 0 ? locked : { success: true, id: 'a00000000000001AAA', created: true, errors: [] }))
      };
    }
  });
  const writer = new OrgWriter(await org.open());
  const other = touchpoint({ touchpointKey: 'call:00T000000000002AAA' });
  const { setAside } = await writer.write([createTouchpoints(touchpoint(), other)], never);
  assert.deepEqual(setAside, []);
  assert.deepEqual(sent, [2, 1, 1]);
});

test('records a call whose own row was refused, with the reason and how often', async () => {
  const writer = new OrgWriter(await org.open());
  const bad = trackedCall({ contact: '003000000000000AAA', touchpoint: undefined });
  const { setAside, written } = await writer.write([createCalls(bad)], lookUp(2));
  assert.equal(written.trackedCall.created, 0);
  assert.equal(setAside.length, 1);
  const [call] = await org.query('SELECT Outcome__c, Write_Error__c, Attempts__c FROM Tracked_Call__c');
  assert.equal(call?.['Outcome__c'], 'pending');
  assert.equal(call?.['Attempts__c'], 3);
  assert.ok(String(call?.['Write_Error__c']).length > 10);
});

test('says on the call why its touchpoint could not be updated, whether the plan writes the call or not', async () => {
  const touched = await org.insert('Touchpoint__c', {
    Touchpoint_Key__c: `call:${TASK}`,
    Touchpoint_Date__c: '2026-01-01T00:00:00Z',
    Kind__c: 'call'
  });
  const id = await org.insert('Tracked_Call__c', { Task_Id__c: TASK, Outcome__c: 'standalone', Write_Error__c: 'older', Attempts__c: 1 });
  const refused: PlanStep = {
    kind: 'touchpoint',
    action: 'update',
    writes: [{ id: touched, key: `call:${TASK}`, changes: { contact: '003000000000000AAA' } }]
  };
  const clearing: PlanStep = {
    kind: 'trackedCall',
    action: 'update',
    writes: [{ id, key: TASK, changes: { writeError: undefined, attempts: undefined } }]
  };
  const writer = new OrgWriter(await org.open());
  for (const [steps, attempts] of [[[refused], 1] as const, [[refused, clearing], 2] as const]) {
    const { setAside } = await writer.write(steps, lookUp(attempts, { [TASK]: id }));
    assert.equal(setAside.length, 1);
    const [call] = await org.query('SELECT Outcome__c, Write_Error__c, Attempts__c FROM Tracked_Call__c');
    assert.deepEqual(
      [call?.['Outcome__c'], call?.['Write_Error__c'], call?.['Attempts__c']],
      ['standalone', setAside[0]?.error.slice(0, 255), attempts + 1]
    );
  }
});

test('counts a row as deleted that is gone already', async () => {
  const id = await org.insert('Touchpoint__c', {
    Touchpoint_Key__c: 'call:1',
    Touchpoint_Date__c: '2026-01-01T00:00:00Z',
    Kind__c: 'call'
  });
  await org.remove('Touchpoint__c', id);
  const writer = new OrgWriter(await org.open());
  const { setAside } = await writer.write([{ kind: 'touchpoint', action: 'delete', writes: [{ id, key: 'call:1' }] }], never);
  assert.deepEqual(setAside, []);
});

test('keeps the rows of one parent together (P22)', () => {
  const write = (key: string, account: string) => ({ key, values: { account } });
  const sorted = sortByParent('touchpoint', [write('c', '001B'), write('b', '001A'), write('a', '001B'), write('d', '001A')]);
  assert.deepEqual(
    sorted.map(({ key }) => key),
    ['b', 'd', 'a', 'c']
  );
});
