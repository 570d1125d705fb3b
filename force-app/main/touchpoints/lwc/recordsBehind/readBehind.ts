import type { Condition } from 'c/callAggregates';
import { gql } from 'lightning/graphql';
import { objectName } from 'c/ownFields';
import { unusedText, type PageReader } from 'c/recordQuery';
import type { TableRow } from 'c/recordTable';
import type { SalesforceRecord } from 'c/salesforceRecords';
import { shapeOf, type BehindList } from './behindList';

export interface BehindPage {
  readonly rows: readonly TableRow[];
  /** How many there are; only the first page knows. */
  readonly total: number;
  /** Where the next page begins; absent at the end. */
  readonly next?: BehindPlace;
}

interface Answer {
  readonly uiapi: {
    readonly query: {
      readonly rows: {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
        readonly edges: readonly { readonly node: SalesforceRecord }[];
      };
    };
  };
}

type Connection = Answer['uiapi']['query']['rows'];

async function ask(reader: PageReader, list: BehindList, where: Condition, first: number, after: string | undefined): Promise<Connection> {
  const { selection, orderBy } = shapeOf(list);
  const object = objectName(list.object);
  const document = gql`query Behind($where: ${object}_Filter, $after: String) { uiapi { query {
    rows: ${object}(first: ${String(first)}, after: $after, where: $where, orderBy: { ${orderBy}: { order: DESC, nulls: LAST }, Id: { order: DESC } }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { Id ${selection} } }
    }
  } } }`;
  const variables = { where: { and: [where, { Name: { ne: unusedText() } }] }, after: after ?? null };
  return ((await reader.read(document, variables)) as Answer).uiapi.query.rows;
}

/** Where a page begins: in which of the list's conditions, after which record of it. */
export interface BehindPlace {
  readonly condition: number;
  readonly after?: string;
}

/**
 * A page of the records behind a bar, the latest first.
 *
 * @param first how many, 2,000 at most (P8)
 * @throws RequestError where the org refuses or doesn't answer
 */
export async function readBehind(
  reader: PageReader,
  list: BehindList,
  first: number,
  from: BehindPlace = { condition: 0 }
): Promise<BehindPage> {
  const conditions = [list.where, list.orWhere].filter((condition) => condition !== undefined);
  const { cellsOf } = shapeOf(list);
  const rows = new Map<string, TableRow>();
  let total = 0;
  let place: BehindPlace | undefined = from;
  while (place && rows.size < first) {
    const { condition, after }: BehindPlace = place;
    const { edges, pageInfo, totalCount }: Connection = await ask(reader, list, conditions[condition] ?? {}, first - rows.size, after);
    for (const { node } of edges) rows.set(String(node['Id']), { key: String(node['Id']), cells: cellsOf(node) });
    total += totalCount;
    place = condition + 1 < conditions.length ? { condition: condition + 1 } : undefined;
    if (pageInfo.hasNextPage && pageInfo.endCursor) {
      place = { condition, after: pageInfo.endCursor };
      break;
    }
  }
  return { rows: [...rows.values()], total: list.total ?? total, next: place };
}
