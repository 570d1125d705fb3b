/**
 * Query results of Bulk API 2.0, page by page: `results?locator=` is followed by ourselves, since jsforce reads results of
 * several pages wrongly.
 */
import type { SalesforceRecord } from 'c/salesforceRecords';
import { csvObjectPortions } from '../../files/bytes/csvObjects.ts';
import { OrgError } from '../orgError.ts';
import type { OrgHttp } from '../orgHttp.ts';
import type { OrgQuery } from '../runQueries.ts';
import { createJob, untilEnded, type BulkJob } from './bulkJob.ts';

export function startQuery(http: OrgHttp, { soql, all }: OrgQuery): Promise<BulkJob> {
  return createJob(http, 'query', { operation: all ? 'queryAll' : 'query', query: soql });
}

/** A query whose job failed is asked again, this often in all. */
const JOBS = 3;

async function untilAnswered(http: OrgHttp, first: BulkJob, query: OrgQuery, rows?: number): Promise<BulkJob> {
  for (let jobs = 1, { id } = first; ; jobs++, { id } = await startQuery(http, query)) {
    const job = await untilEnded(http, 'query', id, { rows });
    if (job.state === 'JobComplete') return job;
    if (jobs === JOBS) throw new OrgError('BULK_QUERY_FAILED', `${job.errorMessage ?? job.state}: ${query.soql.slice(0, 200)}`, 200);
  }
}

/** Rows of a result page that are records at once. */
const PORTION_ROWS = 10_000;

/**
 * A job that waits or failed is no answer; neither is one that gives fewer rows than it found.
 *
 * @param expectedRows how many there should be: only when the job is asked about depends on it
 */
export async function* bulkPages(
  http: OrgHttp,
  first: BulkJob,
  query: OrgQuery,
  expectedRows?: number
): AsyncGenerator<SalesforceRecord[]> {
  const job = await untilAnswered(http, first, query, expectedRows);
  const { id } = job;
  let rows = 0;
  for (let locator: string | undefined; ;) {
    const path = `/jobs/query/${id}/results${locator === undefined ? '' : `?locator=${encodeURIComponent(locator)}`}`;
    const { body, headers } = await http.requestWhole({ method: 'GET', path, csv: true, purpose: 'read' });
    for (const records of csvObjectPortions(body as Uint8Array, PORTION_ROWS)) {
      rows += records.length;
      yield records;
    }
    const next = headers.get('sforce-locator');
    if (next === null || next === '' || next === 'null') break;
    locator = next;
  }
  const found = job.numberRecordsProcessed ?? rows;
  if (rows !== found)
    throw new OrgError('INCOMPLETE_RESULT', `Got ${String(rows)} of ${String(found)} rows: ${query.soql.slice(0, 200)}`, 200);
}
