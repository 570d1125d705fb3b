import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads.ts';
import type { BatchAnswer, BatchJob } from './batchJob.ts';
import { batchRunner, type BatchSetup } from './runBatch.ts';

/**
 * Resolves batches on several threads and gives the answers in the order of the batches, so that the output does not
 * depend on the number of threads. A thread has its next batch before it ends one; no more are made than are waited for.
 */
export async function* resolveBatches(jobs: Iterable<BatchJob>, setup: BatchSetup, threads: number): AsyncGenerator<BatchAnswer> {
  if (threads <= 1) {
    const run = batchRunner(setup);
    for (const job of jobs) yield run(job);
    return;
  }
  const workers = Array.from({ length: threads }, () => startThread('resolveBatches', setup));
  const idle = workers.flatMap((worker) => [worker, worker]);
  const waiting: Promise<BatchAnswer>[] = [];
  const ends = new Ends(workers);
  try {
    for (const job of jobs) {
      const worker = idle.shift();
      if (!worker) throw new Error('No thread is left for a batch.');
      waiting.push(ends.ask(worker, job).finally(() => idle.push(worker)));
      while (waiting.length > 0 && idle.length === 0) yield (await waiting.shift()) as BatchAnswer;
    }
    for (const answer of waiting) yield await answer;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Answers come back in the order in which a thread was asked. */
class Ends {
  private readonly open = new Map<Worker, { resolve(answer: BatchAnswer): void; reject(error: unknown): void }[]>();

  constructor(workers: readonly Worker[]) {
    for (const worker of workers) {
      this.open.set(worker, []);
      worker.on('message', (answer: BatchAnswer) => this.open.get(worker)?.shift()?.resolve(answer));
      worker.on('error', (error) => this.open.get(worker)?.forEach(({ reject }) => reject(error)));
    }
  }

  ask(worker: Worker, job: BatchJob): Promise<BatchAnswer> {
    const answer = new Promise<BatchAnswer>((resolve, reject) => this.open.get(worker)?.push({ resolve, reject }));
    answer.catch(() => undefined);
    worker.postMessage(job);
    return answer;
  }
}
