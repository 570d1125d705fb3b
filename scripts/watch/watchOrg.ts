/**
 * Resolves calls as they come: change events say which, and a timer looks for all that changed, since events can be lost and
 * tell nothing of sessions and people (P12). Both are scopes of the one path. One watcher at a time, by lease.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { factsOfError } from '../logging/logFacts.ts';
import { openOrg } from '../salesforce/openOrg.ts';
import { isWorthRetrying } from '../salesforce/retryable.ts';
import { readReplayId } from '../salesforce/runRows.ts';
import { acquireLease } from './lease.ts';
import { Failures } from './failures.ts';
import { requestsOf, Watcher } from './watcher.ts';
import type { WatchEnd, WatchOptions, WatchResult } from './watchOptions.ts';

export type { WatchEvent, WatchOptions, WatchResult } from './watchOptions.ts';

/** @returns once the signal is aborted, another watcher holds the org, or nothing is left to ask with */
export async function watchOrg(options: WatchOptions): Promise<WatchResult> {
  const { http, signal, heartbeatMs } = options;
  const org = await openOrg(http);
  const { prefix, watermark } = org.description;
  const replayId = await readReplayId(http, prefix);
  const failures = new Failures();
  const nothingDone = (ended: WatchEnd, message = ''): WatchResult => {
    return { ended, message, read: 0, decided: 0, written: 0, setAside: 0, ...requestsOf(http) };
  };
  for (;;) {
    try {
      const acquired = await acquireLease({ http, prefix, heartbeatMs }, { watermark, replayId });
      if (acquired.outcome === 'held') return await new Watcher(options, org, acquired.lease, replayId).run();
      if (!options.wait || signal.aborted) return nothingDone(signal.aborted ? 'stopped' : 'taken', acquired.holder);
      options.log('waiting', { holder: acquired.holder });
      await sleep(heartbeatMs, undefined, { signal }).catch(() => undefined);
      failures.clear();
    } catch (error) {
      if (!isWorthRetrying(error, true)) throw error;
      options.log('failed', factsOfError(error));
      if (signal.aborted) return nothingDone('stopped');
      failures.note(error);
      await sleep(failures.restMs(error), undefined, { signal }).catch(() => undefined);
    }
  }
}
