/** A thread that gathers a part of the rows of a file and resolves batches of calls, one after the other, as it is told. */
import { parentPort } from 'node:worker_threads';
import { gatherPart } from '../files/gathering/gatherRows.ts';
import type { BatchAnswer, BatchJob } from '../files/resolving/batchJob.ts';
import type { HelperTask } from '../files/resolving/helper.ts';
import { batchRunner } from '../files/resolving/runBatch.ts';

let run: ((job: BatchJob) => BatchAnswer) | undefined;

parentPort?.on('message', (task: HelperTask) => {
  // A failure ends the thread, and so reaches whoever waits for the answer.
  if (task.kind === 'gather') void gatherPart(task.task).then((part) => parentPort?.postMessage(part));
  else if (task.kind === 'setUp') run = batchRunner(task.setup);
  else resolve(task.job);
});

function resolve(job: BatchJob): void {
  const answer = run?.(job);
  if (!answer) throw new Error('A batch came before what batches have in common.');
  const outputs = [answer.touchpoints, answer.trackedCalls, answer.attributionTouchpoints];
  parentPort?.postMessage(
    answer,
    outputs.map(({ buffer }) => buffer as ArrayBuffer)
  );
}
