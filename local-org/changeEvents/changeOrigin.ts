import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const origins = new AsyncLocalStorage<string>();

/**
 * The API a request comes through, as events name it.
 *
 *     originOf('/services/data/v67.0/sobjects/Lead', 'client=dialer')   // 'com/salesforce/api/rest/67.0;client=dialer'
 *     originOf('/services/data/v67.0/jobs/ingest')                      // 'com/salesforce/api/bulkapi/67.0'
 */
export function originOf(path: string, callOptions?: string): string {
  const version = /^\/services\/data\/v(\d+\.\d+)\//.exec(path)?.[1];
  if (version === undefined) return '';
  const api = /^\/services\/data\/v[\d.]+\/jobs\//.test(path) ? 'bulkapi' : 'rest';
  const client = /(?:^|[,\s])client\s*=\s*([^,\s]+)/.exec(callOptions ?? '')?.[1];
  return `com/salesforce/api/${api}/${version}${client === undefined ? '' : `;client=${client}`}`;
}

/** Lets everything a request does, also what it leaves to be done later, know the API it came through. */
export function rememberOrigin(server: FastifyInstance): void {
  server.addHook('preHandler', (request, _reply, done) => {
    const options = request.headers['sforce-call-options'];
    origins.run(originOf(request.url, typeof options === 'string' ? options : undefined), done);
  });
}

/** The API behind what is being written now; empty when it is none. */
export function currentOrigin(): string {
  return origins.getStore() ?? '';
}

/** Does work that no API is behind, such as a flow that runs after the request which caused it. */
export function withoutOrigin<T>(work: () => T): T {
  return origins.run('', work);
}
