import { SalesforceError } from '../../errors/salesforceError.ts';
import { deleteRecords } from '../../records/deleteRecords.ts';
import { isJsonRecord, type JsonRecord } from '../../records/incomingRecord.ts';
import { recordsById } from '../../records/readRecord.ts';
import { createRecords, updateRecords, upsertRecords, type RecordToSave, type SaveResult } from '../../records/saveRecords.ts';
import { field } from '../../schema/orgSchema.ts';
import { toId18 } from '../../storage/recordIds.ts';
import { bodyOf, objectOf, objectOfRecord } from '../requestParts.ts';
import { ok, type RestAnswer, type RestHandler, type RestOrg, type RestRequest, type Route } from '../restRequest.ts';
import { notFound } from '../../errors/salesforceError.ts';

const MAX_RECORDS = 200;
const MAX_CHUNKS = 10;
const MAX_RETRIEVED = 2000;

function checkCount(count: number, max = MAX_RECORDS): void {
  if (count > max) {
    throw new SalesforceError(400, 'EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${max} records into this call`);
  }
}

function recordsIn(request: RestRequest): { records: readonly JsonRecord[]; allOrNone: boolean } {
  const body = bodyOf(request);
  const records = body['records'];
  if (!Array.isArray(records))
    throw new SalesforceError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [records]', ['records']);
  checkCount(records.length);
  return { records: records.filter(isJsonRecord), allOrNone: body['allOrNone'] === true };
}

function results(list: readonly SaveResult[], withCreated: boolean): RestAnswer {
  return ok(
    list.map((result) => {
      if (!result.success) return { ...(result.id === undefined ? {} : { id: result.id }), success: false, errors: result.errors };
      return { id: result.id, success: true, errors: [], ...(withCreated ? { created: result.created } : {}) };
    })
  );
}

/** Records of one object in a row are a chunk; a request may have ten. */
function toSave(rest: RestOrg, records: readonly JsonRecord[]): RecordToSave[] {
  const toSave = records.map((json) => ({ object: objectOfRecord(rest, json), json }));
  const chunks = toSave.filter(({ object }, at) => object !== toSave[at - 1]?.object).length;
  if (chunks > MAX_CHUNKS) {
    throw new SalesforceError(
      400,
      'LIMIT_EXCEEDED',
      `Cannot have more than ${MAX_CHUNKS} chunks in a single operation. Please rearrange the data to reduce chunking.`
    );
  }
  return toSave;
}

const create: RestHandler = (request, rest) => {
  const { records, allOrNone } = recordsIn(request);
  return results(createRecords(rest.org, request.session, toSave(rest, records), { allOrNone }), false);
};

const update: RestHandler = (request, rest) => {
  const { records, allOrNone } = recordsIn(request);
  return results(updateRecords(rest.org, request.session, toSave(rest, records), { allOrNone }), false);
};

const upsert: RestHandler = (request, rest) => {
  const object = objectOf(request, rest);
  const key = field(object, request.params['field'] ?? '');
  if (key === undefined || !(key.externalId || key.idLookup)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${request.params['field']}`);
  }
  const { records, allOrNone } = recordsIn(request);
  return results(
    upsertRecords(
      rest.org,
      request.session,
      key,
      records.map((json) => ({ object, json })),
      { allOrNone }
    ),
    true
  );
};

const remove: RestHandler = (request, rest) => {
  const ids = (request.query.get('ids') ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  checkCount(ids.length);
  return results(deleteRecords(rest.org, request.session, ids, { allOrNone: request.query.get('allOrNone') === 'true' }), false);
};

/** GET with ids and fields in the URL, or POST with them in the body: records in order, null where there is none. */
const retrieve: RestHandler = (request, rest) => {
  const object = objectOf(request, rest);
  const body = request.method === 'POST' ? bodyOf(request) : {};
  const list = (name: string): string[] => {
    const sent = body[name];
    const values = Array.isArray(sent) ? sent.map(String) : (request.query.get(name) ?? '').split(',');
    return values.map((value) => value.trim()).filter((value) => value !== '');
  };
  const ids = list('ids').map((id) => toId18(id) ?? id);
  checkCount(ids.length, MAX_RETRIEVED);
  const there = new Set(
    rest.org.db
      .all(`SELECT Id FROM "${object.name}" WHERE IsDeleted = 0 AND Id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
      .map((row) => row['Id'])
  );
  const found = recordsById(
    rest.org,
    request.session,
    object,
    ids.filter((id) => toId18(id) !== undefined),
    request.root,
    list('fields')
  );
  const byId = new Map(found.map((record) => [record?.['Id'], record]));
  return ok(ids.map((id) => (there.has(id) ? (byId.get(id) ?? null) : null)));
};

const COLLECTION = '/services/data/:version/composite/sobjects';

export const collectionRoutes: readonly Route[] = [
  { method: 'POST', pattern: COLLECTION, handler: create },
  { method: 'PATCH', pattern: COLLECTION, handler: update },
  { method: 'DELETE', pattern: COLLECTION, handler: remove },
  { method: 'GET', pattern: `${COLLECTION}/:object`, handler: retrieve },
  { method: 'POST', pattern: `${COLLECTION}/:object`, handler: retrieve },
  { method: 'PATCH', pattern: `${COLLECTION}/:object/:field`, handler: upsert }
];
