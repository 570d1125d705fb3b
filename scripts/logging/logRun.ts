/** What a run that ends by itself tells while it goes on, as `watch` does: for a journal, not for a person at a terminal. */
import type { RunSummary } from 'c/resolutionPath';
import { countWritten } from '../resolve/countWritten.ts';
import type { ResolveResult } from '../resolve/runResult.ts';
import { factsOfError, factsOfSetAside, type Facts } from './logFacts.ts';
import { logFrame } from './logFrame.ts';
import type { Log } from './openLog.ts';

/** Of a rule that refuses every row each line would say the same. */
const MOST_SET_ASIDE = 100;

type OnProgress = (soFar: RunSummary) => void;

/**
 * Runs and logs: `started`, `progress` every half a minute, `setAside` for each row up to a hundred, and `ended` or `failed`.
 *
 * @param facts what tells this run from others
 */
export function logRun(
  log: Log,
  facts: Facts,
  run: (onProgress: OnProgress) => Promise<ResolveResult>,
  now?: () => number
): Promise<ResolveResult> {
  return logFrame(log, {
    started: facts,
    async run(onProgress) {
      const result = await run(({ read, decided, written }) => {
        onProgress(() => ({ read, decided, written: countWritten(written) }));
      });
      for (const row of result.setAside.slice(0, MOST_SET_ASIDE)) log('setAside', factsOfSetAside(row));
      return result;
    },
    ended: factsOfEnd,
    failed: factsOfError,
    now
  });
}

function factsOfEnd(result: ResolveResult): Facts {
  const { dryRun, read, decided, written, setAside, stopped, stoppedBy, watermark, requests, requestsByPurpose, seconds } = result;
  const ended = stoppedBy === 'signal' ? 'stopped' : stopped !== undefined ? 'outOfRequests' : setAside.length > 0 ? 'partial' : 'complete';
  const counts = { read, decided, written: countWritten(written), setAside: setAside.length };
  return { ended, dryRun, ...counts, watermark, requests, requestsByPurpose, seconds };
}
