import { Readable } from 'node:stream';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { jsonParserError, SalesforceError } from '../errors/salesforceError.ts';
import type { Session } from '../org.ts';
import { withDefaultNamespace, withoutNamespace } from '../schema/defaultNamespace.ts';
import { cutOff, cutOffMidBody } from './cutOff.ts';
import { errorAnswer } from './errorAnswer.ts';
import type { Interceptor } from './interceptor.ts';
import { checkMediaTypes } from './mediaTypes.ts';
import type { RequestLog } from './requestLog.ts';
import type { HttpMethod, RestAnswer, RestHandler, RestOrg, RestRequest } from './restRequest.ts';
import { splitUrl } from './splitUrl.ts';
import type { RouteTable } from './routeTable.ts';

export interface ServerParts {
  readonly routes: RouteTable;
  readonly rest: RestOrg;
  readonly log: RequestLog;
  readonly interceptors: readonly Interceptor[];
}

const LONGEST_HEAD = 16 * 1024;
const LARGEST_BODY = 160 * 1024 * 1024;
const DATA = '/services/data/';
const METHODS: HttpMethod[] = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'];

/** Clients store instance URLs with a trailing slash and then ask for `//services`. */
function collapseSlashes(url: string): string {
  const { path, search } = splitUrl(url);
  const single = path.replace(/\/{2,}/g, '/');
  return search === '' ? single : `${single}?${search}`;
}

/** The session a request's token stands for, or 401 as an org answers it. */
export function authenticate(headers: Readonly<Record<string, unknown>>, sessionOf: RestOrg['sessionOf']): Session {
  const token = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(String(headers['authorization'] ?? ''))?.[1];
  const session = token === undefined ? undefined : sessionOf(token.trim());
  if (session === undefined) throw new SalesforceError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  return session;
}

/**
 * URI and headers are 16,384 bytes together at most (Salesforce Help 000386264: 414 for the URI alone, 431 for both).
 */
function checkHead({ url, raw }: FastifyRequest): void {
  const uri = Buffer.byteLength(url);
  if (uri > LONGEST_HEAD) throw new SalesforceError(414, 'URI_TOO_LONG', 'The request URI is longer than 16 KB.');
  const headers = raw.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
  if (uri + headers > LONGEST_HEAD)
    throw new SalesforceError(431, 'REQUEST_HEADER_FIELDS_TOO_LARGE', 'URI and headers are longer than 16 KB together.');
}

function parseBody(request: FastifyRequest): unknown {
  const raw = request.body;
  if (raw === undefined || raw === null || raw === '') return undefined;
  if (typeof raw !== 'string' || /^(multipart\/|text\/csv|application\/x-www-form-urlencoded)/i.test(request.headers['content-type'] ?? ''))
    return raw;
  try {
    return JSON.parse(raw) as unknown;
  } catch (error) {
    throw jsonParserError(`${error instanceof Error ? error.message : String(error)} at [line:1, column:1]`);
  }
}

interface Served {
  readonly pattern: string;
  readonly answer: RestAnswer;
}

/** Answers that tell of names as they are, whatever the default namespace. */
const TELLS_NAMES = /\/(describe|sobjects|sobjects\/:object|graphql|ui-api.*|jobs.*)$/;

/** Runs a handler with the default namespace of the request's `Sforce-Call-Options`, if it has one. */
function answerInShort(handler: RestHandler, request: RestRequest, rest: RestOrg, pattern: string): RestAnswer {
  const namespace = /defaultNamespace\s*=\s*(\w+)/i.exec(request.headers['sforce-call-options'] ?? '')?.[1];
  if (namespace === undefined) return handler(request, rest);
  const answer = withDefaultNamespace(namespace, () => handler(request, rest));
  return TELLS_NAMES.test(pattern) ? answer : { ...answer, body: withoutNamespace(answer.body, namespace) };
}

