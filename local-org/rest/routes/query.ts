import { SalesforceError } from '../../errors/salesforceError.ts';
import { describeColumns } from '../../soql/columnMetadata.ts';
import { SOQL_ERRORS } from '../../soql/soqlError.ts';
import { NEWEST_VERSION } from '../routeTable.ts';
import { ok, type RestHandler, type RestRequest, type Route } from '../restRequest.ts';

const DEFAULT_BATCH = 2000;
const SMALLEST_BATCH = 200;

/** Rows of a page, from `Sforce-Query-Options: batchSize=500`; an org takes 200 to 2,000. */
export function batchSize(request: RestRequest): number {
  const asked = /batchSize\s*=\s*(\d+)/i.exec(request.headers['sforce-query-options'] ?? '')?.[1];
  if (asked === undefined) return DEFAULT_BATCH;
  return Math.min(DEFAULT_BATCH, Math.max(SMALLEST_BATCH, Number(asked)));
}

/** FIELDS() came with version 51.0; before, its parenthesis was one too many. */
function refuseFieldsBefore51(root: string, soql: string): void {
  const version = Number(/v(\d+)/.exec(root)?.[1] ?? NEWEST_VERSION);
  const place = version < 51 ? /\bFIELDS\s*(?=\()/i.exec(soql) : null;
  if (place !== null) throw SOQL_ERRORS.unexpectedToken(soql, '(', place.index + place[0].length);
}

function run(all: boolean): RestHandler {
  return (request, { queries, org }) => {
    const soql = request.query.get('q');
    if (request.query.has('explain')) throw new SalesforceError(400, 'INVALID_PARAMETER', 'explain is not supported by the local org');
    refuseFieldsBefore51(request.root, soql ?? '');
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
