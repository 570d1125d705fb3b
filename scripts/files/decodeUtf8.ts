/**
 * UTF-8 to text without losing sight of bytes that are none: each becomes a lone surrogate, which no valid UTF-8 decodes to, so
 * that the row they stand in can be refused instead of reading U+FFFD, which nobody wrote.
 */
import { isUtf8 } from 'node:buffer';
import { completeUntil, lengthBy } from './bytes/utf8Check.ts';

/** A byte 0x80 to 0xFF as U+DC80 to U+DCFF. */
const LONE = 0xdc00;

function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  let good = 0;
  for (let at = 0; at < bytes.length;) {
    const length = lengthBy(bytes[at] ?? 0);
    if (isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) {
      at += length;
      continue;
    }
    text += bytes.toString('utf8', good, at) + String.fromCharCode(LONE + (bytes[at] ?? 0));
    good = ++at;
  }
  return text + bytes.toString('utf8', good);
}

/** @example new Utf8Decoder().write(Buffer.from([0x41, 0xff])) // 'A\udcff', which is not well-formed */
export class Utf8Decoder {
  private rest = Buffer.alloc(0);

  write(chunk: Buffer): string {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const until = completeUntil(bytes);
    this.rest = Buffer.from(bytes.subarray(until));
    return decode(bytes.subarray(0, until));
  }

  end(): string {
    return decode(this.rest);
  }
}
