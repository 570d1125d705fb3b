/**
 * The one seam every request to an org goes through: it adds the token, keeps to the budget, counts by purpose, states errors
 * as Salesforce does, and sends again what may be sent again. Retries are counted too, so the count is the org's own (P21).
 */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { fetch, type Dispatcher } from 'undici';
import { JOB_BYTES } from './bulk/ingestCsv.ts';
import { JobPace } from './bulk/jobPace.ts';
import { dispatcherFor } from './dispatcher.ts';
import { noConnection, OrgError, toOrgError } from './orgError.ts';
import { RequestBudget, type BudgetOptions } from './requestBudget.ts';
import { isPassingLimit, isWorthRetrying, LIMIT_TRIES, RETRIES, waitBefore, type RetryPlan } from './retryable.ts';

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
  /**
   * Gets a new token when the old one has expired; absent where nothing can.
   *
   * @param mayAskAgain counts a request besides the first, where one more may be made
   */
  readonly refresh?: (mayAskAgain: () => boolean) => Promise<string>;
  readonly budget?: BudgetOptions;
  readonly retries?: RetryPlan;
  readonly bulkAbove?: BulkAbove;
  /** When a bulk job is first asked about; later polls come ever less often. */
  readonly firstPollMs?: number;
  /** Rows of an org a process should hold; of more it makes parts. */
  readonly mostRows?: number;
  /** Bytes of CSV in one ingest job. */
  readonly jobBytes?: number;
  /** A connection that stays silent this long is given up. */
  readonly patienceMs?: number;
  /** A bulk job that gets nowhere this long is aborted, and what it left undone goes into another. */
  readonly jobPatienceMs?: number;
}

