/** What the amount field holds: the field as the org describes it, and the latest won deals with it. */
import { gql } from 'lightning/graphql';
import type { PathSource } from 'c/pathReader';
import { unusedText } from 'c/recordQuery';
import { plainValue, type SalesforceRecord } from 'c/salesforceRecords';

export type AmountProof = 'proved' | 'missing' | 'notNumber';

export interface Deal {
  readonly id: string;
  readonly name: string;
  /** `2026-04-10` */
  readonly closeDate: string;
  readonly amount?: number;
  readonly currency?: string;
}

export interface Deals {
  /** As the org spells it. */
  readonly field: string;
  readonly proof: AmountProof;
  readonly deals: readonly Deal[];
}

const NUMBER_TYPES = ['Currency', 'Double', 'Int', 'Percent'];
const SHOWN = 5;

interface Answer {
  readonly uiapi: { readonly query: { readonly Opportunity: { readonly edges: readonly { readonly node: SalesforceRecord }[] } } };
}

function text(value: unknown): string {
  const plain = plainValue(value);
  return typeof plain === 'string' ? plain : '';
}

function readDeal(record: SalesforceRecord, field: string): Deal {
  const amount = plainValue(record[field]);
  return {
    id: String(record['Id']),
    name: text(record['Name']),
    closeDate: text(record['CloseDate']),
    amount: typeof amount === 'number' ? amount : undefined,
    currency: text(record['CurrencyIsoCode']) || undefined
  };
}

/**
 * @throws RequestError where the org can't be reached, or shows no opportunities
 * @example await readDeals(reader, 'amount') // { field: 'Amount', proof: 'proved', deals: [{ name: 'Harrow Creek', amount: 10000, … }] }
 */
export async function readDeals(reader: PathSource, named: string): Promise<Deals> {
  const { fields } = await reader.describe('Opportunity');
  const field = Object.keys(fields).find((name) => name.toLowerCase() === named.toLowerCase());
  if (field === undefined) return { field: named, proof: 'missing', deals: [] };
  if (!NUMBER_TYPES.includes(fields[field]?.dataType ?? '')) return { field, proof: 'notNumber', deals: [] };
  const more = 'CurrencyIsoCode' in fields ? 'CurrencyIsoCode @optional { value }' : '';
  const document = gql`query WonDeals($where: Opportunity_Filter) { uiapi { query {
    Opportunity(first: ${String(SHOWN)}, where: $where, orderBy: { CloseDate: { order: DESC } }) {
      edges { node { Id Name { value } CloseDate { value } ${field} { value } ${more} } }
    }
  } } }`;
  const where = { and: [{ IsWon: { eq: true } }, { Name: { ne: unusedText() } }] };
  const { Opportunity } = ((await reader.read(document, { where })) as Answer).uiapi.query;
  return { field, proof: 'proved', deals: Opportunity.edges.map(({ node }) => readDeal(node, field)) };
}
