import { showDateTime } from '../../records/dateTimes.ts';
import type { BulkJob, IngestJob } from './bulkJob.ts';

/** What the answer to a change of state says of a job (Close a Job, Abort a Query Job). */
export function changedJob(job: BulkJob): Record<string, unknown> {
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: showDateTime(job.createdDate),
    systemModstamp: showDateTime(job.systemModstamp),
    state: job.state,
    ...(job.kind === 'ingest' ? { externalIdFieldName: job.externalIdFieldName, assignmentRuleId: job.assignmentRuleId } : {}),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: job.apiVersion
  };
}

function contentUrl(job: IngestJob): string | undefined {
  return job.state === 'Open' ? `services/data/v${job.apiVersion.toFixed(1)}/jobs/ingest/${job.id}/batches` : undefined;
}

/** What the answer to its creation says: not yet what kind of job it is. */
export function createdJob(job: BulkJob): Record<string, unknown> {
  return {
    ...changedJob(job),
    ...(job.kind === 'ingest' ? { contentUrl: contentUrl(job) } : {}),
    lineEnding: job.lineEnding,
    columnDelimiter: job.columnDelimiter
  };
}

/** A job as the list of all jobs shows it. */
export function listedJob(job: BulkJob): Record<string, unknown> {
  return { ...createdJob(job), jobType: job.kind === 'ingest' ? 'V2Ingest' : 'V2Query' };
}

/** All there is to say of a job (Get Information About an Ingest Job, About a Query Job). */
export function jobInfo(job: BulkJob): Record<string, unknown> {
  const times = { retries: 0, totalProcessingTime: Math.round(job.totalTime) };
  if (job.kind === 'query') {
    const counted = job.state === 'UploadComplete' ? {} : { numberRecordsProcessed: job.processed };
    return { ...listedJob(job), ...counted, ...times, isPkChunkingSupported: true, errorMessage: job.errorMessage };
  }
  return {
    ...listedJob(job),
    ...(job.state === 'Open' ? {} : { numberRecordsProcessed: job.processed, numberRecordsFailed: job.failed }),
    ...times,
    apiActiveProcessingTime: Math.round(job.activeTime),
    apexProcessingTime: 0,
    isPkChunkingSupported: false,
    errorMessage: job.errorMessage
  };
}
