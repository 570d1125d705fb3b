/** Which records of one object are asked for. */
export interface ObjectQuery {
  /** API names carry their namespace. */
  readonly object: string;
  /** Paths: `Email`, `Account.Name`. */
  readonly fields: readonly string[];
  /** Path of a text field that is never blank: it is compared with something new each time, so that no cache answers. */
  readonly nameField: string;
  /** Records that have one of the values in one of the fields; without it all. */
  readonly anyOf?: readonly { readonly path: string; readonly values: readonly string[] }[];
}

/** The platform makes SOQL of it, whose text has to stay under 100,000 characters. */
const VALUES_PER_CONDITION = 400;
/** Subqueries a request may have (P8). */
const QUERIES_PER_REQUEST = 10;

type Filter = { readonly [path: string]: unknown };

/** @example nest('Account.Name', { eq: 'Acme' }) // { Account: { Name: { eq: 'Acme' } } } */
function nest(path: string, operator: unknown): Filter {
  return path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), operator) as Filter;
}

let made = 0;

/**
 * A text that no record has, another one each time. Who compares something with it gets an answer from the server:
 * Lightning Data Service would answer the same question from its cache, and what is decided on stale rows is wrong.
 */
export function unusedText(): string {
  return `read ${++made} ${Math.random().toString(36).slice(2)}`;
}

/** The filter of a query. */
export function whereOf({ anyOf, nameField }: ObjectQuery): Filter {
  const fresh = nest(nameField, { ne: unusedText() });
  const conditions = (anyOf ?? []).map(({ path, values }) => nest(path, { in: values }));
  return conditions.length === 0 ? fresh : { and: [{ or: conditions }, fresh] };
}

/** The i-th part of each list of values. A query that asks for nothing, as its lists are empty, falls away. */
function sliceOf(query: ObjectQuery, i: number): ObjectQuery[] {
  if (query.anyOf === undefined) return i === 0 ? [query] : [];
  const from = i * VALUES_PER_CONDITION;
  const anyOf = query.anyOf
    .map(({ path, values }) => ({ path, values: values.slice(from, from + VALUES_PER_CONDITION) }))
    .filter(({ values }) => values.length > 0);
  return anyOf.length > 0 ? [{ ...query, anyOf }] : [];
}

/** Queries as they go into requests, each small enough. */
export function sliceQueries(queries: readonly ObjectQuery[]): ObjectQuery[][] {
  const longest = Math.max(1, ...queries.flatMap(({ anyOf = [] }) => anyOf.map(({ values }) => values.length)));
  const slices = Array.from({ length: Math.ceil(longest / VALUES_PER_CONDITION) }, (_, i) => queries.flatMap((query) => sliceOf(query, i)));
  return slices
    .flatMap((slice) =>
      Array.from({ length: Math.ceil(slice.length / QUERIES_PER_REQUEST) }, (_, i) =>
        slice.slice(i * QUERIES_PER_REQUEST, (i + 1) * QUERIES_PER_REQUEST)
      )
    )
    .filter((slice) => slice.length > 0);
}
