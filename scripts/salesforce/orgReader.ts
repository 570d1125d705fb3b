import type { CallTask, Instant, Settings, Touchpoint, TrackedCall, WebSession } from 'c/attributionEngine';
import type { OrgFacts, Question, RecordReader, Rows } from 'c/resolutionPath';
import {
  readAttributionTouchpoint,
  readContactRole,
  readOpportunity,
  readPerson,
  readStoredSession,
  readTask,
  readTouchpoint,
  readTrackedCall,
  type OpportunityFields,
  type SalesforceRecord,
  type StoredRecord
} from 'c/salesforceRecords';
import type { OpenOrg } from './openOrg.ts';
import { toE164 } from './phoneNumber.ts';
import { questionQueries, type ObjectQuery, type QuestionNames } from './questionQueries.ts';
import { queryPages, runQueries } from './runQueries.ts';
import { orgParts } from './bulk/orgParts.ts';
import { countRows, readMany, readManyPages } from './readMany.ts';
import { ReturnedRows } from './returnedRows.ts';
import { changedQueries, wholeQueries } from './scopeQueries.ts';

/** Tasks asked for by Id in one go. */
const IDS_AT_ONCE = 10_000;

type MutableRows = { -readonly [K in keyof Rows]: NonNullable<Rows[K]>[number][] };

/** Answers the path's questions by SOQL. A Task's numbers are brought to E.164 on the way in, as tracking numbers are written. */
export class OrgReader implements RecordReader {
  readonly org: OrgFacts;
  readonly names: QuestionNames;
  /** What was left out because it was erased; whoever writes removes it. */
  readonly returned = new ReturnedRows();
  private readonly open: OpenOrg;
  private readonly mostRows: number;

  /** @param mostRows a process should hold */
  constructor(open: OpenOrg, mostRows = open.http.mostRows) {
    const { description, fields, ruleBook } = open;
    const { prefix, severalCurrencies, currency } = description;
    const opportunity: OpportunityFields = {
      amount: fields.amount,
      currency: severalCurrencies ? 'CurrencyIsoCode' : undefined,
      orgCurrency: currency
    };
    this.open = open;
    this.mostRows = mostRows;
    this.org = { ruleBook, severalCurrencies, mayHideTasks: description.seesAll !== true };
    this.names = { prefix, fields, opportunity, staticNumbers: ruleBook.settings.staticNumbers, severalCurrencies };
  }

  async read(questions: readonly Question[]): Promise<Rows> {
    return this.readQueries(questionQueries(questions, this.names));
  }

  /** All rows of some queries at once. */
  async readQueries(queries: readonly ObjectQuery[]): Promise<Rows> {
    const results = await runQueries(this.open.http, queries, 'read');
    return this.toRows(queries.map((query, i) => ({ query, records: results[i] ?? [] })));
  }

  /**
   * Everything the path could ask for, in few requests: rows are counted first, and what is many comes by bulk query (P21).
   * `undefined` where it is more than a process should hold.
   */
  async readWhole(settings: Settings): Promise<Rows | undefined> {
    const { http } = this.open;
    const queries = wholeQueries(this.names, settings);
    const counts = await countRows(http, queries);
    if (counts.reduce((sum, count) => sum + count, 0) > this.mostRows) return undefined;
    const results = await readMany(http, queries, counts);
    return this.toRows(queries.map((query, i) => ({ query, records: results[i] ?? [] })));
  }

  /** The same in parts that hang together with nothing else, where it is more: rows wait on disk until all are read. */
  readParts(settings: Settings): AsyncGenerator<Rows> {
    return orgParts(this.everyPage(settings), {
      settings,
      partRows: this.mostRows / 10,
      callsById: (taskIds) => this.callsById(taskIds)
    });
  }

  private async *everyPage(settings: Settings): AsyncGenerator<Rows> {
    const { http } = this.open;
    const queries = wholeQueries(this.names, settings);
    for await (const { query, records } of readManyPages(http, queries, await countRows(http, queries))) {
      yield this.toRows([{ query, records }]);
    }
  }

  private async *callsById(taskIds: readonly string[]): AsyncGenerator<Rows> {
    for (let from = 0; from < taskIds.length; from += IDS_AT_ONCE) {
      yield await this.read([{ rows: 'calls', by: 'id', values: taskIds.slice(from, from + IDS_AT_ONCE) }]);
    }
  }

