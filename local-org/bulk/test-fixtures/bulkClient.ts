import assert from 'node:assert/strict';
import type { LocalOrg } from '../../localOrg.ts';
import { call } from '../../test-fixtures/testOrg.ts';

/** What a test reads of a job's information. */
export interface JobInfo {
  readonly id: string;
  readonly state: string;
  readonly errorMessage?: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
}

export interface CsvPage {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A job, or the error its creation was answered with. */
export async function createJob(org: LocalOrg, job: Record<string, unknown>, kind = 'ingest'): Promise<JobInfo> {
  const { body, status } = await call<JobInfo>(org, 'POST', `jobs/${kind}`, job);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

export async function putData(org: LocalOrg, id: string, csv: string): Promise<number> {
  const { status } = await call(org, 'PUT', `jobs/ingest/${id}/batches`, csv, { 'Content-Type': 'text/csv' });
  return status;
}

export async function setState(org: LocalOrg, id: string, state: string, kind = 'ingest'): Promise<number> {
  return (await call(org, 'PATCH', `jobs/${kind}/${id}`, { state })).status;
}

export async function getJob(org: LocalOrg, id: string, kind = 'ingest'): Promise<JobInfo> {
  return (await call<JobInfo>(org, 'GET', `jobs/${kind}/${id}`)).body;
}

/** Waits until a job has come to one of the states. */
export async function untilJob(
  org: LocalOrg,
  id: string,
  kind = 'ingest',
  states = ['JobComplete', 'Failed', 'Aborted']
): Promise<JobInfo> {
  for (let tries = 0; tries < 500; tries++) {
    const job = await getJob(org, id, kind);
    if (states.includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`job ${id} never came to ${states.join(' or ')}`);
}

export async function getCsv(org: LocalOrg, path: string): Promise<CsvPage> {
  const response = await fetch(`${org.instanceUrl}/services/data/v67.0/jobs/${path}`, {
    headers: { Authorization: `Bearer ${org.accessToken}`, Accept: 'text/csv' }
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export interface Loaded {
  readonly job: JobInfo;
  readonly successful: string;
  readonly failed: string;
  readonly unprocessed: string;
}

export async function resultsOf(org: LocalOrg, job: JobInfo): Promise<Loaded> {
  const text = async (kind: string): Promise<string> => (await getCsv(org, `ingest/${job.id}/${kind}`)).text;
  return {
    job,
    successful: await text('successfulResults'),
    failed: await text('failedResults'),
    unprocessed: await text('unprocessedrecords')
  };
}

/** A whole ingest job: created, filled, closed, waited for, its results fetched. */
export async function load(org: LocalOrg, spec: Record<string, unknown>, csv: string): Promise<Loaded> {
  const { id } = await createJob(org, spec);
  assert.equal(await putData(org, id, csv), 201);
  assert.equal(await setState(org, id, 'UploadComplete'), 200);
  return resultsOf(org, await untilJob(org, id));
}

/** A whole query job, up to its first page. */
export async function bulkQuery(org: LocalOrg, query: string, spec: Record<string, unknown> = {}): Promise<CsvPage & { job: JobInfo }> {
  const { id } = await createJob(org, { operation: 'query', query, ...spec }, 'query');
  const job = await untilJob(org, id, 'query');
  return { job, ...(await getCsv(org, `query/${id}/results`)) };
}
