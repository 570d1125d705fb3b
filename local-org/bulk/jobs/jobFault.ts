import { setTimeout } from 'node:timers/promises';
import { JobFailure } from '../bulkErrors.ts';
import { hasEnded, type BulkJob } from './bulkJob.ts';

/** What a fault does to a job once that many of its records are done. */
export interface JobFault {
  readonly kind: 'failed' | 'stuck';
  readonly afterRecords: number;
  readonly errorMessage: string;
}

/** What a job suffers from, asked when its processing begins. */
export type FaultOfJob = (job: BulkJob) => JobFault | undefined;

const POLL = 20;

/** Lets a job suffer its fault: it fails, or goes no further until it is aborted or the org is stopped. */
export async function suffer(job: BulkJob, fault: JobFault | undefined, signal: AbortSignal): Promise<void> {
  if (fault === undefined || job.processed < fault.afterRecords) return;
  if (fault.kind === 'failed') throw new JobFailure(fault.errorMessage);
  while (!hasEnded(job) && !signal.aborted) await setTimeout(POLL);
}
