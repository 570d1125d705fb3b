/**
 * Sources: GraphQL API Developer Guide: aggregate-schema, aggregate-support (functions by field type),
 * aggregate-groupby-schema, aggregate-orderby and -examples.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { create, data, failure, type Tree } from './test-fixtures/callGraphql.ts';

let org: LocalOrg;

before(async () => {
  org = await startTestOrg();
  await create(org, 'Visit__c', [
    {
      Key__c: 'a',
      Channel__c: 'Web',
      Pages__c: 2,
      Score__c: 0.5,
      Visitor__c: 'ann',
      Started_At__c: '2026-05-04T09:00:00Z',
      Day__c: '2026-05-04'
    },
    { Key__c: 'b', Channel__c: 'Web', Pages__c: 4, Score__c: 1, Visitor__c: 'ann', Started_At__c: '2026-05-05T09:00:00Z' },
    { Key__c: 'c', Channel__c: 'App', Pages__c: 9, Visitor__c: 'bea', Started_At__c: '2026-04-30T23:30:00Z' },
    { Key__c: 'd', Channel__c: null, Visitor__c: 'bea' }
  ]);
});
after(() => org.stop());

async function groups(args: string, selection: string): Promise<readonly Tree[]> {
  const { uiapi } = await data(org, `{ uiapi { aggregate { Visit__c${args} { edges { node { aggregate { ${selection} } } } } } } }`);
  return [...(uiapi?.['aggregate']?.['Visit__c']?.['edges'] ?? [])].map((edge) => edge['node']?.['aggregate'] as Tree);
}

test('without groupBy all records are one group', async () => {
  const [all] = await groups(
    '',
    'Id { count { value displayValue } } Visitor__c { count { value } countDistinct { value } min { value } max { value } } Pages__c { sum { value displayValue } avg { value displayValue } min { value } max { value } } ApiName'
  );
  assert.deepEqual(all, {
    Id: { count: { value: 4, displayValue: '4' } },
    Visitor__c: { count: { value: 4 }, countDistinct: { value: 2 }, min: { value: 'ann' }, max: { value: 'bea' } },
    Pages__c: { sum: { value: 15, displayValue: '15' }, avg: { value: 5, displayValue: '5.00' }, min: { value: 2 }, max: { value: 9 } },
    ApiName: 'Visit__c'
  });
});

test('groups have a value, blank ones first', async () => {
  const found = await groups(
    '(groupBy: { Channel__c: { group: true } })',
    'Channel__c { value displayValue label } Id { count { value } }'
  );
  assert.deepEqual(found, [
    { Channel__c: { value: null, displayValue: null, label: null }, Id: { count: { value: 1 } } },
    { Channel__c: { value: 'App', displayValue: 'App', label: 'App' }, Id: { count: { value: 1 } } },
    { Channel__c: { value: 'Web', displayValue: 'Web', label: 'Web' }, Id: { count: { value: 2 } } }
  ]);
});

test('groups are filtered by their records and ordered by a function', async () => {
  const found = await groups(
    '(where: { Channel__c: { ne: null } }, groupBy: { Channel__c: { group: true } }, orderBy: { Key__c: { function: COUNT, order: DESC } }, first: 1)',
    'Channel__c { value } Key__c { count { value } }'
  );
  assert.deepEqual(found, [{ Channel__c: { value: 'Web' }, Key__c: { count: { value: 2 } } }]);
});

test('times are grouped by a part of the date', async () => {
  const found = await groups(
    '(where: { Started_At__c: { ne: null } }, groupBy: { Started_At__c: { function: CALENDAR_MONTH } })',
    'Started_At__c { calendarMonth { value } } Id { count { value } }'
  );
  assert.deepEqual(found, [
    { Started_At__c: { calendarMonth: { value: 4 } }, Id: { count: { value: 1 } } },
    { Started_At__c: { calendarMonth: { value: 5 } }, Id: { count: { value: 2 } } }
  ]);
  const days = await groups(
    '(where: { Started_At__c: { ne: null } }, groupBy: { Started_At__c: { function: DAY_ONLY } })',
    'Started_At__c { dayOnly { value } }'
  );
  assert.deepEqual(
    days.map((day) => day['Started_At__c']?.['dayOnly']?.['value']),
    ['2026-04-30', '2026-05-04', '2026-05-05']
  );
});

test('two fields, a parent among them, make the groups', async () => {
  const found = await groups(
    '(where: { Pages__c: { ne: null } }, groupBy: { Channel__c: { group: true }, CreatedBy: { Username: { group: true } } })',
    'Channel__c { value } Pages__c { max { value } }'
  );
  assert.deepEqual(found, [
    { Channel__c: { value: 'App' }, Pages__c: { max: { value: 9 } } },
    { Channel__c: { value: 'Web' }, Pages__c: { max: { value: 4 } } }
  ]);
});

test('pages and the count of groups', async () => {
  const query = `{ uiapi { aggregate { Visit__c(first: 2, after: "djE6MA==", groupBy: { Channel__c: { group: true } }) {
    totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage } edges { cursor node { aggregate { Channel__c { value } } } } } } } }`;
  const { uiapi } = await data(org, query);
  assert.deepEqual(uiapi?.['aggregate']?.['Visit__c'], {
    totalCount: 3,
    pageResultCount: 2,
    pageInfo: { hasNextPage: false, hasPreviousPage: true },
    edges: [
      { cursor: 'djE6MQ==', node: { aggregate: { Channel__c: { value: 'App' } } } },
      { cursor: 'djE6Mg==', node: { aggregate: { Channel__c: { value: 'Web' } } } }
    ]
  });
});

test('nothing to count is a count of nothing', async () => {
  const [none] = await groups('(where: { Key__c: { eq: "none" } })', 'Id { count { value } } Pages__c { sum { value displayValue } }');
  assert.deepEqual(none, { Id: { count: { value: 0 } }, Pages__c: { sum: { value: null, displayValue: null } } });
});

const refusals: readonly [string, string, RegExp][] = [
  [
    'a value that isn’t grouped',
    'Visit__c { edges { node { aggregate { Channel__c { value } Id { count { value } } } } } }',
    /grouped or aggregated/
  ],
  [
    'an order without groups',
    'Visit__c(orderBy: { Key__c: { function: COUNT } }) { edges { node { aggregate { Id { count { value } } } } } }',
    /must also use 'groupBy'/
  ],
  [
    'an order by something else',
    'Visit__c(groupBy: { Channel__c: { group: true } }, orderBy: { Key__c: { order: ASC } }) { edges { node { aggregate { Channel__c { value } } } } }',
    /grouped or aggregated: Key__c/
  ],
  [
    'a count of yes and no',
    'Visit__c { edges { node { aggregate { Paid__c { count { value } } } } } }',
    /Field 'count' in type 'BooleanAggregate' is undefined/
  ],
  [
    'a long text',
    'Visit__c { edges { node { aggregate { Landing_Page__c { count { value } } } } } }',
    /Field 'Landing_Page__c' in type 'Visit__cAggregate' is undefined/
  ],
  ['a time as a group', 'Visit__c(groupBy: { Started_At__c: { group: true } }) { totalCount }', /WrongType/],
  ['ROLLUP', 'Visit__c(groupBy: { Channel__c: { group: true }, type: ROLLUP }) { totalCount }', /WrongType/]
];
for (const [name, query, message] of refusals) {
  test(`${name} is refused`, async () => assert.match((await failure(org, `{ uiapi { aggregate { ${query} } } }`)).message, message));
}
