/** Jobs that fail, get stuck or lose their answers, against a local org: everything is written once, and nothing waits for ever. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { TestOrg } from '../../testing/testOrg.ts';
import { API_VERSION, OrgHttp } from '../orgHttp.ts';
import { settleJobs } from './bulkJob.ts';
import { ingest } from './bulkIngest.ts';
import { bulkPages, startQuery } from './bulkQuery.ts';
import type { SaveResult } from '../collections.ts';

let org: TestOrg;
let http: OrgHttp;
before(async () => {
  org = await TestOrg.start({ bulk: { resultPageRows: 20 } });
  const { instanceUrl, accessToken } = org.local;
  const retries = { tries: 4, firstWaitMs: 1 };
  http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test', retries, firstPollMs: 10, jobPatienceMs: 60 });
});
afterEach(() => org.local.faults.clear());
after(async () => {
  await http.close();
  await org.stop();
});

const COUNT = 50;

function upsert(name: string): Promise<SaveResult[]> {
  const records = Array.from({ length: COUNT }, (_, n) => ({
    Session_Key__c: `${name} ${String(n)}`,
    Started_At__c: '2026-05-04T12:00:00.000Z'
  }));
  return ingest(http, { object: 'Web_Session__c', operation: 'upsert', keyField: 'Session_Key__c', records });
}

async function countOf(name: string): Promise<number> {
  return (await org.query(`SELECT Id FROM Web_Session__c WHERE Session_Key__c LIKE '${name} %'`)).length;
}

const FAULTS = {
  'failed half way': { fault: { kind: 'failedJob', afterRecords: 20 }, times: 1 },
  'stuck half way': { fault: { kind: 'stuckJob', afterRecords: 20 }, times: 1 },
  'lost the answer to its end of upload': { fault: { kind: 'lostAnswer' }, method: 'PATCH', path: 'jobs/ingest/:id', times: 1 },
  'lost its upload': { fault: { kind: 'reset' }, method: 'PUT', path: 'jobs/ingest/:id/batches', times: 1 },
  'lost the answer to its upload': { fault: { kind: 'lostAnswer' }, method: 'PUT', path: 'jobs/ingest/:id/batches', times: 1 },
  'met a 503 when it was made': { fault: { kind: 'serverError', status: 503 }, method: 'POST', path: 'jobs/ingest', times: 1 }
} as const;

for (const [name, rule] of Object.entries(FAULTS)) {
  test(`writes every record once by a job that ${name}`, async () => {
    org.local.faults.set([rule]);
    const results = await upsert(name);
    assert.deepEqual(
      results.filter(({ success }) => !success),
      []
    );
    assert.equal(await countOf(name), COUNT);
    assert.equal(org.local.faults.rules[0]?.struck, 1);
  });
}

test('says of each record of a job that fails again and again that it was not written', async () => {
  org.local.faults.set([{ fault: { kind: 'failedJob', afterRecords: 0, errorMessage: 'InternalServerError' } }]);
  const results = await upsert('never');
  assert.equal(results.filter(({ success }) => !success).length, COUNT);
  assert.equal(results[0]?.error, 'BULK_JOB_FAILED: InternalServerError');
});

test('asks a query again whose job failed or got stuck, and pages through its answer', async () => {
  for (const kind of ['failedJob', 'stuckJob'] as const) {
    org.local.faults.set([{ fault: { kind, afterRecords: 0 }, operation: 'query', times: 1 }]);
    const query = { soql: "SELECT Id FROM Web_Session__c WHERE Session_Key__c LIKE 'failed half way %'" };
    const pages: number[] = [];
    for await (const page of bulkPages(http, await startQuery(http, query), query)) pages.push(page.length);
    assert.deepEqual(pages, [20, 20, 10]);
  }
});

test('waits for the jobs a killed run left behind, not longer than for its own', async () => {
  org.local.faults.set([{ fault: { kind: 'stuckJob', afterRecords: 10 }, times: 1 }]);
  const job = { object: 'Web_Session__c', operation: 'insert', contentType: 'CSV', lineEnding: 'LF' };
  const { id } = (await http.request({ method: 'POST', path: '/jobs/ingest', body: job, purpose: 'test' })) as { id: string };
  const body = 'Session_Key__c,Started_At__c\nleft 1,2026-05-04T12:00:00.000Z\n';
  await http.request({ method: 'PUT', path: `/jobs/ingest/${id}/batches`, body, csv: true, purpose: 'test' });
  await http.request({ method: 'PATCH', path: `/jobs/ingest/${id}`, body: { state: 'UploadComplete' }, purpose: 'test' });
  await settleJobs(http, new Set(['Web_Session__c']));
  const { state } = (await http.request({ method: 'GET', path: `/jobs/ingest/${id}`, purpose: 'test' })) as { state: string };
  assert.ok(['JobComplete', 'Aborted'].includes(state), state);
});
