import { setTimeout as sleep } from 'node:timers/promises';
import type { SaveResult } from './collections.ts';

const TRIES = 4;
const FIRST_WAIT_MS = 250;

/**
 * Sends records and sends those again that somebody else has locked (P22), after a wait that grows and is never the same
 * for two writers.
 */
export async function withLocksRetried<R>(
  records: readonly R[],
  send: (records: readonly R[]) => Promise<SaveResult[]>
): Promise<SaveResult[]> {
  const results = await send(records);
  for (let tries = 1; tries < TRIES; tries++) {
    const locked = results.flatMap(({ statusCode }, i) => (statusCode === 'UNABLE_TO_LOCK_ROW' ? [i] : []));
    if (locked.length === 0) break;
    await sleep(FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + Math.random()));
    const again = await send(locked.flatMap((i) => records.slice(i, i + 1)));
    locked.forEach((i, at) => {
      const result = again[at];
      if (result) results[i] = result;
    });
  }
  return results;
}
