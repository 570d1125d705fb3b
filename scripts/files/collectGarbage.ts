import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** With fewer calls there is little to let go of. */
const MANY_CALLS = 100_000;

let collect: (() => void) | undefined;

/**
 * Lets go of everything that is no longer needed, now. Large arrays of numbers weigh nothing in the collector's own
 * reckoning: without being asked it keeps those of one step while the next makes its own.
 */
export function collectGarbage(calls: number): void {
  if (calls < MANY_CALLS) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
    setFlagsFromString('--no-expose-gc');
  }
  collect();
}
