/**
 * Sources: GraphQL API Developer Guide (developer.salesforce.com/docs/platform/graphql/guide): query-record-objects,
 * filter-fields, filter, order, paginate-use, paginate-use-upperbound, query-limits; shapes of a real org's schema in
 * github.com/InnovateUKGitHub/innovation-funding-service-post-award (app/src/gql/schema/sfSchema.gql, app/ocdata/fullSchema.gql).
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { create, data, failure, nodes, send, type Tree } from './test-fixtures/callGraphql.ts';

const NOW = Date.UTC(2026, 4, 4, 12);
let org: LocalOrg;

before(async () => {
  org = await startTestOrg({ now: () => NOW, users: [{ username: 'ada@local.example', timeZone: 'Europe/Berlin' }] });
  await create(org, 'Visit__c', [
    {
      Key__c: 'a',
      Visitor__c: 'Ann',
      Channel__c: 'Web',
      Pages__c: 3,
      Score__c: 1.5,
      Day__c: '2026-05-04',
      Started_At__c: '2026-05-04T09:30:00Z',
      Tags__c: 'red;green',
      Email__c: 'ann@example.com'
    },
    {
      Key__c: 'b',
      Visitor__c: "O'Neil \\ 100%",
      Channel__c: 'App',
      Pages__c: 12,
      Day__c: '2026-04-27',
      Started_At__c: '2026-04-30T22:30:00Z',
      Tags__c: 'blue',
      Paid__c: true
    },
    { Key__c: 'c', Visitor__c: 'bea', Pages__c: 7, Started_At__c: '2025-12-31T23:30:00Z', Note__c: 'third' },
    { Key__c: 'd' }
  ]);
  await create(org, 'Opportunity', [{ Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-06-01', Amount: 1234.5 }]);
});
after(() => org.stop());

/** Keys of the visits a filter finds, in order of their key. */
async function keys(where: string, variables?: object, declared = ''): Promise<string> {
  const args = `${declared}${declared === '' ? '' : '=>'}where: ${where}, orderBy: { Key__c: { order: ASC } }`;
  return (await nodes(org, 'Visit__c', args, 'Key__c { value }', variables)).map((node) => String(node['Key__c']?.['value'])).join('');
}

describe('values', () => {
  test('each type of field has its own wrapper with value and displayValue', async () => {
    const [visit] = await nodes(
      org,
      'Visit__c',
      'where: { Key__c: { eq: "a" } }',
      `Id ApiName DisplayValue WeakEtag __typename Name { value displayValue __typename } Channel__c { value displayValue label __typename }
       Pages__c { value displayValue } Score__c { value displayValue } Day__c { value displayValue } Paid__c { value displayValue }
       Started_At__c { value displayValue __typename } OwnerId { value displayValue __typename } Email__c { value __typename } Note__c { value __typename }
       Landing_Page__c { __typename } RecordTypeId(fallback: true) { value }`
    );
    assert.match(String(visit?.['Id']), /^a\w{17}$/);
    assert.deepEqual(
      { ...(visit as object), Id: 'x' },
      {
        Id: 'x',
        ApiName: 'Visit__c',
        DisplayValue: 'V-000001',
        WeakEtag: NOW,
        __typename: 'Visit__c',
        Name: { value: 'V-000001', displayValue: null, __typename: 'StringValue' },
        Channel__c: { value: 'Web', displayValue: 'Web', label: 'Web', __typename: 'PicklistValue' },
        Pages__c: { value: 3, displayValue: '3' },
        Score__c: { value: 1.5, displayValue: '1.5000' },
        Day__c: { value: '2026-05-04', displayValue: '5/4/2026' },
        Paid__c: { value: false, displayValue: null },
        Started_At__c: { value: '2026-05-04T09:30:00.000Z', displayValue: '5/4/2026, 11:30 AM', __typename: 'DateTimeValue' },
        OwnerId: { value: org.sessions[0]?.userId, displayValue: null, __typename: 'IDValue' },
        Email__c: { value: 'ann@example.com', __typename: 'EmailValue' },
        Note__c: { value: null, __typename: 'TextAreaValue' },
        Landing_Page__c: { __typename: 'LongTextAreaValue' },
        RecordTypeId: { value: '012000000000000AAA' }
      }
    );
  });

  test('money and percent are shown as the user reads them', async () => {
    const [deal] = await nodes(org, 'Opportunity', '', 'Amount { value displayValue } Probability { value displayValue }');
    assert.deepEqual(deal, { Amount: { value: 1234.5, displayValue: '$1,234.50' }, Probability: { value: 10, displayValue: '10%' } });
  });

  test('aliases, fragments and conditions shape the answer', async () => {
    const query = `query visits($withName: Boolean!) { uiapi { query { mine: Visit__c(first: 1, where: { Key__c: { eq: "a" } }) { edges { node {
      key: Key__c { value } ...named Channel__c @skip(if: $withName) { value } } } } } } } fragment named on Record { DisplayValue @include(if: $withName) }`;
    const { uiapi } = await data(org, query, { withName: true });
    assert.deepEqual(uiapi?.['query'], { mine: { edges: [{ node: { key: { value: 'a' }, DisplayValue: 'V-000001' } }] } });
  });
});

