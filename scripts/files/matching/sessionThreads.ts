import type { Worker } from 'node:worker_threads';
import type { InputFile } from '../bytes/inputFile.ts';
import { nextAnswer, startThread } from '../threads.ts';
import type { SessionPartAnswer, SessionPartTask } from './sessionPart.ts';

/**
 * Less than this is not worth a thread: of a file of 118 MB a second one saved a tenth of the time, for a third more processor
 * time and memory.
 */
const LEAST_PART = 96 << 20;
/** Each thread has an index of its own: with more calls than this one thread does with less memory. */
export const MOST_CALLS = 500_000;

/**
 * Threads that help to offer sessions. They are started before there is anything to offer, so that they are ready when
 * there is.
 */
export class SessionThreads {
  private readonly workers: readonly Worker[];

  /** @param leastPart bytes of a file below which it is not worth a thread */
  constructor(
    { size, canSplit }: Pick<InputFile, 'size' | 'canSplit'>,
    threads: number,
    private readonly leastPart = LEAST_PART
  ) {
    const count = canSplit ? Math.min(threads, Math.floor(size / leastPart)) - 1 : 0;
    this.workers = Array.from({ length: Math.max(0, count) }, () => startThread('sessionPart'));
  }

  /** Bytes of a part of the file that one thread takes at a time. */
  get partSize(): number {
    return Math.max(1, this.leastPart / 8);
  }

  /** How many help with this many calls. */
  countFor(calls: number): number {
    return calls > MOST_CALLS ? 0 : this.workers.length;
  }

  ask(helpers: number, taskOf: (thread: number) => SessionPartTask): Promise<SessionPartAnswer>[] {
    return this.workers.slice(0, helpers).map((worker, at) => {
      const answer = nextAnswer<SessionPartAnswer>(worker);
      // Awaited later: until then a failure must not count as unhandled.
      answer.catch(() => undefined);
      worker.postMessage(taskOf(at + 1));
      return answer;
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
