/** A job of Bulk API 2.0 from its creation to its end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseInstant } from 'c/salesforceRecords';
import { OrgError } from '../orgError.ts';
import type { OrgHttp } from '../orgHttp.ts';
import { rest } from '../rest.ts';
import { nextPoll, type JobFacts } from './jobPace.ts';

export type JobKind = 'query' | 'ingest';

export interface BulkJob {
  readonly id: string;
  readonly state: string;
  readonly object?: string;
  readonly createdById?: string;
  readonly errorMessage?: string;
  readonly createdDate?: string;
  /** Of an ended job, when it ended. */
  readonly systemModstamp?: string;
  readonly numberRecordsProcessed?: number;
  readonly numberRecordsFailed?: number;
}

const ENDED = new Set(['JobComplete', 'Failed', 'Aborted']);

export function toJob(body: unknown): BulkJob {
  const job = body as Partial<BulkJob> | undefined;
  if (typeof job?.id === 'string' && typeof job.state === 'string') return job as BulkJob;
  throw new OrgError('UNEXPECTED_ANSWER', "The org's answer about a bulk job is no job", 200);
}

/**
 * How long an ended job took from its creation, in milliseconds by the org's own clock; `undefined` where the org doesn't say.
 *
 * @example jobMs({ id, state, createdDate: '2026-05-04T12:00:00.000+0000', systemModstamp: '2026-05-04T12:01:30.000+0000' }) // 90000
 */
export function jobMs({ createdDate = '', systemModstamp = '' }: BulkJob): number | undefined {
  const [created, ended] = [parseInstant(createdDate), parseInstant(systemModstamp)];
  return created === undefined || ended === undefined || ended < created ? undefined : ended - created;
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

/**
 * Waits until a job has ended, whatever became of it. One that gets nowhere is aborted, so that its rest can go into another.
 *
 * @param known how long it should take, and how many rows it has
 */
export async function untilEnded(
  http: OrgHttp,
  kind: JobKind,
  id: string,
  known: Pick<JobFacts, 'expectedMs' | 'rows'> = {}
): Promise<BulkJob> {
  const { firstPollMs, jobPatienceMs, budget } = http;
  const started = performance.now();
  let sign = '';
  let signAt = started;
  let processed = 0;
  for (let waited = 0; ; waited = performance.now() - started) {
    // Who is told to end does not wait: the job goes on, as one of a run that was killed does.
    await rest(nextPoll(waited, { ...known, firstPollMs, processed }), budget.stopping);
    const job = await getJob(http, kind, id);
    if (ENDED.has(job.state)) return job;
    processed = job.numberRecordsProcessed ?? 0;
    const seen = `${job.state} ${String(processed)}`;
    if (seen !== sign) [sign, signAt] = [seen, performance.now()];
    else if (performance.now() - signAt >= jobPatienceMs) return abortJob(http, kind, id);
  }
}

/** Ends a job in the org; it may have ended by itself meanwhile. */
async function abortJob(http: OrgHttp, kind: JobKind, id: string): Promise<BulkJob> {
  await setState(http, kind, id, 'Aborted').catch((error: unknown) => {
    if (!(error instanceof OrgError) || error.status !== 400) throw error;
  });
  for (;;) {
    const job = await getJob(http, kind, id);
    if (ENDED.has(job.state)) return { errorMessage: 'it got nowhere and was aborted', ...job };
    await sleep(http.firstPollMs);
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
