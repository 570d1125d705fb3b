import type { Org, Session } from '../org.ts';
import { processIngestJob } from './ingest/processIngestJob.ts';
import { JobFailure } from './bulkErrors.ts';
import { hasEnded, type BulkJob } from './jobs/bulkJob.ts';
import type { FaultOfJob } from './jobs/jobFault.ts';
import { JobFiles } from './jobs/jobFiles.ts';
import { jobUsage, type JobUsage } from './jobs/jobUsage.ts';
import { JobStore } from './jobs/jobStore.ts';
import { processQueryJob } from './query/processQueryJob.ts';

export interface BulkOptions {
  /** Rows of a page of query results where the client doesn't ask for less. */
  readonly resultPageRows?: number;
  /** Records of a batch: an aborted job ends behind the batch it is in. */
  readonly batchRecords?: number;
  /** Bytes of an upload: 150 MB when encoded as base64. */
  readonly maxUploadBytes?: number;
}

const DEFAULTS = { resultPageRows: 250_000, batchRecords: 10_000, maxUploadBytes: (150 * 1024 * 1024 * 3) / 4 };

/** The jobs of one org: what is known of them, their data, and those being processed. */
export class BulkApi {
  readonly org: Org;
  readonly store: JobStore;
  readonly files: JobFiles;
  readonly options: Required<BulkOptions>;
  faultOfJob: FaultOfJob = () => undefined;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();

  /** `databaseFile`: the jobs' data is kept next to it. */
  constructor(org: Org, options: BulkOptions = {}, databaseFile?: string) {
    this.org = org;
    this.options = { ...DEFAULTS, ...options };
    this.files = new JobFiles(databaseFile);
    this.store = new JobStore(org, (id) => this.files.delete(id));
  }

  /** What the jobs of the last day have used. */
  usage(): JobUsage {
    return jobUsage(this.store.all, this.org.now(), this.options.batchRecords);
  }

  /** Begins to process a job whose data is complete; it goes on behind the answer to the request. */
  start(job: BulkJob, session: Session): void {
    const run = new Promise<void>((resolve) => setImmediate(() => resolve(this.#process(job, session))));
    this.#running.add(run);
    void run.finally(() => this.#running.delete(run));
  }

  /** Goes on with the jobs a stopped or killed process left behind. */
  resume(sessionOfUser: (userId: string) => Session | undefined): void {
    for (const job of this.store.all) {
      if (job.state !== 'UploadComplete' && job.state !== 'InProgress') continue;
      const session = sessionOfUser(job.createdById);
      if (session === undefined) this.store.change(job, { state: 'Failed', errorMessage: 'InvalidUser : The user is no longer there' });
      else this.start(job, session);
    }
  }

  /** Stops processing; what isn't done goes on when the org is opened again. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running);
    this.files.close();
  }

  async #process(job: BulkJob, session: Session): Promise<void> {
    const { signal } = this.#stopping;
    if (hasEnded(job) || signal.aborted) return;
    const run = { org: this.org, session, store: this.store, files: this.files, signal, fault: this.faultOfJob(job) };
    try {
      if (job.kind === 'query') await processQueryJob(run, job);
      else await processIngestJob({ ...run, batchRecords: this.options.batchRecords }, job);
      if (!signal.aborted) this.store.change(job, hasEnded(job) ? {} : { state: 'JobComplete' });
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const errorMessage = error instanceof JobFailure ? error.message : `InternalServerError : The local org failed: ${reason}`;
      this.store.change(job, { state: 'Failed', errorMessage });
    }
  }
}
