/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies between `from` and `to` */
import { canonicalVisitorId } from 'c/attributionEngine';

/**
 * Whether a visitor id in its bytes may read differently in its canonical form (R3): blanks around it, or hexadecimal
 * digits in another spelling. Where it is false the bytes can be looked up as they stand, which is what most ids allow.
 *
 * @example
 * mayDiffer(Buffer.from('4f2a9c1e77b04d3c8e5a0b1c2d3e4f50'), 0, 32) // false
 * mayDiffer(Buffer.from('V_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50'), 0, 38) // true
 */
export function mayDiffer(bytes: Uint8Array, from: number, to: number): boolean {
  if (isOutsideWord(bytes[from]!) || isOutsideWord(bytes[to - 1]!)) return true;
  const length = to - from;
  if (length < 32) return false;
  let isSpelledAsKey = length === 32;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if ((byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102)) continue;
    const isUpperHex = byte >= 65 && byte <= 70;
    const isMark = byte === 45 || byte === 95 || byte === 118 || byte === 86;
    if (!isUpperHex && !isMark) return false;
    isSpelledAsKey = false;
  }
  return !isSpelledAsKey;
}

/** A control character or blank, or the part of a character beyond ASCII, which may be a blank too. */
function isOutsideWord(byte: number): boolean {
  return byte <= 32 || byte >= 127;
}

/** The canonical form in bytes; `undefined` for a blank id. */
export function canonicalBytes(text: string): Buffer | undefined {
  const key = canonicalVisitorId(text);
  return key === undefined ? undefined : Buffer.from(key);
}
