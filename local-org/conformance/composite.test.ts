import type { LocalOrg } from '../localOrg.ts';
import { conformance, make, type ConformanceRow } from './conformanceTable.ts';

const COLLECTIONS = 'REST API Developer Guide, sObject Collections';
const COMPOSITE = 'REST API Developer Guide, Composite';

const V = '/services/data/v67.0';
const many = (count: number, fields: (at: number) => Record<string, unknown>): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, at) => ({ attributes: { type: 'Visit__c' }, ...fields(at) }));

async function seed(org: LocalOrg): Promise<Record<string, string>> {
  const account = await make(org, 'Account', { Name: 'Acme' });
  const other = await make(org, 'Account', { Name: 'Other' });
  const visit = await make(org, 'Visit__c', { Key__c: 'one' });
  return { account, other, visit };
}

const ROWS: ConformanceRow[] = [
  {
    does: 'saves what can be saved, in order',
    source: COLLECTIONS,
    request: [
      'POST',
      'composite/sobjects',
      { records: [...many(1, () => ({ Key__c: 'a' })), ...many(1, () => ({})), ...many(1, () => ({ Key__c: 'c' }))] }
    ],
    status: 200,
    says: /^\[\{"id":"a02\w+","success":true,"errors":\[\]\},\{"success":false,"errors":\[\{"statusCode":"REQUIRED_FIELD_MISSING","message":"[^"]+","fields":\["Key__c"\]\}\]\},\{"id":"a02\w+","success":true,"errors":\[\]\}\]$/
  },
  {
    does: 'rolls all back with allOrNone',
    source: COLLECTIONS,
    request: [
      'POST',
      'composite/sobjects',
      { allOrNone: true, records: [...many(1, () => ({ Key__c: 'rolled' })), ...many(1, () => ({}))] }
    ],
    status: 200,
    errorCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    says: /Record rolled back because not all records were valid/
  },
  {
    does: 'has kept nothing of what was rolled back',
    source: COLLECTIONS,
    request: ['GET', "query?q=SELECT Id FROM Visit__c WHERE Key__c = 'rolled'"],
    status: 200,
    says: /"totalSize":0/
  },
  {
    does: 'refuses more than 200 records',
    source: `${COLLECTIONS}; forum posts on "record limit reached"`,
    request: ['POST', 'composite/sobjects', { records: many(201, (at) => ({ Key__c: `m${at}` })) }],
    status: 400,
    errorCode: 'EXCEEDED_ID_LIMIT',
    says: /record limit reached\. cannot submit more than 200 records/
  },
  {
    does: 'takes 200 records',
    source: COLLECTIONS,
    request: ['POST', 'composite/sobjects', { records: many(200, (at) => ({ Key__c: `m${at}` })) }],
    status: 200
  },
  {
    does: 'takes records of several objects',
    source: COLLECTIONS,
    request: [
      'POST',
      'composite/sobjects',
      {
        records: [
          { attributes: { type: 'Account' }, Name: 'x' },
          { attributes: { type: 'Visit__c' }, Key__c: 'x' }
        ]
      }
    ],
    status: 200,
    says: /"id":"001\w+".*"id":"a02\w+"/
  },
  {
    does: 'refuses objects that change more than ten times',
    source: `${COLLECTIONS}: "A single request can process up to 10 chunks"; public repositories: the message`,
    request: [
      'POST',
      'composite/sobjects',
      { records: Array.from({ length: 11 }, (_, at) => ({ attributes: { type: at % 2 === 0 ? 'Account' : 'Visit__c' } })) }
    ],
    status: 400,
    errorCode: 'LIMIT_EXCEEDED',
    says: /^Cannot have more than 10 chunks in a single operation\./
  },
  {
    does: 'wants the type of each record',
    source: COLLECTIONS,
    request: ['POST', 'composite/sobjects', { records: [{ Name: 'x' }] }],
    status: 400,
    errorCode: 'INVALID_TYPE'
  },
  {
    does: 'says which were created by an upsert',
    source: COLLECTIONS,
    request: ['PATCH', 'composite/sobjects/Visit__c/Key__c', { records: many(2, (at) => ({ Key__c: at === 0 ? 'one' : 'fresh' })) }],
    status: 200,
    says: /"created":false\},\{.*"created":true\}/
  },
  {
    does: 'refuses every record of a key that comes twice',
    source: 'public repositories: "Duplicate external id specified: a-1"; platform-facts P16',
    request: ['PATCH', 'composite/sobjects/Visit__c/Key__c', { records: many(2, () => ({ Key__c: 'twice' })) }],
    status: 200,
    errorCode: 'DUPLICATE_VALUE',
    says: /^Duplicate external id specified: twice$/,
    fields: ['Key__c']
  },
  {
    does: 'wants the key in an upsert',
    source: 'SOAP API Developer Guide, StatusCode: MISSING_ARGUMENT',
    request: ['PATCH', 'composite/sobjects/Visit__c/Key__c', { records: many(1, () => ({})) }],
    status: 200,
    errorCode: 'MISSING_ARGUMENT',
    says: /Key__c not specified/
  },
  {
    does: 'updates by Id',
    source: COLLECTIONS,
    request: ['PATCH', 'composite/sobjects', { records: [{ attributes: { type: 'Account' }, Id: '{account}', Phone: '1' }] }],
    status: 200,
    says: /^\[\{"id":"001\w+","success":true,"errors":\[\]\}\]$/
  },
  {
    does: 'wants an Id in an update',
    source: 'SOAP API Developer Guide, StatusCode: MISSING_ARGUMENT',
    request: ['PATCH', 'composite/sobjects', { records: [{ attributes: { type: 'Account' }, Phone: '1' }] }],
    status: 200,
    errorCode: 'MISSING_ARGUMENT',
    says: /Id not specified in an update call/
  },
  {
    does: 'refuses an update of a record that is not there',
    source: 'SOAP API Developer Guide, StatusCode: INVALID_CROSS_REFERENCE_KEY',
    request: ['PATCH', 'composite/sobjects', { records: [{ attributes: { type: 'Account' }, Id: '001000000000ZZZ', Phone: '1' }] }],
    status: 200,
    errorCode: 'INVALID_CROSS_REFERENCE_KEY'
  },
  {
    does: 'reads records in order, null for what is not there',
    source: COLLECTIONS,
    request: ['GET', 'composite/sobjects/Account?ids={other},001000000000ZZZ,{account}&fields=Name'],
    status: 200,
    says: /^\[\{[^}]+\},"Id":"[^"]+","Name":"Other"\},null,\{[^}]+\},"Id":"[^"]+","Name":"Acme"\}\]$/
  },
  {
    does: 'reads many records by a body',
    source: COLLECTIONS,
    request: ['POST', 'composite/sobjects/Account', { ids: ['{account}'], fields: ['Name'] }],
    status: 200,
    says: /"Name":"Acme"/
  },
  {
    does: 'deletes by ids',
    source: COLLECTIONS,
    request: ['DELETE', 'composite/sobjects?ids={other},001000000000ZZZ'],
    status: 200,
    says: /^\[\{"id":"001\w+","success":true,"errors":\[\]\},\{"id":"001000000000ZZZ\w*","success":false,"errors":\[\{"statusCode":"INVALID_CROSS_REFERENCE_KEY"/
  },
  {
    does: 'hands values from one part to the next',
    source: `${COMPOSITE}: Use References`,
    request: [
      'POST',
      'composite',
      {
        compositeRequest: [
          { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'made', body: { Name: 'Ref' } },
          { method: 'POST', url: `${V}/sobjects/Contact`, referenceId: 'child', body: { LastName: 'Ref', AccountId: '@{made.id}' } },
          { method: 'GET', url: `${V}/sobjects/Contact/@{child.id}?fields=Account.Name`, referenceId: 'read' },
          { method: 'GET', url: `${V}/query?q=SELECT Id, Name FROM Contact WHERE AccountId = '@{made.id}'`, referenceId: 'found' },
          {
            method: 'PATCH',
            url: `${V}/sobjects/Contact/@{found.records[0].Id}`,
            referenceId: 'last',
            body: { Title: '@{found.records[0].Name}' }
          }
        ]
      }
    ],
    status: 200,
    says: /"httpStatusCode":201.*"httpStatusCode":201.*"Account":\{.*"Name":"Ref"\}.*"totalSize":1.*"httpStatusCode":204,"referenceId":"last"/
  },
  {
    does: 'halts parts that refer to a failed one',
    source: `${COMPOSITE}: PROCESSING_HALTED`,
    request: [
      'POST',
      'composite',
      {
        compositeRequest: [
          { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'bad', body: {} },
          { method: 'POST', url: `${V}/sobjects/Contact`, referenceId: 'child', body: { LastName: 'x', AccountId: '@{bad.id}' } },
          { method: 'GET', url: `${V}/limits`, referenceId: 'fine' }
        ]
      }
    ],
    status: 200,
    says: /REQUIRED_FIELD_MISSING.*"httpStatusCode":400.*PROCESSING_HALTED.*Invalid reference specified.*"httpStatusCode":400.*"httpStatusCode":200,"referenceId":"fine"/
  },
  {
    does: 'undoes all parts with allOrNone',
    source: `${COMPOSITE}: allOrNone`,
    request: [
      'POST',
      'composite',
      {
        allOrNone: true,
        compositeRequest: [
          { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'good', body: { Name: 'Undone' } },
          { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'bad', body: {} }
        ]
      }
    ],
    status: 200,
    says: /The transaction was rolled back since another operation in the same transaction failed\..*"referenceId":"good".*REQUIRED_FIELD_MISSING/
  },
  {
    does: 'has kept nothing of what was undone',
    source: `${COMPOSITE}: allOrNone`,
    request: ['GET', "query?q=SELECT Id FROM Account WHERE Name = 'Undone'"],
    status: 200,
    says: /"totalSize":0/
  },
  {
    does: 'refuses more than 25 parts',
    source: `${COMPOSITE}: limits`,
    request: [
      'POST',
      'composite',
      { compositeRequest: Array.from({ length: 26 }, (_, at) => ({ method: 'GET', url: `${V}/limits`, referenceId: `r${at}` })) }
    ],
    status: 400,
    errorCode: 'LIMIT_EXCEEDED',
    says: /at most 25/
  },
  {
    does: 'refuses more than five queries',
    source: `${COMPOSITE}: limits`,
    request: [
      'POST',
      'composite',
      {
        compositeRequest: Array.from({ length: 6 }, (_, at) => ({
          method: 'GET',
          url: `${V}/query?q=SELECT Id FROM Account`,
          referenceId: `r${at}`
        }))
      }
    ],
    status: 400,
    errorCode: 'LIMIT_EXCEEDED',
    says: /at most 5/
  },
  {
    does: 'encodes nothing twice: a key with a slash',
    source: `${COMPOSITE}: url`,
    request: [
      'POST',
      'composite',
      {
        compositeRequest: [
          { method: 'PATCH', url: `${V}/sobjects/Visit__c/Key__c/a%2Fb`, referenceId: 'r', body: {} },
          { method: 'GET', url: `${V}/sobjects/Visit__c/Key__c/a%2Fb?fields=Key__c`, referenceId: 's' }
        ]
      }
    ],
    status: 200,
    says: /"Key__c":"a\/b"/
  }
];

conformance(ROWS, seed);
