/**
 * Sources: User Interface API Developer Guide (developer.salesforce.com/docs/atlas.en-us.uiapi.meta): Get a Record, Create a
 * Record, Update a Record (If-Modified-Since), Error with Output, Record Exception Error; the message and status of an
 * unsupported object in the LDS tests ("Object UserRole is not supported in UI API", INVALID_TYPE, 400).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg, type Answer, type ErrorBody } from '../test-fixtures/testOrg.ts';
import type { RecordRepresentation } from './recordRepresentation.ts';
import type { ErrorWithOutput } from './uiApiErrors.ts';

let now = Date.UTC(2026, 4, 4, 12);
let org: LocalOrg;
let lead: string;
let visit: string;

before(async () => {
  const reader = { username: 'reader@local.example', profile: 'Minimum Access - Salesforce', permissionSets: ['Visit_Reader'] };
  org = await startTestOrg({
    now: () => now,
    users: [{ username: 'ada@local.example', firstName: 'Ada', lastName: 'Admin', timeZone: 'UTC' }, reader]
  });
  lead = await made('Lead', { LastName: 'Lee', Company: 'Acme', AnnualRevenue: 1500 });
  visit = await made('Visit__c', { Key__c: 'a', Lead__c: lead, Pages__c: 3, Started_At__c: '2026-05-04T09:30:00Z', Note__c: 'n' });
});
after(() => org.stop());

async function made(object: string, fields: object): Promise<string> {
  const { body } = await call<{ id: string }>(org, 'POST', `sobjects/${object}`, fields);
  return body.id;
}

function records<T = RecordRepresentation>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {}
): Promise<Answer<T>> {
  return call<T>(org, method, `ui-api/records${path}`, body, headers);
}

/** The id of a record that was never made, of the same object. */
const missing = (id: string): string => `${id.slice(0, 3)}000000009999`;

const asReader = (): Record<string, string> => ({ Authorization: `Bearer ${org.sessions[1]?.token}` });

test('a record shows the fields asked for, and who changed it when', async () => {
  const { status, body } = await records(
    'GET',
    `/${visit}?fields=Visit__c.Key__c,Visit__c.Pages__c,Visit__c.Started_At__c&fields=Visit__c.Note__c`
  );
  assert.equal(status, 200);
  assert.match(body.eTag, /^[0-9a-f]{32}$/);
  assert.deepEqual(
    { ...body, eTag: '' },
    {
      apiName: 'Visit__c',
      childRelationships: {},
      eTag: '',
      fields: {
        Key__c: { displayValue: null, value: 'a' },
        Note__c: { displayValue: null, value: 'n' },
        Pages__c: { displayValue: '3', value: 3 },
        Started_At__c: { displayValue: '5/4/2026, 9:30 AM', value: '2026-05-04T09:30:00.000Z' }
      },
      id: visit,
      lastModifiedById: org.sessions[0]?.userId,
      lastModifiedDate: '2026-05-04T12:00:00.000Z',
      recordTypeId: '012000000000000AAA',
      recordTypeInfo: null,
      systemModstamp: '2026-05-04T12:00:00.000Z',
      weakEtag: Date.UTC(2026, 4, 4, 12)
    }
  );
});

test('a parent is a record inside the record, shown by its name', async () => {
  const { body } = await records(
    'GET',
    `/${visit.slice(0, 15)}?fields=Visit__c.Lead__r.Company,Visit__c.Lead__r.Owner.Name,Visit__c.Parent_Visit__r.Key__c`
  );
  const parent = body.fields['Lead__r'];
  assert.equal(parent?.displayValue, 'Lee');
  const record = parent?.value as RecordRepresentation;
  assert.deepEqual([record.apiName, record.id, record.fields['Company']], ['Lead', lead, { displayValue: null, value: 'Acme' }]);
  assert.equal(record.fields['Owner']?.displayValue, 'Ada Admin');
  assert.equal((record.fields['Owner']?.value as RecordRepresentation).apiName, 'User');
  assert.deepEqual(body.fields['Parent_Visit__r'], { displayValue: null, value: null });
});

test('fields have to be there, optional fields need not', async () => {
  const { status, body } = await records<ErrorBody[]>('GET', `/${visit}?fields=Visit__c.Key__c,Visit__c.Nope__c,Lead.Name`);
  assert.deepEqual([status, body[0]?.errorCode, body[0]?.message], [400, 'INVALID_FIELD', 'Invalid field(s): Visit__c.Nope__c, Lead.Name']);
  const optional = await records('GET', `/${visit}?optionalFields=Visit__c.Key__c,Visit__c.Nope__c`);
  assert.deepEqual(Object.keys(optional.body.fields), ['Key__c']);
  assert.equal((await records('GET', `/${visit}`)).status, 400);
});

test('a user sees and writes what their permissions give', async () => {
  assert.equal(
    (await records<ErrorBody[]>('GET', `/${visit}?fields=Visit__c.Note__c`, undefined, asReader())).body[0]?.errorCode,
    'INVALID_FIELD'
  );
  const { body } = await records(
    'GET',
    `/${visit}?optionalFields=Visit__c.Note__c,Visit__c.Pages__c,Visit__c.Lead__r.Name`,
    undefined,
    asReader()
  );
  assert.deepEqual(Object.keys(body.fields), ['Pages__c']);
  assert.equal((await records<ErrorBody[]>('GET', `/${lead}?fields=Lead.Name`, undefined, asReader())).status, 403);
  const secret = await made('Secret__c', { Name: 'admin’s' });
  const hidden = await records<ErrorBody[]>('GET', `/${secret}?fields=Secret__c.Name`, undefined, asReader());
  assert.deepEqual([hidden.status, hidden.body[0]?.errorCode], [403, 'INSUFFICIENT_ACCESS']);
});

