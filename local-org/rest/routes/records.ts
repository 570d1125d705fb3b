import { notFound, SalesforceError } from '../../errors/salesforceError.ts';
import { RECORD_ERRORS } from '../../errors/recordError.ts';
import { deleteRecords } from '../../records/deleteRecords.ts';
import { findByExternalId } from '../../records/externalId.ts';
import { createRecords, updateRecords, upsertRecords, valueOf, type SaveResult } from '../../records/saveRecords.ts';
import { readRecord } from '../../records/readRecord.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { field } from '../../schema/orgSchema.ts';
import { storedRow } from '../../records/updateRecord.ts';
import { toId18 } from '../../storage/recordIds.ts';
import { recordErrorAnswer } from '../errorAnswer.ts';
import { checkPreconditions } from '../preconditions.ts';
import { bodyOf, objectOf } from '../requestParts.ts';
import { noContent, ok, type RestAnswer, type RestHandler, type RestOrg, type RestRequest, type Route } from '../restRequest.ts';

function idOf(object: ObjectSchema, text: string): string {
  const id = toId18(text);
  if (id === undefined) throw notFound(`Provided external ID field does not exist or is not accessible: ${text}`);
  if (!id.startsWith(object.keyPrefix))
    throw new SalesforceError(400, 'MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${text}`, ['Id']);
  return id;
}

/** A record that is there; 404 says whether it never was or is deleted. */
function existing(rest: RestOrg, object: ObjectSchema, id: string): void {
  const row = storedRow(rest.org, object, id);
  if (row === undefined) throw notFound();
  if (row['IsDeleted'] === 1) throw new SalesforceError(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
}

function keyField(object: ObjectSchema, name: string): FieldSchema {
  const key = field(object, name);
  if (key === undefined || !(key.externalId || key.idLookup)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
  }
  return key;
}

/** Ids behind `/sobjects/<Object>/<Field>/<value>`; several are answered with 300 and their URLs. */
function byExternalId(
  request: RestRequest,
  rest: RestOrg
): { object: ObjectSchema; key: FieldSchema; value: string; ids: string[]; several: RestAnswer } {
  const object = objectOf(request, rest);
  const key = keyField(object, request.params['field'] ?? '');
  const value = request.params['value'] ?? '';
  const ids = key.type === 'id' ? [idOf(object, value)] : findByExternalId(rest.org, object, key, value);
  return { object, key, value, ids, several: { status: 300, body: ids.map((id) => `${request.root}/sobjects/${object.name}/${id}`) } };
}

function fieldsAsked(request: RestRequest): string[] | undefined {
  return request.query
    .get('fields')
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A record with the time it was last changed; 304 for who has it since then. */
function shown(request: RestRequest, rest: RestOrg, object: ObjectSchema, id: string): RestAnswer {
  checkPreconditions(request, rest, object, id);
  const record = readRecord(rest.org, request.session, object, id, request.root, fieldsAsked(request));
  if (record === undefined) throw notFound();
  const changed = storedRow(rest.org, object, id)?.['LastModifiedDate'];
  if (typeof changed !== 'number') return ok(record);
  if (Date.parse(request.headers['if-modified-since'] ?? '') >= changed) return { status: 304 };
  return { status: 200, body: record, headers: { 'Last-Modified': new Date(changed).toUTCString() } };
}

const read: RestHandler = (request, rest) => {
  const object = objectOf(request, rest);
  const id = idOf(object, request.params['id'] ?? '');
  existing(rest, object, id);
  return shown(request, rest, object, id);
};

const readByKey: RestHandler = (request, rest) => {
  const { object, ids, several } = byExternalId(request, rest);
  if (ids.length > 1) return several;
  if (ids[0] === undefined) throw notFound();
  existing(rest, object, ids[0]);
  return shown(request, rest, object, ids[0]);
};

function created(result: SaveResult | undefined): RestAnswer {
  if (result?.success !== true) return recordErrorAnswer(result?.errors ?? []);
  return { status: 201, body: { id: result.id, success: true, errors: [] } };
}

const create: RestHandler = (request, rest) => {
  const object = objectOf(request, rest);
  return created(createRecords(rest.org, request.session, [{ object, json: bodyOf(request) }])[0]);
};

const update: RestHandler = (request, rest) => {
  const object = objectOf(request, rest);
  const id = idOf(object, request.params['id'] ?? '');
  existing(rest, object, id);
  checkPreconditions(request, rest, object, id);
  const json = bodyOf(request);
  if (valueOf(json, 'Id') !== undefined)
    throw new SalesforceError(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
  const [result] = updateRecords(rest.org, request.session, [{ object, json: { ...json, Id: id } }]);
  return result?.success === true ? noContent : recordErrorAnswer(result?.errors ?? []);
};

const upsert: RestHandler = (request, rest) => {
  const { object, key, value, ids, several } = byExternalId(request, rest);
  const json = bodyOf(request);
  for (const name of new Set(['Id', key.name])) {
    if (valueOf(json, name) !== undefined)
      throw new SalesforceError(400, 'INVALID_FIELD', `The ${name} field should not be specified in the sobject data.`);
  }
  if (ids.length > 1) return several;
  if (ids[0] !== undefined) checkPreconditions(request, rest, object, ids[0]);
  else if (request.query.get('updateOnly') === 'true') throw notFound();
  const [result] = upsertRecords(rest.org, request.session, key, [{ object, json: { ...json, [key.name]: value } }]);
  if (result?.success !== true) return recordErrorAnswer(result?.errors ?? []);
  return { status: result.created ? 201 : 200, body: { id: result.id, success: true, errors: [], created: result.created } };
};

function removed(rest: RestOrg, request: RestRequest, object: ObjectSchema, id: string): RestAnswer {
  existing(rest, object, id);
  const [result] = deleteRecords(rest.org, request.session, [id]);
  return result?.success === true ? noContent : recordErrorAnswer(result?.errors ?? [RECORD_ERRORS.invalidReference()]);
}

const remove: RestHandler = (request, rest) => {
  const object = objectOf(request, rest);
  return removed(rest, request, object, idOf(object, request.params['id'] ?? ''));
};

const removeByKey: RestHandler = (request, rest) => {
  const { object, ids, several } = byExternalId(request, rest);
  if (ids.length > 1) return several;
  if (ids[0] === undefined) throw notFound();
  return removed(rest, request, object, ids[0]);
};

const OBJECT = '/services/data/:version/sobjects/:object';

export const recordRoutes: readonly Route[] = [
  { method: 'POST', pattern: OBJECT, handler: create },
  { method: 'GET', pattern: `${OBJECT}/:id`, handler: read },
  { method: 'PATCH', pattern: `${OBJECT}/:id`, handler: update },
  { method: 'DELETE', pattern: `${OBJECT}/:id`, handler: remove },
  { method: 'GET', pattern: `${OBJECT}/:field/:value`, handler: readByKey },
  { method: 'PATCH', pattern: `${OBJECT}/:field/:value`, handler: upsert },
  { method: 'DELETE', pattern: `${OBJECT}/:field/:value`, handler: removeByKey }
];
