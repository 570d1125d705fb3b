/**
 * Sources: GraphQL API Developer Guide: query-limits (five levels, ten records by default), paginate-use (a child's `after`
 * needs a single parent), query-record-objects; polymorphic unions `<Object>_Owner` in InnovateUKGitHub's sfSchema.gql.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { create, failure, nodes, send, type Tree } from './test-fixtures/callGraphql.ts';

let org: LocalOrg;
let leads: string[];

before(async () => {
  org = await startTestOrg();
  leads = await create(org, 'Lead', [
    { LastName: 'Lee', Company: 'Acme' },
    { LastName: 'Moe', Company: 'Bolt' }
  ]);
  const visits = Array.from({ length: 12 }, (_, at) => ({ Key__c: `v${String(at).padStart(2, '0')}`, Lead__c: leads[0], Pages__c: at }));
  const [first] = await create(org, 'Visit__c', visits);
  await create(org, 'Visit__c', [
    { Key__c: 'w', Lead__c: leads[1], Parent_Visit__c: first },
    { Key__c: 'x', Parent_Visit__c: first }
  ]);
  await create(org, 'Task', [
    { Subject: 'Call', WhoId: leads[0], CallType: 'Inbound' },
    { Subject: 'Nobody' },
    { Subject: 'Visit', WhatId: first }
  ]);
});
after(() => org.stop());

const LEADS = 'orderBy: { LastName: { order: ASC } }';
const keysOf = (connection: Tree | undefined): unknown[] =>
  [...(connection?.['edges'] ?? [])].map((edge) => edge['node']?.['Key__c']?.['value']);

test('a parent shows its own fields, and its parents theirs', async () => {
  const [visit] = await nodes(
    org,
    'Visit__c',
    'where: { Key__c: { eq: "w" } }',
    'Lead__r { Name { value } Owner { ... on User { Username { value } } } } Parent_Visit__r { Key__c { value } Lead__r { LastName { value } } }'
  );
  assert.deepEqual(visit, {
    Lead__r: { Name: { value: 'Moe' }, Owner: { Username: { value: 'admin@local.example' } } },
    Parent_Visit__r: { Key__c: { value: 'v00' }, Lead__r: { LastName: { value: 'Lee' } } }
  });
});

test('a reference to nobody gives null', async () => {
  const [visit] = await nodes(org, 'Visit__c', 'where: { Key__c: { eq: "x" } }', 'Lead__r { Id } Lead__c { value }');
  assert.deepEqual(visit, { Lead__r: null, Lead__c: { value: null } });
});

test('polymorphic parents answer as what they are', async () => {
  const selection = `Subject { value } Who { __typename ... on Record { Id DisplayValue } ... on Lead { Company { value } } ... on Contact { Account { Id } } }
    What { __typename ... on Visit__c { Key__c { value } } }`;
  const tasks = await nodes(org, 'Task', 'orderBy: { Subject: { order: ASC } }', selection);
  assert.deepEqual(tasks, [
    {
      Subject: { value: 'Call' },
      Who: { __typename: 'Lead', Id: leads[0], DisplayValue: 'Lee', Company: { value: 'Acme' } },
      What: null
    },
    { Subject: { value: 'Nobody' }, Who: null, What: null },
    { Subject: { value: 'Visit' }, Who: null, What: { __typename: 'Visit__c', Key__c: { value: 'v00' } } }
  ]);
});

test('children come ten at a time for each parent, with their own count and pages', async () => {
  const [lee, moe] = await nodes(
    org,
    'Lead',
    LEADS,
    'Visits__r(orderBy: { Key__c: { order: ASC } }) { edges { node { Key__c { value } } cursor } totalCount pageResultCount pageInfo { hasNextPage endCursor } }'
  );
  assert.equal(keysOf(lee?.['Visits__r']).length, 10);
  assert.equal(lee?.['Visits__r']?.['totalCount'], 12);
  assert.deepEqual(lee?.['Visits__r']?.['pageInfo'], { hasNextPage: true, endCursor: 'djE6OQ==' });
  assert.deepEqual(keysOf(moe?.['Visits__r']), ['w']);
  assert.equal(moe?.['Visits__r']?.['pageResultCount'], 1);
});

test('the same children can be asked for twice, filtered and ordered differently', async () => {
  const [lee] = await nodes(
    org,
    'Lead',
    LEADS,
    'last: Visits__r(first: 2, orderBy: { Pages__c: { order: DESC } }) { edges { node { Key__c { value } } } } early: Visits__r(where: { Pages__c: { lt: 2 } }) { edges { node { Key__c { value } } } }'
  );
  assert.deepEqual(keysOf(lee?.['last']), ['v11', 'v10']);
  assert.deepEqual(keysOf(lee?.['early']), ['v00', 'v01']);
});

test('children of children and parents of children', async () => {
  const [lee] = await nodes(
    org,
    'Lead',
    `${LEADS}, first: 1`,
    'Visits__r(where: { Key__c: { eq: "v00" } }) { edges { node { Child_Visits__r { edges { node { Key__c { value } Lead__r { LastName { value } } Parent_Visit__r { Key__c { value } } } } } } } }'
  );
  const children = lee?.['Visits__r']?.['edges']?.[0]?.['node']?.['Child_Visits__r']?.['edges'];
  assert.deepEqual(
    [...(children ?? [])].map((edge) => edge['node']),
    [
      { Key__c: { value: 'w' }, Lead__r: { LastName: { value: 'Moe' } }, Parent_Visit__r: { Key__c: { value: 'v00' } } },
      { Key__c: { value: 'x' }, Lead__r: null, Parent_Visit__r: { Key__c: { value: 'v00' } } }
    ]
  );
});

test('a later page of children needs a single parent', async () => {
  const child =
    'Visits__r(first: 5, after: "djE6OQ==", orderBy: { Key__c: { order: ASC } }) { edges { node { Key__c { value } } } pageInfo { hasPreviousPage } }';
  const [lee] = await nodes(org, 'Lead', `where: { Id: { eq: "${leads[0]}" } }`, child);
  assert.deepEqual(keysOf(lee?.['Visits__r']), ['v10', 'v11']);
  const { data, errors } = await send(org, `{ uiapi { query { Lead { edges { node { Id ${child} } } } } } }`);
  assert.equal(errors.length, 1, 'said once, not for each lead');
  assert.match(errors[0]?.message ?? '', /limited to a single record/);
  assert.equal(data['uiapi']?.['query']?.['Lead']?.['edges']?.[0]?.['node']?.['Visits__r'], null);
  assert.ok(data['uiapi']?.['query']?.['Lead']?.['edges']?.[0]?.['node']?.['Id']);
});

test('five steps up, no more', async () => {
  const up = (levels: number): string => (levels === 0 ? 'Id' : `Parent_Visit__r { ${up(levels - 1)} }`);
  const chain = await create(org, 'Visit__c', [{ Key__c: 'p0' }]);
  for (let level = 1; level < 7; level++)
    chain.push(...(await create(org, 'Visit__c', [{ Key__c: `p${level}`, Parent_Visit__c: chain[level - 1] }])));
  const query = (levels: number): string =>
    `{ uiapi { query { Visit__c(where: { Key__c: { eq: "p6" } }) { edges { node { ${up(levels)} } } } } } }`;
  assert.deepEqual((await send(org, query(5))).errors, []);
  assert.match((await failure(org, query(6))).message, /at most 5 levels/);
});

test('deleted records are gone, as a row and as a parent', async () => {
  const [lead = ''] = await create(org, 'Lead', [{ LastName: 'Gone', Company: 'Gone' }]);
  await create(org, 'Visit__c', [{ Key__c: 'gone', Lead__c: lead }]);
  org.org.db.run('UPDATE Lead SET IsDeleted = 1 WHERE Id = ?', lead);
  const [visit] = await nodes(org, 'Visit__c', 'where: { Key__c: { eq: "gone" } }', 'Lead__c { value } Lead__r { Id }');
  assert.deepEqual(visit, { Lead__c: { value: lead }, Lead__r: null });
  assert.deepEqual(await nodes(org, 'Lead', `where: { Id: { eq: "${lead}" } }`, 'Id'), []);
});
