import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads.ts';
import type { BatchAnswer, BatchJob } from './batchJob.ts';
import { batchRunner, type BatchSetup } from './runBatch.ts';

/** Answers that are kept while one before them is not there yet, for each thread. */
const KEPT = 4;

/**
 * Resolves batches on several threads and gives the answers in the order of the batches, so that the output does not
 * depend on the number of threads. This thread is one of them: another would have all code to warm up once more.
 */
export async function* resolveBatches(jobs: Iterable<BatchJob>, setup: BatchSetup, threads: number): AsyncGenerator<BatchAnswer> {
  const helpers = Array.from({ length: threads - 1 }, () => new Helper(setup));
  const run = batchRunner(setup);
  const asked: Asked[] = [];
  try {
    for (const job of jobs) {
      const helper = leastBusy(helpers);
      if (helper && helper.waiting < AT_ONCE) {
        asked.push(helper.ask(job));
        continue;
      }
      asked.push({ answer: run(job) });
      // What the helpers sent comes in between two batches.
      await nextTurn();
      while (asked[0] && (asked[0].answer ?? asked.length > KEPT * threads)) yield await answerOf(asked.shift());
    }
    while (asked.length > 0) yield await answerOf(asked.shift());
  } finally {
    await Promise.all(helpers.map((helper) => helper.end()));
  }
}

/** A batch that was given to somebody: the answer once it is there, and the promise of it. */
interface Asked {
  answer?: BatchAnswer;
  promised?: Promise<BatchAnswer>;
}

async function answerOf(asked: Asked | undefined): Promise<BatchAnswer> {
  const answer = asked?.answer ?? (await asked?.promised);
  if (!answer) throw new Error('A batch was given to nobody.');
  return answer;
}

/** Batches that a helper has, the one it is at included: the next is there when it ends one. */
const AT_ONCE = 2;

function leastBusy(helpers: readonly Helper[]): Helper | undefined {
  return helpers.reduce<Helper | undefined>((least, helper) => (least && least.waiting <= helper.waiting ? least : helper), undefined);
}

/** Another thread. Its answers come in the order in which it was asked. */
class Helper {
  private readonly worker: Worker;
  private readonly open: { resolve(answer: BatchAnswer): void; reject(error: unknown): void }[] = [];
  private failure: Error | undefined;

  constructor(setup: BatchSetup) {
    this.worker = startThread('resolveBatches', setup);
    this.worker.on('message', (answer: BatchAnswer) => this.open.shift()?.resolve(answer));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`A thread ended with code ${code} before it answered.`)));
  }

  get waiting(): number {
    return this.open.length;
  }

  ask(job: BatchJob): Asked {
    const asked: Asked = {};
    asked.promised = this.nextAnswer().then((answer) => (asked.answer = answer));
    // Nobody may be waiting for it yet when the thread fails.
    asked.promised.catch(() => undefined);
    this.worker.postMessage(job);
    return asked;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private nextAnswer(): Promise<BatchAnswer> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => this.open.push({ resolve, reject }));
  }

  /** Whatever it was asked is not answered any more. */
  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.open) reject(this.failure);
  }
}
