import assert from 'node:assert/strict';
import type { LocalOrg } from '../../../local-org/localOrg.ts';

export interface QueryAnswer {
  readonly totalSize: number;
  readonly records: readonly Record<string, unknown>[];
}

/** Asks the local org as any client would. The sample fits one page of 2,000. */
export async function query(org: LocalOrg, soql: string, resource: 'query' | 'queryAll' = 'query'): Promise<QueryAnswer> {
  const response = await fetch(`${org.instanceUrl}/services/data/v67.0/${resource}?q=${encodeURIComponent(soql)}`, {
    headers: { authorization: `Bearer ${org.accessToken}` }
  });
  const body = await response.text();
  assert.equal(response.status, 200, body);
  return JSON.parse(body) as QueryAnswer;
}
