import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchAnswer, BatchJob } from './batchJob.ts';
import type { Helper } from './helper.ts';
import { batchRunner, type BatchSetup } from './runBatch.ts';

/** Answers that are kept while one before them is not there yet, for each thread. */
const KEPT = 4;

/**
 * Resolves batches on several threads and gives the answers in the order of the batches, so that the output does not
 * depend on the number of threads. This thread is one of them: another would have all code to warm up once more.
 */
export async function* resolveBatches(
  jobs: Iterable<BatchJob>,
  setup: BatchSetup,
  helpers: readonly Helper[]
): AsyncGenerator<BatchAnswer> {
  for (const helper of helpers) helper.setUp(setup);
  const run = batchRunner(setup);
  const asked: Asked[] = [];
  for (const job of jobs) {
    const helper = leastBusy(helpers);
    if (helper && helper.waiting < AT_ONCE) {
      asked.push(ask(helper, job));
      continue;
    }
    asked.push({ answer: run(job) });
    // What the helpers sent comes in between two batches.
    await nextTurn();
    while (asked[0] && (asked[0].answer ?? asked.length > KEPT * (helpers.length + 1))) yield await answerOf(asked.shift());
  }
  while (asked.length > 0) yield await answerOf(asked.shift());
}

/** A batch that was given to somebody: the answer once it is there, and the promise of it. */
interface Asked {
  answer?: BatchAnswer;
  promised?: Promise<BatchAnswer>;
}

function ask(helper: Helper, job: BatchJob): Asked {
  const asked: Asked = {};
  asked.promised = helper.resolve(job).then((answer) => (asked.answer = answer));
  // Nobody may be waiting for it yet when the thread fails.
  asked.promised.catch(() => undefined);
  return asked;
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
