/**
 * When a bulk job is worth asking about. A poll is a request (P21): of the first job of a kind nothing is known, so it is asked
 * about ever less often; of the next ones it is known how long the last took, so most are asked about once.
 */

/** Each poll comes when a job has waited this many times as long as at the one before. */
const GROWTH = 4;
/** And at the latest after this long, or half as long as it waits already. */
const LONGEST_WAIT_MS = 30_000;
/** Jobs are not all alike: a little later than the last one suggests. */
const ALLOWANCE = 1.15;

/** Of a short job most is waiting for its turn, which tells nothing of longer ones. */
const TELLING_MS = 10_000;
/** And no job tells of one that is much larger. */
const FURTHEST = 2;

export class JobPace {
  private readonly last = new Map<string, { readonly size: number; readonly ms: number }>();

  /** @param work what jobs of the same pace have in common: `upsert Touchpoint__c` @param size bytes of the upload @param ms from its upload to its end */
  learn(work: string, size: number, ms: number): void {
    if (size > 0 && ms >= TELLING_MS) this.last.set(work, { size, ms });
  }

  /** How long a job will take; `undefined` where no other job tells. */
  expect(work: string, size: number): number | undefined {
    const last = this.last.get(work);
    return last && last.ms * Math.min(FURTHEST, size / last.size) * ALLOWANCE;
  }
}

/** What is known of a job that is waited for. */
export interface JobFacts {
  readonly firstPollMs: number;
  /** As long as others like it took. */
  readonly expectedMs?: number;
  /** How many it has in all, and how many of them it had done when it was last asked about. */
  readonly rows?: number;
  readonly processed?: number;
}

/** No org is quicker than this with a row. */
const ROW_MS = 0.02;
/** What a job has done so far tells how long the rest takes; early on that is no more than a guess. */
const FURTHEST_GUESS = 4;

/**
 * How long to wait before the next poll.
 *
 * @param waitedMs since the job was begun
 * @example nextPoll(0, { firstPollMs: 1000 }) // 1000, then 3000, 12000, 30000
 * @example nextPoll(0, { firstPollMs: 1000, expectedMs: 60000 }) // 60000, then 15000
 * @example nextPoll(40000, { firstPollMs: 1000, rows: 2000000, processed: 1000000 }) // 46000
 */
export function nextPoll(waitedMs: number, { firstPollMs, expectedMs, rows = 0, processed = 0 }: JobFacts): number {
  if (waitedMs === 0) return Math.max(firstPollMs, expectedMs ?? rows * ROW_MS);
  if (processed > 0 && processed < rows) {
    const left = (waitedMs / processed) * (rows - processed) * ALLOWANCE;
    return Math.max(firstPollMs, Math.min(left, waitedMs * FURTHEST_GUESS));
  }
  if (expectedMs !== undefined) return Math.max(firstPollMs, waitedMs / 4);
  return Math.max(firstPollMs, Math.min(waitedMs * (GROWTH - 1), Math.max(LONGEST_WAIT_MS, waitedMs / 2)));
}
