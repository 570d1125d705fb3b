import type { BulkJob } from './bulkJob.ts';

/** What jobs have used of the day's allowances (Bulk API Limits and Allocations). */
export interface JobUsage {
  readonly batches: number;
  readonly queryJobs: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** Counts the jobs of the last 24 hours that are still known: a deleted job is forgotten here, not in an org. */
export function jobUsage(jobs: readonly BulkJob[], now: number, batchRecords: number): JobUsage {
  const recent = jobs.filter((job) => job.createdDate > now - DAY);
  const batches = recent.reduce((sum, job) => sum + (job.kind === 'ingest' ? Math.ceil(job.processed / batchRecords) : 0), 0);
  return { batches, queryJobs: recent.filter((job) => job.kind === 'query').length };
}