async function serve(request: FastifyRequest, parts: ServerParts): Promise<Served> {
  const { path, search } = splitUrl(request.url);
  const method = request.method as HttpMethod;
  const { usage } = parts.rest;
  let pattern = path;
  try {
    checkHead(request);
    const found = parts.routes.find(method, path);
    pattern = found.route.pattern;
    const session = found.route.open === true ? undefined : authenticate(request.headers, parts.rest.sessionOf);
    if (session !== undefined && usage.used() > usage.allowed)
      throw new SalesforceError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    if (path.startsWith(DATA)) checkMediaTypes(request.headers, request.body !== undefined && request.body !== '');
    const rest: RestRequest = {
      method,
      path,
      params: found.params,
      query: new URLSearchParams(search),
      headers: request.headers as Record<string, string | undefined>,
      body: parseBody(request),
      session: session as Session,
      root: found.root
    };
    const { handler, slowHandler } = found.route;
    const answer = slowHandler === undefined ? answerInShort(handler, rest, parts.rest, pattern) : await slowHandler(rest, parts.rest);
    return { pattern, answer };
  } catch (error) {
    return { pattern, answer: errorAnswer(error) };
  }
}

async function send(reply: FastifyReply, answer: RestAnswer, parts: ServerParts): Promise<void> {
  const { body } = answer;
  void reply.code(answer.status).header('Sforce-Limit-Info', `api-usage=${parts.rest.usage.used()}/${parts.rest.usage.allowed}`);
  if (body !== undefined) void reply.type('application/json;charset=UTF-8');
  for (const [name, value] of Object.entries(answer.headers ?? {})) void reply.header(name, value);
  await reply.send(body === undefined || typeof body === 'string' || body instanceof Readable ? body : JSON.stringify(body));
}

/** What controls the local org itself is no API request: it isn't counted, and no fault keeps it away. */
const CONTROL = '/local-org/';

async function handle(request: FastifyRequest, reply: FastifyReply, parts: ServerParts): Promise<void> {
  const { log, interceptors, rest } = parts;
  const { path, search } = splitUrl(request.url);
  if (path.startsWith(CONTROL)) return send(reply, (await serve(request, parts)).answer, parts);
  const seen = { method: request.method, path, search, headers: request.headers, body: request.body };
  let served: Served | undefined;
  for (const interceptor of interceptors) {
    const answer = await interceptor.before?.(seen);
    if (answer === 'reset') return cutOff(reply);
    if (answer !== undefined) served ??= { pattern: path, answer };
  }
  served ??= await serve(request, parts);
  log.end({ method: request.method, path, pattern: served.pattern, status: served.answer.status, at: rest.org.now() });
  let { answer } = served;
  for (const interceptor of interceptors) {
    const changed = await interceptor.after?.(seen, answer);
    if (changed === 'reset') return cutOff(reply);
    if (changed === 'resetMidBody') return cutOffMidBody(reply, answer);
    answer = changed ?? answer;
  }
  await send(reply, answer, parts);
}

/** The HTTP side of the org: every REST route through one door, where it is counted, checked and answered. */
export function createServer(parts: ServerParts): FastifyInstance {
  const server = Fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    rewriteUrl: (request) => collapseSlashes(request.url ?? '/'),
    http: { maxHeaderSize: 128 * 1024 },
    routerOptions: { maxParamLength: LONGEST_HEAD }
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('text/csv', (_request, stream, done) => done(null, stream));
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.route({
    method: METHODS,
    url: '/*',
    // As it arrives: one whose sender has lost patience by then counts too.
    onRequest: (request, _reply, done) => {
      if (!splitUrl(request.url).path.startsWith(CONTROL)) parts.log.begin(parts.rest.org.now());
      done();
    },
    handler: (request, reply) => handle(request, reply, parts)
  });
  server.setNotFoundHandler((request, reply) => {
    const answer = errorAnswer(new SalesforceError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed.`));
    return send(reply, answer, parts);
  });
  return server;
}
