const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
/** Surrogates stand for code points past U+FFFF, which UTF-8 puts last. */
const rank = (unit: number): number => (isSurrogate(unit) ? unit + 0x10000 : unit);

/**
 * Compares two texts in the byte order of UTF-8, the order of ids and keys in every rule (R20, R32).
 * JavaScript's own `<` compares UTF-16 units and puts emoji before U+FF01; locale order differs by machine.
 *
 * @example compareBytes('call:A', 'call:B') // negative
 * @example compareBytes('\u{1F600}', '\uFF01') // positive
 */
export function compareBytes(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(left.charCodeAt(at)) - rank(right.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
