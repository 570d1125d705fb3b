/** What every run that ends by itself tells while it goes on, for a journal and not for a person at a terminal. */
import type { Facts } from './logFacts.ts';
import type { Log } from './openLog.ts';

const PROGRESS_MS = 30_000;

export interface LogFrame<Result> {
  /** What tells this run from others. */
  readonly started: Facts;
  readonly run: (onProgress: (facts: () => Facts) => void) => Promise<Result>;
  readonly ended: (result: Result) => Facts;
  readonly failed: (error: unknown) => Facts;
  readonly now?: () => number;
}

/** Runs and logs: `started`, `progress` at most every half a minute, and `ended` or `failed`. */
export async function logFrame<Result>(log: Log, { started, run, ended, failed, now = Date.now }: LogFrame<Result>): Promise<Result> {
  let told = now();
  log('started', started);
  try {
    const result = await run((facts) => {
      if (now() - told < PROGRESS_MS) return;
      told = now();
      log('progress', facts());
    });
    log('ended', ended(result));
    return result;
  } catch (error) {
    log('failed', failed(error));
    throw error;
  }
}
