/** Many records into an org by Bulk API 2.0: each is answered by itself, as with collections, and nothing is written twice. */
import { csvObjectPortions } from '../../files/bytes/csvObjects.ts';
import type { SaveResult } from '../collections.ts';
import { OrgError } from '../orgError.ts';
import type { OrgHttp } from '../orgHttp.ts';
import { createJob, getJob, jobMs, setState, untilEnded, type BulkJob } from './bulkJob.ts';
import { csvParts, type CsvPart, type SentRecord } from './ingestCsv.ts';
import { NumberList } from './numberList.ts';
import { ownText } from './ownText.ts';
import { pickRows, rowsAt, type RowList } from './rowList.ts';

export interface Ingest {
  readonly object: string;
  readonly operation: 'insert' | 'upsert' | 'update' | 'delete';
  /** The column that tells one record from another: the external id, or `Id`. */
  readonly keyField: string;
  readonly records: RowList<SentRecord>;
  /** @see CsvPartsOptions */
  readonly columns?: readonly string[];
}

/** A record that was not written. */
export interface Refusal extends SaveResult {
  readonly success: false;
  /** Of the record among those sent. */
  readonly place: number;
}

/** To make a job, fill it and let it go: with fewer left its rows would be sent for nothing. */
const REQUESTS_TO_BEGIN = 3;
/** Of a job that failed as a whole the rest goes into another one, this often. */
const JOBS = 3;

/** What was refused, in the order of the records: of millions of results most say nothing. */
export async function ingest(http: OrgHttp, work: Ingest): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const part of csvParts(work.records, { jobBytes: http.jobBytes, columns: work.columns })) {
    const errors = await ingestPart(http, work, part);
    if (errors.size === 0) continue;
    for (const { row, place } of rowsAt(work.records, part.places)) {
      const error = errors.get(keyOf(row, work));
      if (error !== undefined) refusals.push({ success: false, place, error, statusCode: /^[A-Z_]+/.exec(error)?.[0] });
    }
  }
  return refusals.sort((a, b) => a.place - b.place);
}

function keyOf(record: SentRecord, { keyField }: Pick<Ingest, 'keyField'>): string {
  return String(record[keyField] ?? '');
}

type JobSpec = Pick<Ingest, 'object' | 'operation'> & { readonly externalIdFieldName?: string };

/** Salesforce's words for the records of one upload that were refused, by key. */
async function ingestPart(http: OrgHttp, work: Ingest, whole: CsvPart): Promise<Map<string, string>> {
  const { object, operation, keyField } = work;
  const errors = new Map<string, string>();
  let part = whole;
  for (let jobs = 1; ; jobs++) {
    const job = await runJob(http, { object, operation, ...(operation === 'upsert' ? { externalIdFieldName: keyField } : {}) }, part);
    if ((job.numberRecordsFailed ?? 0) > 0) {
      for (const row of await readResults(http, job.id, 'failedResults'))
        errors.set(ownText(row[keyField] ?? ''), ownText(toWords(row['sf__Error'] ?? '')));
    }
    if (job.state === 'JobComplete') return errors;
    const left = new Set<string>();
    for (const row of await readResults(http, job.id, 'unprocessedrecords')) left.add(ownText(row[keyField] ?? ''));
    if (left.size === 0) return errors;
    if (jobs === JOBS) {
      for (const key of left) errors.set(key, `BULK_JOB_${job.state.toUpperCase()}: ${job.errorMessage ?? 'no reason given'}`);
      return errors;
    }
    const rest = restOf(work, part, left);
    if (!rest) return errors;
    part = rest;
  }
}

/** The upload of what a job left undone. */
function restOf(work: Ingest, { places }: CsvPart, left: ReadonlySet<string>): CsvPart | undefined {
  const leftPlaces = new NumberList();
  for (const { row, place } of rowsAt(work.records, places)) if (left.has(keyOf(row, work))) leftPlaces.push(place);
  const [rest] = csvParts(pickRows(work.records, leftPlaces), { columns: work.columns });
  return rest && { csv: rest.csv, places: leftPlaces };
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [X]:X --` → `REQUIRED_FIELD_MISSING: Required fields are missing: [X]:X` */
function toWords(error: string): string {
  return error.replace(/ ?--$/, '').replace(/^([A-Z_]+):\s*/, '$1: ');
}

async function runJob(http: OrgHttp, spec: JobSpec, { csv, places }: CsvPart): Promise<BulkJob> {
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
    const job = await untilEnded(http, 'ingest', id, { expectedMs: http.jobPace.expect(work, csv.length), rows: places.length });
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

async function readResults(http: OrgHttp, id: string, which: string): Promise<Iterable<Record<string, string>>> {
  const csv = await http.request({ method: 'GET', path: `/jobs/ingest/${id}/${which}`, csv: true, purpose: 'read' });
  return recordsOf(csv as Uint8Array);
}

/** Records of a result at once. */
const PORTION_ROWS = 10_000;

function* recordsOf(csv: Uint8Array): Generator<Record<string, string>> {
  for (const records of csvObjectPortions(csv, PORTION_ROWS)) yield* records;
}
