import { GraphQLError } from 'graphql';
import type { Org, Session } from '../org.ts';
import type { Snapshots } from './run/snapshots.ts';

/** Subqueries a request may hold, rows one of them gives, rows it gives when not asked (P8). */
export const MAX_SUBQUERIES = 10;
export const MAX_FIRST = 2000;
export const DEFAULT_FIRST = 10;
/** Records one answer may show, at all levels together: a parent is counted under each of its children. */
export const MAX_RECORDS = 100_000;

function aborted(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { ErrorType: 'ExecutionAborted' } });
}

/** What the resolvers of one request share. */
export class GraphqlContext {
  readonly org: Org;
  readonly session: Session;
  readonly snapshots: Snapshots;
  /** Values of the variables as they were sent: their order is the order of `orderBy`. */
  readonly variables: Readonly<Record<string, unknown>>;
  #subqueries = 0;
  #records = 0;
  #tooMany: GraphQLError | undefined;

  constructor(org: Org, session: Session, snapshots: Snapshots, variables: Readonly<Record<string, unknown>>) {
    this.org = org;
    this.session = session;
    this.snapshots = snapshots;
    this.variables = variables;
  }

  /** Counts one object queried or aggregated at the top. */
  countSubquery(): void {
    if (++this.#subqueries > MAX_SUBQUERIES) throw aborted(`A request can contain at most ${MAX_SUBQUERIES} subqueries.`);
  }

  /** Counts records on their way into the answer, so that nested lists can't grow without end. */
  countRecords(count: number): void {
    this.#records += count;
    if (this.#records > MAX_RECORDS) throw (this.#tooMany ??= aborted(`A request can give at most ${MAX_RECORDS} records.`));
  }
}
