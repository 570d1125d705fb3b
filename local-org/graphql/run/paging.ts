import { GraphQLError } from 'graphql';
import { DEFAULT_FIRST, MAX_FIRST } from '../graphqlContext.ts';
import { readCursor, type Cursor } from './cursors.ts';

/** Rows of a page with an upper bound: "first can have a value from 200 to 2000 only". */
const SMALLEST_BOUND = 200;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly upperBound?: number | null;
}

export interface Page {
  readonly first: number;
  /** Position of the first row, from 0. */
  readonly start: number;
  readonly snapshot?: string;
  readonly upperBound?: number;
}

function checkFirst(first: number, smallest: number): void {
  if (first < smallest || first > MAX_FIRST)
    throw new GraphQLError(`The argument 'first' must be from ${smallest} to ${MAX_FIRST}, not ${first}.`);
}

/** What the arguments of a connection ask for, checked. */
export function readPage({ first, after, upperBound }: PageArguments, fallback = DEFAULT_FIRST): Page {
  const cursor: Cursor | undefined = typeof after === 'string' ? readCursor(after) : undefined;
  const isBounded = typeof upperBound === 'number' || cursor?.snapshot !== undefined;
  const rows = first ?? fallback;
  checkFirst(rows, isBounded ? SMALLEST_BOUND : 1);
  if (typeof upperBound === 'number' && upperBound < 1) throw new GraphQLError(`The argument 'upperBound' must be at least 1.`);
  return {
    first: rows,
    start: cursor === undefined ? 0 : cursor.index + 1,
    snapshot: cursor?.snapshot,
    upperBound: upperBound ?? undefined
  };
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: () => string | null;
  readonly endCursor: () => string | null;
}

/** A class, since a page may have 2,000 for each of 2,000 parents, and a function of its own for each is dear. */
export class Edge<T> {
  constructor(
    readonly node: T,
    private readonly index: number,
    private readonly cursorOf: (index: number) => string
  ) {}

  cursor(): string {
    return this.cursorOf(this.index);
  }
}

/** One page of a connection; cursors, and what costs a query of its own, are made only when they are selected. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
  readonly pageResultCount: number;
  readonly totalCount: () => number;
}

/** Puts a page of nodes into a connection. */
export function connectionOf<T>(
  nodes: readonly T[],
  start: number,
  hasNextPage: boolean,
  cursorOf: (index: number) => string,
  totalCount: () => number
): Connection<T> {
  const edges = nodes.map((node, at) => new Edge(node, start + at, cursorOf));
  return {
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: start > 0,
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null
    },
    pageResultCount: edges.length,
    totalCount
  };
}
