/**
 * Hashes of keys that stand in bytes, four bytes at a time. The scanner makes the same hash while it looks for the end of a
 * field, so a key of a plain field is read once; what has to be made readable first comes here.
 */

/** A key of two hashes that know nothing of each other: the first finds a place in a table, both together tell keys apart. */
export const FIRST_LOW = 0x9e3779b9 | 0;
export const FIRST_HIGH = 0x85ebca6b | 0;

/** The hash of the key that was hashed last. */
let lastHigh = 0;

export function nextLow(low: number, word: number): number {
  const mixed = Math.imul(low ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

export function nextHigh(high: number, word: number): number {
  return Math.imul(high + word, 0x5bd1e995) ^ (high >>> 15);
}

/** The last mixing spreads keys that differ in a single byte. */
export function lastLow(low: number, length: number): number {
  const mixed = Math.imul(low ^ length ^ ((low ^ length) >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

export function lastHighOf(high: number, low: number): number {
  return Math.imul(high ^ (high >>> 13), 0xc2b2ae35) ^ low;
}

/**
 * The 32-bit hash of the bytes from `from` to `to`; the other half is in `highOfLast`.
 *
 * @example
 * const key = Buffer.from('S-1');
 * hashBytes(viewOf(key), 0, key.length)
 */
export function hashBytes(bytes: DataView, from: number, to: number): number {
  let low = FIRST_LOW;
  let high = FIRST_HIGH;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const word = bytes.getInt32(at, true);
    low = nextLow(low, word);
    high = nextHigh(high, word);
  }
  let rest = 0;
  for (let shift = 0; at < to; at++, shift += 8) rest |= bytes.getUint8(at) << shift;
  low = lastLow(nextLow(low, rest), to - from);
  lastHigh = lastHighOf(nextHigh(high, rest), low);
  return low;
}

/** The other 32 bits of the key that `hashBytes` was given last. */
export function highOfLast(): number {
  return lastHigh;
}

/** Both halves as one number of 53 bits. */
export function wholeHash(low: number, high: number): number {
  return (high & 0x1fffff) * 4_294_967_296 + (low >>> 0);
}
