/** What goes wrong one after the other in one strand of a watcher: how long it rests then, and when there is no going on. */
import { OrgError } from '../salesforce/orgError.ts';
import { BUDGET_SPENT } from '../salesforce/requestBudget.ts';
import { isWorthRetrying } from '../salesforce/retryable.ts';
import { isTokenRefused } from '../salesforce/streaming/changeStream.ts';
import type { WatchEnd } from './watchOptions.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Where nothing passes by itself: the org's day is used up, a setting is broken, a right was taken away. */
const LONGEST_PAUSE_FOR_PEOPLE_MS = 5 * 60_000;
/** A token may be refused now and then though it is good; one that always is has ended. */
const MOST_REFUSALS = 5;

/** Whether trying again may do, with nothing changed: what else fails wants the org's fields, settings and rules to be read anew. */
export function mayPass(error: unknown): boolean {
  // A sign-in that failed is told in words of its own.
  const said = error instanceof Error && error.cause instanceof OrgError ? error.cause : error;
  return isWorthRetrying(said, true) || isTokenRefused(said);
}

export class Failures {
  private readonly firstPauseMs: number;
  private inARow = 0;
  private refusals = 0;

  constructor(firstPauseMs = FIRST_PAUSE_MS) {
    this.firstPauseMs = firstPauseMs;
  }

  /** @returns why the watcher has to end, if it has to */
  note(error: unknown): Extract<WatchEnd, 'outOfRequests' | 'signedOut'> | undefined {
    this.inARow++;
    this.refusals = isTokenRefused(error) ? this.refusals + 1 : 0;
    if (error instanceof OrgError && error.errorCode === BUDGET_SPENT) return 'outOfRequests';
    return this.refusals >= MOST_REFUSALS ? 'signedOut' : undefined;
  }

  /**
   * How long to rest after the failures so far: twice as long after each further one, never the same for two watchers.
   *
   * @example failures.restMs(new OrgError('NO_CONNECTION', '…', 0)) // 500 to 1,000 after the first, 15,000 to 30,000 after the sixth
   */
  restMs(error: unknown): number {
    const longest = mayPass(error) ? LONGEST_PAUSE_MS : LONGEST_PAUSE_FOR_PEOPLE_MS;
    return Math.min(this.firstPauseMs * 2 ** (this.inARow - 1), longest) * (0.5 + Math.random() / 2);
  }

  clear(): void {
    this.inARow = this.refusals = 0;
  }
}
