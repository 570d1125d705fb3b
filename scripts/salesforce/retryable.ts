/** Which requests are sent again, and when. Only the caller knows whether a request may be made twice, so it says so. */
import { OrgError } from './orgError.ts';

/** What passes by itself: a server that is restarting, a row somebody else was saving (P22). */
const PASSING_STATUS = new Set([500, 502, 503, 504]);
/** The org said so before it did anything. */
const NOTHING_DONE = new Set(['SERVER_UNAVAILABLE', 'UNABLE_TO_LOCK_ROW']);

export interface RetryPlan {
  /** How often a request is made in all. */
  readonly tries: number;
  readonly firstWaitMs: number;
}

export const RETRIES: RetryPlan = { tries: 5, firstWaitMs: 250 };

/** @param repeatable making the request twice does the same as making it once */
export function isWorthRetrying(error: unknown, repeatable: boolean): boolean {
  if (!(error instanceof OrgError)) return false;
  if (NOTHING_DONE.has(error.errorCode)) return true;
  return repeatable && (error.errorCode === 'NO_CONNECTION' || PASSING_STATUS.has(error.status));
}

/** Doubles with each try and is never the same for two clients. */
export function waitBefore(retry: number, { firstWaitMs }: RetryPlan): number {
  return firstWaitMs * 2 ** (retry - 1) * (0.5 + Math.random());
}

/** How often a request is made that the org refuses for want of requests though its day is not used up. */
export const LIMIT_TRIES = 3;

/**
 * Too many requests at the same time are refused with the same code as one too many of the day, and pass by themselves.
 *
 * @param isDayOver by the org's own count
 */
export function isPassingLimit(error: unknown, isDayOver: boolean): boolean {
  return error instanceof OrgError && error.errorCode === 'REQUEST_LIMIT_EXCEEDED' && !isDayOver;
}
