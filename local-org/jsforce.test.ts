import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SfDate, type Connection } from 'jsforce';
import type { LocalOrg } from './localOrg.ts';
import { connect, startTestOrg } from './test-fixtures/testOrg.ts';

/** What jsforce's documentation shows (Connection, Query, CRUD, SObject, Describe), run against the local org. */

let org: LocalOrg;
let connection: Connection;
before(async () => {
  org = await startTestOrg();
  connection = connect(org);
});
after(() => org.stop());

test('create, retrieve, update, upsert and delete one record', async () => {
  const { id = '' } = await connection.sobject('Account').create({ Name: 'One' });
  const account = await connection.sobject('Account').retrieve(id);
  assert.equal(account['Name'], 'One');
  await connection.sobject('Account').update({ Id: id, Name: 'Uno' });
  assert.equal((await connection.sobject('Account').findOne({ Id: id }, 'Name'))?.['Name'], 'Uno');
  const upserted = await connection.sobject('Visit__c').upsert({ Key__c: 'key one', Pages__c: 2 }, 'Key__c');
  assert.equal(upserted.success, true);
  const again = await connection.sobject('Visit__c').upsert({ Key__c: 'key one', Pages__c: 3 }, 'Key__c');
  assert.equal(again.success, true);
  assert.equal((await connection.query('SELECT Id FROM Visit__c')).totalSize, 1);
  await connection.sobject('Account').delete(id);
  await assert.rejects(async () => connection.sobject('Account').retrieve(id), { errorCode: 'ENTITY_IS_DELETED' });
});

test('create, retrieve, update and delete many, with allowRecursive past 200', async () => {
  const accounts = Array.from({ length: 450 }, (_, at) => ({ Name: `Many ${String(at).padStart(3, '0')}` }));
  const results = await connection.sobject('Account').create(accounts, { allowRecursive: true });
  assert.ok(results.every((result) => result.success));
  const ids = results.map((result) => result.id ?? '');
  const found = await connection.sobject('Account').retrieve(ids.slice(0, 3));
  assert.deepEqual(
    found.map((record) => record['Name']),
    ['Many 000', 'Many 001', 'Many 002']
  );
  const updates = ids.slice(0, 201).map((Id) => ({ Id, Phone: '555-0100' }));
  assert.equal((await connection.sobject('Account').update(updates, { allowRecursive: true })).length, 201);
  const deleted = await connection.sobject('Account').delete(ids, { allowRecursive: true });
  assert.ok(deleted.every((result) => result.success));
});

test('finds with conditions, sort, limit and children', async () => {
  const { id: AccountId = '' } = await connection.sobject('Account').create({ Name: "D'Arc" });
  await connection.sobject('Contact').create([
    { LastName: 'B', AccountId },
    { LastName: 'A', AccountId }
  ]);
  const found = await connection
    .sobject('Account')
    .select('Id, Name')
    .include('Contacts')
    .select('LastName')
    .end()
    .where({ Name: "D'Arc", CreatedDate: { $gte: SfDate.YESTERDAY } })
    .sort({ Name: 1 })
    .limit(5)
    .execute();
  const contacts = found[0]?.['Contacts'] as { records: { LastName: string }[] };
  assert.deepEqual(contacts.records.map((contact) => contact.LastName).sort(), ['A', 'B']);
  assert.equal(await connection.sobject('Contact').count({ AccountId }), 2);
});

test('streams records by events', async () => {
  const seen: string[] = [];
  await new Promise((resolve, reject) => {
    connection
      .query<{ LastName: string }>('SELECT LastName FROM Contact ORDER BY LastName')
      .on('record', (record: { LastName: string }) => seen.push(record.LastName))
      .on('end', resolve)
      .on('error', reject)
      .run({ autoFetch: true, maxFetch: 100 });
  });
  assert.deepEqual(seen, ['A', 'B']);
});

test('describes, reads limits and follows the API usage', async () => {
  assert.equal((await connection.describe('Lead')).name, 'Lead');
  assert.equal((await connection.limits())['DailyApiRequests']?.Max, 100_000);
  assert.equal(connection.limitInfo.apiUsage?.limit, 100_000);
});

test('lists updated and deleted records', async () => {
  const soon = new Date(Date.now() + 120_000);
  const before = new Date(Date.now() - 120_000);
  const updated = await connection.sobject('Contact').updated(before, soon);
  assert.equal(updated.ids.length, 2);
  const deleted = await connection.sobject('Account').deleted(before, soon);
  assert.equal(deleted.deletedRecords.length, 451);
});

test('reads deleted records with scanAll', async () => {
  const all = await connection.query("SELECT Id FROM Account WHERE Name = 'Uno'", { scanAll: true });
  assert.equal(all.totalSize, 1);
});

test('throws for a wrong token', async () => {
  const stranger = connect(org, 'wrong');
  await assert.rejects(async () => stranger.query('SELECT Id FROM Account'), { errorCode: 'INVALID_SESSION_ID' });
});
