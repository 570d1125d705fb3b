/** The first records in the order of a field, asked for and counted by the server: a page never reads all visits to find the oldest. */
import { gql } from 'lightning/graphql';
import type { Condition } from 'c/callAggregates';
import { fieldName, objectName, rowOf, selectFieldsOf } from 'c/ownFields';
import { unusedText, type PageReader } from 'c/recordQuery';
import { plainValue, type ObjectName, type Row, type SalesforceRecord } from 'c/salesforceRecords';

export interface SortedAsk<O extends ObjectName> {
  readonly object: O;
  readonly properties: readonly (keyof Row<O> & string)[];
  /** The field whose order counts; records where it is blank come last. `CreatedDate` is indexed, times of ours are not (P20). */
  readonly by: (keyof Row<O> & string) | 'CreatedDate';
  readonly order: 'ASC' | 'DESC';
  readonly first: number;
  readonly where?: Condition;
}

export interface SortedRow<O extends ObjectName> {
  readonly id: string;
  readonly createdAt: number;
  readonly row: Row<O>;
}

interface Answer {
  readonly uiapi: { readonly query: { readonly rows: { readonly edges: readonly { readonly node: SalesforceRecord }[] } } };
}

/**
 * @throws RequestError where the org refuses or doesn't answer
 * @example
 * await readSorted(reader, { object: 'Resolution_Run__c', properties: ['kind'], by: 'startedAt', order: 'DESC', first: 1 })
 * // [{ id: 'a0R…', createdAt: 1777896000000, row: { kind: 'resolve' } }]
 */
export async function readSorted<O extends ObjectName>(reader: PageReader, ask: SortedAsk<O>): Promise<readonly SortedRow<O>[]> {
  const { object, properties, by, order, first, where } = ask;
  const name = objectName(object);
  const sortField = by === 'CreatedDate' ? by : fieldName(object, by);
  const document = gql`query Sorted($where: ${name}_Filter) { uiapi { query {
    rows: ${name}(first: ${String(first)}, where: $where, orderBy: { ${sortField}: { order: ${order}, nulls: LAST } }) {
      edges { node { Id CreatedDate { value } ${selectFieldsOf(object, properties)} } }
    }
  } } }`;
  const fresh = { Name: { ne: unusedText() } };
  const answer = (await reader.read(document, { where: where === undefined ? fresh : { and: [where, fresh] } })) as Answer;
  return answer.uiapi.query.rows.edges.map(({ node }) => ({
    id: String(node['Id']),
    createdAt: Date.parse(String(plainValue(node['CreatedDate']))),
    row: rowOf(object, node)
  }));
}
