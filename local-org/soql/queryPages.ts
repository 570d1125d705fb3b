import { SalesforceError } from '../errors/salesforceError.ts';
import type { Org, Session } from '../org.ts';
import { makeId } from '../storage/recordIds.ts';
import type { ChildQuery } from './childQuery.ts';
import { compileQuery, type CompiledQuery } from './compileQuery.ts';
import { parseSoql } from './parseSoql.ts';
import {
  aggregateRows,
  countRows,
  firstRows,
  readRecords,
  rowsByNumber,
  takeSnapshot,
  type ChildAnswer,
  type Snapshot
} from './runQuery.ts';
import type { Columns, JsonObject } from './selectList.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import type { SoqlQuery } from './soqlSyntax.ts';

export interface QueryRequest {
  readonly all: boolean;
  /** Rows of a page: 2,000 unless asked for less. */
  readonly batchSize: number;
  /** Root of URLs in the answer, such as `/services/data/v67.0`. */
  readonly root: string;
}

interface Cursor {
  readonly query: CompiledQuery;
  readonly rows: Snapshot;
  readonly batchSize: number;
  readonly userId: string;
  readonly expires: number;
}

const CURSOR_PREFIX = '01g';
const CURSOR_LIFE = 2 * 24 * 60 * 60 * 1000;
const MAX_CURSORS = 500;
const PARSED_QUERIES = 500;

/**
 * Rows a page may have at most: 200 where two custom fields of long text are selected, whatever was asked for (SOQL and
 * SOSL Reference, Change the Batch Size in Queries).
 */
function longestPage({ cells }: CompiledQuery): number {
  const long = cells.filter(({ field }) => field.custom && field.type === 'textarea' && !field.filterable);
  return long.length > 1 ? 200 : Infinity;
}

/** Runs queries page by page; a locator remembers which rows a query found, as an org's does for two days. */
export class QueryPages {
  readonly #org: Org;
  readonly #cursors = new Map<string, Cursor>();
  readonly #parsed = new Map<string, SoqlQuery>();
  #count = 0;

  constructor(org: Org) {
    this.#org = org;
  }

  query(session: Session, soql: string, asked: QueryRequest): JsonObject {
    const compiled = compileQuery(this.#org, session, this.#parse(soql), soql, {
      all: asked.all,
      urlOf: (object, id) => `${asked.root}/sobjects/${object}/${id}`
    });
    const request = { ...asked, batchSize: Math.min(asked.batchSize, longestPage(compiled)) };
    if (compiled.kind === 'count') return { totalSize: countRows(this.#org, compiled), done: true, records: [] };
    if (compiled.kind === 'aggregate') return this.#aggregates(compiled, request);
    const first = firstRows(this.#org, compiled, request.batchSize + 1);
    const fits = first.length <= request.batchSize;
    const snapshot = fits ? first.map(({ row }) => row) : takeSnapshot(this.#org, compiled);
    const rows = first.slice(0, request.batchSize).map(({ columns }) => columns);
    return this.#answer(session, compiled, snapshot, rows, 0, request);
  }

  /** The page behind `/query/<locator>`. */
  next(session: Session, locator: string, root: string): JsonObject {
    const [id = '', start = ''] = locator.split('-');
    const cursor = this.#cursors.get(id);
    const from = Number(start);
    if (cursor === undefined || cursor.userId !== session.userId || cursor.expires < this.#org.now() || !Number.isInteger(from))
      throw SOQL_ERRORS.badLocator();
    const rows = rowsByNumber(this.#org, cursor.query, cursor.rows.slice(from, from + cursor.batchSize));
    return this.#answer(session, cursor.query, cursor.rows, rows, from, { all: false, batchSize: cursor.batchSize, root }, id);
  }

  #parse(soql: string): SoqlQuery {
    let parsed = this.#parsed.get(soql);
    if (parsed === undefined) {
      parsed = parseSoql(soql);
      if (this.#parsed.size >= PARSED_QUERIES) this.#parsed.clear();
      this.#parsed.set(soql, parsed);
    }
    return parsed;
  }

  #aggregates(compiled: CompiledQuery, request: QueryRequest): JsonObject {
    const records = aggregateRows(this.#org, compiled, request.batchSize);
    if (records.length > request.batchSize) {
      throw new SalesforceError(
        400,
        'EXCEEDED_ID_LIMIT',
        'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
      );
    }
    return { totalSize: records.length, done: true, records };
  }

  #answer(
    session: Session,
    query: CompiledQuery,
    snapshot: Snapshot,
    rows: readonly Columns[],
    from: number,
    request: QueryRequest,
    cursorId?: string
  ): JsonObject {
    const childAnswer: ChildAnswer = (child: ChildQuery, childRows, childSnapshot) =>
      this.#answer(session, child.compiled, childSnapshot, childRows.slice(0, request.batchSize), 0, request);
    const records = readRecords(this.#org, query, rows, childAnswer);
    const end = from + request.batchSize;
    const answer: JsonObject = { totalSize: snapshot.length, done: end >= snapshot.length };
    if (end < snapshot.length) {
      const id =
        cursorId ??
        this.#remember({
          query,
          rows: snapshot,
          batchSize: request.batchSize,
          userId: session.userId,
          expires: this.#org.now() + CURSOR_LIFE
        });
      answer['nextRecordsUrl'] = `${request.root}/query/${id}-${end}`;
    }
    return { ...answer, records };
  }

  #remember(cursor: Cursor): string {
    const id = makeId(CURSOR_PREFIX, ++this.#count);
    this.#cursors.set(id, cursor);
    const oldest = this.#cursors.keys().next().value;
    if (this.#cursors.size > MAX_CURSORS && oldest !== undefined) this.#cursors.delete(oldest);
    return id;
  }
}
