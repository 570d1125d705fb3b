import { setImmediate } from 'node:timers/promises';
import { readRows } from '../csv/readRows.ts';
import { WrongLineEnding, type CsvRow } from '../csv/rowScanner.ts';
import { invalidBatch, JobFailure } from '../bulkErrors.ts';
import { hasEnded, type IngestJob } from '../jobs/bulkJob.ts';
import { suffer, type JobFault } from '../jobs/jobFault.ts';
import { planColumns } from './columns.ts';
import { saveChunk, type IngestRun } from './saveChunk.ts';

export interface IngestProcess extends IngestRun {
  /** Records of a batch: a job that is aborted ends behind the batch it is in. */
  readonly batchRecords: number;
  /** The org is being stopped; the job goes on when it is opened again. */
  readonly signal: AbortSignal;
  readonly fault: JobFault | undefined;
}

/** Records an org saves in one transaction of a bulk job (Limits: chunk size). */
const CHUNK = 200;
/** To commit costs as much as to save some records, so several transactions of the org are one of its file. */
const CHUNKS_AT_ONCE = 5;

/** Groups rows so that none is in two chunks and no chunk in two batches; `done` rows of an earlier process come first. */
async function* chunks(rows: AsyncIterable<readonly CsvRow[]>, done: number, batchRecords: number): AsyncGenerator<CsvRow[]> {
  let seen = 0;
  let chunk: CsvRow[] = [];
  for await (const portion of rows) {
    for (const row of portion) {
      if (seen++ < done) continue;
      chunk.push(row);
      if (chunk.length < CHUNK && seen % batchRecords !== 0) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** Chunks that are committed at once; none of them where a fault may strike between two. */
async function* portions(rows: AsyncIterable<readonly CsvRow[]>, done: number, run: IngestProcess): AsyncGenerator<CsvRow[][]> {
  let seen = done;
  let portion: CsvRow[][] = [];
  for await (const chunk of chunks(rows, done, run.batchRecords)) {
    portion.push(chunk);
    seen += chunk.length;
    if (run.fault === undefined && portion.length < CHUNKS_AT_ONCE && seen % run.batchRecords !== 0) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

async function saveAll(run: IngestProcess, job: IngestJob): Promise<void> {
  const object = run.org.schema.object(job.object);
  if (object === undefined) throw invalidBatch(`Unable to find object: ${job.object}`);
  const rows = readRows(run.files.read(job.id, 'upload'), job);
  let first = (await rows.next()).value as CsvRow[] | undefined;
  while (first?.length === 0) first = (await rows.next()).value as CsvRow[] | undefined;
  const columns = planColumns(run.org, run.session, job, first?.[0]?.cells ?? []);
  const data = (async function* (): AsyncGenerator<readonly CsvRow[]> {
    yield first?.slice(1) ?? [];
    yield* rows;
  })();
  await suffer(job, run.fault, run.signal);
  for await (const some of portions(data, job.processed, run)) {
    if (run.signal.aborted || (hasEnded(job) && job.processed % run.batchRecords === 0)) return;
    const started = performance.now();
    run.org.changes.together(() => {
      for (const chunk of some) saveChunk(run, job, object, columns, chunk);
    });
    job.activeTime += performance.now() - started;
    await suffer(job, run.fault, run.signal);
    await setImmediate();
  }
}

/** Turns the rows of an upload into saved records, chunk by chunk, other requests in between. */
export async function processIngestJob(run: IngestProcess, job: IngestJob): Promise<void> {
  const { files, store } = run;
  const started = performance.now();
  files.truncate(job.id, 'successful', job.successfulBytes);
  files.truncate(job.id, 'failed', job.failedBytes);
  store.change(job, { state: 'InProgress' });
  try {
    await saveAll(run, job);
  } catch (error) {
    if (error instanceof WrongLineEnding) throw new JobFailure(`ClientInputError : ${error.message}`);
    throw error;
  } finally {
    job.totalTime += performance.now() - started;
  }
}
