import { rest } from '../salesforce/rest.ts';

/** Works after each rest, until the signal is aborted. */
export async function every(ms: number, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await rest(ms, signal);
    if (!signal.aborted) await work();
  }
}
