/**
 * What a run may ask of an org. The package shares the daily requests of an org with other integrations (P21): a run stops
 * before it goes beyond its own number, or before the org as a whole has used more than a share of its day. And it stops when
 * it is told to end, between two requests, as if none were left.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { OrgError } from './orgError.ts';

export interface BudgetOptions {
  /** Requests of this run, its last ones included. */
  readonly requests?: number;
  /** Percent of the org's daily requests, by whomever they were made, after which a run stops; 80 unless told. */
  readonly dailyShare?: number;
}

/** Kept back, so that a run that stops can still say so in its record. */
const RESERVED = 2;
const DAILY_SHARE = 80;

export const BUDGET_SPENT = 'API_BUDGET_SPENT';
const RUN_STOPPED = 'RUN_STOPPED';

/** How a command ends then: "try again later" (sysexits); the next run goes on. */
export const OUT_OF_REQUESTS = 75;

export class RequestBudget {
  /** Of this run, as allowed. */
  readonly requests: number;
  private readonly share: number;
  private made = 0;
  private used = 0;
  private allowed = Infinity;
  private closing = false;
  private readonly ending = new AbortController();
  private isOver = false;
  private readonly finishing = new AsyncLocalStorage<true>();

  constructor({ requests = Infinity, dailyShare = DAILY_SHARE }: BudgetOptions = {}) {
    this.requests = requests;
    this.share = dailyShare / 100;
  }

  /** Requests that may still be made, by this run's number and by the share of the day. */
  get left(): number {
    return Math.max(0, Math.ceil(Math.min(this.leftOfRun, this.leftOfDay)));
  }

  private get leftOfRun(): number {
    return this.requests - this.made - (this.closing ? 0 : Math.min(RESERVED, Math.max(this.requests - 1, 0)));
  }

  private get leftOfDay(): number {
    return this.allowed * this.share - this.used - (this.closing ? 0 : RESERVED);
  }

  /** Takes one request, or throws where none is left. */
  take(): void {
    this.throwIfStopped();
    if (this.left === 0) throw new OrgError(BUDGET_SPENT, this.whySpent(), 0);
    this.made++;
    this.used++;
  }

  /** Throws where fewer are left: what can't be finished need not be begun. */
  require(requests: number): void {
    this.throwIfStopped();
    if (this.left < requests) throw new OrgError(BUDGET_SPENT, this.whySpent(), 0);
  }

  private whySpent(): string {
    if (this.leftOfRun <= this.leftOfDay) return `Requests allowed to this run: ${String(this.requests)}, made: ${String(this.made)}`;
    const percent = String(Math.round(this.share * 100));
    return `The org has used ${String(this.used)} of its ${String(this.allowed)} daily requests, and a run stops at ${percent} %`;
  }

  /**
   * Learns how much of the day is used from an answer's `Sforce-Limit-Info`.
   *
   * @example budget.observe('api-usage=18/5000')
   */
  observe(limitInfo: string | null): void {
    const [, used, allowed] = /api-usage=(\d+)\/(\d+)/.exec(limitInfo ?? '') ?? [];
    if (used === undefined || allowed === undefined) return;
    this.used = Number(used);
    this.allowed = Number(allowed);
  }

  /** No request is left to anybody, or nothing is known of the org's day. */
  get isDayOver(): boolean {
    return this.allowed === Infinity || this.used >= this.allowed;
  }

  /** From now on what was kept back may be used, and to say how it ended also by a run that was stopped. */
  close(): void {
    this.closing = true;
  }

  /**
   * The run is to end: from now on nothing is begun.
   *
   * @param atOnce not even what `finish` began goes on, since the org is another's now
   */
  stop({ atOnce = false } = {}): void {
    this.isOver ||= atOnce;
    this.ending.abort();
  }

  stopOn(signal: AbortSignal): void {
    if (signal.aborted) this.stop();
    else signal.addEventListener('abort', () => this.stop());
  }

  /** Aborted once the run is to end, so that it need not wait for what the org does. */
  get stopping(): AbortSignal {
    return this.ending.signal;
  }

  /** Does work that takes few requests and is not to be left half done: to its end, though the run is stopped meanwhile. */
  async finish<R>(work: () => Promise<R>): Promise<R> {
    this.throwIfStopped();
    return this.finishing.run(true, work);
  }

  private throwIfStopped(): void {
    if (this.finishing.getStore() && !this.isOver) return;
    if (this.stopping.aborted && !this.closing) throw new OrgError(RUN_STOPPED, 'The run was told to end', 0);
  }
}

/** Whether work broke off because the run was told to end. */
export function isStopped(error: unknown): error is OrgError {
  return error instanceof OrgError && error.errorCode === RUN_STOPPED;
}

/** Whether a run ended because no request is left to it, by its own budget or by the org's day. */
export function isOutOfRequests(error: unknown): error is OrgError {
  return error instanceof OrgError && (error.errorCode === BUDGET_SPENT || error.errorCode === 'REQUEST_LIMIT_EXCEEDED');
}
