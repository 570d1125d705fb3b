import type { TestOrg } from '../../testing/testOrg.ts';
import { until } from './watching.ts';

type Interceptor = Parameters<TestOrg['local']['intercept']>[0];
type SeenRequest = Parameters<NonNullable<Interceptor['after']>>[0];

export interface HeldAnswer {
  /** The org has dealt with the request, and whoever made it waits. */
  reached(): Promise<void>;
  goOn(): void;
}

/** What a request asks for, in one line: queries stand in its URL, or in the parts of a composite request. */
function askedOf({ method, path, search, body }: SeenRequest): string {
  return `${method} ${path}${search} ${JSON.stringify(body ?? '')}`.replaceAll(/%20|\+/g, ' ');
}

/** As a look does that is the first one: without a watermark it reads every session at once. */
export function readsSessions(asked: string): boolean {
  return asked.includes('FROM Web_Session__c') && !asked.includes('COUNT(');
}

/** Holds back one answer, to the first request that asks for this. */
export function holdAnswer(org: TestOrg, isHeld: (asked: string) => boolean): HeldAnswer {
  let hasReached = false;
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  org.local.intercept({
    after: async (request) => {
      if (hasReached || !isHeld(askedOf(request))) return undefined;
      hasReached = true;
      await held;
      return undefined;
    }
  });
  return { reached: () => until('the request', () => hasReached), goOn };
}

const REFUSAL = { status: 400, body: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }] };

/** Refuses every request that asks for this. */
export function refuseWhat(org: TestOrg, isRefused: (asked: string) => boolean): void {
  org.local.intercept({ before: (request) => (isRefused(askedOf(request)) ? REFUSAL : undefined) });
}

/** What is asked for from now on, a line for each request. */
export function askedFrom(org: TestOrg): readonly string[] {
  const asked: string[] = [];
  org.local.intercept({ before: (request) => void asked.push(askedOf(request)) });
  return asked;
}
