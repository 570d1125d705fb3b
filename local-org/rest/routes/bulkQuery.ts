import { pipeline, type Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { BULK_ERRORS } from '../../bulk/bulkErrors.ts';
import { hasEnded, type QueryJob } from '../../bulk/jobs/bulkJob.ts';
import { changedJob, createdJob, jobInfo } from '../../bulk/jobs/jobInfo.ts';
import { createQueryJob } from '../../bulk/query/createQueryJob.ts';
import { locatorOf, resultPage, rowOf } from '../../bulk/query/queryResults.ts';
import { notFound } from '../../errors/salesforceError.ts';
import { SOQL_ERRORS } from '../../soql/soqlError.ts';
import { bodyOf } from '../requestParts.ts';
import { noContent, ok, type RestHandler, type RestOrg, type RestRequest, type Route, type SlowHandler } from '../restRequest.ts';
import { abortJob, csvAnswer, listJobs, onlyOverHttp, versionOf } from './bulkRequests.ts';

function jobOf(request: RestRequest, rest: RestOrg): QueryJob {
  const job = rest.bulk.store.query(request.params['id'] ?? '');
  if (job === undefined) throw notFound();
  return job;
}

const create: RestHandler = (request, rest) =>
  ok(createdJob(createQueryJob(rest.bulk, request.session, bodyOf(request), versionOf(request))));

const info: RestHandler = (request, rest) => ok(jobInfo(jobOf(request, rest)));

const abort: RestHandler = (request, rest) => {
  const job = jobOf(request, rest);
  const { state } = bodyOf(request);
  if (state !== 'Aborted') throw BULK_ERRORS.badValue(state, 'state');
  abortJob(rest, job);
  return ok(changedJob(job));
};

const remove: RestHandler = (request, rest) => {
  const job = jobOf(request, rest);
  if (!hasEnded(job)) throw BULK_ERRORS.notTerminated();
  rest.bulk.store.delete(job.id);
  return noContent;
};

/** The row a request's locator stands for. */
function firstRow(request: RestRequest, job: QueryJob): number {
  const locator = request.query.get('locator');
  const row = locator === null ? 0 : rowOf(locator, job);
  if (row === undefined) throw SOQL_ERRORS.badLocator();
  return row;
}

function rowsAsked(request: RestRequest, rest: RestOrg): number {
  const asked = request.query.get('maxRecords');
  const most = rest.bulk.options.resultPageRows;
  if (asked === null) return most;
  if (!/^[1-9]\d*$/.test(asked)) throw BULK_ERRORS.badValue(asked, 'maxRecords');
  return Math.min(most, Number(asked));
}

/** Results are compressed for who takes them so (Use Compression for Bulk API 2.0 Query Responses). */
function compressed(request: RestRequest, csv: Readable): { body: Readable; headers: Record<string, string> } {
  if (!/\bgzip\b/i.test(request.headers['accept-encoding'] ?? '')) return { body: csv, headers: {} };
  return { body: pipeline(csv, createGzip({ level: 1 }), () => undefined), headers: { 'Content-Encoding': 'gzip' } };
}

const results: SlowHandler = async (request, rest) => {
  const job = jobOf(request, rest);
  if (versionOf(request) !== job.apiVersion) throw BULK_ERRORS.otherVersion(job.apiVersion);
  if (job.state !== 'JobComplete') return noContent;
  const page = resultPage(rest.bulk.files, job, firstRow(request, job), rowsAsked(request, rest));
  const { body, headers } = compressed(request, page.csv);
  const place = { 'Sforce-NumberOfRecords': String(page.rows), 'Sforce-Locator': page.nextLocator ?? 'null' };
  return Promise.resolve(csvAnswer(body, { ...headers, ...place }));
};

const PAGES_AT_ONCE = 5;

/** Addresses of several pages, to be fetched at once (Get Parallel Results for a Query Job). */
const resultPages: RestHandler = (request, rest) => {
  const job = jobOf(request, rest);
  if (versionOf(request) !== job.apiVersion) throw BULK_ERRORS.otherVersion(job.apiVersion);
  if (job.state !== 'JobComplete') return noContent;
  const size = rest.bulk.options.resultPageRows;
  const from = firstRow(request, job);
  const starts = Array.from({ length: PAGES_AT_ONCE }, (_, at) => from + at * size).filter((row) => row === 0 || row < job.processed);
  const next = from + PAGES_AT_ONCE * size;
  const url = `${request.root}/jobs/query/${job.id}`;
  const done = next >= job.processed;
  return ok({
    resultPages: starts.map((row) => ({ resultUrl: `${url}/results?locator=${locatorOf(row)}` })),
    ...(done ? {} : { nextRecordsUrl: `${url}/resultPages?locator=${locatorOf(next)}` }),
    done
  });
};

const JOBS = '/services/data/:version/jobs/query';

export const bulkQueryRoutes: readonly Route[] = [
  { method: 'POST', pattern: JOBS, handler: create },
  { method: 'GET', pattern: JOBS, handler: (request, rest) => listJobs(request, rest, 'query') },
  { method: 'GET', pattern: `${JOBS}/:id`, handler: info },
  { method: 'PATCH', pattern: `${JOBS}/:id`, handler: abort },
  { method: 'DELETE', pattern: `${JOBS}/:id`, handler: remove },
  { method: 'GET', pattern: `${JOBS}/:id/results`, handler: onlyOverHttp, slowHandler: results },
  { method: 'GET', pattern: `${JOBS}/:id/resultPages`, handler: resultPages }
];
