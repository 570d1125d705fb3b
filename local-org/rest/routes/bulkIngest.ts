import { Readable } from 'node:stream';
import { BULK_ERRORS } from '../../bulk/bulkErrors.ts';
import { createIngestJob } from '../../bulk/ingest/createIngestJob.ts';
import { ingestResults, type IngestResult } from '../../bulk/ingest/ingestResults.ts';
import { readMultipart } from '../../bulk/ingest/readMultipart.ts';
import { hasEnded, type IngestJob } from '../../bulk/jobs/bulkJob.ts';
import { changedJob, createdJob, jobInfo } from '../../bulk/jobs/jobInfo.ts';
import { jsonParserError, notFound } from '../../errors/salesforceError.ts';
import { isJsonRecord } from '../../records/incomingRecord.ts';
import { bodyOf } from '../requestParts.ts';
import { noContent, ok, type RestHandler, type RestOrg, type RestRequest, type Route, type SlowHandler } from '../restRequest.ts';
import { abortJob, csvAnswer, listJobs, onlyOverHttp, versionOf } from './bulkRequests.ts';

function jobOf(request: RestRequest, rest: RestOrg): IngestJob {
  const job = rest.bulk.store.ingest(request.params['id'] ?? '');
  if (job === undefined) throw notFound();
  return job;
}

async function upload(rest: RestOrg, job: IngestJob, data: Readable): Promise<void> {
  const { files, options, store } = rest.bulk;
  const megabytes = Math.round((options.maxUploadBytes * 4) / 3 / 1024 / 1024);
  await files.upload(job.id, data, options.maxUploadBytes, () => BULK_ERRORS.tooLarge(megabytes));
  job.hasData = true;
  store.save(job);
}

const LONGEST_PART = 100_000;

/** Creates a job, and with a form of several parts uploads its data and closes it too. */
const create: SlowHandler = async (request, rest) => {
  const version = versionOf(request);
  if (typeof request.body !== 'string') return ok(createdJob(createIngestJob(rest.bulk, request.session, bodyOf(request), version)));
  const parts = readMultipart(request.body, request.headers['content-type'] ?? '');
  const json: unknown = parts.has('job') ? JSON.parse(parts.get('job') ?? '') : undefined;
  const content = parts.get('content') ?? '';
  if (!isJsonRecord(json)) throw jsonParserError('The part "job" is required.');
  if (content.length > LONGEST_PART) throw BULK_ERRORS.tooLarge(LONGEST_PART / 1_000_000);
  const job = createIngestJob(rest.bulk, request.session, json, version);
  await upload(rest, job, Readable.from([Buffer.from(content)]));
  rest.bulk.store.change(job, { state: 'UploadComplete' });
  rest.bulk.start(job, request.session);
  return ok(createdJob(job));
};

const putData: SlowHandler = async (request, rest) => {
  const job = jobOf(request, rest);
  if (job.state !== 'Open') throw BULK_ERRORS.wrongState(job.state);
  if (job.hasData) throw BULK_ERRORS.uploadedTwice(job.id);
  await upload(rest, job, request.body instanceof Readable ? request.body : Readable.from([]));
  return { status: 201 };
};

const changeState: RestHandler = (request, rest) => {
  const job = jobOf(request, rest);
  const state = bodyOf(request)['state'];
  if (state === 'Aborted') abortJob(rest, job);
  else if (state !== 'UploadComplete') throw BULK_ERRORS.badValue(state, 'state');
  else if (job.state !== 'Open') throw BULK_ERRORS.wrongState(job.state);
  else {
    rest.bulk.store.change(job, { state });
    rest.bulk.start(job, request.session);
  }
  return ok(changedJob(job));
};

const info: RestHandler = (request, rest) => ok(jobInfo(jobOf(request, rest)));

const remove: RestHandler = (request, rest) => {
  const job = jobOf(request, rest);
  if (job.state === 'Open' || job.state === 'InProgress') throw BULK_ERRORS.notTerminated();
  if (job.state === 'UploadComplete') abortJob(rest, job);
  rest.bulk.store.delete(job.id);
  return noContent;
};

function results(kind: IngestResult): SlowHandler {
  return async (request, rest) => {
    const job = jobOf(request, rest);
    if (!hasEnded(job)) throw BULK_ERRORS.wrongState(job.state);
    return Promise.resolve(csvAnswer(ingestResults(rest.bulk.files, job, kind)));
  };
}

const JOBS = '/services/data/:version/jobs/ingest';

export const bulkIngestRoutes: readonly Route[] = [
  { method: 'POST', pattern: JOBS, handler: onlyOverHttp, slowHandler: create },
  { method: 'GET', pattern: JOBS, handler: (request, rest) => listJobs(request, rest, 'ingest') },
  { method: 'GET', pattern: `${JOBS}/:id`, handler: info },
  { method: 'PATCH', pattern: `${JOBS}/:id`, handler: changeState },
  { method: 'DELETE', pattern: `${JOBS}/:id`, handler: remove },
  { method: 'PUT', pattern: `${JOBS}/:id/batches`, handler: onlyOverHttp, slowHandler: putData },
  { method: 'GET', pattern: `${JOBS}/:id/successfulResults`, handler: onlyOverHttp, slowHandler: results('successful') },
  { method: 'GET', pattern: `${JOBS}/:id/failedResults`, handler: onlyOverHttp, slowHandler: results('failed') },
  { method: 'GET', pattern: `${JOBS}/:id/unprocessedrecords`, handler: onlyOverHttp, slowHandler: results('unprocessed') }
];
