/**
 * Sources: GraphQL API Developer Guide, query-record-objects ("the query returns only objects and fields that the user has
 * access to"); the `@optional` directive in github.com/forcedotcom/afv-library skills/using-ui-bundle-salesforce-data; P27 of the
 * project's platform facts for names in a subscriber's org.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { create, data, failure, nodes, send } from './test-fixtures/callGraphql.ts';

describe('a user with few permissions', () => {
  const READER = 1;
  let org: LocalOrg;

  before(async () => {
    const reader = { username: 'reader@local.example', profile: 'Minimum Access - Salesforce', permissionSets: ['Visit_Reader'] };
    org = await startTestOrg({ users: [{ username: 'admin@local.example' }, reader] });
    const [lead] = await create(org, 'Lead', [{ LastName: 'Lee', Company: 'Acme' }]);
    await create(org, 'Visit__c', [{ Key__c: 'a', Visitor__c: 'ann', Note__c: 'secret', Pages__c: 3, Lead__c: lead }]);
    await create(org, 'Secret__c', [{ Name: 'admin’s' }]);
    await create(org, 'Secret__c', [{ Name: 'mine' }], READER);
  });
  after(() => org.stop());

  test('a field without access is undefined: in the answer, in filters, in orders', async () => {
    const queries = [
      'Visit__c { edges { node { Note__c { value } } } }',
      'Visit__c(where: { Note__c: { ne: null } }) { totalCount }',
      'Visit__c(orderBy: { Note__c: { order: ASC } }) { totalCount }',
      'Visit__c { edges { node { Lead__r { Id } } } }'
    ];
    for (const query of queries) {
      const error = await failure(org, `{ uiapi { query { ${query} } } }`, undefined, READER);
      assert.equal(error.extensions.ErrorType, 'ValidationError', query);
    }
    assert.match(
      (await failure(org, `{ uiapi { query { ${queries[0]} } } }`, undefined, READER)).message,
      /Field 'Note__c' in type 'Visit__c' is undefined/
    );
  });

  test('an optional field without access is left out', async () => {
    const query =
      '{ uiapi { query { Visit__c { edges { node { Key__c @optional { value } Note__c @optional { value } Lead__r @optional { Name { value } } } } } Lead @optional { totalCount } } } }';
    const { uiapi } = await data(org, query, undefined, READER);
    assert.deepEqual(uiapi, { query: { Visit__c: { edges: [{ node: { Key__c: { value: 'a' } } }] } } });
    assert.equal((await nodes(org, 'Visit__c', '', 'Note__c @optional { value }'))[0]?.['Note__c']?.['value'], 'secret');
  });

  test('an object without access is undefined', async () => {
    assert.match(
      (await failure(org, '{ uiapi { query { Lead { totalCount } } } }', undefined, READER)).message,
      /Field 'Lead' in type 'RecordQuery' is undefined/
    );
    assert.match(
      (await failure(org, '{ uiapi { aggregate { Credit__c { totalCount } } } }', undefined, READER)).message,
      /in type 'RecordQueryAggregate' is undefined/
    );
  });

  test('private records are their owner’s, also in counts', async () => {
    const query =
      '{ uiapi { query { Secret__c { edges { node { Name { value } } } totalCount } } aggregate { Secret__c { edges { node { aggregate { Id { count { value } } } } } } } } }';
    const { uiapi } = await data(org, query, undefined, READER);
    assert.deepEqual(uiapi, {
      query: { Secret__c: { edges: [{ node: { Name: { value: 'mine' } } }], totalCount: 1 } },
      aggregate: { Secret__c: { edges: [{ node: { aggregate: { Id: { count: { value: 1 } } } } }] } }
    });
  });

  test('only what may be written is in the inputs', async () => {
    const make = (fields: string): string =>
      `mutation { uiapi { Visit__cCreate(input: { Visit__c: { ${fields} } }) { Record { Pages__c { value } } } } }`;
    assert.equal(
      (await data(org, make('Key__c: "r", Pages__c: 2'), undefined, READER))['uiapi']?.['Visit__cCreate']?.['Record']?.['Pages__c']?.[
        'value'
      ],
      2
    );
    assert.match((await failure(org, make('Key__c: "s", Visitor__c: "v"'), undefined, READER)).message, /WrongType.*Visitor__c/);
    assert.match(
      (await failure(org, 'mutation { uiapi { Visit__cDelete(input: { Id: "x" }) { Id } } }', undefined, READER)).message,
      /'Visit__cDelete' in type 'UIAPIMutations' is undefined/
    );
  });

  test('another user’s private record can’t be changed', async () => {
    const [secret] = await nodes(org, 'Secret__c', 'where: { Name: { ne: "mine" } }', 'Id');
    const { errors } = await send(
      org,
      `mutation { uiapi { Secret__cUpdate(input: { Id: "${String(secret?.['Id'])}", Secret__c: { Name: "taken" } }) { success } } }`,
      undefined,
      { user: READER }
    );
    assert.equal(errors[0]?.extensions.ErrorType, 'DataFetchingException');
    assert.equal((await nodes(org, 'Secret__c', 'where: { Name: { eq: "taken" } }', 'Id')).length, 0);
  });

  test('objectInfos shows what the user sees', async () => {
    const query =
      '{ uiapi { objectInfos(apiNames: ["Visit__c"]) { ApiName label createable deletable nameFields fields { ApiName updateable } childRelationships { relationshipName } } } }';
    const { uiapi } = await data(org, query, undefined, READER);
    const info = uiapi?.['objectInfos']?.[0];
    const names = [...(info?.['fields'] ?? [])].map((field) => field['ApiName']);
    assert.deepEqual([info?.['ApiName'], info?.['createable'], info?.['deletable']], ['Visit__c', true, false]);
    assert.ok(names.some((name) => String(name) === 'Pages__c') && !names.some((name) => String(name) === 'Note__c'));
    assert.match(
      (await failure(org, '{ uiapi { objectInfos(apiNames: ["Lead"]) { label } } }', undefined, READER)).message,
      /Object Lead is not supported in UI API/
    );
  });
});

describe('an org with the package installed', () => {
  let org: LocalOrg;
  before(async () => {
    org = await startTestOrg({ namespace: 'tl' });
    const [lead] = await create(org, 'Lead', [{ LastName: 'Lee', Company: 'Acme' }]);
    await create(org, 'tl__Visit__c', [{ tl__Key__c: 'a', tl__Lead__c: lead, tl__Pages__c: 2 }]);
  });
  after(() => org.stop());

  test('objects, fields and relationships carry the namespace; aliases hide it', async () => {
    const query = `{ uiapi { query { Visit: tl__Visit__c(where: { tl__Key__c: { eq: "a" } }, orderBy: { tl__Pages__c: { order: ASC } }) { edges { node {
      key: tl__Key__c { value } lead: tl__Lead__r { LastName { value } visits: tl__Visits__r { totalCount } } } } }
      Lead { edges { node { tl__Visits__r { edges { node { tl__Pages__c { value } } } } } } } } } }`;
    const { uiapi } = await data(org, query);
    assert.deepEqual(uiapi?.['query'], {
      Visit: { edges: [{ node: { key: { value: 'a' }, lead: { LastName: { value: 'Lee' }, visits: { totalCount: 1 } } } }] },
      Lead: { edges: [{ node: { tl__Visits__r: { edges: [{ node: { tl__Pages__c: { value: 2 } } }] } } }] }
    });
  });

  test('mutations too', async () => {
    const query =
      'mutation m($input: tl__Visit__cCreateInput!) { uiapi { made: tl__Visit__cCreate(input: $input) { Record { tl__Key__c { value } } } } }';
    const { uiapi } = await data(org, query, { input: { tl__Visit__c: { tl__Key__c: 'b' } } });
    assert.deepEqual(uiapi?.['made']?.['Record'], { tl__Key__c: { value: 'b' } });
    assert.match(
      (await failure(org, '{ uiapi { query { Visit__c { totalCount } } } }')).message,
      /Field 'Visit__c' in type 'RecordQuery' is undefined/
    );
  });
});
