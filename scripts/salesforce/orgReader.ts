import type { Instant, Settings } from 'c/attributionEngine';
import type { OrgFacts, Question, RecordReader, Rows } from 'c/resolutionPath';
import { parseInstant, type OpportunityFields, type SalesforceRecord } from 'c/salesforceRecords';
import { orgParts } from './bulk/orgParts.ts';
import { findChanges, ROWS_A_QUERY, type ChangedPortion, type ChangePlace } from './changedRecords.ts';
import type { OpenOrg } from './openOrg.ts';
import { questionQueries, type ObjectQuery, type QuestionNames } from './questionQueries.ts';
import { countRows, readMany, readManyPages, requestsToRead } from './readMany.ts';
import { recordRows, type QueriedRecords } from './recordRows.ts';
import { ReturnedRows } from './returnedRows.ts';
import { runQueries } from './runQueries.ts';
import { changedQueries, waitingQuery, wholeQueries } from './scopeQueries.ts';

/** Tasks asked for by Id in one go. */
const IDS_AT_ONCE = 10_000;

/** All rows of an org, still to be read. */
export interface WholeOrg {
  readonly rows: number;
  /** What reading them takes; writing comes on top. */
  readonly requests: number;
  /** All at once, or in parts that hang together with nothing else, where it is more than a process should hold. */
  readonly inParts: boolean;
  read(): Promise<Rows>;
  readParts(): AsyncGenerator<Rows>;
}

/** Which changes are looked for, and how many at once. */
export interface ChangesAsked {
  readonly from: ChangePlace;
  readonly portionRows: () => number;
  /** For a pass over everything: calls and touchpoints that stand since before it are looked at too. */
  readonly storedBefore?: Instant;
}

/** Rows that are gone, or whose parent is, apart from the others: they are no rows any more, but what they stood for or hung on is concerned. */
export interface ChangedRows {
  readonly rows: Rows;
  readonly deleted: Rows;
  readonly place?: ChangePlace;
}

/** What was changed, its first records read already. */
export interface Changes {
  /** How many there are, as far as the first answers tell. */
  readonly atLeast: number;
  /** All of them; takes a request or two where the first answers did not tell. */
  count(): Promise<number>;
  readonly portions: AsyncGenerator<ChangedRows>;
}

/** Answers the path's questions by SOQL. */
export class OrgReader implements RecordReader {
  readonly org: OrgFacts;
  readonly names: QuestionNames;
  /** What was left out because it was erased; whoever writes removes it. */
  readonly returned: ReturnedRows;
  private readonly open: OpenOrg;

  constructor(open: OpenOrg) {
    const { description, fields, ruleBook } = open;
    const { prefix, severalCurrencies } = description;
    const opportunity: OpportunityFields = {
      amount: fields.amount,
      currency: severalCurrencies ? 'CurrencyIsoCode' : undefined
    };
    this.open = open;
    this.returned = new ReturnedRows(open.http, prefix);
    this.org = { ruleBook, severalCurrencies, mayHideTasks: description.seesAll !== true };
    const suppressesTouches = ruleBook.suppressionRules.some(({ appliesTo }) => appliesTo === 'Touchpoint');
    const ownersUntold = fields.personVisitorId !== undefined || suppressesTouches;
    this.names = { prefix, fields, opportunity, staticNumbers: ruleBook.settings.staticNumbers, ownersUntold, severalCurrencies };
  }

  /** When the org was described: what changes from then on is later. */
  get describedAt(): Instant {
    return this.open.description.describedAt;
  }

  /** From how many rows on reading many at once pays. */
  get manyRows(): number {
    return this.open.http.bulkAbove.rowsRead;
  }

  /** Requests that are left to this run. */
  get requestsLeft(): number {
    return this.open.http.budget.left;
  }

  async read(questions: readonly Question[]): Promise<Rows> {
    return this.readQueries(questionQueries(questions, this.names));
  }

  /** The same with rows that are deleted, of every object. */
  async readDeletedToo(questions: readonly Question[]): Promise<Rows> {
    return this.readQueries(questionQueries(questions, this.names).map((query) => ({ ...query, all: true })));
  }

  /** All rows of some queries at once. */
  async readQueries(queries: readonly ObjectQuery[]): Promise<Rows> {
    const results = await runQueries(this.open.http, queries, 'read');
    return this.toRows(queries.map((query, i) => ({ query, records: results[i] ?? [] })));
  }

