/** A command that is told to end, by Ctrl+C or by what systemd and Docker send, ends its work itself; told so twice it ends at once. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
export type EndingSignal = (typeof SIGNALS)[number];

/** Aborted once this process is told to end, its reason the `EndingSignal`. */
export function endOnSignal(): AbortSignal {
  const ending = new AbortController();
  for (const signal of SIGNALS) {
    // SfCommand's own listeners exit at once, in the middle of a batch.
    process.removeAllListeners(signal);
    process.once(signal, () => ending.abort(signal));
  }
  return ending.signal;
}

/** As shells say of a command that a signal ended: 130 after Ctrl+C, 143 after SIGTERM. */
export function exitCodeOf(signal: EndingSignal): number {
  return 128 + constants.signals[signal];
}
