import type { LocalOrg } from '../localOrg.ts';
import { call } from '../test-fixtures/testOrg.ts';
import { conformance, make, type ConformanceRow } from './conformanceTable.ts';

const STATUS_CODES = 'SOAP API Developer Guide, Core Data Types: StatusCode';
const REST_ERRORS = 'REST API Developer Guide, Status Codes and Error Responses';
const ROWS_PAGE = 'REST API Developer Guide, sObject Rows';
const UPSERT_PAGE = 'REST API Developer Guide, Insert or Update (Upsert) a Record Using an External ID';
const P = 'shared/spec/platform-facts.md';

async function seed(org: LocalOrg): Promise<Record<string, string>> {
  const account = await make(org, 'Account', { Name: 'Acme' });
  const contact = await make(org, 'Contact', { LastName: 'Doe', AccountId: account });
  const lead = await make(org, 'Lead', { LastName: 'Roe', Company: 'Roe Ltd' });
  const visit = await make(org, 'Visit__c', { Key__c: 'one', Visitor__c: 'same' });
  await make(org, 'Visit__c', { Key__c: 'two', Visitor__c: 'Same' });
  const parent = await make(org, 'Visit__c', { Key__c: 'parent' });
  await make(org, 'Visit__c', { Key__c: 'child', Parent_Visit__c: parent });
  const gone = await make(org, 'Account', { Name: 'Gone' });
  await call(org, 'DELETE', `sobjects/Account/${gone}`);
  const converted = await make(org, 'Lead', { LastName: 'Conv', Company: 'Conv Ltd', IsConverted: true, ConvertedContactId: contact });
  return { account, contact, lead, visit, visit15: visit.slice(0, 15), parent, gone, converted };
}

