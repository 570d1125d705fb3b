/** Calls and looks side by side: what either does or fails to do is nothing to the other in the end. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { runResolve } from '../resolve/runResolve.ts';
import { scopeOfAll } from '../resolve/scopes.ts';
import { insertCall, insertSession, outcomeOf } from '../testing/incomingCall.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { askedFrom, holdAnswer, readsSessions, refuseWhat } from './test-fixtures/requests.ts';
import { until, watch, type Watcher } from './test-fixtures/watching.ts';
import type { WatchOptions } from './watchOrg.ts';

const ANOTHER_VISITOR = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb02';
/** So long that nothing here waits for it. */
const FOR_GOOD_MS = 3_600_000;

let org: TestOrg;
let watcher: Watcher | undefined;

beforeEach(async () => {
  org = await TestOrg.start({ changeEvents: { objects: ['Task'], holdFor: 300 } });
});
afterEach(async () => {
  await watcher?.stop();
  await org.stop();
});

function started(options?: Partial<WatchOptions>): Watcher {
  watcher = watch(org, options);
  return watcher;
}

async function resolveAll(): Promise<unknown> {
  return (await runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now })).written;
}

/** The same caller phones once more, minutes later. */
async function insertSecondCall(first: string): Promise<string> {
  const [task] = await org.query(`SELECT WhoId, BizibleId__c, Type, TaskSubtype, CallType FROM Task WHERE Id = '${first}'`);
  return org.insert('Task', { ...task, Subject: 'Call', Touchpoint_Date__c: '2026-05-04T12:20:00.000+0000' });
}

test('sets right what hung together with a call that became another’s while a look went on', async () => {
  await insertSession(org);
  const first = await insertCall(org);
  await resolveAll();
  const second = await insertSecondCall(first);
  const look = holdAnswer(org, readsSessions);
  const watching = started();
  await watching.until('listening');
  await look.reached();
  // Nothing is left that leads from it to where it was.
  const WhoId = await org.insert('Lead', { LastName: 'Another', Company: 'Another' });
  await org.update('Task', first, { BizibleId__c: ANOTHER_VISITOR, WhoId });
  await until('the other one’s call', async () => (await outcomeOf(org, first)) === 'standalone');
  assert.equal(await outcomeOf(org, second), 'merged');
  // It knows the session as the first call's, and writes the second as its repeat.
  look.goOn();
  await watching.until('reconciled');
  assert.deepEqual([await outcomeOf(org, first), await outcomeOf(org, second)], ['standalone', 'merged']);
  await watching.stop();
  assert.doesNotMatch(JSON.stringify(await resolveAll()), /[1-9]/);
});

test('resolves a session that hangs together with a repeated call with it, and not once more', async () => {
  await insertSession(org);
  const look = holdAnswer(org, readsSessions);
  const watching = started();
  await watching.until('listening');
  await look.reached();
  const taskId = await insertCall(org);
  await until('the touchpoint', async () => (await outcomeOf(org, taskId)) === 'merged');
  const asked = askedFrom(org);
  look.goOn();
  await watching.until('reconciled');
  assert.deepEqual(
    asked.filter((line) => line.startsWith('GET') && line.includes('WHERE (Session_Key__c IN')),
    []
  );
});

test('resolves calls while looks fail and rest', async () => {
  refuseWhat(org, (asked) => asked.includes('COUNT()'));
  const watching = started({ firstPauseMs: FOR_GOOD_MS });
  await watching.until('listening');
  await watching.until('failed');
  const taskId = await insertCall(org);
  await until('the call', async () => (await outcomeOf(org, taskId)) === 'standalone');
  assert.ok(!watching.events.some((event) => event.startsWith('reconciled')));
});

test('looks at everything while calls fail and rest', async () => {
  const watching = started({ firstPauseMs: FOR_GOOD_MS, reconcileMs: 500 });
  await watching.until('listening');
  await watching.until('reconciled');
  // A look asks for Tasks by their times, so only a call that was heard of is asked for by its Id first.
  refuseWhat(org, (asked) => asked.includes('FROM Task WHERE (Id IN'));
  const taskId = await insertCall(org);
  await watching.until('failed');
  await until('the look', async () => (await outcomeOf(org, taskId)) === 'standalone');
});
