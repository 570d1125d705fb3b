import assert from 'node:assert/strict';
import { Connection } from 'jsforce';
import { after, before, test } from 'node:test';
import type { LocalOrg } from './localOrg.ts';
import { call, connect, startTestOrg } from './test-fixtures/testOrg.ts';

let org: LocalOrg;
let connection: Connection;

before(async () => {
  org = await startTestOrg();
  connection = connect(org);
});
after(() => org.stop());

test('says who is behind the token, to jsforce and to userinfo', async () => {
  const identity = await connection.identity();
  assert.equal(identity.username, 'admin@local.example');
  const { body } = await call<Record<string, string>>(org, 'GET', '/services/oauth2/userinfo');
  assert.equal(body['organization_id'], org.orgId);
  assert.equal(body['preferred_username'], 'admin@local.example');
});

test('lists its versions without a token and its resources with one', async () => {
  const { body } = await call<{ version: string }[]>(org, 'GET', '/services/data', undefined, { Authorization: '' });
  assert.deepEqual(body.at(-1), { label: "Summer '26", url: '/services/data/v67.0', version: '67.0' });
  const resources = await call<Record<string, string>>(org, 'GET', '/services/data/v67.0/');
  assert.equal(resources.body['query'], '/services/data/v67.0/query');
});

test('refuses an unknown token', async () => {
  const { status, body } = await call(org, 'GET', 'limits', undefined, { Authorization: 'Bearer wrong' });
  assert.equal(status, 401);
  assert.deepEqual(body, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
});

test('takes double slashes, as clients with a slash after their instance URL send them', async () => {
  const response = await fetch(`${org.instanceUrl}//services/data/v67.0/limits`, {
    headers: { Authorization: `Bearer ${org.accessToken}` }
  });
  assert.equal(response.status, 200);
});

test('counts requests in the header and in its log', async () => {
  org.requests.reset();
  const first = await call(org, 'GET', 'limits');
  const second = await call(org, 'GET', 'limits');
  const used = (answer: { headers: Headers }): number =>
    Number(/api-usage=(\d+)\/100000/.exec(answer.headers.get('sforce-limit-info') ?? '')?.[1]);
  assert.equal(used(second) - used(first), 1);
  assert.equal(org.requests.count('GET', '/services/data/:version/limits'), 2);
  assert.equal(org.requests.total, 2);
});

test('describes objects with their fields and children', async () => {
  const visit = await connection.sobject('Visit__c').describe();
  const key = visit.fields.find((field) => field.name === 'Key__c');
  assert.deepEqual(
    {
      type: key?.type,
      length: key?.length,
      externalId: key?.externalId,
      unique: key?.unique,
      caseSensitive: key?.caseSensitive,
      nillable: key?.nillable
    },
    { type: 'string', length: 120, externalId: true, unique: true, caseSensitive: true, nillable: false }
  );
  const task = await connection.sobject('Task').describe();
  assert.deepEqual(task.fields.find((field) => field.name === 'WhoId')?.referenceTo, ['Contact', 'Lead']);
  assert.ok(
    task.fields.some((field) => field.name === 'Visitor__c'),
    'fields of Activity stand on Task'
  );
  const lead = await connection.sobject('Lead').describe();
  assert.ok(lead.childRelationships.some((child) => child.relationshipName === 'Visits__r'));
  const all = await connection.describeGlobal();
  assert.ok(all.sobjects.some((object) => object.name === 'Credit__c'));
});

test('an interceptor may answer for the org and lose an answer', async () => {
  const stop = org.intercept({ before: ({ path }) => (path.endsWith('/limits') ? { status: 503, body: [] } : undefined) });
  assert.equal((await call(org, 'GET', 'limits')).status, 503);
  stop();
  const lose = org.intercept({ after: () => 'reset' });
  await assert.rejects(call(org, 'POST', 'sobjects/Account', { Name: 'Lost answer' }));
  lose();
  assert.equal((await connection.query("SELECT Id FROM Account WHERE Name = 'Lost answer'")).totalSize, 1);
});

test('follows changes as they are committed', async () => {
  const stop = new AbortController();
  const seen: string[] = [];
  const following = (async () => {
    for await (const change of org.changes({ signal: stop.signal })) {
      seen.push(`${change.operation} ${change.object}`);
      if (seen.length === 2) stop.abort();
    }
  })();
  await new Promise((resolve) => setImmediate(resolve));
  const account = await connection.sobject('Account').create({ Name: 'Followed' });
  await connection.sobject('Account').update({ Id: account.id ?? '', Name: 'Renamed' });
  await following;
  assert.deepEqual(seen, ['create Account', 'update Account']);
});

test('keeps its records in a file, and opens them again', async () => {
  const { mkdtempSync, rmSync } = await import('node:fs');
  const folder = mkdtempSync('/tmp/local-org-');
  const file = `${folder}/org.db`;
  const first = await startTestOrg({ file });
  const { id } = await connect(first).sobject('Account').create({ Name: 'Kept' });
  await first.stop();
  const second = await startTestOrg({ file });
  const found = await connect(second).query<{ Id: string }>('SELECT Id FROM Account');
  const next = await connect(second).sobject('Account').create({ Name: 'Next' });
  await second.stop();
  rmSync(folder, { recursive: true });
  assert.equal(found.records[0]?.Id, id);
  assert.notEqual(next.id, id);
});

test('has the names of an installed package with a namespace', async () => {
  const installed = await startTestOrg({ namespace: 'touchline' });
  const other = connect(installed);
  await call(installed, 'POST', 'sobjects/touchline__Visit__c', { touchline__Key__c: 'a', touchline__Visitor__c: 'v' });
  const found = await other.query('SELECT touchline__Key__c, touchline__Link__c, touchline__Parent_Visit__r.Name FROM touchline__Visit__c');
  assert.equal(found.records[0]?.['touchline__Link__c'], '_HL_ENCODED_/v_HL_v_HL__self_HL_');
  await assert.rejects(async () => other.query('SELECT Key__c FROM Visit__c'), { errorCode: 'INVALID_TYPE' });
  // SOAP API Developer Guide, CallOptions: names may leave the default namespace out, and answers do
  const short = new Connection({
    instanceUrl: installed.instanceUrl,
    accessToken: installed.accessToken,
    version: '67.0',
    callOptions: { client: 'test', defaultNamespace: 'touchline' }
  });
  await short.sobject('Visit__c').create({ Key__c: 'b', Parent_Visit__r: { Key__c: 'a' } });
  const { records } = await short.query("SELECT Key__c, Parent_Visit__r.touchline__Key__c FROM Visit__c WHERE Key__c = 'b'");
  assert.deepEqual([records[0]?.['Key__c'], (records[0]?.['Parent_Visit__r'] as { Key__c?: string }).Key__c], ['b', 'a']);
  await installed.stop();
});