  /** Everything the path could ask for, in few requests: rows are counted first, and what is many comes by bulk query (P21). */
  async countWhole(settings: Settings): Promise<WholeOrg> {
    const { http } = this.open;
    const queries = wholeQueries(this.names, settings);
    const counts = await countRows(http, queries);
    const rows = counts.reduce((sum, count) => sum + count, 0);
    return {
      rows,
      requests: requestsToRead(http, counts),
      inParts: rows > http.mostRows,
      read: async () => {
        const results = await readMany(http, queries, counts);
        return this.toRows(queries.map((query, i) => ({ query, records: results[i] ?? [] })));
      },
      readParts: () =>
        orgParts(this.pagesOf(queries, counts), {
          settings,
          partRows: http.mostRows / 2,
          callsById: (taskIds) => this.callsById(taskIds)
        })
    };
  }

  private async *pagesOf(queries: readonly ObjectQuery[], counts: readonly number[]): AsyncGenerator<Rows> {
    for await (const page of readManyPages(this.open.http, queries, counts)) yield this.toRows([page]);
  }

  private async *callsById(taskIds: readonly string[]): AsyncGenerator<Rows> {
    for (let from = 0; from < taskIds.length; from += IDS_AT_ONCE) {
      yield await this.read([{ rows: 'calls', by: 'id', values: taskIds.slice(from, from + IDS_AT_ONCE) }]);
    }
  }

  /**
   * What was changed behind a place, portion by portion, and last the calls that wait. Deleted Tasks and people are rows still,
   * since the path knows what they mean.
   */
  async findChanges({ from, portionRows, storedBefore }: ChangesAsked): Promise<Changes> {
    const { http, tombstones } = this.open;
    const sought = { storedBefore, heldAgainstErased: tombstones.size > 0 };
    const queries = changedQueries(this.names, this.org.ruleBook.settings, sought);
    const { counts, portions } = await findChanges(http, queries, { from, portionRows, afterwards: waitingQuery(this.names) });
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
    return {
      atLeast: sum(counts),
      count: async () => {
        const uncounted = queries.filter((_, i) => (counts[i] ?? 0) >= ROWS_A_QUERY).map((query) => countable(query(from)));
        return sum(counts.filter((count) => count < ROWS_A_QUERY)) + sum(await countRows(http, uncounted));
      },
      portions: this.changedRows(portions, storedBefore)
    };
  }

  private async *changedRows(portions: AsyncIterable<ChangedPortion>, storedBefore?: Instant): AsyncGenerator<ChangedRows> {
    const ofChange = standingOf(this.names, storedBefore);
    for await (const { results, place } of portions) {
      // Calls that wait have no place among the changes.
      const stands = place ? ofChange : () => 'seed';
      const split = (standing: Standing): Rows =>
        this.toRows(
          results.map(({ query, records }) => ({ query, records: records.filter((record) => stands(query, record) === standing) }))
        );
      // Read for the sake of those that are noted as returned; the others ask for nothing.
      split('written');
      yield { rows: split('seed'), deleted: split('gone'), place };
    }
  }

  /** Whether a rule, setting, tracking number or model was changed, made or deleted at or after a time. */
  rulesChangedSince(since: Instant): boolean {
    return (this.open.rulesChangedAt ?? -Infinity) >= since;
  }

  private toRows(results: readonly QueriedRecords[]): Rows {
    const { names, returned } = this;
    const { tombstones, ruleBook } = this.open;
    return recordRows(results, { names, returned, tombstones, phoneCountry: ruleBook.settings.phoneCountry });
  }
}

/** A count takes no order, and a piece is not all. */
function countable(query: ObjectQuery): ObjectQuery {
  return { ...query, soql: query.soql.replace(/ ORDER BY [^']*$/, '') };
}

const KEPT_DELETED = new Set(['Task', 'Lead', 'Contact']);

/** What a changed record is to a run: where it begins, what is gone, or what a run, a page or a flow has written. */
type Standing = 'seed' | 'gone' | 'written';

function standingOf({ prefix }: QuestionNames, storedBefore = -Infinity): (query: ObjectQuery, record: SalesforceRecord) => Standing {
  const written = new Set([`${prefix}Tracked_Call__c`, `${prefix}Touchpoint__c`]);
  const credit = `${prefix}Attribution_Touchpoint__c`;
  return ({ object }, { IsDeleted, SystemModstamp }) => {
    if (object === credit || (IsDeleted === true && !KEPT_DELETED.has(object))) return 'gone';
    return written.has(object) && (parseInstant(String(SystemModstamp)) ?? 0) >= storedBefore ? 'written' : 'seed';
  };
}
