/**
 * What was changed, of all objects in one order: by the time of the change, of the same second by object, of the same object by
 * Id. A run that stops in the middle can say how far it got, and the next goes on behind that place.
 */
import type { Instant } from 'c/attributionEngine';
import { parseInstant, type SalesforceRecord } from 'c/salesforceRecords';
import type { OrgHttp } from './orgHttp.ts';
import type { ObjectQuery } from './questionQueries.ts';
import type { QueriedRecords } from './recordRows.ts';
import { firstPagesOfAll, nextPage, type QueryPage } from './runQueries.ts';

/** A place in that order: behind the record of this Id, or before all records of its second where there is none. */
export interface ChangePlace {
  readonly at: Instant;
  readonly object?: string;
  readonly id?: string;
}

/** The query for what comes behind a place, in the order above. */
export type ChangedQuery = (behind: ChangePlace) => ObjectQuery;

/** Longer results are asked for in pieces, so that no org has to sort all its rows for the first page. */
export const ROWS_A_QUERY = 50_000;

export interface ChangedPortion {
  readonly results: readonly QueriedRecords[];
  /** The last record of the portion. */
  readonly place?: ChangePlace;
}

export interface ChangeOptions {
  readonly from: ChangePlace;
  /** Records of the next portion. */
  readonly portionRows: () => number;
  /** Rows in an order of their own, which come last and move no place. */
  readonly afterwards: ObjectQuery;
}

/** One object's records, page by page. */
class Source {
  readonly query: ObjectQuery;
  private readonly http: OrgHttp;
  private readonly ask: ChangedQuery | undefined;
  private page: QueryPage;
  private next = 0;
  private read = 0;

  constructor(http: OrgHttp, query: ObjectQuery, page: QueryPage, ask?: ChangedQuery) {
    this.http = http;
    this.query = query;
    this.page = page;
    this.ask = ask;
  }

  /** The next record, fetched where it has to be; `undefined` behind the last one. */
  async head(): Promise<SalesforceRecord | undefined> {
    while (this.next >= this.page.records.length) {
      this.read += this.page.records.length;
      const last = this.page.records.at(-1);
      if (!this.page.done) this.page = await nextPage(this.http, this.page, this.query.soql, 'scope');
      else if (!this.ask || !last || this.read < ROWS_A_QUERY) return undefined;
      else {
        [this.page] = (await firstPagesOfAll(this.http, [this.ask(placeOf(this.query, last))], 'scope')) as [QueryPage];
        this.read = 0;
      }
      this.next = 0;
    }
    return this.page.records[this.next];
  }

  take(): void {
    this.next++;
  }
}

/** SOQL compares whole seconds. */
function secondOf({ SystemModstamp }: SalesforceRecord): Instant {
  return Math.floor((parseInstant(String(SystemModstamp)) ?? 0) / 1000) * 1000;
}

function placeOf({ object }: ObjectQuery, record: SalesforceRecord): ChangePlace {
  return { at: secondOf(record), object, id: String(record['Id']) };
}

/** What was found by the first page of each query. */
export interface FoundChanges {
  /** Records of each object; of those asked for in pieces, of the first piece. */
  readonly counts: readonly number[];
  readonly portions: AsyncGenerator<ChangedPortion>;
}

/** @param queries one for each object, in the order of their records of the same second */
export async function findChanges(
  http: OrgHttp,
  queries: readonly ChangedQuery[],
  { from, portionRows, afterwards }: ChangeOptions
): Promise<FoundChanges> {
  const asked = [...queries.map((query) => query(from)), afterwards];
  const pages = await firstPagesOfAll(http, asked, 'scope');
  const sources = asked.map((query, i) => new Source(http, query, pages[i] ?? NO_PAGE, queries[i]));
  return { counts: pages.slice(0, -1).map(({ totalSize }) => totalSize), portions: allPortions(sources, portionRows) };
}

async function* allPortions(sources: readonly Source[], portionRows: () => number): AsyncGenerator<ChangedPortion> {
  yield* portions(sources.slice(0, -1), portionRows, true);
  yield* portions(sources.slice(-1), portionRows, false);
}

const NO_PAGE: QueryPage = { totalSize: 0, done: true, records: [] };

async function* portions(sources: readonly Source[], portionRows: () => number, moves: boolean): AsyncGenerator<ChangedPortion> {
  for (;;) {
    const most = Math.max(1, portionRows());
    const taken = new Map<ObjectQuery, SalesforceRecord[]>(sources.map(({ query }) => [query, []]));
    let place: ChangePlace | undefined;
    for (let rows = 0; rows < most; rows++) {
      const first = await earliest(sources);
      if (!first) break;
      taken.get(first.source.query)?.push(first.record);
      place = placeOf(first.source.query, first.record);
      first.source.take();
    }
    if (!place) return;
    yield { results: [...taken].map(([query, records]) => ({ query, records })), ...(moves ? { place } : {}) };
  }
}

async function earliest(sources: readonly Source[]): Promise<{ readonly source: Source; readonly record: SalesforceRecord } | undefined> {
  let first: { readonly source: Source; readonly record: SalesforceRecord; readonly at: Instant } | undefined;
  for (const source of sources) {
    const record = await source.head();
    if (!record) continue;
    const at = secondOf(record);
    if (!first || at < first.at) first = { source, record, at };
  }
  return first;
}
