/**
 * What a run may ask of an org. The package shares the daily requests of an org with other integrations (P21): a run stops
 * before it goes beyond its own number, or before the org as a whole has used more than a share of its day.
 */
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
    if (this.left === 0) throw new OrgError(BUDGET_SPENT, this.whySpent(), 0);
    this.made++;
    this.used++;
  }

  /** Throws where fewer are left: what can't be finished need not be begun. */
  require(requests: number): void {
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

  /** From now on what was kept back may be used. */
  close(): void {
    this.closing = true;
  }
}

/** Whether a run ended because no request is left to it, by its own budget or by the org's day. */
export function isOutOfRequests(error: unknown): error is OrgError {
  return error instanceof OrgError && (error.errorCode === BUDGET_SPENT || error.errorCode === 'REQUEST_LIMIT_EXCEEDED');
}
