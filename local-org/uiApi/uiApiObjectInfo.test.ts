/**
 * Sources: User Interface API Developer Guide: Get Object Metadata, Object Info, Field, Object Info Directory Entry, and the
 * batch resource; LDS tests for the shape of a failed batch item.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg, type ErrorBody } from '../test-fixtures/testOrg.ts';
import type { ObjectInfo } from './objectInfo.ts';

let org: LocalOrg;
before(async () => {
  const reader = { username: 'reader@local.example', profile: 'Minimum Access - Salesforce', permissionSets: ['Visit_Reader'] };
  org = await startTestOrg({ users: [{ username: 'ada@local.example' }, reader] });
});
after(() => org.stop());

const info = <T = ObjectInfo>(path: string, user = 0) =>
  call<T>(org, 'GET', `ui-api/object-info${path}`, undefined, { Authorization: `Bearer ${org.sessions[user]?.token}` });

test('an object with its fields and children', async () => {
  const { status, body } = await info('/Visit__c');
  assert.equal(status, 200);
  assert.deepEqual(
    [body.apiName, body.label, body.labelPlural, body['createable'], body['custom'], body.nameFields],
    ['Visit__c', 'Visit', 'Visits', true, true, ['Name']]
  );
  const { Key__c: key, Lead__c: lead, Channel__c: channel, Started_At__c: startedAt } = body.fields;
  assert.deepEqual(
    [key?.dataType, key?.['required'], key?.['unique'], key?.['externalId'], key?.['length']],
    ['String', true, true, true, 120]
  );
  assert.deepEqual(
    [lead?.dataType, lead?.['relationshipName'], lead?.['referenceToInfos']],
    ['Reference', 'Lead__r', [{ apiName: 'Lead', nameFields: ['FirstName', 'LastName', 'Name'] }]]
  );
  assert.deepEqual([channel?.dataType, startedAt?.dataType], ['Picklist', 'DateTime']);
  assert.ok(body.childRelationships.some((child) => child.relationshipName === 'Child_Visits__r' && child.fieldName === 'Parent_Visit__c'));
});

test('a user’s view of it', async () => {
  const { body } = await info('/Visit__c', 1);
  assert.equal(body.fields['Note__c'], undefined);
  assert.deepEqual(
    [body.fields['Visitor__c']?.['updateable'], body.fields['Pages__c']?.['updateable'], body['deletable']],
    [false, true, false]
  );
});

test('several at once', async () => {
  const { body } = await info<{ hasErrors: boolean; results: { statusCode: number; result: ObjectInfo | ErrorBody[] }[] }>(
    '/batch/Lead,UserRole,Visit__c'
  );
  assert.equal(body.hasErrors, true);
  assert.deepEqual(
    body.results.map(({ statusCode }) => statusCode),
    [200, 400, 200]
  );
  assert.deepEqual(body.results[1]?.result, [{ errorCode: 'INVALID_TYPE', message: 'Object UserRole is not supported in UI API' }]);
});

test('the directory lists what the user reads through the UI API', async () => {
  type Directory = { objects: Record<string, { objectInfoUrl: string; keyPrefix: string }> };
  const { body } = await info<Directory>('');
  assert.equal(body.objects['Lead']?.objectInfoUrl, '/services/data/v67.0/ui-api/object-info/Lead');
  assert.equal(body.objects['Task'], undefined);
  assert.equal((await info<Directory>('', 1)).body.objects['Lead'], undefined);
});

test('what isn’t served is refused', async () => {
  assert.equal((await info<ErrorBody[]>('/Task')).body[0]?.errorCode, 'INVALID_TYPE');
  assert.equal((await info('/Nothing')).status, 404);
  assert.equal((await info('/Lead', 1)).status, 403);
});