describe('filters', () => {
  const cases: readonly [string, string, string][] = [
    ['eq ignores case', '{ Visitor__c: { eq: "ANN" } }', 'a'],
    ['ne finds blanks too', '{ Visitor__c: { ne: "Ann" } }', 'bcd'],
    ['eq null', '{ Visitor__c: { eq: null } }', 'd'],
    ['ne null', '{ Visitor__c: { ne: null } }', 'abc'],
    ['quotes and backslashes are values', `{ Visitor__c: { eq: "O'Neil \\\\ 100%" } }`, 'b'],
    ['like', '{ Visitor__c: { like: "%n%" } }', 'ab'],
    ['gt and lt together', '{ Pages__c: { gt: 3, lt: 12 } }', 'c'],
    ['gte, lte', '{ Pages__c: { gte: 3, lte: 7 } }', 'ac'],
    ['in', '{ Key__c: { in: ["a", "d", "x"] } }', 'ad'],
    ['nin', '{ Key__c: { nin: ["a", "d"] } }', 'bc'],
    ['picklist', '{ Channel__c: { in: ["App", "Kiosk"] } }', 'b'],
    ['boolean', '{ Paid__c: { eq: true } }', 'b'],
    ['includes', '{ Tags__c: { includes: ["red;green", "blue"] } }', 'ab'],
    ['excludes', '{ Tags__c: { excludes: ["blue"] } }', 'acd'],
    ['and, or, not', '{ or: [{ Key__c: { eq: "a" } }, { and: [{ Pages__c: { gt: 1 } }, { not: { Paid__c: { eq: true } } }] }] }', 'ac'],
    ['several fields are ANDed', '{ Pages__c: { gt: 1 }, Visitor__c: { eq: "bea" } }', 'c'],
    ['date value', '{ Day__c: { gte: { value: "2026-05-01" } } }', 'a'],
    ['date null', '{ Day__c: { eq: null } }', 'cd'],
    ['date literal, a day of the user', '{ Started_At__c: { eq: { literal: TODAY } } }', 'a'],
    ['month of the user: 22:30 UTC is May 1 in Berlin', '{ Started_At__c: { eq: { literal: THIS_MONTH } } }', 'ab'],
    ['range', '{ Started_At__c: { gte: { range: { last_n_days: 4 } } } }', 'ab'],
    ['n_days_ago', '{ Day__c: { eq: { range: { n_days_ago: 7 } } } }', 'b'],
    ['dates in a list', '{ Day__c: { in: [{ literal: TODAY }, { value: "2026-04-27" }] } }', 'ab'],
    ['time value with an offset', '{ Started_At__c: { eq: { value: "2026-05-04T11:30:00+02:00" } } }', 'a'],
    ['part of a date in UTC', '{ Started_At__c: { CALENDAR_YEAR: { value: { eq: 2025 } } } }', 'c'],
    ['part of a date in the zone of the user', '{ Started_At__c: { CALENDAR_YEAR: { convertTimezoneValue: { eq: 2026 } } } }', 'abc'],
    ['day of a time', '{ Started_At__c: { DAY_ONLY: { value: { eq: "2026-05-04T00:00:00Z" } } } }', 'a'],
    ['parent', '{ Owner: { Name: { Username: { eq: "ada@local.example" } } }, Key__c: { eq: "d" } }', 'd'],
    ['parent of one kind', '{ Owner: { User: { LastName: { ne: null } } }, Key__c: { eq: "d" } }', 'd'],
    ['semi-join', '{ CreatedById: { inq: { User: { Username: { like: "ada%" } }, ApiName: "Id" } }, Key__c: { eq: "c" } }', 'c'],
    ['anti-join', '{ Id: { ninq: { Visit__c: { Pages__c: { gt: 3 } }, ApiName: "Id" } } }', 'ad']
  ];
  for (const [name, where, expected] of cases) test(name, async () => assert.equal(await keys(where), expected));

  test('values come in variables', async () => {
    assert.equal(
      await keys('{ Visitor__c: { like: $name }, Pages__c: { gt: $pages } }', { name: "o'%", pages: 5 }, '($name: String, $pages: Double)'),
      'b'
    );
    assert.equal(await keys('$where', { where: { Key__c: { in: ['a', 'b'] } } }, '($where: Visit__c_Filter)'), 'ab');
  });

  test('a value can’t break out of its quotes', async () => {
    const evil = "x' OR Key__c != '";
    assert.equal(await keys('{ Visitor__c: { eq: $evil } }', { evil }, '($evil: String)'), '');
    assert.equal(await keys('{ Visitor__c: { in: [$evil] } }', { evil: "\\' OR 1=1 --" }, '($evil: String)'), '');
  });

  test('a filter on the Id that is no id is an error with status 200', async () => {
    const error = await failure(org, '{ uiapi { query { Visit__c(where: { Id: { eq: "nonsense" } }) { totalCount } } } }');
    assert.equal(error.extensions.ErrorType, 'DataFetchingException');
    assert.deepEqual(error.paths, ['uiapi', 'query', 'Visit__c']);
  });

  test('scope MINE finds the records of the user', async () => {
    assert.equal((await nodes(org, 'Visit__c', 'scope: MINE', 'Id')).length, 4);
  });
});

