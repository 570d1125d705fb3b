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

/** Megabytes for what a thread has just made. With room for the rows of a batch, which live as long as it does, nobody has to copy them. */
const YOUNG_MB = { resolveBatches: 48, sessionPart: 2 } as const;

/**
 * Starts a thread that runs `scripts/workers/NAME`.
 *
 * @param data what the thread finds in `workerData`
 */
export function startThread(name: keyof typeof YOUNG_MB, data?: unknown): Worker {
  return new Worker(workerPath(name), { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB[name] } });
}

/** The next message of a thread. Its error is ours. */
export function nextAnswer<T>(thread: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (message: T): void => settle(() => resolve(message));
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (code: number): void => settle(() => reject(new Error(`A thread ended with code ${code} before it answered.`)));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
