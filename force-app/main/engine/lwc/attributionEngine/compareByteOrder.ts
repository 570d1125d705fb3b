/* eslint-disable @typescript-eslint/no-non-null-assertion -- a code point at an index inside the text */
/**
 * Orders two texts by their UTF-8 bytes, which is the order of their code points. R9, R20 and R32 break ties by it,
 * so the answer is the same in a page, in Node, in a database and on raw file bytes. The order of JavaScript's `<`
 * differs: it puts an emoji before `\uFF01`.
 *
 * Negative when `left` comes first, positive when `right` does, 0 when they are equal.
 *
 * @example
 * compareByteOrder('S-1', 'S-10') // negative
 * compareByteOrder('\u{1F4DE}', '\uFF01') // positive, though '\u{1F4DE}' < '\uFF01'
 */
export function compareByteOrder(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  let at = 0;
  while (at < shared && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  if (at === shared) return left.length - right.length;
  if (at > 0 && isHighSurrogate(left.charCodeAt(at - 1))) at--;
  return left.codePointAt(at)! - right.codePointAt(at)!;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
