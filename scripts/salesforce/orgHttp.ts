/**
 * The one seam every request to an org goes through: it adds the token, counts, and states errors as Salesforce does.
 * Nothing is retried behind the caller's back, so that the count is the org's own (P21).
 */
import { Agent, EnvHttpProxyAgent, fetch, type Dispatcher } from 'undici';
import { OrgError, toOrgError } from './orgError.ts';

/** Set on every request: jsforce's own default would be years old (P23). */
export const API_VERSION = '67.0';

export interface OrgSession {
  /** Without a slash at its end. */
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** `67.0` */
  readonly apiVersion: string;
  /** Who it is, as the user named it: an alias, a username or the URL. */
  readonly label: string;
  /** Gets a new token when the old one has expired; absent where nothing can. */
  readonly refresh?: () => Promise<string>;
}

export interface OrgRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/services/data/vNN.0`, or from `/services` on. */
  readonly path: string;
  readonly body?: unknown;
  /** What it is counted under. */
  readonly purpose: string;
}

export interface OrgResponse {
  readonly status: number;
  readonly body: unknown;
}

/** A connection that stays silent this long is given up. */
const PATIENCE_MS = 120_000;

function dispatcherFor(url: string): Dispatcher {
  const { hostname } = new URL(url);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  const timeouts = { headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS };
  return isLoopback ? new Agent(timeouts) : new EnvHttpProxyAgent(timeouts);
}

async function readBody(response: { text(): Promise<string> }): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export class OrgHttp {
  readonly instanceUrl: string;
  readonly apiVersion: string;
  readonly label: string;
  private accessToken: string;
  private readonly refresh: (() => Promise<string>) | undefined;
  private readonly dispatcher: Dispatcher;
  private readonly counts = new Map<string, number>();

  constructor(session: OrgSession) {
    this.instanceUrl = session.instanceUrl.replace(/\/+$/, '');
    this.apiVersion = session.apiVersion;
    this.label = session.label;
    this.accessToken = session.accessToken;
    this.refresh = session.refresh;
    this.dispatcher = dispatcherFor(this.instanceUrl);
  }

  /** Requests made so far, by purpose. */
  get requestCounts(): ReadonlyMap<string, number> {
    return this.counts;
  }

  get requests(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  count(purpose: string): void {
    this.counts.set(purpose, (this.counts.get(purpose) ?? 0) + 1);
  }

  /** The body of a successful answer; throws `OrgError` for any other. An expired token is renewed once where it can be. */
  async request(request: OrgRequest): Promise<unknown> {
    let response = await this.send(request);
    if (response.status === 401 && this.refresh) {
      this.count('sign-in');
      this.accessToken = await this.refresh();
      response = await this.send(request);
    }
    if (response.status >= 300) throw toOrgError(response.status, response.body);
    return response.body;
  }

  /** One request, whatever the answer. */
  async send({ method, path, body, purpose }: OrgRequest): Promise<OrgResponse> {
    const url = this.instanceUrl + (path.startsWith('/services') ? path : `/services/data/v${this.apiVersion}${path}`);
    const headers: Record<string, string> = { authorization: `Bearer ${this.accessToken}`, accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    this.count(purpose);
    try {
      const response = await fetch(url, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        dispatcher: this.dispatcher,
        redirect: 'error'
      });
      return { status: response.status, body: await readBody(response) };
    } catch (error) {
      const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : (error as Error).message;
      throw new OrgError('NO_CONNECTION', `${method} ${this.instanceUrl}: ${reason}`, 0, [], { cause: error });
    }
  }

  /** Lets go of open connections, so that a process can end. */
  async close(): Promise<void> {
    await this.dispatcher.close();
  }
}
