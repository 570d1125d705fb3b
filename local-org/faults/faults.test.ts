import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { createJob, getCsv, getJob, load, putData, setState, untilJob } from '../bulk/test-fixtures/bulkClient.ts';
import type { LocalOrg } from '../localOrg.ts';
import { call, connect, startTestOrg } from '../test-fixtures/testOrg.ts';
import type { FaultRule } from './faultRule.ts';

let org: LocalOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.stop());
afterEach(() => org.faults.clear());

const create = (Name: string): Promise<{ status: number; body: { errorCode?: string }[] }> =>
  call(org, 'POST', 'sobjects/Account', { Name });

async function count(where: string): Promise<number> {
  return (await connect(org).query(`SELECT Id FROM Account WHERE ${where}`)).totalSize;
}

test('nothing goes wrong unless asked to', async () => {
  assert.deepEqual(org.faults.rules, []);
  assert.equal((await create('Fine')).status, 201);
});

test('answers in the org’s place, which then does nothing', async () => {
  const answers: readonly [FaultRule, number, string][] = [
    [{ fault: { kind: 'serverError', status: 500 } }, 500, 'UNKNOWN_EXCEPTION'],
    [{ fault: { kind: 'serverError', status: 503 } }, 503, 'SERVER_UNAVAILABLE'],
    [{ fault: { kind: 'sessionExpired' } }, 401, 'INVALID_SESSION_ID'],
    [{ fault: { kind: 'requestLimit' } }, 403, 'REQUEST_LIMIT_EXCEEDED']
  ];
  for (const [rule, status, errorCode] of answers) {
    org.faults.set([{ ...rule, method: 'POST' }]);
    const answer = await create('Kept away');
    assert.deepEqual([answer.status, answer.body[0]?.errorCode], [status, errorCode]);
  }
  org.faults.clear();
  assert.equal(await count("Name = 'Kept away'"), 0);
});

test('cuts the connection before anything happened, or loses the answer to what did', async () => {
  org.faults.set([{ fault: { kind: 'reset' }, method: 'POST' }]);
  await assert.rejects(create('Never'));
  org.faults.set([{ fault: { kind: 'lostAnswer' }, method: 'POST' }]);
  await assert.rejects(create('Happened'));
  org.faults.set([{ fault: { kind: 'serverError', status: 503, happened: true }, method: 'POST' }]);
  assert.equal((await create('Happened too')).status, 503);
  org.faults.clear();
  assert.deepEqual([await count("Name = 'Never'"), await count("Name LIKE 'Happened%'")], [0, 2]);
});

test('lets an answer break off in the middle: JSON, and CSV that is streamed', async () => {
  const { job } = await load(org, { object: 'Account', operation: 'insert' }, `Name\n${'Streamed\n'.repeat(5000)}`);
  org.faults.set([{ fault: { kind: 'resetMidBody' } }]);
  for (const path of ['sobjects', `jobs/ingest/${job.id}/successfulResults`]) {
    const response = await fetch(`${org.instanceUrl}/services/data/v67.0/${path}`, {
      headers: { Authorization: `Bearer ${org.accessToken}` }
    });
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), path);
  }
});

test('lets an answer wait', async () => {
  org.faults.set([{ fault: { kind: 'latency', milliseconds: 120 }, path: 'limits' }]);
  const started = performance.now();
  await call(org, 'GET', 'limits');
  assert.ok(performance.now() - started >= 115);
});

test('selects by method, path, object, place and number', async () => {
  const fault = { kind: 'serverError', status: 503 } as const;
  const strikes = async (rule: Omit<FaultRule, 'fault'>, ...requests: [string, string, unknown?][]): Promise<string> => {
    org.faults.set([{ fault, ...rule }]);
    let seen = '';
    for (const [method, path, body] of requests) seen += (await call(org, method, path, body)).status === 503 ? 'x' : '.';
    return seen;
  };
  assert.equal(await strikes({ method: 'GET' }, ['GET', 'limits'], ['POST', 'sobjects/Account', { Name: 'a' }]), 'x.');
  assert.equal(await strikes({ path: 'sobjects/:object' }, ['GET', 'sobjects/Account'], ['GET', 'sobjects/Account/describe']), 'x.');
  assert.equal(await strikes({ path: 'sobjects/*' }, ['GET', 'sobjects/Account/describe'], ['GET', 'limits']), 'x.');
  assert.equal(await strikes({ path: '/services/oauth2/*' }, ['GET', '/services/oauth2/userinfo'], ['GET', 'limits']), 'x.');
  const records = { records: [{ attributes: { type: 'Visit__c' }, Key__c: 'sel' }] };
  assert.equal(
    await strikes(
      { object: 'visit__c' },
      ['GET', 'sobjects/Visit__c'],
      ['GET', 'query?q=SELECT Id FROM Visit__c'],
      ['POST', 'composite/sobjects', records],
      ['POST', 'jobs/query', { operation: 'query', query: 'SELECT Id FROM Visit__c' }],
      ['GET', 'query?q=SELECT Id FROM Account'],
      ['GET', 'sobjects/Account']
    ),
    'xxxx..'
  );
  const five: [string, string][] = Array.from({ length: 5 }, () => ['GET', 'limits']);
  assert.equal(await strikes({ at: 2 }, ...five), '.x...');
  assert.equal(await strikes({ at: [1, 4] }, ...five), 'x..x.');
  assert.equal(await strikes({ every: 2 }, ...five), '.x.x.');
  assert.equal(await strikes({ times: 2 }, ...five), 'xx...');
});

