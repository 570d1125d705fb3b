/* eslint-disable @typescript-eslint/no-non-null-assertion -- a code point at an index inside the text */
/**
 * Writes a text's UTF-8 bytes into `into` at `at` and returns where they end; `into` needs 3 bytes for every UTF-16 unit.
 * A lone surrogate is written as its three bytes, so different texts never become equal bytes (TextEncoder would make
 * every one of them U+FFFD, and it is no part of the language).
 *
 * @example
 * encodeText('é', bytes, 0) // 2, bytes C3 A9
 */
export function encodeText(text: string, into: Uint8Array, at: number): number {
  let end = at;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.codePointAt(unit)!;
    if (code < 0x80) {
      into[end++] = code;
      continue;
    }
    if (code < 0x800) {
      into[end++] = 0xc0 | (code >> 6);
    } else {
      if (code < 0x10000) {
        into[end++] = 0xe0 | (code >> 12);
      } else {
        unit++;
        into[end++] = 0xf0 | (code >> 18);
        into[end++] = 0x80 | ((code >> 12) & 0x3f);
      }
      into[end++] = 0x80 | ((code >> 6) & 0x3f);
    }
    into[end++] = 0x80 | (code & 0x3f);
  }
  return end;
}
