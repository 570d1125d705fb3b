import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { LocalOrg, LocalOrgOptions, Session } from '../localOrg.ts';
import { hardDeleteRecords } from '../records/hardDelete.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import type { ChangeEventOptions } from './changeEvents.ts';
import { BayeuxClient, type EventData } from './test-fixtures/bayeuxClient.ts';

const HOUR = 60 * 60 * 1000;
const VISITS = '/data/Visit__ChangeEvent';
const ALL = '/data/ChangeEvents';
const opened: LocalOrg[] = [];
after(() => Promise.all(opened.map((org) => org.stop())));

/** An org whose clock the test moves. */
async function start(
  events: ChangeEventOptions = {},
  more: Partial<LocalOrgOptions> = {}
): Promise<{ org: LocalOrg; pass: (ms: number) => void }> {
  let now = Date.UTC(2026, 4, 4, 12);
  const org = await startTestOrg({ changeEvents: { objects: ['Visit__c', 'Task'], holdFor: 100, ...events }, now: () => now, ...more });
  opened.push(org);
  return { org, pass: (ms) => void (now += ms) };
}

let count = 0;
async function visit(org: LocalOrg, fields: Record<string, unknown> = {}): Promise<string> {
  const { body } = await call<{ id: string }>(org, 'POST', 'sobjects/Visit__c', { Key__c: `b${++count}`, ...fields });
  return body.id;
}

async function replayed(org: LocalOrg, channel: string, replay: number): Promise<EventData[]> {
  const client = new BayeuxClient(org);
  const reply = await client.listen(channel, replay);
  assert.equal(reply.error, undefined);
  return client.events();
}

const ids = (events: readonly EventData[]): string[] => events.flatMap((event) => event.payload.ChangeEventHeader.recordIds);
const types = (events: readonly EventData[]): string[] => events.map((event) => event.payload.ChangeEventHeader.changeType);

test('-1 brings new events only, -2 all that are kept, an id what came after it (Streaming API guide, Message Durability)', async () => {
  const { org } = await start();
  const made = [await visit(org), await visit(org), await visit(org)];
  const all = await replayed(org, VISITS, -2);
  assert.deepEqual(ids(all), made);
  assert.deepEqual(ids(await replayed(org, VISITS, all[0]?.event.replayId ?? 0)), made.slice(1));
  assert.deepEqual(await replayed(org, VISITS, all[2]?.event.replayId ?? 0), []);
  assert.deepEqual(await replayed(org, VISITS, -1), []);
});

test('a replay id of one channel means nothing on another (Summer 16 release notes: the id is unique for the org and the channel)', async () => {
  const { org } = await start();
  await visit(org);
  const [event] = await replayed(org, ALL, -2);
  const client = new BayeuxClient(org);
  assert.match((await client.listen(VISITS, event?.event.replayId)).error ?? '', /^400::The replayId/);
});

test('events are kept for three days of the org’s clock; an older replay id is invalid (CDC guide, Change Event Storage and Delivery)', async () => {
  const { org, pass } = await start();
  await visit(org);
  const [old] = await replayed(org, VISITS, -2);
  pass(71 * HOUR);
  const young = await visit(org);
  assert.equal((await replayed(org, VISITS, -2)).length, 2);
  pass(2 * HOUR);
  assert.deepEqual(ids(await replayed(org, VISITS, -2)), [young]);
  const reply = await new BayeuxClient(org).listen(VISITS, old?.event.replayId);
  assert.equal(
    reply.error,
    `400::The replayId {${old?.event.replayId}} you provided was invalid. Please provide a valid ID, -2 to replay all events, or -1 to replay only new events.`
  );
});

test('retention goes on counting while a file-backed org is down', async () => {
  const folder = mkdtempSync('/tmp/local-org-bus-');
  const file = join(folder, 'org.db');
  const time = Date.UTC(2026, 4, 4, 12);
  const first = await startTestOrg({ changeEvents: { objects: ['Visit__c'], holdFor: 100 }, file, now: () => time });
  await visit(first);
  await first.stop();
  const second = await startTestOrg({ changeEvents: { objects: ['Visit__c'], holdFor: 100 }, file, now: () => time + 73 * HOUR });
  assert.deepEqual(await replayed(second, VISITS, -2), []);
  await second.stop();
  rmSync(folder, { recursive: true });
});

test('what was committed but not yet on the bus when the process died is put there at the next start', async () => {
  const folder = mkdtempSync('/tmp/local-org-bus-');
  const file = join(folder, 'org.db');
  const first = await startTestOrg({ changeEvents: { objects: ['Visit__c'] }, file });
  first.changeEvents.stop();
  const id = await visit(first);
  await first.stop();
  const second = await startTestOrg({ changeEvents: { objects: ['Visit__c'], holdFor: 100 }, file });
  assert.deepEqual(ids(await replayed(second, VISITS, -2)), [id]);
  await second.stop();
  rmSync(folder, { recursive: true });
});

test('deliveries are counted a client each, shown in /limits, and refused beyond the allowance until a day has passed (CDC guide, Default Change Event Allocations for Event Delivery)', async () => {
  const { org, pass } = await start({ dailyDeliveries: 5 });
  const limit = async (): Promise<unknown> =>
    (await call<Record<string, unknown>>(org, 'GET', 'limits')).body['DailyDeliveredPlatformEvents'];
  assert.deepEqual(await limit(), { Max: 5, Remaining: 5 });
  const clients = [new BayeuxClient(org), new BayeuxClient(org)];
  for (const client of clients) await client.listen(VISITS);
  await visit(org);
  await visit(org);
  for (const client of clients) assert.equal((await client.events()).length, 2);
  assert.deepEqual(await limit(), { Max: 5, Remaining: 1 });

  const missed = [await visit(org), await visit(org)];
  const [first, second] = clients as [BayeuxClient, BayeuxClient];
  const got = await first.events();
  assert.deepEqual(ids(got), missed.slice(0, 1));
  const refusal = (await first.connect())[0];
  assert.equal(refusal?.error, '403::Organization total events daily limit exceeded');
  assert.equal(refusal?.advice?.reconnect, 'none');
  assert.equal((await second.connect())[0]?.error, '403::Organization total events daily limit exceeded');
  assert.deepEqual(await limit(), { Max: 5, Remaining: 0 });

  pass(25 * HOUR);
  assert.deepEqual(ids(await replayed(org, VISITS, got[0]?.event.replayId ?? 0)), missed.slice(1));
});

