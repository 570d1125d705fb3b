import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg, type Answer, type ErrorBody } from '../test-fixtures/testOrg.ts';

let org: LocalOrg;
before(async () => {
  org = await startTestOrg({
    users: [
      { username: 'admin@local.example' },
      { username: 'reader@local.example', profile: 'Minimum Access - Salesforce', permissionSets: ['Visit_Reader'] },
      { username: 'viewer@local.example', profile: 'Standard User', permissionSets: [{ name: 'Sees_All', permissions: ['ViewAllData'] }] },
      {
        username: 'credits@local.example',
        profile: 'Minimum Access - Salesforce',
        permissionSets: [{ name: 'Credits', objects: { Credit__c: { read: true, create: true } } }]
      }
    ]
  });
  await as(0, 'POST', 'sobjects/Visit__c', { Key__c: 'a', Visitor__c: 'v', Note__c: 'n' });
  await as(0, 'POST', 'sobjects/Secret__c', { Name: 'hidden' });
});
after(() => org.stop());

function as<T = ErrorBody[]>(user: number, method: string, path: string, body?: unknown): Promise<Answer<T>> {
  return call<T>(org, method, path, body, { Authorization: `Bearer ${org.sessions[user]?.token}` });
}

async function rows(user: number, soql: string): Promise<number | string> {
  const { body } = await as<{ totalSize: number } & { errorCode: string }[]>(user, 'GET', `query?q=${encodeURIComponent(soql)}`);
  return body[0]?.errorCode ?? body.totalSize;
}

/**
 * Sources: SOAP API Developer Guide, Core Data Types: StatusCode; Salesforce Help, User Permissions and Access; Object
 * Reference, PermissionSetAssignment, UserPermissionAccess; Developer Guide "sObject type … is not supported" of objects a
 * user doesn't see, as forum posts show it.
 */

test('a field without access is not there', async () => {
  assert.equal(await rows(1, 'SELECT Visitor__c, Key__c FROM Visit__c'), 1);
  assert.equal(await rows(1, 'SELECT Note__c FROM Visit__c'), 'INVALID_FIELD');
  assert.equal(await rows(1, "SELECT Id FROM Visit__c WHERE Note__c = 'n'"), 'INVALID_FIELD');
  assert.equal(await rows(2, 'SELECT TYPEOF What WHEN Visit__c THEN Note__c END FROM Task'), 'INVALID_FIELD');
  const { body } = await as<{ fields: { name: string }[] }>(1, 'GET', 'sobjects/Visit__c/describe');
  assert.ok(!body.fields.some((field) => field.name === 'Note__c'));
});

test('a field that may only be read is refused in a write', async () => {
  const { body } = await as(1, 'POST', 'sobjects/Visit__c', { Key__c: 'b', Visitor__c: 'v' });
  assert.equal(body[0]?.errorCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
  assert.deepEqual(body[0]?.fields, ['Visitor__c']);
});

test('an object without access is not there', async () => {
  assert.equal(await rows(1, 'SELECT Id FROM Credit__c'), 'INVALID_TYPE');
  assert.equal((await as(1, 'GET', 'sobjects/Credit__c/describe')).status, 404);
  assert.equal(await rows(1, 'SELECT Id FROM Lead'), 'INVALID_TYPE');
});

test('a private record is its owner’s, unless the user views all', async () => {
  assert.equal(await rows(0, 'SELECT Id FROM Secret__c'), 1);
  assert.equal(await rows(1, 'SELECT Id FROM Secret__c'), 0);
  assert.equal(await rows(2, 'SELECT Id FROM Secret__c'), 1);
  await as(1, 'POST', 'sobjects/Secret__c', { Name: 'mine' });
  assert.equal(await rows(1, 'SELECT Id FROM Secret__c'), 1);
  const { body } = await as<{ records: { Id: string }[] }>(0, 'GET', "query?q=SELECT Id FROM Secret__c WHERE Name = 'hidden'");
  const refused = await as(1, 'PATCH', `sobjects/Secret__c/${body.records[0]?.Id}`, { Name: 'taken' });
  assert.equal(refused.body[0]?.errorCode, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
  const time = (offset: number): string => encodeURIComponent(new Date(Date.now() + offset).toISOString());
  const updated = await as<{ ids: string[] }>(1, 'GET', `sobjects/Secret__c/updated?start=${time(-300_000)}&end=${time(120_000)}`);
  assert.equal(updated.body.ids.length, 1, 'getUpdated() lists what the user has access to');
});

test('what may not be deleted stays', async () => {
  const { body } = await as<{ records: { Id: string }[] }>(0, 'GET', 'query?q=SELECT Id FROM Visit__c');
  const refused = await as(1, 'DELETE', `sobjects/Visit__c/${body.records[0]?.Id}`);
  assert.equal(refused.status, 403);
  assert.equal(refused.body[0]?.errorCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
});

test('permission sets and their assignments can be queried', async () => {
  const soql =
    "SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Visit_Reader' AND Assignee.Username = 'reader@local.example'";
  assert.equal(await rows(0, soql), 1);
});

test('a detail is hidden from who can not read its master', async () => {
  assert.equal(await rows(3, 'SELECT Id FROM Credit__c'), 'INVALID_TYPE');
  assert.equal(await rows(2, 'SELECT Id FROM Credit__c'), 0);
});

test('a custom permission is known of its user', () => {
  assert.equal(org.sessions[1]?.access.has('Read_Visits'), true);
  assert.equal(org.sessions[2]?.access.has('Read_Visits'), false);
});

test('an expired token is refused, and its user gets another (Help, OAuth 2.0 JWT Bearer Flow, Refresh Token Flow)', async () => {
  org.expire(org.sessions[2]?.token ?? '');
  assert.equal((await as(2, 'GET', 'limits')).status, 401);
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: org.sessions[2]?.token ?? '' });
  const answer = await fetch(`${org.instanceUrl}/services/oauth2/token`, { method: 'POST', body: form });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  assert.notEqual(token, org.sessions[2]?.token);
  const { status } = await call(org, 'GET', 'limits', undefined, { Authorization: `Bearer ${token}` });
  assert.equal(status, 200);
});

test('each user is told of their own permissions, and of nobody else’s', async () => {
  const asked = async (user: number): Promise<unknown> => {
    const soql = 'SELECT PermissionsViewAllData, PermissionsModifyAllData FROM UserPermissionAccess';
    const { body } = await as<{ records: Record<string, unknown>[] }>(user, 'GET', `query?q=${encodeURIComponent(soql)}`);
    return body.records.map((row) => [row['PermissionsViewAllData'], row['PermissionsModifyAllData']]);
  };
  assert.deepEqual(await asked(0), [[true, true]]);
  assert.deepEqual(await asked(1), [[false, false]]);
  assert.equal(await rows(0, 'SELECT PermissionsFlyToTheMoon FROM UserPermissionAccess'), 'INVALID_FIELD');
});
