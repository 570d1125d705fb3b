import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { Utf8Decoder } from './decodeUtf8.ts';
import { FileError } from './fileError.ts';

const GZIP = [0x1f, 0x8b];
const UTF_16_LE = [0xff, 0xfe];
const BYTE_ORDER_MARK = /^\ufeff/;

function startsWith(bytes: Buffer, marks: readonly number[]): boolean {
  return marks.every((mark, i) => bytes[i] === mark);
}

async function firstBytes(stream: Readable, count: number): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    head = Buffer.concat([head, chunk as Buffer]);
    if (head.length >= count) break;
  }
  return head;
}

async function* withHead(head: Buffer, rest: Readable): AsyncGenerator<Buffer> {
  yield head;
  for await (const chunk of rest) yield chunk as Buffer;
}

async function* openBytes(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const head = await firstBytes(file, 2);
  if (!startsWith(head, GZIP)) return yield* withHead(head, file);
  const gunzip = createGunzip();
  file.once('error', (error) => gunzip.destroy(error));
  gunzip.write(head);
  file.pipe(gunzip);
  for await (const chunk of gunzip) yield chunk as Buffer;
}

function decoderOf(bytes: Buffer): StringDecoder | Utf8Decoder {
  return startsWith(bytes, UTF_16_LE) ? new StringDecoder('utf16le') : new Utf8Decoder();
}

/**
 * The text of a file in chunks: gzip is recognised by its first bytes whatever the file's name, a byte-order mark is
 * dropped, and UTF-16 as Excel's "Unicode text" writes it is understood. Bytes that are no text become lone surrogates, so that what
 * holds them is not well-formed. Memory does not grow with the file.
 */
export async function* readText(path: string): AsyncGenerator<string> {
  let decoder: { write(bytes: Buffer): string; end(): string } | undefined;
  try {
    for await (const bytes of openBytes(path)) {
      const text = decoder?.write(bytes) ?? (decoder = decoderOf(bytes)).write(bytes).replace(BYTE_ORDER_MARK, '');
      if (text) yield text;
    }
  } catch (error) {
    throw new FileError(path, `can't be read: ${(error as Error).message}`, { cause: error });
  }
  const rest = decoder?.end();
  if (rest) yield rest;
}