  /**
   * What was changed, page by page, rows that are gone apart from the others: they are no rows any more, but what they stood
   * for or hung on is concerned. Deleted Tasks and people stay, since the path knows what they mean.
   */
  async *changedPages(since: Instant): AsyncGenerator<{ readonly rows: Rows; readonly deleted: Rows }> {
    const queries = changedQueries(this.names, this.org.ruleBook.settings, since);
    for await (const pages of queryPages(this.open.http, queries, 'scope')) {
      const split = (gone: boolean): Rows =>
        this.toRows(pages.map(({ query, records }) => ({ query, records: records.filter((record) => isGone(query, record) === gone) })));
      yield { rows: split(false), deleted: split(true) };
    }
  }

  /** Whether a rule, setting, tracking number or model was changed, made or deleted at or after a time. */
  rulesChangedSince(since: Instant): boolean {
    return (this.open.rulesChangedAt ?? -Infinity) >= since;
  }

  private toRows(results: readonly { readonly query: ObjectQuery; readonly records: readonly SalesforceRecord[] }[]): Rows {
    const { prefix, opportunity, fields } = this.names;
    const isErased = this.erasedTest();
    const rows = {
      calls: [],
      webSessions: [],
      people: [],
      opportunities: [],
      contactRoles: [],
      trackedCalls: [],
      touchpoints: [],
      attributionTouchpoints: []
    } satisfies MutableRows as Required<MutableRows>;
    for (const { query, records } of results) {
      for (const record of records) {
        switch (query.object) {
          case 'Task':
            rows.calls.push(...standing([this.toCall(record)], isErased.call));
            break;
          case 'Lead':
          case 'Contact':
            rows.people.push(readPerson(query.object, record, fields.personVisitorId));
            break;
          case 'Opportunity':
            rows.opportunities.push(readOpportunity(record, opportunity));
            break;
          case 'OpportunityContactRole':
            rows.contactRoles.push(readContactRole(record));
            break;
          case `${prefix}Web_Session__c`:
            rows.webSessions.push(...standing([readStoredSession(record, prefix)], (row) => isErased.session(row, record)));
            break;
          case `${prefix}Tracked_Call__c`:
            rows.trackedCalls.push(...standing(defined(readTrackedCall(record, prefix)), isErased.trackedCall));
            break;
          case `${prefix}Touchpoint__c`:
            rows.touchpoints.push(...standing(defined(readTouchpoint(record, prefix)), isErased.touchpoint));
            break;
          case `${prefix}Attribution_Touchpoint__c`:
            rows.attributionTouchpoints.push(...defined(readAttributionTouchpoint(record, prefix, opportunity.orgCurrency)));
            break;
          default:
            throw new Error(`nothing reads records of ${query.object}`);
        }
      }
    }
    return rows;
  }

  /** Asked of every row that may be somebody's who was erased. */
  private erasedTest(): ErasedTest {
    const { tombstones } = this.open;
    const noted = (covered: boolean, note: () => void): boolean => {
      if (covered) note();
      return covered;
    };
    if (tombstones.size === 0) return NONE_ERASED;
    return {
      call: (call) => noted(tombstones.coversCall(call), () => this.returned.addTask(call.taskId)),
      session: (session, record) => noted(tombstones.coversSession(session), () => this.returned.addRecord('webSession', record)),
      trackedCall: ({ id, row }) => noted(tombstones.coversTrackedCall(row), () => this.returned.addRecord('trackedCall', { Id: id })),
      touchpoint: ({ id, row }) => noted(tombstones.coversTouchpoint(row), () => this.returned.addRecord('touchpoint', { Id: id }))
    };
  }

  private toCall(record: SalesforceRecord): CallTask {
    const call = readTask(record, this.names.fields.task);
    const country = this.org.ruleBook.settings.phoneCountry;
    const normal = (number: string | undefined): string | undefined => (number === undefined ? undefined : toE164(number, country));
    return { ...call, dialledNumber: normal(call.dialledNumber), callerNumber: normal(call.callerNumber) };
  }
}

interface ErasedTest {
  readonly call: (call: CallTask) => boolean;
  readonly session: (session: WebSession, record: SalesforceRecord) => boolean;
  readonly trackedCall: (stored: StoredRecord<TrackedCall>) => boolean;
  readonly touchpoint: (stored: StoredRecord<Touchpoint>) => boolean;
}

const never = (): boolean => false;
const NONE_ERASED: ErasedTest = { call: never, session: never, trackedCall: never, touchpoint: never };

function standing<T>(rows: readonly T[], isErased: (row: T) => boolean): T[] {
  return rows.filter((row) => !isErased(row));
}

const KEPT_DELETED = new Set(['Task', 'Lead', 'Contact']);

function isGone({ object }: ObjectQuery, { IsDeleted }: SalesforceRecord): boolean {
  return IsDeleted === true && !KEPT_DELETED.has(object);
}

function defined<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
