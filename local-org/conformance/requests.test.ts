import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { COMPOSITE_LIMIT_ROWS } from './compositeLimitRows.ts';
import { conformance, make, type ConformanceRow } from './conformanceTable.ts';

const BATCH = 'REST API Developer Guide, Composite Batch';
const TREE = 'REST API Developer Guide, sObject Tree';
const GRAPH = 'REST API Developer Guide, Composite Graph';
const REPLICATION = 'REST API Developer Guide, Get Deleted / Get Updated';
const OAUTH = 'Salesforce Help, OAuth 2.0 JWT Bearer Flow';
const V = '/services/data/v67.0';

const minute = (offset: number): string => encodeURIComponent(new Date(Date.now() + offset * 60_000).toISOString());
const jwt = (username: string): string =>
  `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=e30.${Buffer.from(JSON.stringify({ sub: username })).toString('base64url')}.sig`;
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const account = (fields: Record<string, unknown>): Record<string, unknown> => ({
  attributes: { type: 'Account', referenceId: 'a1' },
  ...fields
});

async function seed(org: LocalOrg): Promise<Record<string, string>> {
  const gone = await make(org, 'Account', { Name: 'Gone' });
  await call(org, 'DELETE', `sobjects/Account/${gone}`);
  return { gone, there: await make(org, 'Account', { Name: 'There' }) };
}