const ROWS: ConformanceRow[] = [
  {
    does: 'creates with 201 and the id',
    source: ROWS_PAGE,
    request: ['POST', 'sobjects/Account', { Name: 'New' }],
    status: 201,
    says: /"id":"001\w{15}","success":true,"errors":\[\]/
  },
  {
    does: 'names all required fields that are missing',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Lead', { FirstName: 'x' }],
    status: 400,
    errorCode: 'REQUIRED_FIELD_MISSING',
    says: /^Required fields are missing: \[(Company, LastName|LastName, Company)\]$/
  },
  {
    does: 'refuses a blank in a required field',
    source: STATUS_CODES,
    request: ['PATCH', 'sobjects/Account/{account}', { Name: ' ' }],
    status: 400,
    errorCode: 'REQUIRED_FIELD_MISSING',
    fields: ['Name']
  },
  {
    does: 'refuses text that is too long, with its label and length',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Contact', { LastName: 'x'.repeat(81) }],
    status: 400,
    errorCode: 'STRING_TOO_LONG',
    says: /^Last Name: data value too large: x{81} \(max length=80\)$/,
    fields: ['LastName']
  },
  {
    does: 'refuses a number with too many digits',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'n', Pages__c: 1000000 }],
    status: 400,
    errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
    fields: ['Pages__c']
  },
  {
    does: 'refuses another value of a restricted picklist',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Task', { CallType: 'Sideways' }],
    status: 400,
    errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    says: /^Call Type: bad value for restricted picklist field: Sideways$/
  },
  {
    does: 'takes any value of an open picklist',
    source: `${P} P6`,
    request: ['POST', 'sobjects/Task', { Type: 'Web Visit' }],
    status: 201
  },
  {
    does: 'refuses what is no email address',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Lead', { LastName: 'a', Company: 'b', Email: 'nobody' }],
    status: 400,
    errorCode: 'INVALID_EMAIL_ADDRESS',
    says: /^Email: invalid email address: nobody$/
  },
  {
    does: 'refuses a field that is not there',
    source: REST_ERRORS,
    request: ['POST', 'sobjects/Account', { Name: 'a', Nope__c: 1 }],
    status: 400,
    errorCode: 'INVALID_FIELD',
    says: /^No such column 'Nope__c' on sobject of type Account$/
  },
  {
    does: 'refuses to set fields no one can set',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Account', { Name: 'a', SystemModstamp: '2026-01-01T00:00:00Z' }],
    status: 400,
    errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    fields: ['SystemModstamp']
  },
  {
    does: 'refuses CreatedDate without the permission Set Audit Fields',
    source: 'Salesforce Help, Enable Set Audit Fields upon Record Creation',
    request: ['POST', 'sobjects/Account', { Name: 'a', CreatedDate: '2026-01-01T00:00:00Z' }],
    status: 400,
    errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE'
  },
  {
    does: 'refuses an Id in a create',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Account', { Id: '{account}', Name: 'a' }],
    status: 400,
    errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    says: /cannot specify Id in an insert call/
  },
  {
    does: 'refuses a formula field',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'f', Link__c: 'x' }],
    status: 400,
    errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE'
  },
  {
    does: 'refuses JSON that is none',
    source: REST_ERRORS,
    request: ['POST', 'sobjects/Account', '{"Name": '],
    status: 400,
    errorCode: 'JSON_PARSER_ERROR'
  },
  {
    does: 'refuses a number where text belongs',
    source: 'forum posts on "Cannot deserialize instance of string from VALUE_NUMBER_INT"',
    request: ['POST', 'sobjects/Account', { Name: 5 }],
    status: 400,
    errorCode: 'JSON_PARSER_ERROR',
    says: /Cannot deserialize instance of string from VALUE_NUMBER_INT value 5/
  },
  {
    does: 'refuses text where a date belongs',
    source: 'forum posts on "Cannot deserialize instance of date from VALUE_STRING"',
    request: ['POST', 'sobjects/Task', { ActivityDate: '04/05/2026' }],
    status: 400,
    errorCode: 'JSON_PARSER_ERROR',
    says: /Cannot deserialize instance of date from VALUE_STRING value 04\/05\/2026/
  },
  {
    does: 'refuses text where a checkbox belongs',
    source: REST_ERRORS,
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'b', Paid__c: 'maybe' }],
    status: 400,
    errorCode: 'JSON_PARSER_ERROR'
  },
  {
    does: 'refuses a record above itself',
    source: STATUS_CODES,
    request: ['PATCH', 'sobjects/Account/{account}', { ParentId: '{account}' }],
    status: 400,
    errorCode: 'CIRCULAR_DEPENDENCY',
    fields: ['ParentId']
  },
  {
    does: 'refuses a lead together with what a task is about',
    source: 'Object Reference, Task: WhatId; zynbit.com: What does Field Integrity Exception mean?',
    request: ['POST', 'sobjects/Task', { WhoId: '{lead}', WhatId: '{account}' }],
    status: 400,
    errorCode: 'FIELD_INTEGRITY_EXCEPTION',
    fields: ['WhoId', 'WhatId']
  },
  {
    does: 'creates nothing by an upsert that only updates',
    source: `${UPSERT_PAGE}: updateOnly`,
    request: ['PATCH', 'sobjects/Visit__c/Key__c/nobody?updateOnly=true', { Pages__c: 1 }],
    status: 404,
    errorCode: 'NOT_FOUND'
  },
  {
    does: 'refuses an id of another object',
    source: 'github.com: "id value of incorrect type" in public repositories',
    request: ['POST', 'sobjects/Contact', { LastName: 'a', AccountId: '{lead}' }],
    status: 400,
    errorCode: 'FIELD_INTEGRITY_EXCEPTION',
    says: /id value of incorrect type/
  },
  {
    does: 'refuses an id that is none',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Contact', { LastName: 'a', AccountId: 'hello' }],
    status: 400,
    errorCode: 'MALFORMED_ID'
  },
  {
    does: 'refuses a parent that is not there',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Contact', { LastName: 'a', AccountId: '001000000000ZZZ' }],
    status: 400,
    errorCode: 'INVALID_CROSS_REFERENCE_KEY',
    says: /invalid cross reference id/
  },
  {
    does: 'refuses a deleted parent',
    source: STATUS_CODES,
    request: ['POST', 'sobjects/Contact', { LastName: 'a', AccountId: '{gone}' }],
    status: 400,
    errorCode: 'ENTITY_IS_DELETED'
  },
  {
    does: 'refuses to point at a converted lead',
    source: `${P} P26; Adobe Marketo Sales Connect error list: CANNOT_UPDATE_CONVERTED_LEAD`,
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'c', Lead__c: '{converted}' }],
    status: 400,
    errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD',
    says: /cannot reference converted lead/
  },
  {
    does: 'refuses to change a converted lead',
    source: 'Salesforce Help, View and Edit Converted Leads',
    request: ['PATCH', 'sobjects/Lead/{converted}', { Title: 'x' }],
    status: 400,
    errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD'
  },
  {
    does: 'finds a parent by its external id',
    source: 'REST API Developer Guide, Insert or Update: relate a record by external ID',
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'related', Parent_Visit__r: { Key__c: 'one' } }],
    status: 201
  },
  {
    does: 'names an external id that leads to no parent',
    source: 'camel-salesforce test: "Foreign key external ID: 0116 not found for field …"',
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'r2', Parent_Visit__r: { Key__c: 'none' } }],
    status: 400,
    errorCode: 'INVALID_FIELD',
    says: /^Foreign key external ID: none not found for field Key__c in entity Visit__c$/
  },
  {
    does: 'refuses a parent by a key that several have',
    source: 'SOAP API Developer Guide, StatusCode: DUPLICATE_EXTERNAL_ID',
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'r3', Parent_Visit__r: { Visitor__c: 'same' } }],
    status: 400,
    errorCode: 'DUPLICATE_EXTERNAL_ID'
  },
  {
    does: 'names the record that has a unique value',
    source: 'public repositories: "duplicate value found: … duplicates value on record with id: 001U000001c83gK"',
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'one' }],
    status: 400,
    errorCode: 'DUPLICATE_VALUE',
    says: /^duplicate value found: Key__c duplicates value on record with id: a02\w{12}$/
  },
  {
    does: 'tells keys apart by their case where the field says so',
    source: `${P} P16`,
    request: ['POST', 'sobjects/Visit__c', { Key__c: 'ONE' }],
    status: 201
  },
  {
    does: 'reads a record by a 15-character id and answers 18',
    source: 'SOAP API Developer Guide, ID Field Type',
    request: ['GET', 'sobjects/Visit__c/{visit15}?fields=Key__c'],
    status: 200,
    says: /"Key__c":"one".*|"Id":"a02\w{15}"/
  },
  {
    does: 'reads the fields asked for',
    source: ROWS_PAGE,
    request: ['GET', 'sobjects/Contact/{contact}?fields=LastName,Account.Name'],
    status: 200,
    says: /"LastName":"Doe","Account":\{.*"Name":"Acme"\}/
  },
  {
    does: 'gives 404 for a record that is not there',
    source: REST_ERRORS,
    request: ['GET', 'sobjects/Account/001000000000ZZZ'],
    status: 404,
    errorCode: 'NOT_FOUND',
    says: /The requested resource does not exist/
  },
  {
    does: 'gives 404 for a deleted record',
    source: STATUS_CODES,
    request: ['GET', 'sobjects/Account/{gone}'],
    status: 404,
    errorCode: 'ENTITY_IS_DELETED',
    says: /entity is deleted/
  },
  {
    does: 'gives 404 for an object that is not there',
    source: REST_ERRORS,
    request: ['GET', 'sobjects/Nope__c/describe'],
    status: 404,
    errorCode: 'NOT_FOUND'
  },
  {
    does: 'gives 404 for a version that is not there',
    source: REST_ERRORS,
    request: ['GET', '/services/data/v99.0/limits'],
    status: 404,
    errorCode: 'NOT_FOUND'
  },
  {
    does: 'gives 405 with the methods that work',
    source: REST_ERRORS,
    request: ['PUT', 'sobjects/Account', {}],
    status: 405,
    errorCode: 'METHOD_NOT_ALLOWED',
    says: /^HTTP Method 'PUT' not allowed\. Allowed are GET,POST/
  },
  { does: 'updates with 204', source: ROWS_PAGE, request: ['PATCH', 'sobjects/Account/{account}', { Phone: '555-0100' }], status: 204 },
  {
    does: 'refuses the Id in the body of an update',
    source: 'forum posts on "The Id field should not be specified in the sobject data"',
    request: ['PATCH', 'sobjects/Account/{account}', { Id: '{account}' }],
    status: 400,
    errorCode: 'INVALID_FIELD',
    says: /^The Id field should not be specified in the sobject data\.$/
  },
  {
    does: 'creates by external id with 201',
    source: UPSERT_PAGE,
    request: ['PATCH', 'sobjects/Visit__c/Key__c/fresh%2Fone', { Pages__c: 1 }],
    status: 201,
    says: /"created":true/
  },
  {
    does: 'updates by external id with 200',
    source: UPSERT_PAGE,
    request: ['PATCH', 'sobjects/Visit__c/Key__c/fresh%2Fone', { Pages__c: 2 }],
    status: 200,
    says: /"created":false/
  },
  {
    does: 'refuses the key in the body of an upsert',
    source: 'forum posts on "field should not be specified in the sobject data"',
    request: ['PATCH', 'sobjects/Visit__c/Key__c/one', { Key__c: 'one' }],
    status: 400,
    errorCode: 'INVALID_FIELD'
  },
  {
    does: 'answers 300 with the records when a key is not unique',
    source: UPSERT_PAGE,
    request: ['PATCH', 'sobjects/Visit__c/Visitor__c/same', { Pages__c: 2 }],
    status: 300,
    says: /\["\/services\/data\/v67.0\/sobjects\/Visit__c\/a02\w+","/
  },
  {
    does: 'gives 404 for a field that is no external id',
    source: UPSERT_PAGE,
    request: ['PATCH', 'sobjects/Visit__c/Note__c/x', {}],
    status: 404,
    errorCode: 'NOT_FOUND',
    says: /Provided external ID field does not exist or is not accessible: Note__c/
  },
  {
    does: 'keeps a record that others need',
    source: "Salesforce Help, Lookup relationship: don't allow deletion",
    request: ['DELETE', 'sobjects/Visit__c/{parent}'],
    status: 400,
    errorCode: 'DELETE_FAILED'
  },
  { does: 'deletes with 204', source: ROWS_PAGE, request: ['DELETE', 'sobjects/Account/{account}'], status: 204 },
  {
    does: 'deletes contacts with their account',
    source: 'Salesforce Help, Considerations for deleting accounts',
    request: ['GET', 'sobjects/Contact/{contact}'],
    status: 404,
    errorCode: 'ENTITY_IS_DELETED'
  }
];

conformance(ROWS, seed);
