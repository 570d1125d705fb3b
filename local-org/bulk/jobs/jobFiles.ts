import {
  appendFileSync,
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Data of a job: what was uploaded, rows of its results, and where each row of a query's results begins. */
export type JobFile = 'upload' | 'successful' | 'failed' | 'result' | 'resultStarts';

const KINDS: readonly JobFile[] = ['upload', 'successful', 'failed', 'result', 'resultStarts'];

/** Refuses a stream longer than `limit` bytes, once it has been read to its end: the client can then read the answer. */
function atMost(limit: number, refusal: () => Error): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      done(null, size > limit ? undefined : chunk);
    },
    flush(done) {
      done(size > limit ? refusal() : null);
    }
  });
}

/**
 * Files of the jobs, next to the org's database or, for an org in memory, in a folder that goes with the process. They
 * are only ever streamed and appended to: a job of 100 MB takes no memory.
 */
export class JobFiles {
  readonly #folder: string | undefined;
  #temporary: string | undefined;

  constructor(databaseFile?: string) {
    this.#folder = databaseFile === undefined ? undefined : `${databaseFile}-bulk`;
  }

  async upload(id: string, data: Readable, limit: number, tooLarge: () => Error): Promise<void> {
    const path = this.#path(id, 'upload');
    try {
      await pipeline(data, atMost(limit, tooLarge), createWriteStream(`${path}.part`));
    } catch (error) {
      rmSync(`${path}.part`, { force: true });
      throw error;
    }
    renameSync(`${path}.part`, path);
  }

  /** Bytes from `start` up to, not including, `end`. */
  read(id: string, kind: JobFile, start = 0, end = Infinity): Readable {
    const path = this.#path(id, kind);
    if (end <= start || !existsSync(path)) return Readable.from([]);
    return createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 });
  }

  readBytes(id: string, kind: JobFile, start: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    const file = openSync(this.#path(id, kind), 'r');
    readSync(file, bytes, 0, length, start);
    closeSync(file);
    return bytes;
  }

  append(id: string, kind: JobFile, data: string | Buffer): number {
    if (data.length === 0) return 0;
    appendFileSync(this.#path(id, kind), data);
    return Buffer.byteLength(data);
  }

  size(id: string, kind: JobFile): number {
    const path = this.#path(id, kind);
    return existsSync(path) ? statSync(path).size : 0;
  }

  truncate(id: string, kind: JobFile, bytes: number): void {
    if (this.size(id, kind) > bytes) truncateSync(this.#path(id, kind), bytes);
  }

  delete(id: string): void {
    for (const kind of KINDS) rmSync(this.#path(id, kind), { force: true });
  }

  close(): void {
    if (this.#temporary !== undefined) rmSync(this.#temporary, { recursive: true, force: true });
  }

  #path(id: string, kind: JobFile): string {
    return join(this.#root(), `${id}.${kind}`);
  }

  #root(): string {
    if (this.#folder === undefined) return (this.#temporary ??= mkdtempSync(join(tmpdir(), `local-org-bulk-${process.pid}-`)));
    mkdirSync(this.#folder, { recursive: true });
    return this.#folder;
  }
}
