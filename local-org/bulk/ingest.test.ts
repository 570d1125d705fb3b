import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { createJob, getCsv, getJob, load, putData, resultsOf, setState, untilJob } from './test-fixtures/bulkClient.ts';

let org: LocalOrg;
before(async () => {
  org = await startTestOrg({
    bulk: { batchRecords: 400, maxUploadBytes: 100_000 },
    users: [{ username: 'admin@local.example', permissionSets: [{ name: 'Hard_Delete', permissions: ['BulkApiHardDelete'] }] }]
  });
});
after(() => org.stop());

const INSERT = { object: 'Visit__c', operation: 'insert' };
const UPSERT = { object: 'Visit__c', operation: 'upsert', externalIdFieldName: 'Key__c' };

function keys(count: number, prefix: string): string {
  return `Key__c\n${Array.from({ length: count }, (_, at) => `${prefix}${at}`).join('\n')}\n`;
}

async function read<T = Record<string, unknown>>(soql: string, path = 'query'): Promise<T[]> {
  const { body } = await call<{ records: T[] }>(org, 'GET', `${path}?q=${encodeURIComponent(soql)}`);
  return body.records;
}

test('inserts rows and tells each one’s fate, original columns behind its own', async () => {
  const csv = 'Key__c,Pages__c,Note__c\ni1,2,"say ""hi"", twice"\ni1,3,\ni2,,\n';
  const { job, successful, failed, unprocessed } = await load(org, INSERT, csv);
  assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', 3, 1]);
  const [first, second] = await read<{ Id: string }>("SELECT Id FROM Visit__c WHERE Key__c IN ('i1', 'i2') ORDER BY Key__c");
  assert.equal(
    successful,
    `"sf__Id","sf__Created",Key__c,Pages__c,Note__c\n"${first?.Id}","true","i1","2","say ""hi"", twice"\n"${second?.Id}","true","i2","",""\n`
  );
  assert.match(failed, /^"sf__Id","sf__Error",Key__c,Pages__c,Note__c\n"","DUPLICATE_VALUE:duplicate value found: Key__c duplicates/);
  assert.equal(unprocessed, 'Key__c,Pages__c,Note__c\n');
});

test('goes through its states, and its data is taken once', async () => {
  const { id } = await createJob(org, INSERT);
  assert.equal((await getJob(org, id)).state, 'Open');
  assert.equal(await putData(org, id, keys(1000, 's')), 201);
  assert.equal(await putData(org, id, keys(1, 'other')), 400);
  assert.equal((await getCsv(org, `ingest/${id}/successfulResults`)).status, 400);
  assert.equal(await setState(org, id, 'UploadComplete'), 200);
  assert.equal(await setState(org, id, 'UploadComplete'), 400);
  assert.ok(['UploadComplete', 'InProgress'].includes((await getJob(org, id)).state));
  const done = await untilJob(org, id);
  assert.deepEqual([done.state, done.numberRecordsProcessed], ['JobComplete', 1000]);
  assert.equal(await setState(org, id, 'Aborted'), 400);
});

test('writes each change of a record to the change log, 200 to a transaction', async () => {
  const after = org.org.changes.lastPosition();
  await load(org, INSERT, keys(450, 'c'));
  const changes = org.org.changes.read(after, 1000).filter((change) => change.object === 'Visit__c');
  assert.equal(changes.length, 450);
  const sizes = [...Map.groupBy(changes, (change) => change.transaction).values()].map((group) => group.length);
  assert.deepEqual(sizes, [200, 200, 50]);
});

test('an empty cell says nothing, #N/A clears', async () => {
  await load(org, INSERT, 'Key__c,Pages__c,Note__c\nn1,5,old\nn2,6,old\n');
  await load(org, UPSERT, 'Key__c,Pages__c,Note__c\nn1,,#N/A\nn2,#N/A,\n');
  const rows = await read("SELECT Pages__c, Note__c FROM Visit__c WHERE Key__c IN ('n1', 'n2') ORDER BY Key__c");
  assert.deepEqual(
    rows.map(({ Pages__c, Note__c }) => [Pages__c, Note__c]),
    [
      [5, null],
      [null, 'old']
    ]
  );
});

test('finds parents by external ids, of several kinds where the type is said', async () => {
  await call(org, 'POST', 'sobjects/Lead', { LastName: 'Lee', Company: 'Acme', Email: 'lee@example.com' });
  await load(org, INSERT, 'Key__c\nparent\n');
  const visits = await load(org, INSERT, 'Key__c,Parent_Visit__r.Key__c,Lead__r.Email\nchild,parent,lee@example.com\nlost,nobody,\n');
  assert.match(visits.failed, /INVALID_FIELD:Foreign key external ID: nobody not found for field Key__c in entity Visit__c:--/);
  const [child] = await read<{ Parent_Visit__r: { Key__c: string }; Lead__r: { Name: string } }>(
    "SELECT Parent_Visit__r.Key__c, Lead__r.Name FROM Visit__c WHERE Key__c = 'child'"
  );
  assert.deepEqual([child?.Parent_Visit__r.Key__c, child?.Lead__r.Name], ['parent', 'Lee']);
  const tasks = await load(
    org,
    { object: 'Task', operation: 'insert' },
    'Subject,Lead:Who.Email,Owner.Username\nCall,lee@example.com,admin@local.example\n'
  );
  assert.equal(tasks.job.numberRecordsFailed, 0, tasks.failed);
  const [task] = await read<{ Who: { Type: string } }>("SELECT Who.Type FROM Task WHERE Subject = 'Call'");
  assert.equal(task?.Who.Type, 'Lead');
  await load(org, UPSERT, 'Key__c,Parent_Visit__r.Key__c\nchild,#N/A\n');
  assert.equal((await read("SELECT Parent_Visit__c FROM Visit__c WHERE Key__c = 'child'"))[0]?.['Parent_Visit__c'], null);
});

test('updates, deletes and deletes for good', async () => {
  await load(org, INSERT, 'Key__c\nu1\nu2\nu3\n');
  const ids = (await read<{ Id: string }>("SELECT Id FROM Visit__c WHERE Key__c LIKE 'u_' ORDER BY Key__c")).map(({ Id }) => Id);
  const updated = await load(org, { object: 'Visit__c', operation: 'update' }, `Id,Pages__c\n${ids[0]},9\n${ids[1]},x\n`);
  assert.deepEqual([updated.job.numberRecordsProcessed, updated.job.numberRecordsFailed], [2, 1]);
  await load(org, { object: 'Visit__c', operation: 'delete' }, `Id\n${ids[1]}\n`);
  await load(org, { object: 'Visit__c', operation: 'hardDelete' }, `Id\n${ids[2]}\n`);
  assert.equal((await read("SELECT Pages__c FROM Visit__c WHERE Key__c LIKE 'u_'"))[0]?.['Pages__c'], 9);
  const all = await read("SELECT Key__c FROM Visit__c WHERE Key__c LIKE 'u_' ORDER BY Key__c", 'queryAll');
  assert.deepEqual(
    all.map((row) => row['Key__c']),
    ['u1', 'u2'],
    'u2 is in the recycle bin, u3 is gone'
  );
});

test('takes every column delimiter and both line ends', async () => {
  const formats: readonly [string, string][] = [
    ['BACKQUOTE', '`'],
    ['CARET', '^'],
    ['COMMA', ','],
    ['PIPE', '|'],
    ['SEMICOLON', ';'],
    ['TAB', '\t']
  ];
  for (const [columnDelimiter, character] of formats) {
    for (const [lineEnding, end] of [
      ['LF', '\n'],
      ['CRLF', '\r\n']
    ] as const) {
      const csv = `Key__c${character}Note__c${end}${columnDelimiter}${lineEnding}${character}"a${character}b"${end}`;
      const { job, successful } = await load(org, { ...INSERT, columnDelimiter, lineEnding }, csv);
      assert.equal(job.state, 'JobComplete');
      assert.ok(successful.includes(`"a${character}b"${end}`), successful);
    }
  }
});

test('an aborted job ends behind its batch and gives back what it never came to', async () => {
  org.org.changes.group(() => undefined);
  const { id } = await createJob(org, INSERT);
  await putData(org, id, keys(2000, 'ab'));
  await setState(org, id, 'UploadComplete');
  await untilJob(org, id, 'ingest', ['InProgress']);
  assert.equal(await setState(org, id, 'Aborted'), 200);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { job, successful, unprocessed } = await resultsOf(org, await getJob(org, id));
  const lines = (text: string): number => text.trimEnd().split('\n').length - 1;
  assert.equal(job.state, 'Aborted');
  assert.equal(job.numberRecordsProcessed % 400, 0);
  assert.ok(job.numberRecordsProcessed < 2000);
  assert.deepEqual([lines(successful), lines(unprocessed)], [job.numberRecordsProcessed, 2000 - job.numberRecordsProcessed]);
});

test('a job aborted before its data is complete has processed nothing', async () => {
  const { id } = await createJob(org, INSERT);
  await putData(org, id, keys(2, 'never'));
  await setState(org, id, 'Aborted');
  const { unprocessed } = await resultsOf(org, await getJob(org, id));
  assert.equal(unprocessed, 'Key__c\n"never0"\n"never1"\n');
});

test('creates, fills and closes a job by one form of several parts', async () => {
  const body = [
    '--BOUNDARY\r\nContent-Type: application/json\r\nContent-Disposition: form-data; name="job"\r\n\r\n',
    JSON.stringify({ ...INSERT, contentType: 'CSV' }),
    '\r\n--BOUNDARY\r\nContent-Type: text/csv\r\nContent-Disposition: form-data; name="content"; filename="content"\r\n\r\n',
    'Key__c\nm1\nm2\n\r\n--BOUNDARY--\r\n'
  ].join('');
  const created = await call<{ id: string; state: string }>(org, 'POST', 'jobs/ingest', body, {
    'Content-Type': 'multipart/form-data; boundary=BOUNDARY'
  });
  assert.equal(created.body.state, 'UploadComplete');
  const job = await untilJob(org, created.body.id);
  assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', 2, 0]);
});

test('refuses an upload that is too large, and takes a smaller one then', async () => {
  const { id } = await createJob(org, INSERT);
  assert.equal(await putData(org, id, keys(20_000, 'large')), 400);
  const refused = await call(org, 'PUT', `jobs/ingest/${id}/batches`, keys(20_000, 'large'), { 'Content-Type': 'text/csv' });
  assert.equal(refused.body[0]?.errorCode, 'CLIENTINPUTERROR');
  assert.equal(await putData(org, id, keys(1, 'small')), 201);
});

test('lists jobs, deletes ended ones and forgets them', async () => {
  const { id } = await createJob(org, INSERT);
  assert.equal((await call(org, 'DELETE', `jobs/ingest/${id}`)).status, 400);
  await setState(org, id, 'Aborted');
  const { body } = await call<{ done: boolean; records: { id: string }[] }>(org, 'GET', 'jobs/ingest?jobType=V2Ingest');
  assert.ok(body.done && body.records.some((job) => job.id === id));
  assert.equal((await call(org, 'DELETE', `jobs/ingest/${id}`)).status, 204);
  assert.equal((await call(org, 'GET', `jobs/ingest/${id}`)).status, 404);
});

test('jobs are kept seven days', async () => {
  let now = Date.now();
  const aging = await startTestOrg({ now: () => now });
  const { job } = await load(aging, INSERT, 'Key__c\nold\n');
  now += 6 * 24 * 60 * 60 * 1000;
  assert.equal((await call(aging, 'GET', `jobs/ingest/${job.id}`)).status, 200);
  now += 2 * 24 * 60 * 60 * 1000;
  assert.equal((await call(aging, 'GET', `jobs/ingest/${job.id}`)).status, 404);
  await aging.stop();
});