test('Task is refused (P7), and what isn’t there isn’t found', async () => {
  const task = await made('Task', { Subject: 'Call' });
  const refused = await records<ErrorBody[]>('GET', `/${task}?fields=Task.Subject`);
  assert.deepEqual(
    [refused.status, refused.body],
    [400, [{ errorCode: 'INVALID_TYPE', message: 'Object Task is not supported in UI API' }]]
  );
  assert.equal(
    (await records<ErrorBody[]>('POST', '', { apiName: 'Task', fields: { Subject: 'Call' } })).body[0]?.errorCode,
    'INVALID_TYPE'
  );
  for (const id of [missing(visit), 'nonsense', '999000000000001']) {
    const { status, body } = await records<ErrorBody[]>('GET', `/${id}?fields=Visit__c.Key__c`);
    assert.deepEqual([status, body[0]?.errorCode], [404, 'NOT_FOUND'], id);
  }
});

test('several records at once, each with its own outcome', async () => {
  const { body } = await records<{ hasErrors: boolean; results: { statusCode: number }[] }>(
    'GET',
    `/batch/${visit},${missing(visit)}?fields=Visit__c.Key__c`
  );
  assert.equal(body.hasErrors, true);
  assert.deepEqual(
    body.results.map((result) => result.statusCode),
    [200, 404]
  );
});

test('a record is created, changed and deleted', async () => {
  const created = await records('POST', '', { apiName: 'Visit__c', fields: { Key__c: 'made', Pages__c: 1, Lead__c: lead } });
  assert.equal(created.status, 201);
  assert.deepEqual(created.body.fields['Pages__c'], { displayValue: '1', value: 1 });
  const { id } = created.body;
  const updated = await records('PATCH', `/${id}`, { fields: { Id: id, Pages__c: 2, Lead__c: null } });
  assert.deepEqual([updated.status, updated.body.fields['Pages__c']?.value, updated.body.fields['Lead__c']?.value], [200, 2, null]);
  assert.equal((await records('DELETE', `/${id}`)).status, 204);
  const gone = await records<ErrorBody[]>('DELETE', `/${id}`);
  assert.deepEqual([gone.status, gone.body[0]?.errorCode], [404, 'ENTITY_IS_DELETED']);
});

test('a refused save tells the error of each field', async () => {
  const { status, body } = await records<ErrorWithOutput>('POST', '', {
    apiName: 'Visit__c',
    fields: { Email__c: 'no', Channel__c: 'Fax', Key__c: 'z' }
  });
  assert.equal(status, 400);
  assert.equal(body.message, 'An error occurred while trying to create the record. Please try again.');
  assert.deepEqual([body.statusCode, body.enhancedErrorType, body.output.errors], [400, 'RecordError', []]);
  const [email] = body.output.fieldErrors['Email__c'] ?? [];
  assert.deepEqual(email, {
    constituentField: null,
    duplicateRecordError: null,
    errorCode: 'INVALID_EMAIL_ADDRESS',
    field: 'Email__c',
    fieldLabel: email?.fieldLabel ?? '',
    message: email?.message ?? ''
  });
  assert.match(email?.message ?? '', /invalid email address: no/);
});

test('errors of no field are errors of the record', async () => {
  const { body } = await records<ErrorWithOutput>('POST', '', { apiName: 'Visit__c', fields: { Key__c: 'a' } });
  assert.equal(body.output.errors[0]?.errorCode, 'DUPLICATE_VALUE');
  const { body: readOnly } = await records<ErrorWithOutput>('PATCH', `/${visit}`, { fields: { CreatedById: lead } });
  assert.equal(readOnly.output.fieldErrors['CreatedById']?.[0]?.errorCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
});

test('a record changed since it was read isn’t overwritten', async () => {
  const before = (await records('GET', `/${visit}?fields=Visit__c.Key__c`)).body;
  const since = { 'If-Unmodified-Since': String(before.lastModifiedDate) };
  assert.equal((await records('PATCH', `/${visit}`, { fields: { Pages__c: 4 } }, since)).status, 200);
  now += 5000;
  assert.equal((await records('PATCH', `/${visit}`, { fields: { Pages__c: 5 } }, since)).status, 200);
  const { status, body } = await records<{ output: RecordRepresentation }>('PATCH', `/${visit}`, { fields: { Pages__c: 6 } }, since);
  assert.deepEqual([status, body.output.lastModifiedDate], [412, '2026-05-04T12:00:05.000Z']);
  assert.equal(
    (await records('PATCH', `/${visit}`, { fields: { Pages__c: 6 } }, { 'If-Modified-Since': String(before.lastModifiedDate) })).status,
    412
  );
  assert.equal((await records('GET', `/${visit}?fields=Visit__c.Pages__c`)).body.fields['Pages__c']?.value, 5);
});

test('names carry the namespace of an installed package', async () => {
  const installed = await startTestOrg({ namespace: 'tl' });
  const path = 'ui-api/records';
  const { body } = await call<RecordRepresentation>(installed, 'POST', path, { apiName: 'tl__Visit__c', fields: { tl__Key__c: 'a' } });
  assert.deepEqual([body.apiName, body.fields['tl__Key__c']?.value], ['tl__Visit__c', 'a']);
  const read = await call<RecordRepresentation>(
    installed,
    'GET',
    `${path}/${body.id}?fields=tl__Visit__c.tl__Key__c,tl__Visit__c.tl__Lead__r.Name`
  );
  assert.deepEqual(Object.keys(read.body.fields), ['tl__Key__c', 'tl__Lead__r']);
  await installed.stop();
});
