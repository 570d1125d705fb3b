/** Queries to rows, all of them: pages are followed to the end and a result that falls short is an error, never a shorter answer. */
import type { SalesforceRecord } from 'c/salesforceRecords';
import { sendComposite, type CompositePart } from './composite.ts';
import { OrgError } from './orgError.ts';
import type { OrgHttp } from './orgHttp.ts';

export interface OrgQuery {
  readonly soql: string;
  /** Also deleted and archived rows (P6). */
  readonly all?: boolean;
}

export interface QueryPage {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly SalesforceRecord[];
}

/** Salesforce lets five of a composite request's parts be queries. */
const QUERIES_A_REQUEST = 5;

function toPage(body: unknown, soql: string): QueryPage {
  const page = body as Partial<QueryPage> | undefined;
  if (Array.isArray(page?.records) && typeof page.totalSize === 'number' && typeof page.done === 'boolean') return page as QueryPage;
  throw new OrgError('UNEXPECTED_ANSWER', `The org's answer to a query is no result: ${soql.slice(0, 200)}`, 200);
}

function pathOf({ soql, all }: OrgQuery): string {
  return `/${all ? 'queryAll' : 'query'}?q=${encodeURIComponent(soql)}`;
}

async function followPages(http: OrgHttp, first: QueryPage, soql: string, purpose: string): Promise<SalesforceRecord[]> {
  const records = [...first.records];
  for (let page = first; !page.done;) {
    if (page.nextRecordsUrl === undefined) throw new OrgError('UNEXPECTED_ANSWER', 'A result goes on without saying where', 200);
    page = toPage(await http.request({ method: 'GET', path: page.nextRecordsUrl, purpose }), soql);
    for (const record of page.records) records.push(record);
  }
  if (records.length === first.totalSize) return records;
  throw new OrgError('INCOMPLETE_RESULT', `Got ${String(records.length)} of ${String(first.totalSize)} rows: ${soql.slice(0, 200)}`, 200);
}

/** The first page of each query, in the order of the queries. */
export async function firstPagesOfAll(http: OrgHttp, queries: readonly OrgQuery[], purpose: string): Promise<QueryPage[]> {
  const pages: QueryPage[] = [];
  for (let from = 0; from < queries.length; from += QUERIES_A_REQUEST) {
    pages.push(...(await firstPages(http, queries.slice(from, from + QUERIES_A_REQUEST), purpose)));
  }
  return pages;
}

export async function nextPage(http: OrgHttp, { nextRecordsUrl }: QueryPage, soql: string, purpose: string): Promise<QueryPage> {
  if (nextRecordsUrl === undefined) throw new OrgError('UNEXPECTED_ANSWER', 'A result goes on without saying where', 200);
  return toPage(await http.request({ method: 'GET', path: nextRecordsUrl, purpose }), soql);
}

/**
 * The rows of each query, in the order of the queries. Several go into one composite request, five at most.
 *
 * @param purpose what the requests are counted under
 */
export async function runQueries(http: OrgHttp, queries: readonly OrgQuery[], purpose: string): Promise<SalesforceRecord[][]> {
  const results: SalesforceRecord[][] = [];
  const firsts = await firstPagesOfAll(http, queries, purpose);
  for (const [i, page] of firsts.entries()) results.push(await followPages(http, page, queries[i]?.soql ?? '', purpose));
  return results;
}

async function firstPages(http: OrgHttp, group: readonly OrgQuery[], purpose: string): Promise<QueryPage[]> {
  const [only] = group;
  if (group.length === 1 && only) return [toPage(await http.request({ method: 'GET', path: pathOf(only), purpose }), only.soql)];
  const parts = group.map((query): CompositePart => ({ method: 'GET', path: pathOf(query) }));
  const answers = await sendComposite(http, parts, purpose);
  return answers.map((answer, i) => toPage(answer.orThrow(), group[i]?.soql ?? ''));
}
