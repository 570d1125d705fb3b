import { setTimeout } from 'node:timers/promises';
import type { Interceptor, SeenRequest } from '../rest/interceptor.ts';
import type { RestAnswer } from '../rest/restRequest.ts';
import type { AimedRule } from './aimedRule.ts';
import type { RequestFault } from './faultRule.ts';
import { requestFilter } from './requestFilter.ts';

const SERVER_ERRORS: Readonly<Record<number, readonly [errorCode: string, message: string]>> = {
  500: [
    'UNKNOWN_EXCEPTION',
    'An unexpected error occurred. Please include this ErrorId if you contact support: 1234567890-12345 (1234567890)'
  ],
  502: ['BAD_GATEWAY', 'Bad Gateway'],
  503: ['SERVER_UNAVAILABLE', 'The server is temporarily unable to handle the request'],
  504: ['GATEWAY_TIMEOUT', 'Gateway Timeout']
};

function errorAnswer(status: number, errorCode: string, message: string): RestAnswer {
  return { status, body: [{ message, errorCode }] };
}

function serverError(status: number): RestAnswer {
  const [errorCode, message] = SERVER_ERRORS[status] ?? ['UNKNOWN_EXCEPTION', 'An unexpected error occurred.'];
  return errorAnswer(status, errorCode, message);
}

/** Strikes only when the org has answered: by then the request has had its effect. */
function isAfterwards(fault: RequestFault): boolean {
  return fault.kind === 'lostAnswer' || fault.kind === 'resetMidBody' || (fault.kind === 'serverError' && fault.happened === true);
}

async function before(fault: RequestFault): Promise<RestAnswer | 'reset' | undefined> {
  switch (fault.kind) {
    case 'latency':
      await setTimeout(fault.milliseconds);
      return undefined;
    case 'reset':
      return 'reset';
    case 'serverError':
      return serverError(fault.status);
    case 'sessionExpired':
      return errorAnswer(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    case 'requestLimit':
      return errorAnswer(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    default:
      return undefined;
  }
}

function afterwards(fault: RequestFault): RestAnswer | 'reset' | 'resetMidBody' | undefined {
  if (fault.kind === 'lostAnswer') return 'reset';
  if (fault.kind === 'resetMidBody') return 'resetMidBody';
  return fault.kind === 'serverError' ? serverError(fault.status) : undefined;
}

/** Puts the rules about requests between the clients and the org; what a rule keeps from the org, later rules don't see. */
export function requestFaults(rules: readonly AimedRule<RequestFault>[]): Required<Interceptor> {
  const aimed = rules.map((rule) => ({ rule, concerns: requestFilter(rule.rule), isAfterwards: isAfterwards(rule.rule.fault) }));
  const early = aimed.filter((item) => !item.isAfterwards);
  const late = aimed.filter((item) => item.isAfterwards);
  const kept = new WeakSet<SeenRequest>();
  return {
    before: async (request) => {
      for (const { rule, concerns } of early) {
        if (!concerns(request) || !rule.strikes()) continue;
        const outcome = await before(rule.rule.fault);
        if (outcome === undefined) continue;
        kept.add(request);
        return outcome;
      }
      return undefined;
    },
    after: (request) => {
      if (kept.has(request)) return undefined;
      const struck = late.find(({ rule, concerns }) => concerns(request) && rule.strikes());
      return struck === undefined ? undefined : afterwards(struck.rule.rule.fault);
    }
  };
}
