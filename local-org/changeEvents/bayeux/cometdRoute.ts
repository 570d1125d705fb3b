import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cutOff, cutOffMidBody } from '../../rest/cutOff.ts';
import type { Interceptor } from '../../rest/interceptor.ts';
import type { RestAnswer } from '../../rest/restRequest.ts';
import { NEWEST_VERSION } from '../../rest/routeTable.ts';
import { splitUrl } from '../../rest/splitUrl.ts';
import { BAYEUX_ERRORS } from './bayeuxErrors.ts';
import { isBayeuxMessage, type BayeuxMessage } from './bayeuxMessage.ts';
import type { MetaChannels } from './metaChannels.ts';

const LARGEST_REQUEST = 32_768;
const OLDEST_VERSION = 37;
const NEWEST = `${NEWEST_VERSION}.0`;
const COOKIE = 'BAYEUX_BROWSER';

function failure(status: number, error: string): RestAnswer {
  return { status, body: [{ channel: '/meta/handshake', error, successful: false }] };
}

/** Why a URL or a body isn't for this endpoint; undefined when it is. */
function unfit(path: string, body: string): RestAnswer | undefined {
  const version = path.split('/')[2] ?? '';
  if (version === '') return failure(400, BAYEUX_ERRORS.versionMissing(NEWEST));
  const number = /^\d+\.\d$/.test(version) ? Number(version) : 0;
  if (number < OLDEST_VERSION || number > NEWEST_VERSION) return failure(400, BAYEUX_ERRORS.versionUnsupported(NEWEST));
  return Buffer.byteLength(body) > LARGEST_REQUEST ? failure(413, BAYEUX_ERRORS.tooLarge) : undefined;
}

function readMessages(body: string): BayeuxMessage[] | undefined {
  try {
    const parsed = JSON.parse(body) as unknown;
    const messages = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
    return messages.length > 0 && messages.every(isBayeuxMessage) ? messages : undefined;
  } catch {
    return undefined;
  }
}

function tokenOf(request: FastifyRequest): string | undefined {
  return /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim();
}

async function answer(meta: MetaChannels, request: FastifyRequest, gone: AbortSignal): Promise<RestAnswer> {
  const body = typeof request.body === 'string' ? request.body : '';
  const refusal = unfit(splitUrl(request.url).path, body);
  if (refusal !== undefined) return refusal;
  const messages = readMessages(body);
  if (messages === undefined) return failure(400, '400::Invalid JSON');
  const replies: BayeuxMessage[] = [];
  const sender = { token: tokenOf(request), mayHold: messages.length === 1, gone };
  for (const message of messages) replies.push(...(await meta.answer(message, sender)));
  return { status: 200, body: replies };
}

function leaving(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.on('close', () => controller.abort());
  return controller.signal;
}

async function send(request: FastifyRequest, reply: FastifyReply, { status, body, headers = {} }: RestAnswer): Promise<void> {
  if (!(request.headers.cookie ?? '').includes(`${COOKIE}=`)) {
    void reply.header('Set-Cookie', `${COOKIE}=${randomBytes(8).toString('hex')}; Path=/; HttpOnly`);
  }
  for (const [name, value] of Object.entries(headers)) void reply.header(name, value);
  await reply
    .code(status)
    .type('application/json;charset=UTF-8')
    .send(JSON.stringify(body ?? []));
}

/** Serves `/cometd/67.0`, with the same interceptors before and after it as REST; none of it counts as an API request. */
export function serveCometd(server: FastifyInstance, meta: MetaChannels, interceptors: readonly Interceptor[]): void {
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { path, search } = splitUrl(request.url);
    const seen = { method: request.method, path, search, headers: request.headers, body: request.body };
    const gone = leaving(reply);
    let instead: RestAnswer | undefined;
    for (const interceptor of interceptors) {
      const outcome = await interceptor.before?.(seen);
      if (outcome === 'reset') return cutOff(reply);
      instead ??= outcome;
    }
    let given: RestAnswer = instead ?? (await answer(meta, request, gone));
    for (const interceptor of interceptors) {
      const outcome = await interceptor.after?.(seen, given);
      if (outcome === 'reset') return cutOff(reply);
      if (outcome === 'resetMidBody') return cutOffMidBody(reply, given);
      given = outcome ?? given;
    }
    await send(request, reply, given);
  };
  for (const url of ['/cometd', '/cometd/', '/cometd/*']) server.route({ method: 'POST', url, handler: handle });
}
