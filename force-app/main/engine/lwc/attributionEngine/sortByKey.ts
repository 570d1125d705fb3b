/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a row */
import { compareByteOrder } from './compareByteOrder';

/**
 * Rows in the byte order of their keys. Keys of a batch have long beginnings in common and differ in a few characters, so some
 * characters and the row's number go into one number: numbers are sorted without asking anybody, five times as fast.
 *
 * @example
 * sortByKey([{ key: 'S-10' }, { key: 'S-1' }], ({ key }) => key) // S-1, S-10
 */
export function sortByKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const keys = rows.map(keyOf);
  const order = Uint32Array.from(keys, (_, at) => at);
  sortRange(keys, order, 0);
  return Array.from(order, (at) => rows[at]!);
}

/** Characters that are packed at once, each as a digit from 1; 0 stands behind the end. */
const PACKED = 5;
const DIGITS = 129;
/** As many row numbers fit beside them into 53 bits. */
const MOST = 250_000;
/** Fewer are compared. */
const FEW = 12;

function sortRange(keys: readonly string[], order: Uint32Array, known: number): void {
  const { length } = order;
  if (length <= FEW || length > MOST) return sortByComparing(keys, order);
  const shared = sharedLength(keys, order, known);
  const packed = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const code = packKey(keys[order[at]!]!, shared);
    if (code < 0) return sortByComparing(keys, order);
    packed[at] = code * length + at;
  }
  packed.sort();
  const before = order.slice();
  let from = 0;
  for (let at = 0; at < length; at++) {
    order[at] = before[packed[at]! % length]!;
    const code = Math.floor(packed[at]! / length);
    if (at + 1 < length && code === Math.floor(packed[at + 1]! / length)) continue;
    // Keys that end among the packed characters are the same key.
    if (at > from && code % DIGITS > 0) sortRange(keys, order.subarray(from, at + 1), shared + PACKED);
    from = at + 1;
  }
}

function sortByComparing(keys: readonly string[], order: Uint32Array): void {
  order.sort((left, right) => compareByteOrder(keys[left]!, keys[right]!));
}

/** How many characters all keys have in common. */
function sharedLength(keys: readonly string[], order: Uint32Array, known: number): number {
  const first = keys[order[0]!]!;
  let shared = first.length;
  for (const at of order) {
    const key = keys[at]!;
    let same = known;
    while (same < shared && key.charCodeAt(same) === first.charCodeAt(same)) same++;
    shared = same;
  }
  return shared;
}

/** -1 where a character is none of ASCII: the order of code points is not that of UTF-16. */
function packKey(key: string, from: number): number {
  let code = 0;
  for (let at = from; at < from + PACKED; at++) {
    const digit = at < key.length ? key.charCodeAt(at) + 1 : 0;
    if (digit >= DIGITS) return -1;
    code = code * DIGITS + digit;
  }
  return code;
}