test('chance is the same for the same seed, whatever other rules there are', async () => {
  const pattern = async (seed: number, more: readonly FaultRule[] = []): Promise<string> => {
    org.faults.set([{ fault: { kind: 'serverError', status: 503 }, path: 'limits', probability: 0.4 }, ...more], seed);
    let seen = '';
    for (let at = 0; at < 30; at++) seen += (await call(org, 'GET', 'limits')).status === 503 ? 'x' : '.';
    return seen;
  };
  const first = await pattern(7);
  assert.equal(await pattern(7), first);
  assert.equal(await pattern(7, [{ fault: { kind: 'latency', milliseconds: 0 }, probability: 0.5 }]), first);
  assert.notEqual(await pattern(8), first);
  assert.ok(first.includes('x') && first.includes('.'));
});

test('locks rows of collections, of composite requests and of bulk jobs', async () => {
  org.faults.set([{ fault: { kind: 'lockedRow' }, object: 'Account', every: 3 }]);
  const records = Array.from({ length: 6 }, (_, at) => ({ attributes: { type: 'Account' }, Name: `L${at}` }));
  const { body } = await call<{ success: boolean; errors: { statusCode: string }[] }[]>(org, 'POST', 'composite/sobjects', { records });
  assert.deepEqual(
    body.map(({ errors }) => errors[0]?.statusCode ?? 'saved'),
    ['saved', 'saved', 'UNABLE_TO_LOCK_ROW', 'saved', 'saved', 'UNABLE_TO_LOCK_ROW']
  );
  org.faults.set([{ fault: { kind: 'lockedRow' }, operation: 'create' }]);
  const part = { method: 'POST', url: '/services/data/v67.0/sobjects/Account', referenceId: 'a', body: { Name: 'C' } };
  const composite = await call<{ compositeResponse: { body: { errorCode: string }[] }[] }>(org, 'POST', 'composite', {
    compositeRequest: [part]
  });
  assert.equal(composite.body.compositeResponse[0]?.body[0]?.errorCode, 'UNABLE_TO_LOCK_ROW');
  const { job, failed } = await load(org, { object: 'Account', operation: 'insert' }, 'Name\nB\n');
  assert.equal(job.numberRecordsFailed, 1);
  assert.match(failed, /"","UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--","B"/);
});

