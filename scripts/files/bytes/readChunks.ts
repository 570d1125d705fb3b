import { open, type FileHandle } from 'node:fs/promises';
import { createReadStream, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { FileError } from '../fileError.ts';
import { whyUnreadable } from './whyUnreadable.ts';

/** Large enough that what a read costs disappears, small enough for the processor's cache. */
const CHUNK = 1 << 18;

const GZIP = [0x1f, 0x8b];
const UTF_16_LE = [0xff, 0xfe];

function startsWith(bytes: Uint8Array, marks: readonly number[]): boolean {
  return marks.every((mark, i) => bytes[i] === mark);
}

/** Says where a chunk of so many bytes is to be put, or fewer. */
export type Room = (length: number) => Uint8Array;

/**
 * Reads into one buffer again and again, which stays in the processor's cache with what the scan of it needs. The system
 * reads ahead by itself; a thread for it costs more than it saves. A chunk is valid until the next.
 */
async function* plainChunks(file: FileHandle, start: number, end: number, room: Room): AsyncGenerator<Uint8Array> {
  let at = start;
  for (let turn = 1; ; turn++) {
    const buffer = room(CHUNK);
    const length = readSync(file.fd, buffer, 0, Math.min(buffer.length, end - at), at);
    if (length === 0) return;
    at += length;
    yield buffer.subarray(0, length);
    // Signals and timers get their turn.
    if (turn % 256 === 0) await setImmediate();
  }
}

function oneBuffer(): Room {
  let buffer: Uint8Array | undefined;
  return (length) => (buffer ??= new Uint8Array(length));
}

async function* unpackedChunks(path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  const file = createReadStream(path, { highWaterMark: CHUNK });
  file.once('error', (error) => gunzip.destroy(error));
  yield* file.pipe(gunzip) as AsyncIterable<Uint8Array>;
}

/** Converts what begins as UTF-16 does; all else stays as it is. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && startsWith(chunk, UTF_16_LE)) decoder = new TextDecoder('utf-16le');
    isFirst = false;
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}

/** What a file is, whatever its name: its first bytes say it. */
export type FileForm = 'plain' | 'gzip' | 'utf16';

async function formOf(file: FileHandle): Promise<FileForm> {
  const head = new Uint8Array(2);
  await file.read(head, 0, 2, 0);
  if (startsWith(head, GZIP)) return 'gzip';
  return startsWith(head, UTF_16_LE) ? 'utf16' : 'plain';
}

/**
 * The bytes of a text file as UTF-8, some of them at a time; gzip is unpacked on the way, UTF-16 as Excel's "Unicode text"
 * has it is converted, packed too. Memory does not grow with the file.
 *
 * @param start of a plain file only: where to begin, in bytes
 * @param end of a plain file only: where to stop
 * @param room of a plain file only: where to put the bytes, for whoever wants them in a place of their own
 */
export async function* readChunks(path: string, start = 0, end = Infinity, room = oneBuffer()): AsyncGenerator<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const form = await formOf(file);
    if (form === 'plain') yield* plainChunks(file, start, end, room);
    else yield* asUtf8(form === 'gzip' ? unpackedChunks(path) : plainChunks(file, 0, Infinity, oneBuffer()));
  } catch (error) {
    if (error instanceof FileError || !isFromReading(error)) throw error;
    throw new FileError(path, whyUnreadable(error), { cause: error });
  } finally {
    await file?.close();
  }
}

/** Whether a file can be entered in its middle, and how long it is. */
export async function describeFile(path: string): Promise<{ readonly form: FileForm; readonly size: number }> {
  try {
    const file = await open(path);
    try {
      return { form: await formOf(file), size: (await file.stat()).size };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new FileError(path, whyUnreadable(error), { cause: error });
  }
}

/** System and zlib errors carry a code; what the caller throws into the generator is the caller's. */
function isFromReading(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
