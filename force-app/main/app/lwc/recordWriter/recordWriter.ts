/**
 * Writes records by GraphQL mutation (P8): many in one request, each on its own, so that one refused record doesn't hold up
 * the others. Object and field names carry the namespace already, from `@salesforce/schema`; values travel as variables.
 */
import { executeMutation, gql, type GraphqlDocument, type GraphqlError, type GraphqlResult } from 'lightning/graphql';
import { RequestError } from 'c/requestError';
import { reduceErrors } from 'c/reduceErrors';

/** Field values by API name. */
export type FieldValues = Readonly<Record<string, unknown>>;

export type RecordChange =
  | { readonly action: 'create'; readonly object: string; readonly fields: FieldValues }
  | { readonly action: 'update'; readonly object: string; readonly id: string; readonly fields: FieldValues }
  | { readonly action: 'delete'; readonly object: string; readonly id: string };

/** What became of one change. */
export type ChangeResult = { readonly id: string; readonly error?: undefined } | { readonly id?: undefined; readonly error: string };

/** A request stays small enough for the platform to answer it in a moment. */
const CHANGES_PER_REQUEST = 20;
const API_NAME = /^[A-Za-z]\w*$/;

const nameOf = (i: number): string => `change${i}`;

function declare({ action, object }: RecordChange, i: number): string {
  const type = action === 'create' ? `${object}CreateInput` : action === 'update' ? `${object}UpdateInput` : 'RecordDeleteInput';
  return `$${nameOf(i)}: ${type}!`;
}

function operate({ action, object }: RecordChange, i: number): string {
  const name = nameOf(i);
  if (action === 'create') return `${name}: ${object}Create(input: $${name}) { Record { Id } }`;
  if (action === 'update') return `${name}: ${object}Update(input: $${name}) { Record { Id } }`;
  return `${name}: ${object}Delete(input: $${name}) { Id }`;
}

function inputOf(change: RecordChange): unknown {
  if (change.action === 'create') return { [change.object]: change.fields };
  return change.action === 'update' ? { Id: change.id, [change.object]: change.fields } : { Id: change.id };
}

function documentOf(changes: readonly RecordChange[]): GraphqlDocument {
  return gql`mutation WriteRecords(${changes.map(declare).join(', ')}) { uiapi(input: { allOrNone: false }) { ${changes.map(operate).join('\n')} } }`;
}

/** The guide says where an error belongs in `path`, recorded answers say it in `paths`: either may be there, or both. */
function isNamed({ path, paths }: GraphqlError, name: string): boolean {
  return [path, paths].some((way) => way?.includes(name) ?? false);
}

type Payload = { readonly Id?: string; readonly Record?: { readonly Id?: string } } | null | undefined;

function readResult(change: RecordChange, name: string, { data, errors = [] }: GraphqlResult): ChangeResult {
  const refusals = errors.filter((error) => isNamed(error, name));
  if (refusals.length > 0) return { error: reduceErrors(refusals).join(' ') };
  const payloads = (data as { readonly uiapi?: Readonly<Record<string, Payload>> } | undefined)?.uiapi;
  const payload = payloads?.[name];
  const id = payload?.Record?.Id ?? payload?.Id ?? (payload && change.action !== 'create' ? change.id : undefined);
  return id === undefined ? { error: reduceErrors(errors).join(' ') } : { id };
}

async function send(changes: readonly RecordChange[]): Promise<readonly ChangeResult[]> {
  const variables = Object.fromEntries(changes.map((change, i) => [nameOf(i), inputOf(change)]));
  let result: GraphqlResult;
  try {
    result = await executeMutation({ query: documentOf(changes), variables });
  } catch (cause) {
    throw new RequestError('refused', { details: reduceErrors(cause), cause });
  }
  const { data, errors = [] } = result;
  // Without data and without a word on any one change the request as a whole was refused.
  if (!data && !changes.some((_, i) => errors.some((error) => isNamed(error, nameOf(i)))))
    throw new RequestError('refused', { details: reduceErrors(errors) });
  return changes.map((change, i) => readResult(change, nameOf(i), result));
}

/**
 * Writes in the order given and says what became of each; throws a RequestError only where a request as a whole failed.
 *
 *     await writeRecords([{ action: 'create', object: 'Touchpoint__c', fields: { Touchpoint_Key__c: 'call:00T…' } }])
 *     // [{ id: 'a01…' }], or [{ error: 'duplicate value found: …' }]
 */
export async function writeRecords(changes: readonly RecordChange[]): Promise<readonly ChangeResult[]> {
  const odd = changes.find(({ object }) => !API_NAME.test(object));
  if (odd) throw new RequestError('refused', { details: [odd.object] });
  const results: ChangeResult[] = [];
  for (let from = 0; from < changes.length; from += CHANGES_PER_REQUEST) {
    results.push(...(await send(changes.slice(from, from + CHANGES_PER_REQUEST))));
  }
  return results;
}