test('adds a customer’s validation rules and required fields', async () => {
  org.faults.set([
    {
      fault: { kind: 'validationRule', formula: 'AND(ISBLANK(Phone), LEN(Name) > 3)', message: 'Give a phone number', field: 'Phone' },
      object: 'Account'
    },
    { fault: { kind: 'requiredField', field: 'Region__c' }, object: 'Lead' }
  ]);
  const refused = await create('Long name');
  assert.deepEqual(refused.body[0], { message: 'Give a phone number', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Phone'] });
  assert.equal((await create('Abc')).status, 201);
  const lead = await call(org, 'POST', 'sobjects/Lead', { LastName: 'L', Company: 'C' });
  assert.deepEqual(lead.body[0], {
    message: 'Required fields are missing: [Region__c]',
    errorCode: 'REQUIRED_FIELD_MISSING',
    fields: ['Region__c']
  });
});

test('lets a bulk job fail with some of its records done, and gives the rest back', async () => {
  const spec = { object: 'Account', operation: 'insert' };
  org.faults.set([{ fault: { kind: 'failedJob', afterRecords: 400, errorMessage: 'Too bad' }, object: 'Account', times: 1 }]);
  const { job, unprocessed } = await load(org, spec, `Name\n${'Bulk\n'.repeat(1000)}`);
  assert.deepEqual([job.state, job.errorMessage, job.numberRecordsProcessed], ['Failed', 'Too bad', 400]);
  assert.equal(unprocessed.trimEnd().split('\n').length, 601);
  assert.equal((await load(org, spec, 'Name\nBulk\n')).job.state, 'JobComplete');
});

test('lets bulk jobs stand still until they are aborted', async () => {
  org.faults.set([{ fault: { kind: 'stuckJob' } }]);
  const ingest = await createJob(org, { object: 'Account', operation: 'insert' });
  await putData(org, ingest.id, 'Name\nStuck\n');
  await setState(org, ingest.id, 'UploadComplete');
  const query = await createJob(org, { operation: 'query', query: 'SELECT Id FROM Account' }, 'query');
  for (const [id, kind] of [
    [ingest.id, 'ingest'],
    [query.id, 'query']
  ] as const) {
    await untilJob(org, id, kind, ['InProgress']);
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.equal((await getJob(org, id, kind)).state, 'InProgress');
    assert.equal((await call(org, 'DELETE', `jobs/${kind}/${id}`)).status, 400);
    assert.equal(await setState(org, id, 'Aborted', kind), 200);
    assert.equal((await getJob(org, id, kind)).state, 'Aborted');
  }
  assert.equal((await getCsv(org, `query/${query.id}/results`)).status, 204);
});

test('is switched by other processes, never counted and never struck', async () => {
  const url = `${org.instanceUrl}/local-org/faults`;
  const put = (body: unknown): Promise<Response> => fetch(url, { method: 'PUT', body: JSON.stringify(body) });
  org.requests.reset();
  assert.equal((await put({ seed: 3, rules: [{ fault: { kind: 'reset' } }] })).status, 200);
  assert.equal(org.requests.total, 0);
  await assert.rejects(call(org, 'GET', 'limits'));
  const state = (await (await fetch(url)).json()) as { seed: number; rules: { seen: number; struck: number }[] };
  assert.deepEqual([state.seed, state.rules.map(({ seen, struck }) => [seen, struck])], [3, [[1, 1]]]);
  assert.equal((await fetch(url, { method: 'DELETE' })).status, 200);
  assert.equal((await call(org, 'GET', 'limits')).status, 200);
});

test('refuses rules it can’t keep, by what is wrong with them', async () => {
  const wrong: readonly [unknown, RegExp][] = [
    [{}, /Fault rules are a list/],
    [[{}], /Fault rule 1: a rule is an object with a fault/],
    [[{ fault: { kind: 'plague' } }], /there is no fault "plague"/],
    [[{ fault: { kind: 'latency' } }], /milliseconds is missing/],
    [[{ fault: { kind: 'serverError', status: 404 } }], /status can't be 404/],
    [[{ fault: { kind: 'lockedRow' }, path: 'limits' }], /path is not known here/],
    [[{ fault: { kind: 'reset' } }, { fault: { kind: 'reset' }, probability: 2 }], /Fault rule 2: probability can't be 2/],
    [[{ fault: { kind: 'validationRule', formula: 'REGEX(Name, "x")', message: 'm' } }], /the formula function REGEX/],
    [[{ fault: { kind: 'validationRule', formula: 'AND(', message: 'm' } }], /the formula can't be read/]
  ];
  for (const [rules, message] of wrong) {
    const response = await fetch(`${org.instanceUrl}/local-org/faults`, { method: 'PUT', body: JSON.stringify(rules) });
    const [error] = (await response.json()) as { message: string }[];
    assert.equal(response.status, 400);
    assert.match(error?.message ?? '', message);
  }
});

test('is switched from loopback only', async () => {
  const { request } = await import('node:http');
  const { port } = new URL(org.instanceUrl);
  const status = await new Promise((resolve) => {
    request({ port, host: '127.0.0.1', path: '/local-org/faults', headers: { Host: 'evil.example' } }, (response) =>
      resolve(response.statusCode)
    ).end();
  });
  assert.equal(status, 403);
});

test('can be there from the start', async () => {
  const faulty = await startTestOrg({ faults: [{ fault: { kind: 'requestLimit' }, at: 1 }], faultSeed: 5 });
  assert.equal((await call(faulty, 'GET', 'limits')).status, 403);
  assert.equal((await call(faulty, 'GET', 'limits')).status, 200);
  await faulty.stop();
});
