import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { BayeuxClient } from '../changeEvents/test-fixtures/bayeuxClient.ts';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import type { EventFault, FaultRule } from './faultRule.ts';

let org: LocalOrg;
before(async () => {
  org = await startTestOrg({ changeEvents: { objects: ['Account'], holdFor: 100 } });
});
after(() => org.stop());
afterEach(() => org.faults.clear());

/** What a client hears of accounts made one after the other, by the last letter of their ids, until it has heard nothing more. */
async function heard(kind: EventFault['kind'], aim: Omit<FaultRule, 'fault'>, accounts: number): Promise<string> {
  const client = new BayeuxClient(org);
  await client.listen('/data/AccountChangeEvent');
  org.faults.set([{ fault: { kind }, object: 'Account', ...aim }]);
  const names = new Map<string, string>();
  for (let at = 0; at < accounts; at++) {
    const { body } = await call<{ id: string }>(org, 'POST', 'sobjects/Account', { Name: `A${at}` });
    names.set(body.id, String(at));
  }
  let order = '';
  for (let quiet = 0; quiet < 2;) {
    const events = await client.events();
    quiet = events.length === 0 ? quiet + 1 : 0;
    for (const { payload } of events) {
      const { recordIds, changeType } = payload.ChangeEventHeader;
      order += `${changeType.startsWith('GAP') ? 'g' : ''}${names.get(recordIds[0] ?? '')}`;
    }
  }
  return order;
}

const TABLE: readonly [kind: EventFault['kind'], aim: Omit<FaultRule, 'fault'>, heard: string][] = [
  ['lostEvent', { at: 2 }, '023'],
  ['gapEvent', { at: [1, 4] }, 'g012g3'],
  ['droppedEvent', { every: 2 }, '02'],
  ['doubledEvent', { at: 3 }, '01223'],
  ['delayedEvent', { at: 1 }, '1230'],
  ['doubledEvent', { probability: 1, times: 1 }, '00123']
];

for (const [kind, aim, order] of TABLE) {
  test(`${kind} ${JSON.stringify(aim)}: ${order}`, async () => assert.equal(await heard(kind, aim, 4), order));
}

test('an event lost on the bus is lost to who asks again, one dropped on its way is not', async () => {
  const everHeard = async (kind: EventFault['kind']): Promise<boolean> => {
    const client = new BayeuxClient(org);
    await client.listen('/data/AccountChangeEvent');
    org.faults.set([{ fault: { kind } }]);
    await call(org, 'POST', 'sobjects/Account', { Name: kind });
    assert.deepEqual(await client.events(), []);
    org.faults.clear();
    const again = new BayeuxClient(org);
    await again.listen('/data/AccountChangeEvent', -2);
    return (await again.events()).some(({ payload }) => payload['Name'] === kind);
  };
  assert.deepEqual([await everHeard('droppedEvent'), await everHeard('lostEvent')], [true, false]);
});
