import { jsonParserError, notFound, SalesforceError } from '../../errors/salesforceError.ts';
import { deleteRecords } from '../../records/deleteRecords.ts';
import { isJsonRecord, type JsonRecord } from '../../records/incomingRecord.ts';
import { createRecords, updateRecords, type SaveResult } from '../../records/saveRecords.ts';
import { storedRow } from '../../records/updateRecord.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { toId18 } from '../../storage/recordIds.ts';
import { addFields, emptyTree, type FieldTree } from '../../uiApi/fieldTree.ts';
import { recordRepresentation, type RecordRepresentation } from '../../uiApi/recordRepresentation.ts';
import { recordExceptions, UI_API_ERRORS, uiApiObject } from '../../uiApi/uiApiErrors.ts';
import { visibleFields } from '../../uiApi/uiApiObjects.ts';
import { errorAnswer, recordErrorAnswer } from '../errorAnswer.ts';
import { bodyOf } from '../requestParts.ts';
import { noContent, ok, type RestAnswer, type RestHandler, type RestOrg, type RestRequest, type Route } from '../restRequest.ts';

interface Target {
  readonly object: ObjectSchema;
  readonly id: string;
}

/** The record an id in the URL names, if the user reads its object through the UI API. */
function targetOf(request: RestRequest, rest: RestOrg, given = request.params['id'] ?? ''): Target {
  const id = toId18(given);
  const object = id === undefined ? undefined : rest.org.schema.objectOfId(id);
  if (id === undefined || object === undefined) throw notFound();
  return { object: uiApiObject(rest.org, request.session, object.name), id };
}

function names(request: RestRequest, parameter: string): string[] {
  const listed = request.query.getAll(parameter).flatMap((value) => value.split(','));
  return listed.map((name) => name.trim()).filter((name) => name !== '');
}

/** The fields a read asks for: those of `fields` have to be there, those of `optionalFields` need not. */
function askedFields(request: RestRequest, { org }: RestOrg, object: ObjectSchema): FieldTree {
  const [fields, optional] = [names(request, 'fields'), names(request, 'optionalFields')];
  if (fields.length + optional.length === 0) throw UI_API_ERRORS.missingFields();
  const tree = emptyTree();
  const invalid = addFields(tree, org, request.session, object, fields);
  if (invalid.length > 0) throw UI_API_ERRORS.invalidFields(invalid);
  addFields(tree, org, request.session, object, optional);
  return tree;
}

/** The representation of a record, or why the user doesn't get it. */
function show(request: RestRequest, { org }: RestOrg, { object, id }: Target, tree: FieldTree): RecordRepresentation {
  const found = recordRepresentation(org, request.session, object, id, tree);
  if (found !== undefined) return found;
  const row = storedRow(org, object, id);
  if (row === undefined) throw notFound();
  throw row['IsDeleted'] === 1 ? UI_API_ERRORS.deleted() : UI_API_ERRORS.noAccess();
}

const read: RestHandler = (request, rest) => {
  const target = targetOf(request, rest);
  return ok(show(request, rest, target, askedFields(request, rest, target.object)));
};

const readBatch: RestHandler = (request, rest) => {
  const results = (request.params['ids'] ?? '').split(',').map((id) => {
    try {
      const target = targetOf(request, rest, id.trim());
      return { result: show(request, rest, target, askedFields(request, rest, target.object)), statusCode: 200 };
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      const { status, body } = errorAnswer(error);
      return { result: body, statusCode: status };
    }
  });
  return ok({ hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
};

function fieldsIn(body: JsonRecord): JsonRecord {
  if (!isJsonRecord(body['fields'])) throw jsonParserError("The property 'fields' is required and must be an object.");
  return body['fields'];
}

/** What a save gives back: all fields of the record the user sees. */
function saved(request: RestRequest, rest: RestOrg, target: Target, status: number): RestAnswer {
  const tree = emptyTree();
  for (const field of visibleFields(target.object, request.session)) if (field.type !== 'address') tree.fields.add(field.name);
  return { status, body: show(request, rest, target, tree) };
}

function refused(object: ObjectSchema, action: 'create' | 'update', result: SaveResult | undefined): RestAnswer {
  const body = recordExceptions(object, action, result?.success === false ? result.errors : []);
  return { status: body.statusCode, body };
}

const create: RestHandler = (request, rest) => {
  const body = bodyOf(request);
  if (typeof body['apiName'] !== 'string') throw jsonParserError("The property 'apiName' is required and must be a string.");
  const object = uiApiObject(rest.org, request.session, body['apiName']);
  const [result] = createRecords(rest.org, request.session, [{ object, json: fieldsIn(body) }]);
  return result?.success === true ? saved(request, rest, { object, id: result.id }, 201) : refused(object, 'create', result);
};

/** Whether the record was changed after the time the client read it at, which it sends as a header. */
function isStale(request: RestRequest, { org }: RestOrg, { object, id }: Target): boolean {
  const header = request.headers['if-unmodified-since'] ?? request.headers['if-modified-since'];
  const known = header === undefined ? Number.NaN : Date.parse(header);
  return !Number.isNaN(known) && Number(storedRow(org, object, id)?.['LastModifiedDate'] ?? 0) > known;
}

const update: RestHandler = (request, rest) => {
  const target = targetOf(request, rest);
  const { Id: _id, ...fields } = fieldsIn(bodyOf(request));
  const current = show(request, rest, target, emptyTree());
  if (isStale(request, rest, target)) {
    const message = 'The record was changed since it was read. Read it again before you save it.';
    return { status: 412, body: { message, statusCode: 412, errorCode: 'PRECONDITION_FAILED', enhancedErrorType: null, output: current } };
  }
  const [result] = updateRecords(rest.org, request.session, [{ object: target.object, json: { ...fields, Id: target.id } }]);
  return result?.success === true ? saved(request, rest, target, 200) : refused(target.object, 'update', result);
};

const remove: RestHandler = (request, rest) => {
  const target = targetOf(request, rest);
  show(request, rest, target, emptyTree());
  const [result] = deleteRecords(rest.org, request.session, [target.id]);
  return result?.success === true ? noContent : recordErrorAnswer(result?.errors ?? []);
};

const RECORDS = '/services/data/:version/ui-api/records';

export const uiApiRecordRoutes: readonly Route[] = [
  { method: 'POST', pattern: RECORDS, handler: create },
  { method: 'GET', pattern: `${RECORDS}/batch/:ids`, handler: readBatch },
  { method: 'GET', pattern: `${RECORDS}/:id`, handler: read },
  { method: 'PATCH', pattern: `${RECORDS}/:id`, handler: update },
  { method: 'DELETE', pattern: `${RECORDS}/:id`, handler: remove }
];
