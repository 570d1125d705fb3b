import { jsonParserError, notFound, SalesforceError } from '../errors/salesforceError.ts';
import { isJsonRecord, type JsonRecord } from '../records/incomingRecord.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { RestOrg, RestRequest } from './restRequest.ts';

/** The object a URL names. */
export function objectOf(request: RestRequest, rest: RestOrg, name = request.params['object'] ?? ''): ObjectSchema {
  const object = rest.org.schema.object(name);
  if (object === undefined || !request.session.access.may('read', object)) throw notFound();
  return object;
}

/** The body as one JSON object. */
export function bodyOf(request: RestRequest): JsonRecord {
  if (!isJsonRecord(request.body)) throw jsonParserError('The HTTP entity body is required, but this request has no entity body.');
  return request.body;
}

/** The object of a record that names its type in its attributes. */
export function objectOfRecord(rest: RestOrg, record: JsonRecord): ObjectSchema {
  const attributes = record['attributes'];
  const type = isJsonRecord(attributes) ? attributes['type'] : undefined;
  const object = typeof type === 'string' ? rest.org.schema.object(type) : undefined;
  if (object === undefined) throw new SalesforceError(400, 'INVALID_TYPE', `sObject type '${String(type)}' is not supported.`);
  return object;
}

/** Resources that can't be a part of another request: other composites but collections, jobs, GraphQL. */
export function refuseNested(path: string): void {
  if (/^\/services\/data\/v[\d.]+\/(?:composite\/?$|composite\/(?!sobjects)|jobs\b|graphql\b)/i.test(path))
    throw new SalesforceError(400, 'INVALID_INPUT', `The resource ${path} can't be part of a composite request.`);
}
