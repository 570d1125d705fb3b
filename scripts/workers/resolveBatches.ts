/** A thread that resolves batches of calls, one after the other, as it is sent them. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BatchJob } from '../files/resolving/batchJob.ts';
import { batchRunner, type BatchSetup } from '../files/resolving/runBatch.ts';

const run = batchRunner(workerData as BatchSetup);
parentPort?.on('message', (job: BatchJob) => {
  const answer = run(job);
  const outputs = [answer.touchpoints, answer.trackedCalls, answer.attributionTouchpoints];
  parentPort?.postMessage(
    answer,
    outputs.map(({ buffer }) => buffer as ArrayBuffer)
  );
});
