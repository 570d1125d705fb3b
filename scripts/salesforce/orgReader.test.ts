import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TestOrg } from '../testing/testOrg.ts';
import { upsertRecords } from './collections.ts';
import { OrgReader } from './orgReader.ts';
import { runQueries } from './runQueries.ts';

const SESSIONS = 4_100;
let org: TestOrg;
before(async () => {
  org = await TestOrg.start({ namespace: 'touchline' });
  const http = org.connect();
  for (let from = 0; from < SESSIONS; from += 200) {
    const records = Array.from({ length: Math.min(200, SESSIONS - from) }, (_, i) => ({
      touchline__Session_Key__c: `s${String(from + i).padStart(5, '0')}`,
      touchline__Visitor_Key__c: `v${String((from + i) % 3)}`,
      touchline__Started_At__c: '2026-05-04T12:00:00Z'
    }));
    await upsertRecords(http, 'touchline__Web_Session__c', 'touchline__Session_Key__c', records);
  }
});
after(() => org.stop());

test('reads all pages of a result', async () => {
  const reader = new OrgReader(await org.open());
  const { webSessions = [] } = await reader.read([{ rows: 'webSessions', by: 'visitor', values: ['v0', 'v1', 'v2'] }]);
  assert.equal(new Set(webSessions.map(({ sessionKey }) => sessionKey)).size, SESSIONS);
});

test('asks for many values in as many queries as fit into a URL', async () => {
  const reader = new OrgReader(await org.open());
  const values = Array.from({ length: 1_500 }, (_, i) => `s${String(i).padStart(5, '0')}`);
  const { webSessions = [] } = await reader.read([{ rows: 'webSessions', by: 'key', values: [...values, 'nobody', "o'b\\"] }]);
  assert.equal(new Set(webSessions.map(({ sessionKey }) => sessionKey)).size, 1_500);
});

test('refuses a result that falls short instead of giving less', async () => {
  const release = org.local.intercept({
    after: ({ path }, answer) => (path.includes('/query/') ? { ...answer, body: { ...(answer.body as object), records: [] } } : undefined)
  });
  const soql = 'SELECT Id FROM touchline__Web_Session__c';
  await assert.rejects(runQueries(org.connect(), [{ soql }], 'test'), { errorCode: 'INCOMPLETE_RESULT' });
  release();
});

test('refuses a user who does not see all records', async () => {
  const release = org.local.intercept({
    after: ({ path }, answer) => {
      const parts = (answer.body as { compositeResponse?: { body: unknown; httpStatusCode: number }[] }).compositeResponse;
      if (!path.endsWith('/composite') || !parts || parts.length < 10) return undefined;
      const sight = { ...parts[1], httpStatusCode: 200, body: { records: [{ PermissionsViewAllData: false }] } };
      return { ...answer, body: { compositeResponse: [parts[0], sight, ...parts.slice(2)] } };
    }
  });
  await assert.rejects(org.open(), { name: 'SightMissingError' });
  release();
});

test('brings the numbers of a Task to E.164 and leaves alone what is no number', async () => {
  const id = await org.insert('Touchline_Setting__c', {
    Name: 'Settings',
    Key__c: 'default',
    Dialled_Number_Field__c: 'callobject',
    Phone_Country__c: 'gb',
    Time_Zone__c: 'Europe/London',
    Vendor_Rules__c: 'CallRail: subject CallRail*'
  });
  const dialled = ['020 7946 0959', '+1 202 555 0101', 'ext. 12'];
  for (const CallObject of dialled) await org.insert('Task', { Subject: 'c', CallType: 'Inbound', CallObject });
  const open = await org.open();
  assert.equal(open.fields.task.dialledNumber, 'CallObject');
  const { timeZone, vendorRules } = open.ruleBook.settings;
  assert.deepEqual([timeZone, vendorRules], ['Europe/London', [{ vendor: 'CallRail', subject: 'CallRail*' }]]);
  const tasks = await org.query('SELECT Id FROM Task ORDER BY Id');
  const { calls = [] } = await new OrgReader(open).read([{ rows: 'calls', by: 'id', values: tasks.map(({ Id }) => String(Id)) }]);
  assert.deepEqual(calls.map(({ dialledNumber }) => dialledNumber).sort(), ['+12025550101', '+442079460959', 'ext. 12']);
  await org.remove('Touchline_Setting__c', id);
});

test("asks for sessions by their owner only where they can be somebody's without a touchpoint", async () => {
  const found = async (): Promise<number> => {
    const reader = new OrgReader(await org.open());
    return (await reader.read([{ rows: 'webSessions', by: 'owner', values: ['owner'] }])).webSessions?.length ?? 0;
  };
  await org.insert('Web_Session__c', { Session_Key__c: 'owned', Owner_Person_Key__c: 'owner', Started_At__c: '2026-05-04T12:00:00Z' });
  assert.equal(await found(), 0);
  const rule = { Rule_Key__c: 'r', Applies_To__c: 'Touchpoint', Field__c: 'Source__c', Operator__c: 'isBlank', Active__c: true };
  const ruleId = await org.insert('Suppression_Rule__c', rule);
  assert.equal(await found(), 1);
  await org.remove('Suppression_Rule__c', ruleId);
  const settings = await org.insert('Touchline_Setting__c', { Name: 'Settings', Key__c: 'default', Person_Visitor_Id_Field__c: 'Title' });
  assert.equal(await found(), 1);
  await org.remove('Touchline_Setting__c', settings);
});
