import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { make } from '../../conformance/conformanceTable.ts';
import type { LocalOrg } from '../../localOrg.ts';
import { call, startTestOrg } from '../../test-fixtures/testOrg.ts';
import { createJob, getCsv, load, setState, untilJob } from '../test-fixtures/bulkClient.ts';
import { GUIDE, SEEN } from './sources.ts';

let org: LocalOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.stop());

test(`a created job has a place for its data, and isn't yet of a type (${GUIDE.create})`, async () => {
  const { body } = await call<Record<string, unknown>>(org, 'POST', 'jobs/ingest', { object: 'Account', operation: 'insert' });
  assert.deepEqual(Object.keys(body), [
    'id',
    'operation',
    'object',
    'createdById',
    'createdDate',
    'systemModstamp',
    'state',
    'concurrencyMode',
    'contentType',
    'apiVersion',
    'contentUrl',
    'lineEnding',
    'columnDelimiter'
  ]);
  assert.equal(body['contentUrl'], `services/data/v67.0/jobs/ingest/${String(body['id'])}/batches`);
  assert.match(String(body['createdDate']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/);
});

test(`a finished job tells its numbers and times (${GUIDE.info})`, async () => {
  const { job } = await load(org, { object: 'Account', operation: 'insert' }, 'Name\nA\n');
  const { contentUrl, ...info } = (await call<Record<string, unknown>>(org, 'GET', `jobs/ingest/${job.id}`)).body;
  assert.equal(contentUrl, undefined, 'only of an open job');
  const expected = {
    jobType: 'V2Ingest',
    state: 'JobComplete',
    numberRecordsProcessed: 1,
    numberRecordsFailed: 0,
    retries: 0,
    apexProcessingTime: 0
  };
  assert.deepEqual({ ...info, ...expected }, info);
  assert.ok(Number(info['totalProcessingTime']) >= Number(info['apiActiveProcessingTime']));
});

test(`the answer to a change of state leaves formats out (${GUIDE.abortQuery}, example)`, async () => {
  const { id } = await createJob(org, { object: 'Account', operation: 'insert' });
  const { body } = await call<Record<string, unknown>>(org, 'PATCH', `jobs/ingest/${id}`, { state: 'Aborted' });
  const absent = ['jobType', 'lineEnding', 'columnDelimiter', 'contentUrl'].filter((name) => name in body);
  assert.deepEqual([body['state'], absent], ['Aborted', []]);
});

test(`numbers have decimals or an exponent, times end in Z, nothing is empty (${SEEN.formats}; Help 000221617)`, async () => {
  await load(org, { object: 'Account', operation: 'insert' }, 'Name,AnnualRevenue,NumberOfEmployees\nBig,12345678,100\nSmall,1234567,\n');
  const asked = {
    operation: 'query',
    query: "SELECT Name, AnnualRevenue, NumberOfEmployees, CreatedDate FROM Account WHERE Name IN ('Big', 'Small')"
  };
  const { id } = await createJob(org, asked, 'query');
  await untilJob(org, id, 'query');
  const { text, headers } = await getCsv(org, `query/${id}/results`);
  const shape = text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z/g, 'TIME');
  assert.equal(
    shape,
    '"Name","AnnualRevenue","NumberOfEmployees","CreatedDate"\n"Big","1.2345678E7","100","TIME"\n"Small","1234567.0","","TIME"\n'
  );
  assert.match(headers.get('content-type') ?? '', /^text\/csv/);
});

test(`failed rows carry the record's id where there is one (${GUIDE.failed}, from version 53)`, async () => {
  const id = await make(org, 'Visit__c', { Key__c: 'with-id' });
  const { failed } = await load(org, { object: 'Visit__c', operation: 'update' }, `Id,Email__c\n${id},no address\n`);
  assert.match(failed, new RegExp(`^"sf__Id","sf__Error",Id,Email__c\\n"${id}","INVALID_EMAIL_ADDRESS:`));
});

test(`results wait for the job to end (${GUIDE.failed}: "for a completed job")`, async () => {
  const { id } = await createJob(org, { object: 'Account', operation: 'insert' });
  assert.equal((await getCsv(org, `ingest/${id}/failedResults`)).status, 400);
  assert.equal(await setState(org, id, 'Aborted'), 200);
  assert.equal((await getCsv(org, `ingest/${id}/failedResults`)).status, 200);
});

test(`limits tell what is left of batches and query jobs (${GUIDE.limits})`, async () => {
  const fresh = await startTestOrg({ bulk: { batchRecords: 2 } });
  await load(fresh, { object: 'Account', operation: 'insert' }, 'Name\nA\nB\nC\n');
  await createJob(fresh, { operation: 'query', query: 'SELECT Id FROM Account' }, 'query');
  const { body } = await call<Record<string, { Max: number; Remaining: number }>>(fresh, 'GET', 'limits');
  await fresh.stop();
  assert.deepEqual(body['DailyBulkApiBatches'], { Max: 15_000, Remaining: 14_998 });
  assert.deepEqual(body['DailyBulkV2QueryJobs'], { Max: 10_000, Remaining: 9999 });
});
