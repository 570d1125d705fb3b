/**
 * Sources: GraphQL API Developer Guide: mutations-schema (generally available from v66.0; allOrNone is true by default);
 * github.com/forcedotcom/afv-library skills/…/mutation-query-generation.md (payloads, IdOrRef, chaining by `@{alias}`, no
 * relationships in payloads). Undone operations are told in the words of Composite REST: an assumption.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { create, data, failure, nodes, send } from './test-fixtures/callGraphql.ts';

const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';
let org: LocalOrg;

before(async () => {
  org = await startTestOrg({ now: () => Date.UTC(2026, 4, 4, 12, 0, 1) });
});
after(() => org.stop());

const count = async (where: string): Promise<number> => (await nodes(org, 'Visit__c', `where: ${where}`, 'Id')).length;

test('a record is created and shown', async () => {
  const query = `mutation make($input: Visit__cCreateInput!) { uiapi { Visit__cCreate(input: $input) { Record { ApiName Key__c { value } Pages__c { value displayValue } Paid__c { value } Started_At__c { value } } } } }`;
  const input = {
    Visit__c: { Key__c: ' k1 ', Pages__c: 3, Started_At__c: '2026-05-04T10:00:00.999Z', Channel__c: 'Web', Visitor__c: null }
  };
  const { uiapi } = await data(org, query, { input });
  assert.deepEqual(uiapi?.['Visit__cCreate']?.['Record'], {
    ApiName: 'Visit__c',
    Key__c: { value: 'k1' },
    Pages__c: { value: 3, displayValue: '3' },
    Paid__c: { value: false },
    Started_At__c: { value: '2026-05-04T10:00:00.000Z' }
  });
});

test('a record is updated, then deleted', async () => {
  const [id = ''] = await create(org, 'Visit__c', [{ Key__c: 'k2', Visitor__c: 'v', Note__c: 'n' }]);
  const update = `mutation change($id: IdOrRef!) { uiapi { Visit__cUpdate(input: { Id: $id, Visit__c: { Note__c: null, Pages__c: 7 } }) { success Record { Id Note__c { value } Visitor__c { value } Pages__c { value } } } } }`;
  const { uiapi } = await data(org, update, { id });
  assert.deepEqual(uiapi?.['Visit__cUpdate'], {
    success: true,
    Record: { Id: id, Note__c: { value: null }, Visitor__c: { value: 'v' }, Pages__c: { value: 7 } }
  });
  const gone = await data(org, 'mutation drop($id: IdOrRef!) { uiapi { Visit__cDelete(input: { Id: $id }) { Id } } }', { id });
  assert.deepEqual(gone['uiapi'], { Visit__cDelete: { Id: id } });
  assert.equal(await count('{ Key__c: { eq: "k2" } }'), 0);
});

test('one failing operation undoes all, unless allOrNone is false', async () => {
  const operations =
    'first: Visit__cCreate(input: { Visit__c: { Key__c: "k3" } }) { Record { Id } } second: Visit__cCreate(input: { Visit__c: { Note__c: "no key" } }) { Record { Id } }';
  const strict = await send(org, `mutation { uiapi { ${operations} } }`);
  assert.deepEqual(strict.data, { uiapi: { first: null, second: null } });
  assert.deepEqual(
    strict.errors.map(({ message, paths }) => [message, paths]),
    [
      [ROLLED_BACK, ['uiapi', 'first']],
      ['Required fields are missing: [Key__c]', ['uiapi', 'second']]
    ]
  );
  assert.equal(await count('{ Key__c: { eq: "k3" } }'), 0);
  const loose = await send(org, `mutation { uiapi(input: { allOrNone: false }) { ${operations} } }`);
  assert.match(String(loose.data['uiapi']?.['first']?.['Record']?.['Id']), /^a/);
  assert.equal(loose.data['uiapi']?.['second'], null);
  assert.equal(loose.errors.length, 1);
  assert.equal(await count('{ Key__c: { eq: "k3" } }'), 1);
});

test('what was undone is in no change log', async () => {
  const before = org.org.changes.lastPosition();
  await send(
    org,
    'mutation { uiapi { a: Visit__cCreate(input: { Visit__c: { Key__c: "never" } }) { Record { Id } } b: Visit__cDelete(input: { Id: "a00000000000999" }) { Id } } }'
  );
  assert.equal(org.org.changes.lastPosition(), before);
});

test('a later operation names the record of an earlier one', async () => {
  const query = `mutation { uiapi { LeadCreate(input: { Lead: { LastName: "Lee", Company: "Acme" } }) { Record { Id } }
    visit: Visit__cCreate(input: { Visit__c: { Key__c: "k4", Lead__c: "@{LeadCreate}", Note__c: "@{LeadCreate}" } }) { Record { Lead__c { value } Note__c { value } } } } }`;
  const { uiapi } = await data(org, query);
  const lead = uiapi?.['LeadCreate']?.['Record']?.['Id'];
  assert.deepEqual(uiapi?.['visit']?.['Record'], { Lead__c: { value: lead }, Note__c: { value: '@{LeadCreate}' } });
});

test('linked operations stand or fall together', async () => {
  const query = `mutation { uiapi(input: { allOrNone: false }) {
    lead: LeadCreate(input: { Lead: { LastName: "Undone", Company: "x" } }) { Record { Id } }
    alone: Visit__cCreate(input: { Visit__c: { Key__c: "k5" } }) { Record { Id } }
    bad: Visit__cCreate(input: { Visit__c: { Lead__c: "@{lead}" } }) { Record { Id } } } }`;
  const { data: found, errors } = await send(org, query);
  assert.deepEqual(
    errors.map(({ paths }) => paths[1]),
    ['lead', 'bad']
  );
  assert.ok(found['uiapi']?.['alone']?.['Record']?.['Id']);
  assert.deepEqual(await nodes(org, 'Lead', 'where: { LastName: { eq: "Undone" } }', 'Id'), []);
});

test('an unknown reference, or one to an update, fails', async () => {
  const { errors } = await send(
    org,
    'mutation { uiapi { a: Visit__cCreate(input: { Visit__c: { Key__c: "k6", Lead__c: "@{b}" } }) { Record { Id } } b: LeadCreate(input: { Lead: { LastName: "l", Company: "c" } }) { Record { Id } } } }'
  );
  assert.match(errors[0]?.message ?? '', /'@\{b\}' names no earlier operation/);
  const [id = ''] = await create(org, 'Lead', [{ LastName: 'Lee', Company: 'c' }]);
  const update = `mutation { uiapi { u: LeadUpdate(input: { Id: "${id}", Lead: { Company: "d" } }) { success } v: Visit__cCreate(input: { Visit__c: { Key__c: "k7", Lead__c: "@{u}" } }) { Record { Id } } } }`;
  assert.match((await send(org, update)).errors[1]?.message ?? '', /names an update/);
});

test('a refused duplicate key says which record has it', async () => {
  await create(org, 'Visit__c', [{ Key__c: 'twice' }]);
  const error = await failure(org, 'mutation { uiapi { Visit__cCreate(input: { Visit__c: { Key__c: "twice" } }) { Record { Id } } } }');
  assert.match(error.message, /^duplicate value found: Key__c duplicates value on record with id: a/);
  assert.deepEqual(error, {
    message: error.message,
    locations: error.locations,
    path: ['uiapi', 'Visit__cCreate'],
    paths: ['uiapi', 'Visit__cCreate'],
    extensions: { ErrorType: 'DataFetchingException' }
  });
});

test('relationships can’t be read in a payload; the rest is', async () => {
  const { data: found, errors } = await send(
    org,
    'mutation { uiapi { LeadCreate(input: { Lead: { LastName: "Lee", Company: "c" } }) { Record { LastName { value } CreatedBy { Id } Visits__r { totalCount } } } } }'
  );
  assert.equal(errors.length, 2);
  assert.deepEqual(found['uiapi']?.['LeadCreate']?.['Record'], { LastName: { value: 'Lee' }, CreatedBy: null, Visits__r: null });
});

test('numbers, dates and picklists are checked by their scalars', async () => {
  for (const value of ['Pages__c: "3"', 'Started_At__c: "yesterday"', 'Day__c: "2026-02-30"', 'Channel__c: Web', 'Paid__c: "true"']) {
    const error = await failure(
      org,
      `mutation { uiapi { Visit__cCreate(input: { Visit__c: { Key__c: "k", ${value} } }) { Record { Id } } } }`
    );
    assert.equal(error.extensions.ErrorType, 'ValidationError', value);
  }
});

test('Task isn’t written, nor what only setup writes', async () => {
  for (const name of ['TaskCreate', 'EventUpdate', 'TaskDelete', 'PermissionSetAssignmentCreate']) {
    const error = await failure(org, `mutation { uiapi { ${name}(input: {}) { __typename } } }`);
    assert.match(error.message, new RegExp(`FieldUndefined: Field '${name}' in type 'UIAPIMutations' is undefined`));
  }
});
