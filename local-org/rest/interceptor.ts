import type { RestAnswer } from './restRequest.ts';

/** What an interceptor sees of a request. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** What stands behind the question mark. */
  readonly search: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

type Outcome = RestAnswer | 'reset' | undefined;

/**
 * Stands between client and org, for faults and tests: `before` may answer in the org's place or cut the connection,
 * `after` may change the answer to what has already happened, lose it, or cut the connection in the middle of it.
 *
 *     org.intercept({ before: ({ path }) => (path.endsWith('/limits') ? { status: 503 } : undefined) });
 */
export interface Interceptor {
  readonly before?: (request: SeenRequest) => Outcome | Promise<Outcome>;
  readonly after?: (request: SeenRequest, answer: RestAnswer) => Outcome | 'resetMidBody' | Promise<Outcome | 'resetMidBody'>;
}
