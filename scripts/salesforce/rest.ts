import { setTimeout as sleep } from 'node:timers/promises';

/** Rests so long, or until the signal is aborted. */
export function rest(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => undefined);
}
