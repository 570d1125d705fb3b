/**
 * Resolves calls as they come: change events say which, and a timer looks for all that changed, since events can be lost and
 * tell nothing of sessions and people (P12). Both are scopes of the one path. One watcher at a time, by lease.
 */
import { factsOfError } from '../logging/logFacts.ts';
import { holdableRetryIds } from '../resolve/retryIds.ts';
import { openOrg, type OpenOrg } from '../salesforce/openOrg.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { rest } from '../salesforce/rest.ts';
import { isWorthRetrying } from '../salesforce/retryable.ts';
import { readReplayId } from '../salesforce/runRows.ts';
import { acquireLease, leaseHolder } from './lease.ts';
import { Failures } from './failures.ts';
import { requestsOf, Watcher } from './watcher.ts';
import type { WatchEnd, WatchOptions, WatchResult } from './watchOptions.ts';

export type { WatchEvent, WatchOptions, WatchResult } from './watchOptions.ts';

/** @returns once the signal is aborted, another watcher holds the org, or nothing is left to ask with */
export async function watchOrg(options: WatchOptions): Promise<WatchResult> {
  const { http, signal, wait = false, log } = options;
  const failures = new Failures(options.firstPauseMs);
  const nothingDone = (ended: WatchEnd, message = ''): WatchResult => {
    return { ended, message, read: 0, decided: 0, written: 0, setAside: 0, ...requestsOf(http) };
  };
  let seen: SeenOrg | undefined = await seeOrg(http);
  for (let hasWaited = false; ;) {
    try {
      seen ??= await seeOrg(http);
      const outcome = await watchUnlessTaken(options, seen);
      if (typeof outcome !== 'string') return outcome;
      if (!wait || signal.aborted) return nothingDone(signal.aborted ? 'stopped' : 'taken', outcome);
      hasWaited = true;
      seen = undefined;
    } catch (error) {
      // What is wrong from the first is told at once; a standby that has waited for weeks goes on.
      if (!hasWaited && !isWorthRetrying(error, true)) throw error;
      log('failed', factsOfError(error));
      if (signal.aborted) return nothingDone('stopped');
      const ended = failures.note(error);
      if (ended !== undefined) return nothingDone(ended, error instanceof Error ? error.message : String(error));
      await rest(failures.restMs(error), signal);
    }
  }
}

interface SeenOrg {
  readonly org: OpenOrg;
  /** Where the last watcher was on its channel. */
  readonly replayId?: string;
}

async function seeOrg(http: OrgHttp): Promise<SeenOrg> {
  const org = await openOrg(http);
  return { org, replayId: await readReplayId(http, org.description.prefix) };
}

/**
 * Watches, or waits as long as another one does.
 *
 * @returns who holds the org, or held it: that one went on meanwhile, so the org has to be seen anew
 */
async function watchUnlessTaken(options: WatchOptions, { org, replayId }: SeenOrg): Promise<WatchResult | string> {
  const { http, signal, heartbeatMs, wait = false, log } = options;
  const { prefix, watermark, retryIds } = org.description;
  const lease = { http, prefix, heartbeatMs };
  const acquired = await acquireLease(lease, { watermark, retryIds: holdableRetryIds(retryIds), replayId });
  if (acquired.outcome === 'held') return new Watcher(options, org, acquired.lease, replayId).run();
  let holder: string | undefined = acquired.holder;
  while (wait && holder !== undefined && !signal.aborted) {
    log('waiting', { holder });
    await rest(heartbeatMs, signal);
    if (!signal.aborted) holder = await leaseHolder(lease);
  }
  return acquired.holder;
}
