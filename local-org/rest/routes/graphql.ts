import { jsonParserError } from '../../errors/salesforceError.ts';
import { GraphqlService } from '../../graphql/graphqlService.ts';
import type { Org } from '../../org.ts';
import { isJsonRecord } from '../../records/incomingRecord.ts';
import { bodyOf } from '../requestParts.ts';
import { ok, type RestHandler, type Route } from '../restRequest.ts';

const services = new WeakMap<Org, GraphqlService>();

function serviceOf(org: Org): GraphqlService {
  let service = services.get(org);
  if (service === undefined) {
    service = new GraphqlService(org);
    services.set(org, service);
  }
  return service;
}

/** `POST /graphql` with `{ query, variables, operationName }`; errors of the request itself are answered with 200 too. */
const graphql: RestHandler = (request, rest) => {
  const { query, variables, operationName } = bodyOf(request);
  if (typeof query !== 'string') throw jsonParserError("The property 'query' is required and must be a string.");
  if (variables !== undefined && variables !== null && !isJsonRecord(variables))
    throw jsonParserError("The property 'variables' must be an object.");
  const name = typeof operationName === 'string' && operationName !== '' ? operationName : undefined;
  return ok(serviceOf(rest.org).answer(request.session, { query, variables: variables ?? undefined, operationName: name }));
};

export const graphqlRoutes: readonly Route[] = [{ method: 'POST', pattern: '/services/data/:version/graphql', handler: graphql }];
