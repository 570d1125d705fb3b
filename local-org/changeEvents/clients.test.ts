import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { subscribeWithCometd } from './test-fixtures/cometdSubscriber.ts';
import { subscribeWithJsforce, type Subscriber } from './test-fixtures/jsforceSubscriber.ts';

const CHANNEL = '/data/Visit__ChangeEvent';
const OPTIONS = { changeEvents: { objects: ['Visit__c'], holdFor: 1000 } };

let org: LocalOrg;
before(async () => {
  org = await startTestOrg(OPTIONS);
});
after(() => org.stop());

let count = 0;
async function visit(target: LocalOrg = org): Promise<string> {
  const { body } = await call<{ id: string }>(target, 'POST', 'sobjects/Visit__c', { Key__c: `c${++count}` });
  return body.id;
}

for (const [name, subscribe] of [
  ['jsforce', subscribeWithJsforce],
  ['cometd', subscribeWithCometd]
] as const) {
  test(`${name} receives events soon after the commit`, async (t) => {
    const subscriber = await subscribe(org, CHANNEL, -1);
    await visit();
    await subscriber.log.reaches(1);
    const commits: number[] = [];
    for (let at = 0; at < 10; at++) {
      const before = org.org.changes.lastPosition();
      const stop = org.org.db.onCommit(() => {
        if (org.org.changes.lastPosition() > before) commits[at] ??= performance.now();
      });
      await visit();
      stop();
      await subscriber.log.reaches(at + 2);
    }
    await subscriber.stop();
    const waits = commits.map((commit, at) => (subscriber.log.times[at + 1] ?? Infinity) - commit);
    const median = waits.toSorted((a, b) => a - b)[5] ?? Infinity;
    t.diagnostic(`median ${median.toFixed(0)} ms`);
  });

  test(`${name} subscribes again with the last replay id and misses nothing`, async () => {
    const first = await subscribe(org, CHANNEL, -1);
    const made = [await visit(), await visit()];
    await first.log.reaches(2);
    await first.stop();
    made.push(await visit(), await visit());
    const second = await subscribe(org, CHANNEL, first.log.lastReplayId);
    made.push(await visit());
    await second.log.reaches(3);
    await second.stop();
    assert.deepEqual([...first.log.recordIds, ...second.log.recordIds], made);
  });
}

test('several clients each receive every event', async () => {
  const subscribers = await Promise.all([subscribeWithJsforce(org, CHANNEL, -1), subscribeWithCometd(org, CHANNEL, -1)]);
  const id = await visit();
  for (const { log, stop } of subscribers) {
    await log.reaches(1);
    assert.deepEqual(log.recordIds, [id]);
    await stop();
  }
});

test('an org that starts again keeps its replay ids and what was missed', async () => {
  const folder = mkdtempSync('/tmp/local-org-events-');
  const file = join(folder, 'org.db');
  const first = await startTestOrg({ ...OPTIONS, file });
  const before = await subscribeWithJsforce(first, CHANNEL, -1);
  const made = [await visit(first)];
  await before.log.reaches(1);
  await before.stop();
  made.push(await visit(first));
  await first.stop();

  const second = await startTestOrg({ ...OPTIONS, file });
  made.push(await visit(second));
  const after_ = await subscribeWithJsforce(second, CHANNEL, before.log.lastReplayId);
  await after_.log.reaches(2);
  assert.deepEqual([...before.log.recordIds, ...after_.log.recordIds], made);
  assert.ok(after_.log.events.every((event, at, all) => at === 0 || event.event.replayId > (all[at - 1]?.event.replayId ?? 0)));
  await after_.stop();
  await second.stop();
  rmSync(folder, { recursive: true });
});

test('a client whose session the org forgot shakes hands again and goes on', async () => {
  const subscriber: Subscriber = await subscribeWithJsforce(org, CHANNEL, -1);
  await visit();
  await subscriber.log.reaches(1);
  org.changeEvents.forgetClients();
  await visit();
  await subscriber.log.reaches(2);
  await subscriber.stop();
});

test('a revoked token reaches the client as jsforce watches for it', async () => {
  const other = await startTestOrg({ ...OPTIONS, users: [{ username: 'a@local.example' }] });
  let stop: Subscriber['stop'] = () => Promise.resolve();
  const told = await new Promise<{ error?: string }>((resolve, reject) => {
    void subscribeWithJsforce(other, CHANNEL, -1, (message) => resolve(message as { error?: string })).then((subscriber) => {
      stop = subscriber.stop;
      other.expire(other.accessToken);
    }, reject);
  });
  await stop();
  assert.equal(told.error, '401::Authentication invalid');
  await other.stop();
});
