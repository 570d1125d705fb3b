import { SalesforceError } from '../errors/salesforceError.ts';
import { isJsonRecord } from '../records/incomingRecord.ts';
import { ok, type RestAnswer, type RestRequest, type Route } from '../rest/restRequest.ts';
import type { Faults } from './faults.ts';
import { readRules } from './readRules.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/** Only for processes of this machine: a page of the web that found the port would come under another name. */
function checkHost(request: RestRequest): void {
  if (!LOOPBACK.test(request.headers['host'] ?? '')) throw new SalesforceError(403, 'FORBIDDEN', 'Faults are switched from loopback only');
}

/**
 * `/local-org/faults`, for other processes: PUT `{ "rules": […], "seed": 7 }` or the list alone, GET the rules with what
 * each has seen and struck, DELETE them. Needs no token, is never counted and never struck.
 */
export function faultRoutes(faults: Faults): Route[] {
  const state = (): RestAnswer => ok({ seed: faults.seed, rules: faults.rules });
  const route = (method: Route['method'], work: (request: RestRequest) => void): Route => ({
    method,
    pattern: '/local-org/faults',
    open: true,
    handler: (request) => {
      checkHost(request);
      work(request);
      return state();
    }
  });
  return [
    route('GET', () => undefined),
    route('DELETE', () => faults.clear()),
    route('PUT', ({ body }) => {
      const { rules, seed = 1 } = isJsonRecord(body) ? body : { rules: body };
      if (!Number.isInteger(seed)) throw new SalesforceError(400, 'INVALID_INPUT', 'The seed is a whole number');
      faults.set(readRules(rules), Number(seed));
    })
  ];
}