test('only so many clients may subscribe at once (CDC guide, Common Change Event Allocations)', async () => {
  const { org } = await start({ clients: 1 });
  const first = new BayeuxClient(org);
  assert.equal((await first.listen(VISITS)).successful, true);
  assert.equal((await new BayeuxClient(org).listen(VISITS)).error, '403::Organization concurrent user limit exceeded');
  await first.send('/meta/disconnect');
  assert.equal((await new BayeuxClient(org).listen(VISITS)).successful, true);
});

test('beyond the changes a transaction may tell, each object gets one overflow event (CDC guide, Overflow Events)', async () => {
  const { org } = await start({ overflowAfter: 3 });
  const records = [1, 2, 3, 4, 5].map((at) => ({ attributes: { type: 'Visit__c' }, Key__c: `over${at}` }));
  const tasks = [{ attributes: { type: 'Task' }, Subject: 'Call' }];
  await call(org, 'POST', 'composite/sobjects', { allOrNone: true, records: [...records, ...tasks] });
  const events = await replayed(org, ALL, -2);
  assert.deepEqual(types(events), ['CREATE', 'CREATE', 'CREATE', 'GAP_OVERFLOW', 'GAP_OVERFLOW']);
  assert.deepEqual(
    events.slice(3).map(({ payload: { ChangeEventHeader: header } }) => [header.entityName, header.recordIds]),
    [
      ['Visit__c', ['000000000000000AAA']],
      ['Task', ['000000000000000AAA']]
    ]
  );
  assert.deepEqual(Object.keys(events[3]?.payload ?? {}), ['ChangeEventHeader']);
});

test('an event too large becomes a gap event (CDC guide, Gap Events)', async () => {
  const { org } = await start({ largestEvent: 1500 });
  const id = await visit(org, { Landing_Page__c: 'x'.repeat(2000) });
  const [event] = await replayed(org, VISITS, -2);
  assert.equal(event?.payload.ChangeEventHeader.changeType, 'GAP_CREATE');
  assert.deepEqual(event?.payload.ChangeEventHeader.recordIds, [id]);
  assert.deepEqual(Object.keys(event?.payload ?? {}), ['ChangeEventHeader']);
});

test('archiving activities is told by gap events without an origin (CDC guide, Gap Events)', async () => {
  const { org } = await start();
  const { body } = await call<{ id: string }>(org, 'POST', 'sobjects/Task', {
    Subject: 'Old',
    Status: 'Completed',
    ActivityDate: '2024-01-01'
  });
  org.actions.archiveActivities();
  const events = await replayed(org, '/data/TaskChangeEvent', -2);
  assert.deepEqual(types(events), ['CREATE', 'GAP_UPDATE']);
  assert.deepEqual([ids(events)[1], events[1]?.payload.ChangeEventHeader.changeOrigin], [body.id, '']);
});

test('undeleting tells the whole record, a hard delete of a live one its deletion, of a deleted one nothing (CDC guide, Change Event Body Fields; General Considerations)', async () => {
  const { org } = await start();
  const id = await visit(org, { Visitor__c: 'v' });
  await call(org, 'DELETE', `sobjects/Visit__c/${id}`);
  org.actions.undelete([id]);
  const events = await replayed(org, VISITS, -2);
  assert.deepEqual(types(events), ['CREATE', 'DELETE', 'UNDELETE']);
  assert.equal(events[2]?.payload['Visitor__c'], 'v');
  assert.equal(events[2]?.payload['Link__c'], '_HL_ENCODED_/v_HL_v_HL__self_HL_');
  hardDeleteRecords(org.org, org.sessions[0] as Session, [id]);
  const binned = await visit(org);
  await call(org, 'DELETE', `sobjects/Visit__c/${binned}`);
  org.actions.emptyRecycleBin();
  const later = await replayed(org, VISITS, events[2]?.event.replayId ?? 0);
  assert.deepEqual(types(later), ['DELETE', 'CREATE', 'DELETE']);
});

test('faults drop, double and reorder what is delivered, turn events to gaps and lose them', async () => {
  const { org } = await start();
  const client = new BayeuxClient(org);
  await client.listen(VISITS);
  const made = [await visit(org), await visit(org), await visit(org)];
  const [a, b, c] = made;
  const end = org.changeEvents.disturb({
    deliver: ([first, second, third, ...rest]) =>
      [third, first, first, ...rest].filter((event) => event !== undefined && event !== second) as never
  });
  assert.deepEqual(ids(await client.events()), [c, a, a]);
  end();
  const endGaps = org.changeEvents.disturb({ generate: (event) => (event.recordIds[0]?.endsWith('never') ? undefined : 'gap') });
  await visit(org);
  endGaps();
  const endLosses = org.changeEvents.disturb({ generate: () => 'lost' });
  await visit(org);
  endLosses();
  assert.deepEqual(types(await client.events()), ['GAP_CREATE']);
  assert.equal((await replayed(org, VISITS, -2)).length, 4);
  assert.ok(b);
});
