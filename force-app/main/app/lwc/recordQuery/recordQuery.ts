/**
 * All records of some objects that have one of some values, page by page, as far as a page should read. Several objects go
 * into one request.
 *
 * Documents are made at run time: which objects are asked depends on what was found before, and some names are settings. So
 * names come with their namespace, ours from `@salesforce/schema`, and values travel as variables (P27).
 */
import { gql, type GraphqlDocument } from 'lightning/graphql';
import { RequestError } from 'c/requestError';
import { selectionOf } from './selection';
import { sliceQueries, whereOf, type ObjectQuery } from './objectQuery';

export { unusedText, type ObjectQuery } from './objectQuery';

/** The Record Reader, or what stands in for it. */
export interface PageReader {
  read(document: GraphqlDocument, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** A record as GraphQL gives it: `{ Id: 'a01…', Name: { value: 'T-1' }, Account: { Name: { value: 'Acme' } } }`. */
export type GraphqlRecord = Readonly<Record<string, unknown>>;

export type RecordsByObject = ReadonlyMap<string, readonly GraphqlRecord[]>;

/** Most a subquery gives at once (P8). */
const PAGE = 2_000;
/** GraphQL pages no further without more ado, and a page that needs more had better leave it to the automation. */
const MOST_ROWS = 4_000;
const API_NAME = /^[A-Za-z]\w*$/;

interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly edges: readonly { readonly node: GraphqlRecord }[];
}

function checkNames({ object, fields }: ObjectQuery): void {
  const odd = [object, ...fields.flatMap((path) => path.split('.'))].find((name) => !API_NAME.test(name));
  if (odd !== undefined) throw new RequestError('refused', { details: [odd] });
}

function documentOf(queries: readonly ObjectQuery[]): GraphqlDocument {
  const declared = queries.map(({ object }, i) => `$where${i}: ${object}_Filter, $after${i}: String`).join(', ');
  const connections = queries.map(
    ({ object, fields }, i) => `rows${i}: ${object}(first: ${PAGE}, after: $after${i}, where: $where${i}) {
      pageInfo { hasNextPage endCursor }
      edges { node { ${selectionOf(fields)} } }
    }`
  );
  return gql`query Records(${declared}) { uiapi { query { ${connections.join('\n')} } } }`;
}

function connectionsOf(data: unknown): Readonly<Record<string, Connection | null | undefined>> {
  return (data as { readonly uiapi?: { readonly query?: Readonly<Record<string, Connection | null>> } } | undefined)?.uiapi?.query ?? {};
}

/** One page of each query; what has more is asked again after its cursor. */
async function readPages(reader: PageReader, queries: readonly ObjectQuery[], found: Map<string, GraphqlRecord[]>): Promise<void> {
  let open = queries.map((query) => ({ query, after: undefined as string | undefined, rows: 0 }));
  while (open.length > 0) {
    const variables = open.map(({ query, after }, i) => ({ [`where${i}`]: whereOf(query), [`after${i}`]: after ?? null }));
    const data = await reader.read(documentOf(open.map(({ query }) => query)), Object.assign({}, ...variables) as Record<string, unknown>);
    const connections = connectionsOf(data);
    open = open.flatMap(({ query, rows }, i) => {
      const connection = connections[`rows${i}`];
      if (!connection) throw new RequestError('noAnswer');
      const nodes = connection.edges.map(({ node }) => node);
      found.get(query.object)?.push(...nodes);
      const { hasNextPage, endCursor } = connection.pageInfo;
      if (!hasNextPage || !endCursor) return [];
      if (rows + nodes.length >= MOST_ROWS) throw new RequestError('tooMany', { details: [query.object, String(MOST_ROWS)] });
      return [{ query, after: endCursor, rows: rows + nodes.length }];
    });
  }
}

/**
 * The records of each object asked for, by its API name; some may come twice.
 *
 * @throws RequestError `tooMany` where an object gives more rows than a page reads
 * @example
 * await queryRecords(reader, [{ object: 'Lead', fields: ['Id', 'Email'], nameField: 'Name', anyOf: [{ path: 'Email', values: ['a@b.example'] }] }])
 * // Map { 'Lead' → [{ Id: '00Q…', Email: { value: 'a@b.example' } }] }
 */
export async function queryRecords(reader: PageReader, queries: readonly ObjectQuery[]): Promise<RecordsByObject> {
  queries.forEach(checkNames);
  const found = new Map<string, GraphqlRecord[]>(queries.map(({ object }) => [object, []]));
  await Promise.all(sliceQueries(queries).map((slice) => readPages(reader, slice, found)));
  return found;
}
