import type { BulkApi } from '../bulk/bulkApi.ts';
import type { Org, Session } from '../org.ts';
import type { QueryPages } from '../soql/queryPages.ts';

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A request as the routes see it, whether it came over HTTP or inside a composite one. */
export interface RestRequest {
  readonly method: HttpMethod;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON, undefined without a body; CSV as a stream, a form of several parts as its text. */
  readonly body: unknown;
  readonly session: Session;
  /** Root of this version's URLs: `/services/data/v67.0`. */
  readonly root: string;
}

export interface RestAnswer {
  readonly status: number;
  /** A value sent as JSON, text sent as it is, or a stream. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What routes work on. */
export interface RestOrg {
  readonly org: Org;
  readonly queries: QueryPages;
  readonly usage: ApiUsage;
  /** Events delivered to streaming clients. */
  readonly deliveries: ApiUsage;
  readonly bulk: BulkApi;
  readonly instanceUrl: () => string;
  /** Answers a request that is part of another one, in the same session. */
  readonly dispatch: (request: Omit<RestRequest, 'params' | 'root'>) => RestAnswer;
  readonly startedAt: number;
  /** The session behind an access token; one of a user by name, one for a refresh token: a new one where the last has ended. */
  readonly sessionOf: (token: string) => Session | undefined;
  readonly sessionOfUser: (username: string) => Session | undefined;
  readonly refreshedSession: (token: string) => Session | undefined;
}

/** What was used in the last 24 hours against the daily allowance. */
export interface ApiUsage {
  readonly used: () => number;
  readonly allowed: number;
}

export type RestHandler = (request: RestRequest, rest: RestOrg) => RestAnswer;
export type SlowHandler = (request: RestRequest, rest: RestOrg) => Promise<RestAnswer>;

export interface Route {
  readonly method: HttpMethod;
  /** `/services/data/:version/sobjects/:object` */
  readonly pattern: string;
  readonly handler: RestHandler;
  /** Answers over HTTP instead of `handler`, when it takes time; a part of a composite request can't wait. */
  readonly slowHandler?: SlowHandler;
  /** Answered without an access token. */
  readonly open?: boolean;
}

export const ok = (body: unknown): RestAnswer => ({ status: 200, body });
export const noContent: RestAnswer = { status: 204 };
