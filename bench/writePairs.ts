import { writeSync } from 'node:fs';
import { firstAtOrAfter, NOBODY } from 'c/attributionEngine';
import type { FieldBytes } from './fieldBytes.ts';

const BLOCK = 1 << 16;
/** Longer than any pair. */
const PAIR = 512;

/**
 * Writes the pairs of calls that have a session; returns how many.
 *
 * @param places places of matched sessions in rising order, whose keys are `keys`
 */
export function writePairs(out: number, ids: FieldBytes, matched: Float64Array, places: Float64Array, keys: FieldBytes): number {
  const block = Buffer.allocUnsafeSlow(BLOCK + PAIR);
  let at = block.write('Id,Session_Key__c\n');
  let pairs = 0;
  for (let call = 0; call < matched.length; call++) {
    const place = matched[call] ?? NOBODY;
    if (place === NOBODY) continue;
    pairs++;
    at = ids.copy(call, block, at);
    block[at++] = 44;
    at = keys.copy(firstAtOrAfter(places, place, 0, places.length), block, at);
    block[at++] = 10;
    if (at < BLOCK) continue;
    writeSync(out, block, 0, at);
    at = 0;
  }
  writeSync(out, block, 0, at);
  return pairs;
}
