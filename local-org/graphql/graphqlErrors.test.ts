/**
 * Sources: GraphQL API Developer Guide, query-status (ErrorType values, status 200); shape and words of validation errors:
 * github.com/forcedotcom/cli issue 2419 and salesforce/offline-app-developer-starter-kit pull 18 (`Validation error of type
 * FieldUndefined: Field 'X' in type 'Y' is undefined @ 'path'`), and the LDS karma tests, whose errors have `locations`,
 * `message` and `paths`.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg, type ErrorBody } from '../test-fixtures/testOrg.ts';
import { create, failure, send } from './test-fixtures/callGraphql.ts';

let org: LocalOrg;
before(async () => {
  org = await startTestOrg();
  await create(org, 'Visit__c', [{ Key__c: 'a' }]);
});
after(() => org.stop());

test('a field that isn’t there', async () => {
  const answer = await send(org, '{\n  uiapi {\n    query {\n      Accounts { totalCount }\n    }\n  }\n}');
  assert.deepEqual(answer, {
    data: {},
    errors: [
      {
        message: "Validation error of type FieldUndefined: Field 'Accounts' in type 'RecordQuery' is undefined @ 'uiapi/query/Accounts'",
        locations: [{ line: 4, column: 7 }],
        paths: [],
        extensions: { ErrorType: 'ValidationError' }
      }
    ]
  });
});

test('every mistake of a document is told', async () => {
  const { errors } = await send(org, '{ uiapi { query { Visit__c(name: 1) { edges { nodes { Id } node { Nope { value } } } } } } }');
  assert.deepEqual(
    errors.map(({ message }) => /type (\w+):.*@ '(.*)'/.exec(message)?.slice(1)),
    [
      ['UnknownArgument', 'uiapi/query/Visit__c'],
      ['FieldUndefined', 'uiapi/query/Visit__c/edges/nodes'],
      ['FieldUndefined', 'uiapi/query/Visit__c/edges/node/Nope']
    ]
  );
});

const refusals: readonly [string, string, object | undefined, string][] = [
  ['a syntax error', '{ uiapi { query { Visit__c( { Id', undefined, 'InvalidSyntax'],
  [
    'a filter nested thousands deep',
    `{ uiapi { query { Visit__c(where: ${'{ and: ['.repeat(9000)}${'] }'.repeat(9000)}) { totalCount } } } }`,
    undefined,
    'ExecutionAborted'
  ],
  [
    'an operator of another type',
    '{ uiapi { query { Visit__c(where: { Paid__c: { like: "x" } }) { totalCount } } } }',
    undefined,
    'ValidationError'
  ],
  [
    'a bare word for a text',
    '{ uiapi { query { Visit__c(where: { Channel__c: { eq: Web } }) { totalCount } } } }',
    undefined,
    'ValidationError'
  ],
  [
    'a field that can’t be filtered',
    '{ uiapi { query { Visit__c(where: { Landing_Page__c: { eq: "x" } }) { totalCount } } } }',
    undefined,
    'ValidationError'
  ],
  [
    'a variable of the wrong type',
    'query q($n: Int) { uiapi { query { Visit__c(where: { Key__c: { eq: $n } }) { totalCount } } } }',
    undefined,
    'ValidationError'
  ],
  [
    'a value that isn’t of its variable’s type',
    'query q($n: Int) { uiapi { query { Visit__c(first: $n) { totalCount } } } }',
    { n: 'ten' },
    'ValidationError'
  ],
  ['a subscription', 'subscription { uiapi { __typename } }', undefined, 'OperationNotSupported'],
  [
    'two operations without a name',
    'query a { uiapi { __typename } } query b { uiapi { __typename } }',
    undefined,
    'OperationNotSupported'
  ],
  [
    'two date values at once',
    '{ uiapi { query { Visit__c(where: { Day__c: { eq: { literal: TODAY, value: "2026-05-04" } } }) { totalCount } } } }',
    undefined,
    'DataFetchingException'
  ]
];
for (const [name, query, variables, type] of refusals) {
  test(`${name} is refused as ${type}`, async () => {
    const error = await failure(org, query, variables);
    assert.equal(error.extensions.ErrorType, type);
    assert.ok(Array.isArray(error.locations) && Array.isArray(error.paths));
  });
}

test('the operation of a name is run', async () => {
  const query = 'query a { uiapi { __typename } } query b { uiapi { query { Visit__c { totalCount } } } }';
  const { data } = await send(org, query, undefined, { operationName: 'b' });
  assert.equal(data['uiapi']?.['query']?.['Visit__c']?.['totalCount'], 1);
  const { errors } = await send(org, query, undefined, { operationName: 'c' });
  assert.equal(errors[0]?.message, "Unknown operation named 'c'.");
});

test('what works is answered beside what doesn’t', async () => {
  const { data, errors } = await send(
    org,
    '{ uiapi { query { good: Visit__c { totalCount } bad: Visit__c(where: { Id: { eq: "x" } }) { totalCount } } } }'
  );
  assert.deepEqual(data, { uiapi: { query: { good: { totalCount: 1 }, bad: null } } });
  assert.deepEqual(errors[0]?.paths, ['uiapi', 'query', 'bad']);
  assert.equal(errors[0]?.extensions.ErrorType, 'DataFetchingException');
});

test('objects the UI API doesn’t support aren’t there (P32)', async () => {
  for (const name of ['PermissionSetAssignment', 'Profile', 'TaskStatus', 'Organization', 'Nothing']) {
    assert.match(
      (await failure(org, `{ uiapi { query { ${name} { totalCount } } } }`)).message,
      new RegExp(`Field '${name}' in type 'RecordQuery' is undefined`)
    );
  }
});

test('a request without a query, without a body or without a session', async () => {
  assert.equal((await call(org, 'POST', 'graphql', { variables: {} })).status, 400);
  assert.equal((await call(org, 'POST', 'graphql', { query: '{ uiapi { __typename } }', variables: 'no' })).status, 400);
  assert.equal((await call(org, 'GET', 'graphql')).status, 405);
  const { status, body } = await call<ErrorBody[]>(
    org,
    'POST',
    'graphql',
    { query: '{ uiapi { __typename } }' },
    { Authorization: 'Bearer no' }
  );
  assert.deepEqual([status, body[0]?.errorCode], [401, 'INVALID_SESSION_ID']);
});

test('the schema can be read by tools', async () => {
  const { data, errors } = await send(
    org,
    '{ __type(name: "Visit__c_Filter") { kind inputFields { name type { name } } } __schema { mutationType { name } } }'
  );
  assert.deepEqual(errors, []);
  const fields = [...(data['__type']?.['inputFields'] ?? [])].map(
    (field) => `${String(field['name'])}: ${String(field['type']?.['name'])}`
  );
  for (const field of [
    'Key__c: StringOperators',
    'Started_At__c: DateTimeOperators',
    'Lead__r: Lead_Filter',
    'Owner: Visit__c_Owner_Filters',
    'OwnerId: IdOperators'
  ]) {
    assert.ok(fields.includes(field), field);
  }
});
