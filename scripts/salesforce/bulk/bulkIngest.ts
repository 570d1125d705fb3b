/** Many records into an org by Bulk API 2.0: each is answered by itself, as with collections, and nothing is written twice. */
import { csvObjects } from '../../files/bytes/csvObjects.ts';
import type { SaveResult } from '../collections.ts';
import { OrgError } from '../orgError.ts';
import type { OrgHttp } from '../orgHttp.ts';
import { createJob, getJob, jobMs, setState, untilEnded, type BulkJob } from './bulkJob.ts';
import { toCsvParts, type CsvPart, type SentRecords } from './ingestCsv.ts';

export interface Ingest {
  readonly object: string;
  readonly operation: 'insert' | 'upsert' | 'update' | 'delete';
  /** The column that tells one record from another: the external id, or `Id`. */
  readonly keyField: string;
  readonly records: SentRecords;
}

/** To make a job, fill it and let it go: with fewer left its rows would be sent for nothing. */
const REQUESTS_TO_BEGIN = 3;
/** Of a job that failed as a whole the rest goes into another one, this often. */
const JOBS = 3;

const DONE: SaveResult = { success: true };

/** Results in the order of the records. Successes come without Id. */
export async function ingest(http: OrgHttp, work: Ingest): Promise<SaveResult[]> {
  const results = new Array<SaveResult>(work.records.length).fill(DONE);
  for (const part of toCsvParts(work.records, http.jobBytes)) {
    const errors = await ingestPart(http, work, part);
    if (errors.size === 0) continue;
    for (const index of part.indexes) {
      const error = errors.get(String(work.records.at(index)?.[work.keyField] ?? ''));
      if (error !== undefined) results[index] = { success: false, error, statusCode: /^[A-Z_]+/.exec(error)?.[0] };
    }
  }
  return results;
}

type JobSpec = Pick<Ingest, 'object' | 'operation'> & { readonly externalIdFieldName?: string };

/** Salesforce's words for the records of one upload that were refused, by key. */
async function ingestPart(http: OrgHttp, { object, operation, keyField, records }: Ingest, whole: CsvPart): Promise<Map<string, string>> {
  const errors = new Map<string, string>();
  let part = whole;
  for (let jobs = 1; ; jobs++) {
    const job = await runJob(http, { object, operation, ...(operation === 'upsert' ? { externalIdFieldName: keyField } : {}) }, part);
    if ((job.numberRecordsFailed ?? 0) > 0) {
      for (const row of await readResults(http, job.id, 'failedResults')) errors.set(row[keyField] ?? '', toWords(row['sf__Error'] ?? ''));
    }
    if (job.state === 'JobComplete') return errors;
    const left = new Set((await readResults(http, job.id, 'unprocessedrecords')).map((row) => row[keyField] ?? ''));
    if (left.size === 0) return errors;
    const indexes = part.indexes.filter((index) => left.has(String(records.at(index)?.[keyField] ?? '')));
    if (jobs === JOBS) {
      for (const key of left) errors.set(key, `BULK_JOB_${job.state.toUpperCase()}: ${job.errorMessage ?? 'no reason given'}`);
      return errors;
    }
    const [rest] = toCsvParts(indexes.map((index) => records.at(index) ?? {}));
    if (!rest) return errors;
    part = { csv: rest.csv, indexes };
  }
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [X]:X --` → `REQUIRED_FIELD_MISSING: Required fields are missing: [X]:X` */
function toWords(error: string): string {
  return error.replace(/ ?--$/, '').replace(/^([A-Z_]+):\s*/, '$1: ');
}

async function runJob(http: OrgHttp, spec: JobSpec, { csv, indexes }: CsvPart): Promise<BulkJob> {
  const work = `${spec.operation} ${spec.object}`;
  for (let tries = 1; ; tries++) {
    http.budget.require(REQUESTS_TO_BEGIN);
    const created = performance.now();
    const { id } = await createJob(http, 'ingest', { ...spec, contentType: 'CSV', lineEnding: 'LF' });
    try {
      await http.request({ method: 'PUT', path: `/jobs/ingest/${id}/batches`, body: csv, csv: true, purpose: 'write' });
    } catch (error) {
      // Nothing is processed before the upload is declared complete, so another job may take its place.
      if (tries === JOBS || !(error instanceof OrgError) || (error.status > 0 && error.status < 500)) throw error;
      await setState(http, 'ingest', id, 'Aborted').catch(() => undefined);
      continue;
    }
    await completeUpload(http, id);
    const completed = performance.now();
    const job = await untilEnded(http, 'ingest', id, { expectedMs: http.jobPace.expect(work, csv.length), rows: indexes.length });
    // It ended some time before it was asked about: learnt from that, each job would be waited for longer than the last.
    const took = (jobMs(job) ?? Infinity) - (completed - created);
    http.jobPace.learn(work, csv.length, Math.min(took, performance.now() - completed));
    return job;
  }
}

/** An answer that was lost is found out about by asking, since saying it twice is an error. */
async function completeUpload(http: OrgHttp, id: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await setState(http, 'ingest', id, 'UploadComplete');
      return;
    } catch (error) {
      if (tries === JOBS || !(error instanceof OrgError) || (error.status > 0 && error.status < 500)) throw error;
      if ((await getJob(http, 'ingest', id)).state !== 'Open') return;
    }
  }
}

async function readResults(http: OrgHttp, id: string, which: string): Promise<Record<string, string>[]> {
  const csv = await http.request({ method: 'GET', path: `/jobs/ingest/${id}/${which}`, csv: true, purpose: 'read' });
  return csvObjects(csv as Uint8Array);
}