describe('order', () => {
  const order = async (orderBy: string, variables?: object): Promise<string> =>
    (await nodes(org, 'Visit__c', `orderBy: ${orderBy}`, 'Key__c { value }', variables))
      .map((node) => String(node['Key__c']?.['value']))
      .join('');

  test('ascending with blanks first by default', async () => assert.equal(await order('{ Pages__c: { order: ASC } }'), 'dacb'));
  test('blanks last', async () => assert.equal(await order('{ Pages__c: { order: DESC, nulls: LAST } }'), 'bcad'));
  test('by a parent', async () => assert.equal(await order('{ CreatedBy: { Name: { order: ASC } }, Key__c: { order: DESC } }'), 'dcba'));
  test('several fields in the order they are written', async () => {
    assert.equal(await order('{ Paid__c: { order: DESC }, Key__c: { order: DESC } }'), 'bdca');
    assert.equal(await order('{ Key__c: { order: DESC }, Paid__c: { order: DESC } }'), 'dcba');
  });
  test('from a variable', async () => {
    const query = 'query x($by: Visit__c_OrderBy) { uiapi { query { Visit__c(orderBy: $by) { edges { node { Key__c { value } } } } } } }';
    const { uiapi } = await data(org, query, { by: { Paid__c: { order: 'DESC' }, Key__c: { order: 'ASC' } } });
    const found = [...(uiapi?.['query']?.['Visit__c']?.['edges'] ?? [])].map((edge) => edge['node']?.['Key__c']?.['value']);
    assert.deepEqual(found, ['b', 'a', 'c', 'd']);
  });
});

describe('pages', () => {
  const page = async (args: string): Promise<Tree> => {
    const selection =
      '{ edges { cursor node { Key__c { value } } } totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';
    const { uiapi } = await data(org, `{ uiapi { query { Visit__c(orderBy: { Key__c: { order: ASC } }, ${args}) ${selection} } } }`);
    return uiapi?.['query']?.['Visit__c'] as Tree;
  };

  test('cursors count rows: djE6MQ== is v1:1', async () => {
    const first = await page('first: 2');
    assert.deepEqual(first['pageInfo'], { hasNextPage: true, hasPreviousPage: false, startCursor: 'djE6MA==', endCursor: 'djE6MQ==' });
    assert.equal(first['totalCount'], 4);
    assert.equal(first['pageResultCount'], 2);
    const second = await page('first: 2, after: "djE6MQ=="');
    assert.deepEqual(
      [...(second['edges'] ?? [])].map((edge) => edge['node']?.['Key__c']?.['value']),
      ['c', 'd']
    );
    assert.deepEqual(second['pageInfo'], { hasNextPage: false, hasPreviousPage: true, startCursor: 'djE6Mg==', endCursor: 'djE6Mw==' });
  });

  test('a page may begin after any row', async () =>
    assert.equal((await page('first: 1, after: "djE6MA=="'))['edges']?.[0]?.['node']?.['Key__c']?.['value'], 'b'));

  test('an empty page has no cursors', async () => {
    const empty = await page('where: { Key__c: { eq: "none" } }');
    assert.deepEqual(empty, {
      edges: [],
      totalCount: 0,
      pageResultCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
    });
  });

  test('an upper bound needs pages of 200 to 2,000', async () => {
    const bounded = await page('first: 200, upperBound: 3');
    assert.equal(bounded['totalCount'], 3);
    assert.equal(bounded['pageInfo']?.['hasNextPage'], false);
    const error = await failure(org, '{ uiapi { query { Visit__c(first: 10, upperBound: 300) { totalCount } } } }');
    assert.match(error.message, /'first' must be from 200 to 2000/);
  });

  test('more than 2,000 rows, an offset past 2,000 and a foreign cursor are refused', async () => {
    for (const args of ['first: 2001', 'first: 0', 'after: "djE6MjAwMA=="', 'after: "bm9uc2Vuc2U="']) {
      const error = await failure(org, `{ uiapi { query { Visit__c(${args}) { edges { node { Id } } } } } }`);
      assert.equal(error.extensions.ErrorType, 'DataFetchingException', args);
    }
  });
});

test('ten subqueries a request, and the other ones still answer', async () => {
  const parts = Array.from({ length: 11 }, (_, at) => `q${at}: Visit__c { totalCount }`).join(' ');
  const { data: found, errors } = await send(org, `{ uiapi { query { ${parts} } } }`);
  assert.deepEqual(
    errors.map((error) => [error.paths, error.extensions.ErrorType]),
    [[['uiapi', 'query', 'q10'], 'ExecutionAborted']]
  );
  assert.equal(found['uiapi']?.['query']?.['q9']?.['totalCount'], 4);
  assert.equal(found['uiapi']?.['query']?.['q10'], null);
});
