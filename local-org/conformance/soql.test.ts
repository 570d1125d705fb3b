import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { conformance, make, type ConformanceRow } from './conformanceTable.ts';
import { SOQL_LIMIT_ROWS } from './soqlLimitRows.ts';

const SOQL = 'SOQL and SOSL Reference';
const FIELDS = `${SOQL}, FIELDS()`;
const q = (soql: string): readonly [string, string] => ['GET', `query?q=${encodeURIComponent(soql)}`];

const REFUSED: ConformanceRow[] = [
  {
    does: 'refuses an unfinished query',
    source: `${SOQL}, Error Messages`,
    request: q('SELECT Id FROM'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /unexpected token: '<EOF>'/
  },
  {
    does: 'shows the place of an unknown column',
    source: 'forum posts on "No such column … on entity"',
    request: q('SELECT Id, Nope FROM Task'),
    status: 400,
    errorCode: 'INVALID_FIELD',
    says: /^\nSELECT Id, Nope FROM Task\n {11}\^\nERROR at Row:1:Column:12\nNo such column 'Nope' on entity 'Task'\. If you are attempting to use a custom field/
  },
  {
    does: 'refuses an unknown object',
    source: 'forum posts on "sObject type … is not supported"',
    request: q('SELECT Id FROM Nope'),
    status: 400,
    errorCode: 'INVALID_TYPE',
    says: /sObject type 'Nope' is not supported\./
  },
  {
    does: 'refuses an unknown relationship',
    source: 'forum posts on "Didn\'t understand relationship"',
    request: q('SELECT Nope.Name FROM Task'),
    status: 400,
    errorCode: 'INVALID_FIELD',
    says: /Didn't understand relationship 'Nope' in field path/
  },
  {
    does: 'refuses an unknown child relationship',
    source: 'forum posts on "Didn\'t understand relationship … in FROM part of query call"',
    request: q('SELECT Id, (SELECT Id FROM Nopes) FROM Account'),
    status: 400,
    errorCode: 'INVALID_TYPE',
    says: /Didn't understand relationship 'Nopes' in FROM part of query call/
  },
  {
    does: 'refuses AND beside OR',
    source: `${SOQL}, Condition Expression Syntax`,
    request: q('SELECT Id FROM Task WHERE Id = null AND Subject = null OR Type = null'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /unexpected token: 'OR'/
  },
  {
    does: 'refuses to filter long text',
    source: 'forum posts on "can not be filtered in a query call"',
    request: q("SELECT Id FROM Visit__c WHERE Landing_Page__c = 'x'"),
    status: 400,
    errorCode: 'INVALID_FIELD',
    says: /field 'Landing_Page__c' can not be filtered in a query call/
  },
  {
    does: 'refuses to sort by long text',
    source: 'forum posts on "can not be sorted in a query call"',
    request: q('SELECT Id FROM Visit__c ORDER BY Landing_Page__c'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /can not be sorted in a query call/
  },
  {
    does: 'refuses to group by a number',
    source: 'public repositories: "field … can not be grouped in a query call"',
    request: q('SELECT Pages__c FROM Visit__c GROUP BY Pages__c'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /can not be grouped in a query call/
  },
  {
    does: 'refuses a column that is not grouped',
    source: 'forum posts on "Field must be grouped or aggregated"',
    request: q('SELECT Key__c, COUNT(Id) FROM Visit__c GROUP BY Visitor__c'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /Field must be grouped or aggregated: Key__c/
  },
  {
    does: 'wants a time where a time belongs',
    source: 'forum posts on "value of filter criterion for field"',
    request: q('SELECT Id FROM Task WHERE CreatedDate > 2026-01-01'),
    status: 400,
    errorCode: 'INVALID_FIELD',
    says: /value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes/
  },
  {
    does: 'wants quotes around text',
    source: 'forum posts on "should be enclosed in quotes"',
    request: q('SELECT Id FROM Account WHERE Name = 5'),
    status: 400,
    errorCode: 'INVALID_FIELD',
    says: /must be of type string and should be enclosed in quotes/
  },
  {
    does: 'refuses a filter value that is no id',
    source: 'forum posts on "invalid ID field"',
    request: q("SELECT Id FROM Task WHERE WhoId = 'x'"),
    status: 400,
    errorCode: 'INVALID_QUERY_FILTER_OPERATOR',
    says: /invalid ID field: x/
  },
  {
    does: 'refuses LIKE on an id',
    source: 'forum posts on "invalid operator on id field"',
    request: q("SELECT Id FROM Task WHERE Id LIKE '00T%'"),
    status: 400,
    errorCode: 'INVALID_QUERY_FILTER_OPERATOR',
    says: /invalid operator on id field/
  },
  {
    does: 'refuses an offset over 2,000',
    source: `${SOQL}, OFFSET`,
    request: q('SELECT Id FROM Task LIMIT 1 OFFSET 2001'),
    status: 400,
    errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
    says: /Maximum SOQL offset allowed is 2000/
  },
  {
    does: 'refuses an alias outside aggregates',
    source: 'forum posts on "only aggregate expressions use field aliasing"',
    request: q('SELECT Name n FROM Account'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /only aggregate expressions use field aliasing/
  },
  {
    does: 'refuses a field twice',
    source: 'forum posts on "duplicate field selected"',
    request: q('SELECT Id, Id FROM Account'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /duplicate field selected: Id/
  },
  {
    does: 'wants a LIMIT with FIELDS(ALL)',
    source: FIELDS,
    request: q('SELECT FIELDS(ALL) FROM Account'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /The SOQL FIELDS function must have a LIMIT of at most 200/
  },
  {
    does: 'refuses functions it does not know',
    source: 'local-org/README.md',
    request: q('SELECT FORMAT(Amount) FROM Opportunity'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /FORMAT is not supported by the local org/
  },
  {
    does: 'refuses a scope',
    source: 'local-org/README.md',
    request: q('SELECT Id FROM Task USING SCOPE mine'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /USING SCOPE is not supported/
  },
  {
    does: 'refuses a locator it never gave',
    source: 'SOAP API Developer Guide: INVALID_QUERY_LOCATOR',
    request: ['GET', 'query/01g000000000001AAA-2000'],
    status: 400,
    errorCode: 'INVALID_QUERY_LOCATOR',
    says: /invalid query locator/
  },
  {
    does: 'refuses a query of more than 100,000 characters',
    source: `${SOQL}, SOQL and SOSL Limits`,
    request: [
      'POST',
      'composite',
      {
        compositeRequest: [
          {
            method: 'GET',
            referenceId: 'q',
            url: `/services/data/v67.0/query?q=SELECT Id FROM Task WHERE Subject = '${'x'.repeat(100_000)}'`
          }
        ]
      }
    ],
    status: 200,
    says: /SOQL statements cannot be longer than 100000 characters/
  },
  {
    does: 'refuses a URI over 16 KB with 414',
    source: 'REST API Developer Guide, Status Codes: 414',
    request: q(`SELECT Id FROM Task WHERE Subject = '${'x'.repeat(17_000)}'`),
    status: 414,
    errorCode: 'URI_TOO_LONG'
  },
  {
    does: 'refuses URI and headers over 16 KB together with 431',
    source: 'Salesforce Help 000386264, Maximum number of rows returned by SOQL queries over the REST API',
    request: ['GET', `query?q=SELECT+Id+FROM+Task+WHERE+Subject=%27${'x'.repeat(15_000)}%27`, undefined, { 'X-Long': 'y'.repeat(1_500) }],
    status: 431,
    errorCode: 'REQUEST_HEADER_FIELDS_TOO_LARGE'
  },
  {
    does: 'refuses paths of more than five levels',
    source: `${SOQL}, Understanding Relationship Query Limitations`,
    request: q('SELECT CreatedBy.Manager.Manager.Manager.Manager.Manager.Name FROM Visit__c'),
    status: 400,
    errorCode: 'MALFORMED_QUERY'
  },
  {
    does: 'refuses to sort groups by another field',
    source: 'forum posts on "Ordered field must be grouped or aggregated"',
    request: q('SELECT COUNT(Id) FROM Account ORDER BY Name'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /Ordered field must be grouped or aggregated: Name/
  },
  {
    does: 'refuses three NOTs around each other, which its parser mistakes',
    source: 'local-org/README.md',
    request: q('SELECT Id FROM Task WHERE (NOT (NOT (NOT Subject = null)))'),
    status: 400,
    errorCode: 'MALFORMED_QUERY'
  },
  {
    does: 'refuses COUNT() with groups',
    source: `${SOQL}, COUNT()`,
    request: q('SELECT COUNT() FROM Account GROUP BY Name'),
    status: 400,
    errorCode: 'MALFORMED_QUERY'
  },
  {
    does: 'refuses to sum text',
    source: 'forum posts on "does not support aggregate operator"',
    request: q('SELECT SUM(Name) FROM Account'),
    status: 400,
    errorCode: 'MALFORMED_QUERY',
    says: /field Name does not support aggregate operator SUM/
  }
];

conformance([...REFUSED, ...SOQL_LIMIT_ROWS], async () => ({}));

/** Noon in Los Angeles, a Wednesday. */
const NOW = Date.parse('2026-05-06T19:00:00Z');

async function seed(org: LocalOrg): Promise<void> {
  const acme = await make(org, 'Account', { Name: 'Acme', BillingCity: 'Oslo' });
  const zeta = await make(org, 'Account', { Name: 'zeta' });
  const ann = await make(org, 'Contact', { FirstName: 'Ann', LastName: 'Ash', AccountId: acme, Title: 'CFO' });
  await make(org, 'Contact', { FirstName: 'Bob', LastName: 'Birch', AccountId: acme });
  const lead = await make(org, 'Lead', { LastName: 'Cedar', Company: 'Cedar Ltd' });
  const task = (fields: Record<string, unknown>): Promise<string> => make(org, 'Task', { Subject: 'Call', ...fields });
  await task({ Subject: "O'Neil\\50%", WhoId: ann, CallDurationInSeconds: 10, Visitor__c: 'V1', ActivityDate: '2026-05-06' });
  await task({ Subject: 'call back', WhoId: lead, CallDurationInSeconds: 20, Visitor__c: 'v1', ActivityDate: '2026-05-01' });
  await task({ Subject: 'CALL', WhatId: zeta, CallDurationInSeconds: 30, ActivityDate: '2026-04-30', Status: 'Completed' });
  const visit = (fields: Record<string, unknown>): Promise<string> => make(org, 'Visit__c', fields);
  await visit({
    Key__c: 'late',
    Started_At__c: '2026-05-07T06:59:59Z',
    Day__c: '2026-05-06',
    Pages__c: 1,
    Tags__c: 'red;green',
    Lead__c: lead
  });
  await visit({ Key__c: 'next', Started_At__c: '2026-05-07T07:00:00Z', Day__c: '2026-05-07', Pages__c: 2, Tags__c: 'green' });
  await visit({
    Key__c: 'old',
    Started_At__c: '2025-12-31T23:30:00Z',
    Day__c: '2025-12-31',
    Pages__c: 3,
    Channel__c: 'App',
    Paid__c: true
  });
  await visit({ Key__c: 'none' });
}

/** Query, the values of its first column in order, and what it shows. */
const ANSWERED: readonly (readonly [soql: string, expected: readonly unknown[], shows: string])[] = [
  ["SELECT Subject FROM Task WHERE Subject = 'call'", ['CALL'], 'text without case'],
  ["SELECT Subject FROM Task WHERE Subject = 'O\\'Neil\\\\50%'", ["O'Neil\\50%"], 'escaped quotes and backslashes'],
  ["SELECT Subject FROM Task WHERE Subject LIKE 'call%' ORDER BY Subject", ['CALL', 'call back'], 'LIKE without case, sorted without case'],
  ["SELECT Subject FROM Task WHERE Subject LIKE '%50\\%'", ["O'Neil\\50%"], 'an escaped wildcard'],
  ["SELECT Subject FROM Task WHERE Subject LIKE 'cal_'", ['CALL'], 'one character'],
  ["SELECT Subject FROM Task WHERE Visitor__c != 'v1'", ['CALL'], 'a blank differs from every value'],
  ["SELECT Subject FROM Task WHERE (NOT Visitor__c = 'v1')", ['CALL'], 'NOT of an unknown is true'],
  ["SELECT Subject FROM Task WHERE Visitor__c NOT IN ('v1')", ['CALL'], 'NOT IN finds blanks'],
  ["SELECT Subject FROM Task WHERE Visitor__c IN ('x', null)", ['CALL'], 'null in a list'],
  ["SELECT Subject FROM Task WHERE Visitor__c = ''", ['CALL'], 'an empty text is a blank'],
  ['SELECT Subject FROM Task WHERE WhoId = null', ['CALL'], 'a blank lookup'],
  ["SELECT Subject FROM Task WHERE Who.Type = 'Lead'", ['call back'], 'the type of a polymorphic parent'],
  ["SELECT Subject FROM Task WHERE Who.Name LIKE 'ann%'", ["O'Neil\\50%"], 'the name of a polymorphic parent'],
  ["SELECT Subject FROM Task WHERE Account.Name = 'ACME'", ["O'Neil\\50%"], 'a field of a parent'],
  ["SELECT Subject FROM Task WHERE What.Name = 'zeta' AND Owner.Username LIKE 'admin%'", ['CALL'], 'What and Owner'],
  ["SELECT t.Subject FROM Task t WHERE t.Who.Name = 'Ann Ash'", ["O'Neil\\50%"], 'an alias of the object'],
  ['SELECT Key__c FROM Visit__c WHERE Started_At__c = TODAY', ['late'], "a day of the user's zone"],
  ['SELECT Key__c FROM Visit__c WHERE Started_At__c = TOMORROW', ['next'], 'tomorrow'],
  ['SELECT Key__c FROM Visit__c WHERE Started_At__c = LAST_YEAR', ['old'], 'last year'],
  ['SELECT Key__c FROM Visit__c WHERE Started_At__c < THIS_MONTH', ['old'], 'before a range'],
  ['SELECT Key__c FROM Visit__c WHERE Started_At__c > TODAY', ['next'], 'after a range'],
  ['SELECT Key__c FROM Visit__c WHERE Day__c = NEXT_N_DAYS:1', ['next'], 'a count of days'],
  [
    'SELECT Subject FROM Task WHERE ActivityDate = LAST_N_DAYS:5 ORDER BY ActivityDate',
    ['call back', "O'Neil\\50%"],
    'the days before, with today'
  ],
  ['SELECT Key__c FROM Visit__c WHERE Started_At__c = 2026-05-07T09:00:00+02:00', ['next'], 'a time with an offset'],
  ['SELECT Key__c FROM Visit__c WHERE Day__c >= 2026-05-07', ['next'], 'a date'],
  ['SELECT Key__c FROM Visit__c ORDER BY Pages__c', ['none', 'late', 'next', 'old'], 'blanks first, as Salesforce sorts'],
  ['SELECT Key__c FROM Visit__c ORDER BY Pages__c DESC', ['none', 'old', 'next', 'late'], 'blanks first in the other direction too'],
  ['SELECT Key__c FROM Visit__c ORDER BY Pages__c DESC NULLS LAST LIMIT 2 OFFSET 1', ['next', 'late'], 'blanks last, limit and offset'],
  ["SELECT Key__c FROM Visit__c WHERE Key__c = 'LATE'", [], 'case-sensitive keys keep their case'],
  ["SELECT Key__c FROM Visit__c WHERE Tags__c INCLUDES ('red;green', 'blue')", ['late'], 'INCLUDES'],
  ["SELECT Key__c FROM Visit__c WHERE Tags__c EXCLUDES ('red') AND Tags__c != null", ['next'], 'EXCLUDES'],
  ['SELECT Key__c FROM Visit__c WHERE Paid__c = true', ['old'], 'a checkbox'],
  ["SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Title = 'cfo')", ['Acme'], 'a semi-join'],
  ['SELECT Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Contact)', ['zeta'], 'an anti-join'],
  [
    "SELECT Name FROM Account a WHERE (a.Id IN (SELECT c.AccountId FROM Contact c)) AND (Name = 'acme' OR Name = 'zeta')",
    ['Acme'],
    'a semi-join beside an OR of its own'
  ],
  ['SELECT COUNT(Id) FROM Task', [3], 'an aggregate without a group'],
  ['SELECT COUNT_DISTINCT(Visitor__c) n FROM Task', [1], 'distinct without case'],
  ['SELECT SUM(CallDurationInSeconds) s, AVG(CallDurationInSeconds) a FROM Task', [60], 'sum and average'],
  ['SELECT MAX(Started_At__c) m FROM Visit__c', ['2026-05-07T07:00:00.000+0000'], 'the latest time, as a time'],
  ['SELECT Channel__c, COUNT(Id) FROM Visit__c GROUP BY Channel__c HAVING COUNT(Id) > 1', ['Web'], 'HAVING'],
  ['SELECT Account.Name, COUNT(Id) FROM Contact GROUP BY Account.Name', ['Acme'], 'a group by a parent field'],
  [
    'SELECT CALENDAR_YEAR(Started_At__c) y, COUNT(Id) FROM Visit__c WHERE Started_At__c != null GROUP BY CALENDAR_YEAR(Started_At__c) ORDER BY CALENDAR_YEAR(Started_At__c)',
    [2025, 2026],
    'years in UTC'
  ],
  [
    'SELECT DAY_ONLY(convertTimezone(Started_At__c)) d, COUNT(Id) FROM Visit__c WHERE Started_At__c != null GROUP BY DAY_ONLY(convertTimezone(Started_At__c)) ORDER BY DAY_ONLY(convertTimezone(Started_At__c))',
    ['2025-12-31', '2026-05-06', '2026-05-07'],
    "days of the user's zone"
  ],
  [
    'SELECT HOUR_IN_DAY(Started_At__c) h, COUNT(Id) n FROM Visit__c WHERE HOUR_IN_DAY(Started_At__c) = 7 GROUP BY HOUR_IN_DAY(Started_At__c)',
    [7],
    'a date function in WHERE'
  ],
  [
    'SELECT BillingAddress FROM Account WHERE BillingCity != null',
    [{ city: 'Oslo', country: null, geocodeAccuracy: null, latitude: null, longitude: null, postalCode: null, state: null, street: null }],
    'an address in one'
  ],
  ['SELECT toLabel(Channel__c) FROM Visit__c WHERE Paid__c = true', ['App'], 'toLabel']
];

let org: LocalOrg;
before(async () => {
  org = await startTestOrg({ now: () => NOW });
  await seed(org);
});
after(() => org.stop());

interface Page {
  readonly totalSize: number;
  readonly records: readonly Record<string, unknown>[];
}

async function query(soql: string): Promise<Page> {
  const { body, status } = await call<Page>(org, 'GET', `query?q=${encodeURIComponent(soql)}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

for (const [soql, expected, shows] of ANSWERED) {
  test(`${shows}: ${soql}`, async () => {
    const page = await query(soql);
    const first = (record: Record<string, unknown>): unknown => Object.values(record)[1];
    assert.deepEqual(page.records.map(first), expected);
    assert.equal(page.totalSize, expected.length);
  });
}

test('counts without records', async () => {
  assert.deepEqual(await query('SELECT COUNT() FROM Task'), { totalSize: 3, done: true, records: [] });
});

test('groups by field and alias, unnamed aggregates as expr0 and on', async () => {
  const { records } = await query('SELECT Account.Name, COUNT(Id), MIN(LastName) lowest, COUNT(Title) FROM Contact GROUP BY Account.Name');
  assert.deepEqual(records, [{ attributes: { type: 'AggregateResult' }, Name: 'Acme', expr0: 2, lowest: 'Ash', expr1: 1 }]);
});

test('answers parents and children as objects with type and URL', async () => {
  const { records } = await query(
    'SELECT Name, Owner.Name, (SELECT LastName FROM Contacts ORDER BY LastName DESC LIMIT 1) FROM Account ORDER BY Name'
  );
  const [acme, zeta] = records as Record<string, { records: { LastName: string }[]; attributes: unknown }>[];
  assert.deepEqual(
    acme?.['Contacts']?.records.map((contact) => contact.LastName),
    ['Birch']
  );
  assert.match(
    JSON.stringify(acme?.['Owner']),
    /^\{"attributes":\{"type":"User","url":"\/services\/data\/v67\.0\/sobjects\/User\/005\w{15}"\},"Name":"Ada Admin"\}$/
  );
  assert.equal(zeta?.['Contacts'], null);
});

test('chooses fields by the type of the parent', async () => {
  const { records } = await query(
    'SELECT TYPEOF Who WHEN Lead THEN Company WHEN Contact THEN LastName, Title END FROM Task ORDER BY CallDurationInSeconds'
  );
  const whos = records.map((record) => record['Who'] as Record<string, unknown> | null);
  assert.deepEqual(
    whos.map((who) => who?.['Title'] ?? who?.['Company'] ?? null),
    ['CFO', 'Cedar Ltd', null]
  );
});

test('gives fields of any type where no type was chosen (SOQL and SOSL Reference, TYPEOF)', async () => {
  const { records } = await query('SELECT TYPEOF What WHEN Visit__c THEN Id ELSE Type, Name, Email END FROM Task WHERE WhatId != null');
  const [what] = records.map((record) => record['What'] as Record<string, unknown>);
  assert.deepEqual([what?.['Type'], what?.['Name'], what?.['Email']], ['Account', 'zeta', null]);
});

test('selects all fields with FIELDS', async () => {
  const { records } = await query('SELECT FIELDS(ALL) FROM Visit__c LIMIT 1');
  assert.ok(records[0] && 'Link__c' in records[0] && 'SystemModstamp' in records[0]);
});

test('finds text from anywhere in a list of thousands', async () => {
  const list = Array.from({ length: 3000 }, (_, at) => `'k${at}'`).join(',');
  const part = {
    method: 'GET',
    referenceId: 'q',
    url: `/services/data/v67.0/query?q=SELECT Id FROM Visit__c WHERE Key__c IN (${list},'late')`
  };
  const { body } = await call<{ compositeResponse: { body: Page }[] }>(org, 'POST', 'composite', { compositeRequest: [part] });
  assert.equal(body.compositeResponse[0]?.body.totalSize, 1);
});

test('takes long chains of OR', async () => {
  const chain = Array.from({ length: 1500 }, (_, at) => `Pages__c = ${at + 2}`).join(' OR ');
  const part = { method: 'GET', referenceId: 'q', url: `/services/data/v67.0/query?q=SELECT Id FROM Visit__c WHERE ${chain}` };
  const { body } = await call<{ compositeResponse: { body: Page }[] }>(org, 'POST', 'composite', { compositeRequest: [part] });
  assert.equal(body.compositeResponse[0]?.body.totalSize, 2);
});