/** From how many rows on a job of Bulk API 2.0 takes fewer requests than pages of 2,000 and collections of 200 do (P21). */
export interface BulkAbove {
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

const BULK_ABOVE: BulkAbove = { rowsRead: 8_000, rowsWritten: 2_000 };

export interface OrgRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/services/data/vNN.0`, or from `/services` on; `/cometd` is the streaming endpoint, whose requests are no API requests. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A body of CSV, or CSV asked for: given as bytes. */
  readonly csv?: boolean;
  /** What it is counted under. */
  readonly purpose: string;
  /** Making it twice does the same as making it once, so it is sent again when its answer was lost; a GET always is. */
  readonly repeatable?: boolean;
  readonly signal?: AbortSignal;
}

export interface OrgResponse {
  readonly status: number;
  readonly body: unknown;
  readonly headers: { get(name: string): string | null; getSetCookie(): string[] };
}

/** A row that is decided takes two to three kilobytes, with all that comes of it. */
export const MOST_ROWS = 50_000;
/** A busy org lets jobs wait; half an hour without one record more is no waiting. */
const JOB_PATIENCE_MS = 30 * 60_000;
const LONG_WORK_MS = 1_000;
/** Of the event loop: one sees that a connection was closed, the next does away with it. */
const TURNS = 2;

/** Visible ASCII only, as a header must be: fetch would quote any other token in its error. */
export function isSendableToken(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}

async function readBody(response: { text(): Promise<string>; arrayBuffer(): Promise<ArrayBuffer> }, csv: boolean): Promise<unknown> {
  if (csv) return Buffer.from(await response.arrayBuffer());
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
  private readonly refresh: OrgSession['refresh'];
  private readonly dispatcher: Dispatcher;
  private readonly counts = new Map<string, number>();
  private readonly retries: RetryPlan;
  private usedAt = performance.now();
  private answeredAt = Math.floor(Date.now() / 1000) * 1000;
  readonly budget: RequestBudget;
  readonly bulkAbove: BulkAbove;
  readonly firstPollMs: number;
  readonly jobPatienceMs: number;
  readonly mostRows: number;
  readonly jobBytes: number;
  /** How long the jobs of this connection took so far. */
  readonly jobPace = new JobPace();

  constructor(session: OrgSession) {
    this.instanceUrl = session.instanceUrl.replace(/\/+$/, '');
    this.apiVersion = session.apiVersion;
    this.label = session.label;
    this.accessToken = session.accessToken;
    this.refresh = session.refresh;
    this.dispatcher = dispatcherFor(this.instanceUrl, session);
    this.budget = new RequestBudget(session.budget);
    this.retries = session.retries ?? RETRIES;
    this.bulkAbove = session.bulkAbove ?? BULK_ABOVE;
    this.firstPollMs = session.firstPollMs ?? 1_000;
    this.jobBytes = session.jobBytes ?? JOB_BYTES;
    this.mostRows = session.mostRows ?? MOST_ROWS;
    this.jobPatienceMs = session.jobPatienceMs ?? JOB_PATIENCE_MS;
  }

  /** The org's clock at its last answer, in whole seconds; a wrong clock of ours changes nothing. */
  get orgTime(): number {
    return this.answeredAt;
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
    return (await this.requestWhole(request)).body;
  }

  /** The same with status and headers. */
  async requestWhole(request: OrgRequest): Promise<OrgResponse> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.requestOnce(tries === 1 ? request : { ...request, purpose: 'retry' });
      } catch (error) {
        const repeatable = request.repeatable ?? request.method === 'GET';
        const passes = isWorthRetrying(error, repeatable) || (tries < LIMIT_TRIES && isPassingLimit(error, this.budget.isDayOver));
        if (!passes || tries === this.retries.tries || request.signal?.aborted) throw error;
        await sleep(waitBefore(tries, this.retries));
      }
    }
  }

  private async requestOnce(request: OrgRequest): Promise<OrgResponse> {
    let response = await this.send(request);
    if (response.status === 401 && (await this.renewToken())) {
      response = await this.send({ ...request, purpose: 'retry' });
    }
    if (response.status >= 300) throw toOrgError(response.status, response.body);
    return response;
  }

  /** Signs in again; false where nothing can. */
  async renewToken(): Promise<boolean> {
    if (!this.refresh) return false;
    this.countSignIn();
    this.accessToken = await this.refresh(() => {
      if (this.budget.left === 0) return false;
      this.countSignIn();
      return true;
    });
    return true;
  }

  countSignIn(): void {
    this.budget.take();
    this.count('sign-in');
  }

  /** One request, whatever the answer. */
  async send({ method, path, headers: more, body, csv = false, purpose, signal }: OrgRequest): Promise<OrgResponse> {
    await this.noticeClosed();
    if (!isSendableToken(this.accessToken)) throw new OrgError('INVALID_AUTH_HEADER', 'it has characters that no header can hold', 0);
    const isStreaming = path.startsWith('/cometd');
    const url = this.instanceUrl + (isStreaming || path.startsWith('/services') ? path : `/services/data/v${this.apiVersion}${path}`);
    const headers: Record<string, string> = { authorization: `Bearer ${this.accessToken}`, accept: csv ? 'text/csv' : 'application/json' };
    if (body !== undefined) headers['content-type'] = csv ? 'text/csv; charset=UTF-8' : 'application/json';
    Object.assign(headers, more);
    if (!isStreaming) {
      this.budget.take();
      this.count(purpose);
    }
    try {
      const response = await fetch(url, {
        method,
        headers,
        body: body === undefined ? null : csv ? (Buffer.isBuffer(body) ? body : String(body)) : JSON.stringify(body),
        dispatcher: this.dispatcher,
        redirect: 'error',
        signal: signal ?? null
      });
      this.budget.observe(response.headers.get('sforce-limit-info'));
      this.answeredAt = Date.parse(response.headers.get('date') ?? '') || this.answeredAt;
      return { status: response.status, body: await readBody(response, csv && response.ok), headers: response.headers };
    } catch (error) {
      throw noConnection(error, `${method} ${this.instanceUrl}`);
    }
  }

  /** During long work nobody looks whether the org has closed a connection: what is sent on it would be lost. */
  private async noticeClosed(): Promise<void> {
    if (performance.now() - this.usedAt > LONG_WORK_MS) for (let turns = 0; turns < TURNS; turns++) await nextTurn();
    this.usedAt = performance.now();
  }

  /** Lets go of open connections, so that a process can end. */
  async close(): Promise<void> {
    await this.dispatcher.close();
  }
}
