import { writeSync } from 'node:fs';
import { NOBODY } from 'c/attributionEngine';
import type { RowReader } from '../scripts/files/bytes/rowReader.ts';
import type { FieldBytes } from './fieldBytes.ts';

const BLOCK = 1 << 16;
/** Longer than any pair. */
const PAIR = 512;

/**
 * Writes the pairs of calls that have a session, in the order of the sessions' file, so that it is read from its beginning
 * to its end; returns how many.
 *
 * @param matched call by call the place of its session's row, or `NOBODY`
 */
export function writePairs(out: number, ids: FieldBytes, matched: Float64Array, rows: RowReader, keyColumn: number): number {
  const block = Buffer.allocUnsafeSlow(BLOCK + PAIR);
  const calls = matched.length;
  const pairs = sortByPlace(matched);
  let at = block.write('Id,Session_Key__c\n');
  for (const pair of pairs) {
    const place = Math.floor(pair / calls);
    at = ids.copy(pair - place * calls, block, at);
    block[at++] = 44;
    const { bytes, starts, ends } = rows.read(place);
    for (let from = starts[keyColumn] ?? 0; from < (ends[keyColumn] ?? 0); from++) block[at++] = bytes[from] ?? 0;
    block[at++] = 10;
    if (at < BLOCK) continue;
    writeSync(out, block, 0, at);
    at = 0;
  }
  writeSync(out, block, 0, at);
  return pairs.length;
}

/** Place and call of each pair as one number, place * calls + call, in rising order: exact while that is below 2^52. */
function sortByPlace(matched: Float64Array): Float64Array {
  const pairs = new Float64Array(matched.length);
  let count = 0;
  for (let call = 0; call < matched.length; call++) {
    const place = matched[call] ?? NOBODY;
    if (place !== NOBODY) pairs[count++] = place * matched.length + call;
  }
  return pairs.subarray(0, count).sort();
}
