import { SalesforceError } from '../../errors/salesforceError.ts';
import { describeColumns } from '../../soql/columnMetadata.ts';
import { ok, type RestHandler, type RestRequest, type Route } from '../restRequest.ts';

const DEFAULT_BATCH = 2000;
const SMALLEST_BATCH = 200;

/** Rows of a page, from `Sforce-Query-Options: batchSize=500`; an org takes 200 to 2,000. */
export function batchSize(request: RestRequest): number {
  const asked = /batchSize\s*=\s*(\d+)/i.exec(request.headers['sforce-query-options'] ?? '')?.[1];
  if (asked === undefined) return DEFAULT_BATCH;
  return Math.min(DEFAULT_BATCH, Math.max(SMALLEST_BATCH, Number(asked)));
}

function run(all: boolean): RestHandler {
  return (request, { queries, org }) => {
    const soql = request.query.get('q');
    if (request.query.has('explain')) throw new SalesforceError(400, 'INVALID_PARAMETER', 'explain is not supported by the local org');
    if (soql === null) throw new SalesforceError(400, 'MALFORMED_QUERY', 'No query string specified');
    if (request.query.get('columns') === 'true') return ok(describeColumns(org, request.session, soql));
    return ok(queries.query(request.session, soql, { all, batchSize: batchSize(request), root: request.root }));
  };
}

const nextPage: RestHandler = (request, { queries }) => ok(queries.next(request.session, request.params['locator'] ?? '', request.root));

export const queryRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/services/data/:version/query', handler: run(false) },
  { method: 'GET', pattern: '/services/data/:version/queryAll', handler: run(true) },
  { method: 'GET', pattern: '/services/data/:version/query/:locator', handler: nextPage },
  { method: 'GET', pattern: '/services/data/:version/queryAll/:locator', handler: nextPage }
];
