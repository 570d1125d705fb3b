/** All rows of some queries, however many: small results by REST, large ones by Bulk API 2.0, whichever takes fewer requests. */
import type { SalesforceRecord } from 'c/salesforceRecords';
import { settleJobs } from './bulk/bulkJob.ts';
import { bulkPages, startQuery } from './bulk/bulkQuery.ts';
import { sendComposite } from './composite.ts';
import type { OrgHttp } from './orgHttp.ts';
import type { ObjectQuery } from './questionQueries.ts';
import type { QueriedRecords } from './recordRows.ts';
import { runQueries } from './runQueries.ts';

const QUERIES_A_REQUEST = 5;

/** How many rows each query will give. */
export async function countRows(http: OrgHttp, queries: readonly ObjectQuery[]): Promise<number[]> {
  const counts: number[] = [];
  for (let from = 0; from < queries.length; from += QUERIES_A_REQUEST) {
    const parts = queries.slice(from, from + QUERIES_A_REQUEST).map(({ soql, all }) => {
      const counting = soql.replace(/^SELECT .*? FROM /s, 'SELECT COUNT() FROM ');
      return { method: 'GET', path: `/${all ? 'queryAll' : 'query'}?q=${encodeURIComponent(counting)}` } as const;
    });
    const answers = await sendComposite(http, parts, 'read');
    counts.push(...answers.map((answer) => Number((answer.orThrow() as { totalSize?: unknown }).totalSize)));
  }
  return counts;
}

/** Of a bulk query's results; Salesforce says of no limit, and this is what it gives of short rows. */
const ROWS_A_RESULT_PAGE = 250_000;
const ROWS_A_PAGE = 2_000;
/** A job's creation, and two polls. */
const REQUESTS_A_JOB = 3;

/** How many requests reading these rows will take, about. */
export function requestsToRead({ bulkAbove }: OrgHttp, counts: readonly number[]): number {
  const many = counts.filter((count) => count > bulkAbove.rowsRead);
  const few = counts.filter((count) => count > 0 && count <= bulkAbove.rowsRead);
  const pages = (rows: readonly number[], size: number): number => rows.reduce((sum, count) => sum + Math.ceil(count / size), 0);
  const byJobs = many.length === 0 ? 0 : 1 + many.length * REQUESTS_A_JOB + pages(many, ROWS_A_RESULT_PAGE);
  return byJobs + Math.ceil(few.length / QUERIES_A_REQUEST) + pages(few, ROWS_A_PAGE) - few.length;
}

/**
 * Page by page, in the order of the queries.
 *
 * @param counts as `countRows` gave them: they choose the way, nothing else depends on them
 */
export async function* readManyPages(
  http: OrgHttp,
  queries: readonly ObjectQuery[],
  counts: readonly number[]
): AsyncGenerator<QueriedRecords> {
  const isMany = (i: number): boolean => (counts[i] ?? 0) > http.bulkAbove.rowsRead;
  if (queries.some((_, i) => isMany(i))) await settleJobs(http, new Set(queries.map(({ object }) => object)));
  const jobs = new Map<number, Awaited<ReturnType<typeof startQuery>>>();
  for (const [i, query] of queries.entries()) if (isMany(i)) jobs.set(i, await startQuery(http, query));
  const few = queries.filter((_, i) => !isMany(i) && counts[i] !== 0);
  const fewResults = await runQueries(http, few, 'read');
  for (const [i, query] of queries.entries()) {
    const job = jobs.get(i);
    if (!job) yield { query, records: fewResults[few.indexOf(query)] ?? [] };
    else for await (const records of bulkPages(http, job, query, counts[i])) yield { query, records };
  }
}

/** All rows of each query, in the order of the queries. */
export async function readMany(http: OrgHttp, queries: readonly ObjectQuery[], counts: readonly number[]): Promise<SalesforceRecord[][]> {
  const results = new Map<ObjectQuery, SalesforceRecord[]>(queries.map((query) => [query, []]));
  for await (const { query, records } of readManyPages(http, queries, counts)) {
    const all = results.get(query);
    for (const record of records) all?.push(record);
  }
  return queries.map((query) => results.get(query) ?? []);
}
