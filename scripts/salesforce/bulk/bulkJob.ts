/** A job of Bulk API 2.0 from its creation to its end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { OrgError } from '../orgError.ts';
import type { OrgHttp } from '../orgHttp.ts';

export type JobKind = 'query' | 'ingest';

export interface BulkJob {
  readonly id: string;
  readonly state: string;
  readonly object?: string;
  readonly createdById?: string;
  readonly errorMessage?: string;
  readonly numberRecordsProcessed?: number;
  readonly numberRecordsFailed?: number;
}

const ENDED = new Set(['JobComplete', 'Failed', 'Aborted']);
/** A poll is a request: the first comes soon, for small jobs, later ones twice a minute. */
const GROWTH = 3;
const LONGEST_WAIT_MS = 30_000;

export function toJob(body: unknown): BulkJob {
  const job = body as Partial<BulkJob> | undefined;
  if (typeof job?.id === 'string' && typeof job.state === 'string') return job as BulkJob;
  throw new OrgError('UNEXPECTED_ANSWER', "The org's answer about a bulk job is no job", 200);
}

/** Making a job twice leaves one that is never filled and does nothing. */
export async function createJob(http: OrgHttp, kind: JobKind, body: object): Promise<BulkJob> {
  const purpose = kind === 'query' ? 'read' : 'write';
  return toJob(await http.request({ method: 'POST', path: `/jobs/${kind}`, body, purpose, repeatable: true }));
}

export async function setState(http: OrgHttp, kind: JobKind, id: string, state: 'UploadComplete' | 'Aborted'): Promise<void> {
  await http.request({ method: 'PATCH', path: `/jobs/${kind}/${id}`, body: { state }, purpose: 'write' });
}

export async function getJob(http: OrgHttp, kind: JobKind, id: string): Promise<BulkJob> {
  return toJob(await http.request({ method: 'GET', path: `/jobs/${kind}/${id}`, purpose: 'poll' }));
}

export async function untilEnded(http: OrgHttp, kind: JobKind, id: string): Promise<BulkJob> {
  for (let wait = http.firstPollMs; ; wait = Math.min(wait * GROWTH, LONGEST_WAIT_MS)) {
    await sleep(wait);
    const job = await getJob(http, kind, id);
    if (ENDED.has(job.state)) return job;
  }
}

/**
 * Waits for the ingest jobs an earlier run left behind: a process that was killed is gone, but its jobs go on in the org, and
 * what they write must not come after what this run reads.
 */
export async function settleJobs(http: OrgHttp, objects: ReadonlySet<string>): Promise<void> {
  const answer = await http.request({ method: 'GET', path: '/jobs/ingest?jobType=V2Ingest', purpose: 'poll' });
  const { records = [] } = (answer ?? {}) as { records?: readonly BulkJob[] };
  const running = records.filter(({ state, object = '' }) => (state === 'UploadComplete' || state === 'InProgress') && objects.has(object));
  for (const { id } of running) await untilEnded(http, 'ingest', id);
}
