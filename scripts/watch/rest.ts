import { setTimeout as sleep } from 'node:timers/promises';

/** Rests so long, or until the signal is aborted. */
export function rest(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => undefined);
}

/** Works after each rest, until the signal is aborted. */
export async function every(ms: number, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await rest(ms, signal);
    if (!signal.aborted) await work();
  }
}
