import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** With fewer calls there is little to let go of. */
const MANY_CALLS = 100_000;

type Collect = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void;

let collect: Collect | undefined;

/**
 * Lets go of everything that is no longer needed, now. Large arrays of numbers weigh nothing in the collector's own
 * reckoning: without being asked it keeps those of one step while the next makes its own. As a last resort it also gives back
 * the room for young objects, some 15 MB that it took while the program was loaded and would hold as long as little is made.
 */
export function collectGarbage(calls: number): void {
  if (calls < MANY_CALLS) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
    setFlagsFromString('--no-expose-gc');
  }
  collect({ type: 'major', flavor: 'last-resort' });
}
