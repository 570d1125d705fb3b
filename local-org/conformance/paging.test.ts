import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, connect, startTestOrg } from '../test-fixtures/testOrg.ts';

/** Sources: REST API Developer Guide, Query (pages, Sforce-Query-Options) and Query Cursors (two days). */

interface Page {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly { Id: string; Pages__c: number }[];
}

const DAY = 24 * 60 * 60 * 1000;
let org: LocalOrg;
let now = Date.now();

before(async () => {
  org = await startTestOrg({ now: () => now, users: [{ username: 'a@local.example' }, { username: 'b@local.example' }] });
  for (let from = 0; from < 4500; from += 200) {
    const records = Array.from({ length: Math.min(200, 4500 - from) }, (_, at) => ({
      attributes: { type: 'Visit__c' },
      Key__c: `k${from + at}`,
      Pages__c: from + at
    }));
    await call(org, 'POST', 'composite/sobjects', { records });
  }
});
after(() => org.stop());

const query = (soql: string, headers = {}): Promise<{ body: Page }> =>
  call<Page>(org, 'GET', `query?q=${encodeURIComponent(soql)}`, undefined, headers);

test('gives 2,000 rows a page, the last page done', async () => {
  const first = (await query('SELECT Id, Pages__c FROM Visit__c ORDER BY Pages__c DESC')).body;
  assert.deepEqual([first.totalSize, first.done, first.records.length], [4500, false, 2000]);
  assert.match(first.nextRecordsUrl ?? '', /^\/services\/data\/v67\.0\/query\/01g\w{15}-2000$/);
  const second = (await call<Page>(org, 'GET', first.nextRecordsUrl ?? '')).body;
  const third = (await call<Page>(org, 'GET', second.nextRecordsUrl ?? '')).body;
  assert.deepEqual([third.done, third.records.length, third.nextRecordsUrl], [true, 500, undefined]);
  const all = [...first.records, ...second.records, ...third.records].map((record) => record.Pages__c);
  assert.deepEqual(
    all,
    Array.from({ length: 4500 }, (_, at) => 4499 - at)
  );
});

test('keeps the rows a query found, whatever is written later', async () => {
  const first = (await query('SELECT Id FROM Visit__c WHERE Pages__c < 2001 ORDER BY Pages__c')).body;
  await call(org, 'POST', 'sobjects/Visit__c', { Key__c: 'later', Pages__c: 5 });
  const second = (await call<Page>(org, 'GET', first.nextRecordsUrl ?? '')).body;
  assert.equal(first.totalSize, 2001);
  assert.equal(second.records.length, 1);
});

test('gives smaller pages when asked, never under 200', async () => {
  const page = (await query('SELECT Id FROM Visit__c', { 'Sforce-Query-Options': 'batchSize=50' })).body;
  assert.equal(page.records.length, 200);
  const second = (await call<Page>(org, 'GET', page.nextRecordsUrl ?? '')).body;
  assert.equal(second.records.length, 200);
});

test('gives 200 rows a page, whatever is asked, where two long texts are selected (SOQL Reference, Change the Batch Size in Queries)', async () => {
  const page = (
    await query('SELECT Landing_Page__c, Parent_Visit__r.Landing_Page__c FROM Visit__c', { 'Sforce-Query-Options': 'batchSize=500' })
  ).body;
  assert.deepEqual([page.records.length, page.done], [200, false]);
  const second = (await call<Page>(org, 'GET', page.nextRecordsUrl ?? '')).body;
  assert.equal(second.records.length, 200);
});

test('limits the whole result, not the page', async () => {
  const page = (await query('SELECT Id FROM Visit__c LIMIT 2100')).body;
  assert.deepEqual([page.totalSize, page.records.length], [2100, 2000]);
});

test('serves a locator only to its user, and two days long', async () => {
  const { nextRecordsUrl = '' } = (await query('SELECT Id FROM Visit__c')).body;
  const stranger = await call(org, 'GET', nextRecordsUrl, undefined, { Authorization: `Bearer ${org.sessions[1]?.token}` });
  assert.equal(stranger.body[0]?.errorCode, 'INVALID_QUERY_LOCATOR');
  now += DAY;
  assert.equal((await call(org, 'GET', nextRecordsUrl)).status, 200);
  now += 2 * DAY;
  assert.equal((await call(org, 'GET', nextRecordsUrl)).body[0]?.errorCode, 'INVALID_QUERY_LOCATOR');
});

test('refuses to page through groups', async () => {
  const { body } = await call(org, 'GET', 'query?q=SELECT Key__c, COUNT(Id) FROM Visit__c GROUP BY Key__c');
  assert.equal(body[0]?.message, 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch');
});

test('pages for jsforce with autoFetch', async () => {
  const records = await connect(org).query('SELECT Id FROM Visit__c', { autoFetch: true, maxFetch: 10_000 });
  assert.equal(records.records.length, 4501);
});

test('hides deleted records from query and shows them to queryAll', async () => {
  const { id } = await connect(org).sobject('Visit__c').create({ Key__c: 'gone' });
  await connect(org)
    .sobject('Visit__c')
    .delete(id ?? '');
  const soql = encodeURIComponent("SELECT Id, IsDeleted FROM Visit__c WHERE Key__c = 'gone'");
  assert.equal((await call<Page>(org, 'GET', `query?q=${soql}`)).body.totalSize, 0);
  assert.equal((await call<Page>(org, 'GET', `queryAll?q=${soql}`)).body.totalSize, 1);
});

test('pages children of one parent like records', async () => {
  const { id: AccountId } = await connect(org).sobject('Account').create({ Name: 'Many children' });
  for (let from = 0; from < 2100; from += 200) {
    const records = Array.from({ length: Math.min(200, 2100 - from) }, (_, at) => ({
      attributes: { type: 'Contact' },
      LastName: `c${from + at}`,
      AccountId
    }));
    await call(org, 'POST', 'composite/sobjects', { records });
  }
  const { body } = await call<{ records: { Contacts: Page }[] }>(org, 'GET', 'query?q=SELECT Id, (SELECT Id FROM Contacts) FROM Account');
  const children = body.records[0]?.Contacts;
  assert.deepEqual([children?.totalSize, children?.done, children?.records.length], [2100, false, 2000]);
  const rest = (await call<Page>(org, 'GET', children?.nextRecordsUrl ?? '')).body;
  assert.deepEqual([rest.done, rest.records.length], [true, 100]);
});
