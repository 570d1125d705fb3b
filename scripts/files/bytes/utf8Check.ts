import { isUtf8 } from 'node:buffer';

/** Looks whether bytes that come in chunks are UTF-8, a chunk at a time, whose last character the next one may complete. */
export class Utf8Check {
  private rest: Uint8Array = new Uint8Array();

  /** False where the chunk, or the character it completes, is not UTF-8. */
  passes(chunk: Uint8Array): boolean {
    const missing = this.rest.length > 0 ? lengthBy(this.rest[0] ?? 0) - this.rest.length : 0;
    let isGood = true;
    if (missing > 0) {
      const character = Buffer.concat([this.rest, chunk.subarray(0, missing)]);
      if (chunk.length < missing) {
        this.rest = character;
        return true;
      }
      isGood = isUtf8(character);
    }
    const until = Math.max(missing, completeUntil(chunk));
    this.rest = chunk.slice(until);
    return isUtf8(chunk.subarray(missing, until)) && isGood;
  }

  /** False where the last character was never completed. */
  ends(): boolean {
    return this.rest.length === 0;
  }
}

/** How many bytes a character takes, by its first. */
export function lengthBy(lead: number): number {
  if (lead < 0xc0) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** Where a character begins that the next chunk may complete; the end where there is none. */
export function completeUntil(bytes: Uint8Array): number {
  for (let back = 1; back < 4 && back <= bytes.length; back++) {
    const at = bytes.length - back;
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return lengthBy(byte) > back ? at : bytes.length;
  }
  return bytes.length;
}

/** Where the first byte stands that is not UTF-8; the end where all are. */
export function goodUntil(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthBy(bytes[at] ?? 0);
    if (at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length))) break;
    at += length;
  }
  return at;
}
