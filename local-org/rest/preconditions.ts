import { SalesforceError } from '../errors/salesforceError.ts';
import { storedRow } from '../records/updateRecord.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { RestOrg, RestRequest } from './restRequest.ts';

/**
 * Refuses what a conditional header forbids to read or to change: 412 for a record changed since `If-Unmodified-Since`,
 * 400 for a time that is none. ETags, which Salesforce has for accounts alone, are refused. DELETE heeds no condition.
 * Source: REST API Developer Guide, Conditional Request Headers.
 */
export function checkPreconditions({ headers, method }: RestRequest, rest: RestOrg, object: ObjectSchema, id: string): void {
  const tag = ['if-match', 'if-none-match'].find((name) => headers[name] !== undefined);
  if (object.name === 'Account' && tag !== undefined)
    throw new SalesforceError(400, 'INVALID_PARAMETER', `The header ${tag} is not supported by the local org`);
  const sent = headers['if-unmodified-since'];
  if (sent === undefined) return;
  const since = Date.parse(sent);
  if (Number.isNaN(since)) {
    if (method === 'PATCH') throw new SalesforceError(400, 'INVALID_PARAMETER', `If-Unmodified-Since is no date: ${sent}`);
    return;
  }
  const changed = storedRow(rest.org, object, id)?.['LastModifiedDate'];
  if (typeof changed === 'number' && changed > since)
    throw new SalesforceError(412, 'PRECONDITION_FAILED', `The record was changed after ${sent}`);
}
