import { BULK_ERRORS } from '../../bulk/bulkErrors.ts';
import { hasEnded, type BulkJob } from '../../bulk/jobs/bulkJob.ts';
import { listedJob } from '../../bulk/jobs/jobInfo.ts';
import { SalesforceError } from '../../errors/salesforceError.ts';
import { SOQL_ERRORS } from '../../soql/soqlError.ts';
import { ok, type RestAnswer, type RestHandler, type RestOrg, type RestRequest } from '../restRequest.ts';

const LISTED = 1000;

/** `/services/data/v67.0` is version 67. */
export function versionOf(request: RestRequest): number {
  return Number(/v(\d+)\.0$/.exec(request.root)?.[1]);
}

/** CSV is streamed: no part of a composite request. */
export const onlyOverHttp: RestHandler = () => {
  throw new SalesforceError(400, 'INVALID_INPUT', 'This resource is not supported in a composite request.');
};

export function csvAnswer(body: unknown, headers: Readonly<Record<string, string>> = {}): RestAnswer {
  return { status: 200, body, headers: { 'Content-Type': 'text/csv', ...headers } };
}

/** All jobs of a kind, 1,000 at a time (Get Information About All Jobs). */
export function listJobs(request: RestRequest, rest: RestOrg, kind: BulkJob['kind']): RestAnswer {
  const from = Number(request.query.get('queryLocator') ?? 0);
  if (!Number.isInteger(from) || from < 0) throw SOQL_ERRORS.badLocator();
  const type = request.query.get('jobType');
  const jobs = rest.bulk.store.all.filter((job) => job.kind === kind).map(listedJob);
  const wanted = type === null ? jobs : jobs.filter((job) => job['jobType'] === type);
  const done = from + LISTED >= wanted.length;
  const next = done ? null : `${request.root}/jobs/${kind}?queryLocator=${from + LISTED}`;
  return ok({ done, records: wanted.slice(from, from + LISTED), nextRecordsUrl: next });
}

/** Ends a job before its time; what it has written stays. */
export function abortJob(rest: RestOrg, job: BulkJob): void {
  if (hasEnded(job)) throw BULK_ERRORS.alreadyEnded();
  rest.bulk.store.change(job, { state: 'Aborted' });
}