const ROWS: ConformanceRow[] = [
  {
    does: 'runs parts of a batch on their own',
    source: BATCH,
    request: [
      'POST',
      'composite/batch',
      {
        batchRequests: [
          { method: 'POST', url: 'v67.0/sobjects/Account', richInput: {} },
          { method: 'GET', url: 'v67.0/sobjects/Account/{there}?fields=Name' }
        ]
      }
    ],
    status: 200,
    says: /^\{"hasErrors":true,"results":\[\{"statusCode":400,"result":\[\{.*REQUIRED_FIELD_MISSING.*\{"statusCode":200,"result":\{.*"Name":"There"/
  },
  {
    does: 'stops a batch at its first error when asked',
    source: BATCH,
    request: [
      'POST',
      'composite/batch',
      {
        haltOnError: true,
        batchRequests: [
          { method: 'GET', url: 'v67.0/nope' },
          { method: 'GET', url: 'v67.0/limits' }
        ]
      }
    ],
    status: 200,
    says: /"statusCode":412,"result":\[\{"errorCode":"BATCH_PROCESSING_HALTED"/
  },
  {
    does: 'refuses more than 25 batch parts',
    source: BATCH,
    request: ['POST', 'composite/batch', { batchRequests: Array.from({ length: 26 }, () => ({ method: 'GET', url: 'v67.0/limits' })) }],
    status: 400,
    errorCode: 'LIMIT_EXCEEDED'
  },
  {
    does: 'creates a tree',
    source: TREE,
    request: [
      'POST',
      'composite/tree/Account',
      {
        records: [
          account({ Name: 'Tree', Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'c1' }, LastName: 'Leaf' }] } })
        ]
      }
    ],
    status: 201,
    says: /^\{"hasErrors":false,"results":\[\{"referenceId":"a1","id":"001\w+"\},\{"referenceId":"c1","id":"003\w+"\}\]\}$/
  },
  {
    does: 'creates nothing of a tree with an error',
    source: TREE,
    request: [
      'POST',
      'composite/tree/Account',
      { records: [account({ Name: 'Half', Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'c1' } }] } })] }
    ],
    status: 400,
    says: /^\{"hasErrors":true,"results":\[\{"referenceId":"c1","errors":\[\{"statusCode":"REQUIRED_FIELD_MISSING"/
  },
  {
    does: 'kept nothing of that tree',
    source: TREE,
    request: ['GET', "query?q=SELECT Id FROM Account WHERE Name = 'Half'"],
    status: 200,
    says: /"totalSize":0/
  },
  {
    does: 'wants a reference id for each record',
    source: TREE,
    request: ['POST', 'composite/tree/Account', { records: [{ attributes: { type: 'Account' }, Name: 'x' }] }],
    status: 400,
    errorCode: 'INVALID_INPUT'
  },
  {
    does: 'refuses a tree of more than 200 records',
    source: TREE,
    request: ['POST', 'composite/tree/Account', { records: Array.from({ length: 201 }, () => account({ Name: 'x' })) }],
    status: 400,
    errorCode: 'LIMIT_EXCEEDED'
  },
  {
    does: 'keeps or undoes each graph by itself',
    source: GRAPH,
    request: [
      'POST',
      'composite/graph',
      {
        graphs: [
          {
            graphId: '1',
            compositeRequest: [
              { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'a', body: { Name: 'G1' } },
              { method: 'POST', url: `${V}/sobjects/Contact`, referenceId: 'c', body: { LastName: 'G', AccountId: '@{a.id}' } }
            ]
          },
          {
            graphId: '2',
            compositeRequest: [
              { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'a', body: { Name: 'G2' } },
              { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'b', body: {} }
            ]
          }
        ]
      }
    ],
    status: 200,
    says: /"graphId":"1".*"isSuccessful":true\},\{"graphId":"2".*"isSuccessful":false/
  },
  {
    does: 'kept the good graph only',
    source: GRAPH,
    request: ['GET', "query?q=SELECT COUNT() FROM Account WHERE Name IN ('G1','G2')"],
    status: 200,
    says: /"totalSize":1/
  },
  {
    does: 'lists updated records',
    source: REPLICATION,
    request: ['GET', `sobjects/Account/updated?start=${minute(-5)}&end=${minute(2)}`],
    status: 200,
    says: /^\{"ids":\[.*"001\w+".*\],"latestDateCovered":"[^"]+\+0000"\}$/
  },
  {
    does: 'lists deleted records',
    source: REPLICATION,
    request: ['GET', `sobjects/Account/deleted?start=${minute(-5)}&end=${minute(2)}`],
    status: 200,
    says: /^\{"deletedRecords":\[\{"id":"001\w+","deletedDate":"[^"]+\+0000"\}\],"earliestDateAvailable":"[^"]+","latestDateCovered":"[^"]+"\}$/
  },
  {
    does: 'refuses a start more than 30 days ago',
    source: REPLICATION,
    request: ['GET', `sobjects/Account/updated?start=${minute(-60 * 24 * 31)}&end=${minute(0)}`],
    status: 400,
    errorCode: 'INVALID_REPLICATION_DATE'
  },
  {
    does: 'refuses an end before the start',
    source: REPLICATION,
    request: ['GET', `sobjects/Account/deleted?start=${minute(0)}&end=${minute(-5)}`],
    status: 400,
    errorCode: 'INVALID_REPLICATION_DATE'
  },
  {
    does: 'gives a token for a JWT',
    source: OAUTH,
    request: ['POST', '/services/oauth2/token', jwt('admin@local.example'), FORM],
    status: 200,
    says: /"access_token":"00D[^"]+".*"token_type":"Bearer"/
  },
  {
    does: 'refuses a JWT of a stranger',
    source: OAUTH,
    request: ['POST', '/services/oauth2/token', jwt('nobody@local.example'), FORM],
    status: 400,
    says: /"error":"invalid_grant"/
  }
];

const VERSIONS: ConformanceRow[] = [
  ['a version with a decimal', 'GET', '/services/data/v50.5/limits'],
  ['a version without v', 'GET', '/services/data/67.0/limits'],
  ['a graph before 50.0', 'POST', '/services/data/v49.0/composite/graph'],
  ['an upsert of collections before 46.0', 'PATCH', '/services/data/v45.0/composite/sobjects/Account/Id'],
  ['collections before 42.0', 'POST', '/services/data/v41.0/composite/sobjects'],
  ['bulk jobs before 41.0', 'POST', '/services/data/v40.0/jobs/ingest'],
  ['bulk queries before 47.0', 'POST', '/services/data/v46.0/jobs/query']
].map(([does = '', method = '', path = '']) => ({
  does: `gives 404 for ${does}`,
  source: 'REST API and Bulk API 2.0 guides, "available in version … and later"',
  request: [method, path, method === 'GET' ? undefined : {}],
  status: 404,
  errorCode: 'NOT_FOUND'
}));
VERSIONS.push({
  does: 'refuses FIELDS() before 51.0',
  source: 'SOQL and SOSL Reference, FIELDS()',
  request: ['GET', '/services/data/v50.0/query?q=SELECT+FIELDS(ALL)+FROM+Account+LIMIT+1'],
  status: 400,
  errorCode: 'MALFORMED_QUERY'
});

const CONDITIONAL = 'REST API Developer Guide, Conditional Request Headers';
const MEDIA = 'REST API Developer Guide, Status Codes: 415; 406 is HTTP';
const EARLIER = { 'If-Unmodified-Since': 'Mon, 01 Jan 2024 00:00:00 GMT' };

const CONDITIONS: ConformanceRow[] = [
  {
    does: 'changes nothing that was changed since',
    source: CONDITIONAL,
    request: ['PATCH', 'sobjects/Account/{there}', { Phone: '1' }, EARLIER],
    status: 412,
    errorCode: 'PRECONDITION_FAILED'
  },
  {
    does: 'reads nothing that was changed since',
    source: CONDITIONAL,
    request: ['GET', 'sobjects/Account/{there}', undefined, EARLIER],
    status: 412
  },
  {
    does: 'refuses a condition that is no date',
    source: CONDITIONAL,
    request: ['PATCH', 'sobjects/Account/{there}', { Phone: '1' }, { 'If-Unmodified-Since': 'today' }],
    status: 400
  },
  {
    does: 'refuses ETags of accounts, which it does not give',
    source: 'local-org/README.md',
    request: ['PATCH', 'sobjects/Account/{there}', { Phone: '1' }, { 'If-Match': '"x"' }],
    status: 400,
    errorCode: 'INVALID_PARAMETER',
    says: /if-match/
  },
  {
    does: 'refuses query plans',
    source: 'local-org/README.md',
    request: ['GET', 'query?explain=SELECT Id FROM Account'],
    status: 400,
    errorCode: 'INVALID_PARAMETER'
  },
  {
    does: 'refuses a form where JSON belongs',
    source: MEDIA,
    request: ['POST', 'sobjects/Account', 'Name=x', FORM],
    status: 415,
    errorCode: 'UNSUPPORTED_MEDIA_TYPE'
  },
  {
    does: 'refuses to answer in XML',
    source: MEDIA,
    request: ['GET', 'limits', undefined, { Accept: 'application/xml' }],
    status: 406,
    errorCode: 'NOT_ACCEPTABLE'
  },
  {
    does: 'gives 405 for a method nobody has',
    source: 'REST API Developer Guide, Status Codes: 405',
    request: ['OPTIONS', 'limits'],
    status: 405
  }
];

conformance([...ROWS, ...CONDITIONS, ...VERSIONS, ...COMPOSITE_LIMIT_ROWS], seed);

test('answers 304 for metadata and records that are known (REST API Developer Guide, Conditional Request Headers)', async () => {
  const org = await startTestOrg();
  const first = await call(org, 'GET', 'sobjects/Account/describe');
  const again = await call(org, 'GET', 'sobjects/Account/describe', undefined, {
    'If-Modified-Since': first.headers.get('last-modified') ?? ''
  });
  assert.equal(again.status, 304);
  const id = await make(org, 'Account', { Name: 'Known' });
  const record = await call(org, 'GET', `sobjects/Account/${id}`);
  const since = { 'If-Modified-Since': record.headers.get('last-modified') ?? '' };
  assert.equal((await call(org, 'GET', `sobjects/Account/${id}`, undefined, since)).status, 304);
  await org.stop();
});

test('refuses requests past the daily allowance (Salesforce Developer Limits, API Request Limits; P21)', async () => {
  const org = await startTestOrg({ dailyApiRequests: 2 });
  await call(org, 'GET', 'limits');
  const last = await call(org, 'GET', 'limits');
  const over = await call(org, 'GET', 'limits');
  await org.stop();
  assert.deepEqual([last.status, last.headers.get('sforce-limit-info')], [200, 'api-usage=2/2']);
  assert.deepEqual([over.status, over.body], [403, [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }]]);
});
