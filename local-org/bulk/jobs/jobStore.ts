import type { Org } from '../../org.ts';
import { makeId, toId18 } from '../../storage/recordIds.ts';
import type { BulkJob, IngestJob, QueryJob } from './bulkJob.ts';

const JOB_PREFIX = '750';
/** Jobs are kept seven days (Limits and Allocations: Batch and job lifespan). */
const LIFE = 7 * 24 * 60 * 60 * 1000;

/** What is known of jobs, in the org's own database: a chunk of records and what its job says of it are committed together. */
export class JobStore {
  readonly #org: Org;
  readonly #jobs = new Map<string, BulkJob>();
  readonly #onDelete: (id: string) => void;

  constructor(org: Org, onDelete: (id: string) => void) {
    this.#org = org;
    this.#onDelete = onDelete;
    org.db.exec('CREATE TABLE IF NOT EXISTS _bulk_job (id TEXT PRIMARY KEY, job TEXT NOT NULL) WITHOUT ROWID');
    for (const row of org.db.all('SELECT id, job FROM _bulk_job ORDER BY id')) {
      this.#jobs.set(String(row['id']), JSON.parse(String(row['job'])) as BulkJob);
    }
  }

  newId(): string {
    return makeId(JOB_PREFIX, this.#org.sequences.next('_bulk_job'));
  }

  save(job: BulkJob): void {
    this.#jobs.set(job.id, job);
    this.#org.db.run('INSERT INTO _bulk_job VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET job = excluded.job', job.id, JSON.stringify(job));
  }

  /** Stores a change of a job with the time of it. */
  change(job: BulkJob, changes: Partial<Pick<BulkJob, 'state' | 'errorMessage'>>): void {
    Object.assign(job, changes, { systemModstamp: this.#org.now() });
    this.save(job);
  }

  ingest(id: string): IngestJob | undefined {
    const job = this.#find(id);
    return job?.kind === 'ingest' ? job : undefined;
  }

  query(id: string): QueryJob | undefined {
    const job = this.#find(id);
    return job?.kind === 'query' ? job : undefined;
  }

  get all(): readonly BulkJob[] {
    this.#forgetOld();
    return [...this.#jobs.values()];
  }

  delete(id: string): void {
    this.#jobs.delete(id);
    this.#org.db.run('DELETE FROM _bulk_job WHERE id = ?', id);
    this.#onDelete(id);
  }

  #find(id: string): BulkJob | undefined {
    this.#forgetOld();
    return this.#jobs.get(toId18(id) ?? id);
  }

  #forgetOld(): void {
    const oldest = this.#org.now() - LIFE;
    for (const job of this.#jobs.values()) if (job.createdDate < oldest) this.delete(job.id);
  }
}
