import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The entry of a worker: beside the sources when they run as they are, beside the commands when they are built. */
function workerPath(name: string): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    for (const end of ['.ts', '.js']) {
      const path = join(folder, 'workers', name + end);
      if (existsSync(path)) return path;
    }
  }
  throw new Error(`The worker ${name} is missing: run npm run build.`);
}

/** Rows live as long as their batch: with room for one they are gone before anybody has to copy them. */
const YOUNG_MB = 48;

/**
 * Starts a thread that runs `scripts/workers/NAME`.
 *
 * @param data what the thread finds in `workerData`
 */
export function startThread(name: string, data: unknown): Worker {
  return new Worker(workerPath(name), { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
}

/** The first message of a thread that gives one answer and ends. Its error is ours. */
export function answerOf<T>(thread: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`A thread ended with code ${code} before it answered.`)));
  });
}

/** Copies arrays to where all threads see them. */
export function shareArray<T extends Uint8Array | Uint32Array | Float64Array>(array: T): T {
  const bytes = new Uint8Array(new SharedArrayBuffer(array.byteLength));
  bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const Kind = array.constructor as new (buffer: SharedArrayBuffer, offset: number, length: number) => T;
  return new Kind(bytes.buffer, 0, array.length);
}
