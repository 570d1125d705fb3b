/** Groups counted and summed by the server, several questions in one request. */
import { gql, type GraphqlDocument } from 'lightning/graphql';
import { objectName } from 'c/ownFields';
import { unusedText, type PageReader } from 'c/recordQuery';
import { plainValue, type ObjectName } from 'c/salesforceRecords';
import type { Condition } from './conditions';

/** One question: an object's records inside a condition, by the values of some fields. Names come with their namespace. */
export interface GroupAsk {
  readonly object: ObjectName;
  readonly where?: Condition;
  /** Fields to group by; without any all records are one group. */
  readonly by?: readonly string[];
  readonly sum?: readonly string[];
  /** Most groups, the largest first. */
  readonly first?: number;
}

export interface Group {
  /** Values of the fields it is grouped by; blank ones are absent. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly count: number;
  readonly sums: Readonly<Record<string, number>>;
}

/** Subqueries a request may have (P8). */
const ASKS_PER_REQUEST = 10;
/** Groups of one question, where it names no fewer. */
const MOST_GROUPS = 200;

function textOf({ object, by = [], sum = [], first = MOST_GROUPS }: GroupAsk, i: number): string {
  const group = by.map((field) => `${field}: { group: true }`).join(', ');
  const grouped =
    group === '' ? '' : `, groupBy: { ${group} }, orderBy: { Name: { function: COUNT, order: DESC } }, first: ${String(first)}`;
  const values = by.map((field) => `${field} { value }`).join(' ');
  const sums = sum.map((field) => `${field} @optional { sum { value } }`).join(' ');
  return `ask${String(i)}: ${objectName(object)}(where: $where${String(i)}${grouped}) {
    edges { node { aggregate { ${values} Name { count { value } } ${sums} } } }
  }`;
}

function documentOf(asks: readonly GroupAsk[]): GraphqlDocument {
  const declared = asks.map(({ object }, i) => `$where${String(i)}: ${objectName(object)}_Filter`).join(', ');
  return gql`query Groups(${declared}) { uiapi { aggregate { ${asks.map(textOf).join('\n')} } } }`;
}

/** Compared with something new each time, so that no cache answers. */
function fresh(where: Condition | undefined): Condition {
  const name = { Name: { ne: unusedText() } };
  return where === undefined ? name : { and: [where, name] };
}

type Values = Readonly<Record<string, { readonly value?: unknown; readonly count?: unknown; readonly sum?: unknown } | null | undefined>>;
interface Answer {
  readonly uiapi: {
    readonly aggregate: Readonly<
      Record<string, { readonly edges: readonly { readonly node: { readonly aggregate: Values } }[] } | null | undefined>
    >;
  };
}

function numberOf(value: unknown): number {
  const plain = plainValue(value);
  return typeof plain === 'number' ? plain : 0;
}

function readGroup(aggregate: Values, { by = [], sum = [] }: GroupAsk): Group {
  const text = (field: string): string | undefined => {
    const plain = plainValue(aggregate[field]);
    return plain === undefined ? undefined : String(plain);
  };
  return {
    values: Object.fromEntries(by.map((field) => [field, text(field)])),
    count: numberOf(aggregate['Name']?.count),
    sums: Object.fromEntries(sum.map((field) => [field, numberOf(aggregate[field]?.sum)]))
  };
}

async function ask(reader: PageReader, asks: readonly GroupAsk[]): Promise<readonly (readonly Group[])[]> {
  const variables = Object.fromEntries(asks.map(({ where }, i) => [`where${String(i)}`, fresh(where)]));
  const { aggregate } = ((await reader.read(documentOf(asks), variables)) as Answer).uiapi;
  return asks.map((one, i) => (aggregate[`ask${String(i)}`]?.edges ?? []).map(({ node }) => readGroup(node.aggregate, one)));
}

/**
 * The groups of each question, in the order of the questions.
 *
 * @throws RequestError where the org refuses or doesn't answer
 * @example
 * await readGroups(reader, [{ object: 'Tracked_Call__c', by: ['Outcome__c'] }])
 * // [[{ values: { Outcome__c: 'merged' }, count: 34, sums: {} }, …]]
 */
export async function readGroups(reader: PageReader, asks: readonly GroupAsk[]): Promise<readonly (readonly Group[])[]> {
  const requests = Array.from({ length: Math.ceil(asks.length / ASKS_PER_REQUEST) }, (_, i) =>
    asks.slice(i * ASKS_PER_REQUEST, (i + 1) * ASKS_PER_REQUEST)
  );
  return (await Promise.all(requests.map((request) => ask(reader, request)))).flat();
}

/** How many records some groups have together. */
export function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** The value of the one field a group is made by. */
export function groupValue({ values }: Group): string | undefined {
  return Object.values(values)[0];
}
