import assert from 'node:assert/strict';
import type { LocalOrg } from '../../localOrg.ts';
import type { ErrorRepresentation } from '../graphqlErrors.ts';

/** What a test reads of an answer: any depth of named properties. */
export type Tree = { readonly [name: string]: Tree } & readonly Tree[] & (string | number | boolean | null);

export interface Answer {
  readonly data: Tree;
  readonly errors: readonly ErrorRepresentation[];
}

/** Sends a request as any client does, over HTTP; it is answered with 200 whatever is wrong with it. */
export async function send(
  org: LocalOrg,
  query: string,
  variables?: object,
  options: { operationName?: string; user?: number } = {}
): Promise<Answer> {
  const token = org.sessions[options.user ?? 0]?.token ?? '';
  const response = await fetch(`${org.instanceUrl}/services/data/v67.0/graphql`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName: options.operationName })
  });
  const answer = (await response.json()) as Answer;
  assert.equal(response.status, 200, JSON.stringify(answer));
  return answer;
}

/** The data of a request that has to work. */
export async function data(org: LocalOrg, query: string, variables?: object, user = 0): Promise<Tree> {
  const answer = await send(org, query, variables, { user });
  assert.deepEqual(answer.errors, []);
  return answer.data;
}

/** The nodes of `uiapi { query { Object(arguments) { edges { node { selection } } } } }`. */
export async function nodes(org: LocalOrg, object: string, args: string, selection: string, variables?: object): Promise<readonly Tree[]> {
  const [declared = '', given = args] = args.includes('=>') ? args.split('=>') : ['', args];
  const query = `query${declared} { uiapi { query { ${object}${given === '' ? '' : `(${given})`} { edges { node { ${selection} } } } } } }`;
  const { uiapi } = await data(org, query, variables);
  return [...(uiapi?.['query']?.[object]?.['edges'] ?? [])].map((edge) => edge['node'] as Tree);
}

/** The one error of a request that has to fail. */
export async function failure(org: LocalOrg, query: string, variables?: object, user = 0): Promise<ErrorRepresentation> {
  const { errors } = await send(org, query, variables, { user });
  assert.equal(errors.length, 1, JSON.stringify(errors));
  return errors[0] as ErrorRepresentation;
}

/** Creates records through the REST API and gives their ids. */
export async function create(org: LocalOrg, object: string, records: readonly object[], user = 0): Promise<string[]> {
  const response = await fetch(`${org.instanceUrl}/services/data/v67.0/composite/sobjects`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${org.sessions[user]?.token ?? ''}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ allOrNone: true, records: records.map((record) => ({ attributes: { type: object }, ...record })) })
  });
  const results = (await response.json()) as { id: string; success: boolean }[];
  assert.ok(
    results.every((result) => result.success),
    JSON.stringify(results)
  );
  return results.map((result) => result.id);
}
