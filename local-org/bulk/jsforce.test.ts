import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import type { Connection } from 'jsforce';
import type { LocalOrg } from '../localOrg.ts';
import { connect, startTestOrg } from '../test-fixtures/testOrg.ts';

/** jsforce as its documentation uses it (jsforce.github.io/document, Bulk API 2.0). */
let org: LocalOrg;
let connection: Connection;

before(async () => {
  org = await startTestOrg();
  connection = connect(org);
  connection.bulk2.pollInterval = 20;
});
after(() => org.stop());

async function count(where: string): Promise<number> {
  return (await connection.query(`SELECT Id FROM Visit__c WHERE ${where}`)).totalSize;
}

test('loads records and waits for their results', async () => {
  const input = [{ Key__c: 'j1', Note__c: 'first' }, { Key__c: 'j1' }, { Key__c: 'j2' }];
  const results = await connection.bulk2.loadAndWaitForResults({ object: 'Visit__c', operation: 'insert', input });
  assert.deepEqual([results.successfulResults.map(({ sf__Created }) => sf__Created), results.unprocessedRecords], [['true', 'true'], []]);
  assert.match(results.failedResults[0]?.sf__Error ?? '', /^DUPLICATE_VALUE:/);
});

test('upserts though it always writes an Id column, empty', async () => {
  const input = [{ Key__c: 'j1', Note__c: 'changed' }, { Key__c: 'j3' }];
  const { successfulResults } = await connection.bulk2.loadAndWaitForResults({
    object: 'Visit__c',
    operation: 'upsert',
    externalIdFieldName: 'Key__c',
    input
  });
  assert.deepEqual(
    successfulResults.map(({ sf__Created }) => sf__Created),
    ['false', 'true']
  );
  assert.equal(await count("Note__c = 'changed'"), 1);
});

test('goes step by step with a stream of CSV', async () => {
  const job = connection.bulk2.createJob({ object: 'Visit__c', operation: 'insert', lineEnding: 'LF' });
  await job.open();
  await job.uploadData(Readable.from(['Key__c\n', ...Array.from({ length: 1000 }, (_, at) => `stream${at}\n`)], { objectMode: false }));
  await job.close();
  await job.poll(20, 10_000);
  assert.equal((await job.getSuccessfulResults()).length, 1000);
  assert.equal((await job.check()).state, 'JobComplete');
  await job.delete();
  await assert.rejects(job.check(), { errorCode: 'NOT_FOUND' });
});

test('hears why a job failed', async () => {
  const load = connection.bulk2.loadAndWaitForResults({ object: 'Visit__c', operation: 'insert', input: 'Nope__c\n1\n' });
  await assert.rejects(load, { message: 'Ingest job failed to complete due to: InvalidBatch : Field name not found : Nope__c' });
});

test('updates and deletes by ids', async () => {
  const { records } = await connection.query<{ Id: string }>("SELECT Id FROM Visit__c WHERE Key__c LIKE 'j_'");
  const update = records.map(({ Id }) => ({ Id, Note__c: 'bulk' }));
  await connection.bulk2.loadAndWaitForResults({ object: 'Visit__c', operation: 'update', input: update });
  assert.equal(await count("Note__c = 'bulk'"), 3);
  const { successfulResults } = await connection.bulk2.loadAndWaitForResults({ object: 'Visit__c', operation: 'delete', input: records });
  assert.equal(successfulResults.length, 3);
  assert.equal(await count("Note__c = 'bulk'"), 0);
});

test('aborts a job', async () => {
  const job = connection.bulk2.createJob({ object: 'Visit__c', operation: 'insert' });
  await job.open();
  await job.abort();
  await assert.rejects(job.poll(20, 1000), { message: 'Job has been aborted' });
});

test('reads a query of one page as a stream of records', async () => {
  const stream = await connection.bulk2.query("SELECT Id, Key__c, Owner.Name FROM Visit__c WHERE Key__c LIKE 'stream%'");
  const records = (await stream.toArray()) as { Key__c: string; 'Owner.Name': string }[];
  assert.equal(records.length, 1000);
  assert.deepEqual([records[0]?.Key__c, records[0]?.['Owner.Name']], ['stream0', 'Ada Admin']);
});
