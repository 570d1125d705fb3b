import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { BayeuxClient, type EventData } from './test-fixtures/bayeuxClient.ts';

let org: LocalOrg;
before(async () => {
  org = await startTestOrg({ changeEvents: { objects: ['Visit__c', 'Task', 'Account', 'Lead'], holdFor: 300 } });
});
after(() => org.stop());

async function create(object: string, fields: Record<string, unknown>, headers: Record<string, string> = {}): Promise<string> {
  const { body } = await call<{ id: string }>(org, 'POST', `sobjects/${object}`, fields, headers);
  return body.id;
}

/** Events that `work` causes on a channel. */
async function caused(channel: string, work: () => Promise<unknown>): Promise<EventData[]> {
  const client = new BayeuxClient(org);
  assert.equal((await client.listen(channel)).successful, true);
  await work();
  return client.events();
}

const only = (events: readonly EventData[]): EventData => {
  assert.equal(events.length, 1, JSON.stringify(events));
  return events[0] as EventData;
};

test('a creation carries the official header and all fields that are set (CDC guide, ChangeEventHeader Fields; Change Event Body Fields)', async () => {
  let id = '';
  const event = only(
    await caused('/data/Visit__ChangeEvent', async () => {
      id = await create('Visit__c', {
        Key__c: 'k1',
        Visitor__c: 'v',
        Started_At__c: '2026-05-04T12:30:00Z',
        Day__c: '2026-05-04',
        Pages__c: 3
      });
    })
  );
  const { ChangeEventHeader: header, ...fields } = event.payload;
  assert.deepEqual(Object.keys(header).sort(), [
    'changeOrigin',
    'changeType',
    'changedFields',
    'commitNumber',
    'commitTimestamp',
    'commitUser',
    'entityName',
    'recordIds',
    'sequenceNumber',
    'transactionKey'
  ]);
  assert.deepEqual([header.entityName, header.changeType, header.recordIds, header.sequenceNumber], ['Visit__c', 'CREATE', [id], 1]);
  assert.equal(header.commitUser, org.sessions[0]?.userId);
  assert.equal(header.changeOrigin, 'com/salesforce/api/rest/67.0');
  assert.match(header.transactionKey, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.deepEqual(header.changedFields, []);
  assert.equal(fields['Started_At__c'], '2026-05-04T12:30:00.000Z');
  assert.equal(fields['Day__c'], '2026-05-04');
  assert.equal(fields['Paid__c'], false);
  assert.equal(fields['Link__c'], '_HL_ENCODED_/v_HL_v_HL__self_HL_');
  for (const absent of ['Id', 'IsDeleted', 'SystemModstamp', 'Note__c']) assert.ok(!(absent in fields), absent);
  assert.match(event.schema, /^[\w-]{22}$/);
  assert.ok(event.event.replayId > 0);
});

test('an update carries what changed, nothing else, and a null for what was emptied (CDC guide, Change Event Body Fields)', async () => {
  const id = await create('Visit__c', { Key__c: 'k2', Visitor__c: 'v', Note__c: 'n' });
  const event = only(
    await caused('/data/Visit__ChangeEvent', () =>
      call(org, 'PATCH', `sobjects/Visit__c/${id}`, { Note__c: null, Pages__c: 7, Visitor__c: 'v' })
    )
  );
  const { ChangeEventHeader: header, ...fields } = event.payload;
  assert.deepEqual([...header.changedFields].sort(), ['LastModifiedDate', 'Note__c', 'Pages__c']);
  assert.deepEqual(Object.keys(fields).sort(), ['LastModifiedDate', 'Note__c', 'Pages__c']);
  assert.equal(fields['Note__c'], null);
});

test('deleting tells the id alone; emptying the recycle bin tells nothing (CDC guide, Change Event Body Fields; General Considerations)', async () => {
  const id = await create('Visit__c', { Key__c: 'k3' });
  const event = only(await caused('/data/Visit__ChangeEvent', () => call(org, 'DELETE', `sobjects/Visit__c/${id}`)));
  assert.deepEqual(Object.keys(event.payload), ['ChangeEventHeader']);
  assert.equal(event.payload.ChangeEventHeader.changeType, 'DELETE');
  const none = await caused('/data/Visit__ChangeEvent', async () => org.actions.emptyRecycleBin());
  assert.deepEqual(none, []);
});

test('names and addresses are compound (CDC guide, Get Compound Fields in Change Events)', async () => {
  let id = '';
  const created = only(
    await caused('/data/LeadChangeEvent', async () => {
      id = await create('Lead', { FirstName: 'Ann', LastName: 'Roe', Company: 'Roe', City: 'Bonn' });
    })
  );
  assert.deepEqual(created.payload['Name'], { FirstName: 'Ann', LastName: 'Roe' });
  assert.deepEqual(created.payload['Address'], { City: 'Bonn' });
  const updated = only(await caused('/data/LeadChangeEvent', () => call(org, 'PATCH', `sobjects/Lead/${id}`, { LastName: 'Doe' })));
  assert.deepEqual([...updated.payload.ChangeEventHeader.changedFields].sort(), ['LastModifiedDate', 'Name.LastName']);
  assert.deepEqual(updated.payload['Name'], { LastName: 'Doe' });
});

test('the same change of several records in one transaction is one event (CDC guide, Merged Change Events)', async () => {
  const ids = await Promise.all(['m1', 'm2', 'm3'].map((key) => create('Visit__c', { Key__c: key })));
  const records = ids.map((id, at) => ({ attributes: { type: 'Visit__c' }, id, Visitor__c: at < 2 ? 'same' : 'other' }));
  const events = await caused('/data/ChangeEvents', () => call(org, 'PATCH', 'composite/sobjects', { records }));
  assert.deepEqual(
    events.map(({ payload: { ChangeEventHeader: header } }) => [header.recordIds, header.sequenceNumber]),
    [
      [ids.slice(0, 2), 1],
      [ids.slice(2), 3]
    ]
  );
  const keys = new Set(events.map(({ payload }) => payload.ChangeEventHeader.transactionKey));
  assert.equal(keys.size, 1);
});

test('several saves of a record in one transaction are one event of the first kind (CDC guide, General Considerations)', async () => {
  const body = {
    allOrNone: true,
    compositeRequest: [
      { method: 'POST', url: '/services/data/v67.0/sobjects/Account', referenceId: 'a', body: { Name: 'First' } },
      { method: 'PATCH', url: '/services/data/v67.0/sobjects/Account/@{a.id}', referenceId: 'b', body: { Name: 'Last', Site: 'x' } }
    ]
  };
  const event = only(await caused('/data/AccountChangeEvent', () => call(org, 'POST', 'composite', body)));
  assert.equal(event.payload.ChangeEventHeader.changeType, 'CREATE');
  assert.deepEqual([event.payload['Name'], event.payload['Site']], ['Last', 'x']);
});

test('names the API and the client behind a change (CDC guide, ChangeEventHeader Fields, changeOrigin)', async () => {
  const headers = { 'Sforce-Call-Options': 'client=dialer' };
  const event = only(await caused('/data/AccountChangeEvent', () => create('Account', { Name: 'Origin' }, headers)));
  assert.equal(event.payload.ChangeEventHeader.changeOrigin, 'com/salesforce/api/rest/67.0;client=dialer');
});

test('a change that is undone is not told', async () => {
  const records = [
    { attributes: { type: 'Account' }, Name: 'Good' },
    { attributes: { type: 'Account' }, Site: 'no name' }
  ];
  assert.deepEqual(
    await caused('/data/AccountChangeEvent', () => call(org, 'POST', 'composite/sobjects', { allOrNone: true, records })),
    []
  );
});

test('objects that are not selected are not told (CDC guide, Subscription Channels)', async () => {
  assert.deepEqual(await caused('/data/ChangeEvents', () => create('Contact', { LastName: 'Quiet' })), []);
});
