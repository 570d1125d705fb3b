/** Everything at once leaves the same rows by REST, by Bulk API 2.0 and in parts, and counts the requests it makes. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { loadSample } from '../../data/sample/load.ts';
import { openOrg } from '../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp, type OrgSession } from '../salesforce/orgHttp.ts';
import { finalRows } from '../testing/finalRows.ts';
import { stirSample } from '../testing/stirSample.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { runResolve } from './runResolve.ts';
import type { ResolveResult } from './runResult.ts';
import { scopeOfAll } from './scopes.ts';

type Way = Pick<OrgSession, 'bulkAbove' | 'mostRows'>;

const WAYS = {
  'at once': {},
  'by jobs': { bulkAbove: { rowsRead: 100, rowsWritten: 50 } },
  'in parts': { bulkAbove: { rowsRead: 100, rowsWritten: 50 }, mostRows: 300 }
} as const satisfies Readonly<Record<string, Way>>;

const orgs: TestOrg[] = [];
after(() => Promise.all(orgs.map((org) => org.stop())));

async function run(org: TestOrg, way: Way): Promise<ResolveResult> {
  const { instanceUrl, accessToken } = org.local;
  const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test', firstPollMs: 20, ...way });
  const before = org.local.requests.total;
  const result = await runResolve(await openOrg(http), scopeOfAll, { dryRun: false, now: Date.now });
  assert.equal(result.requests, org.local.requests.total - before);
  assert.deepEqual(result.setAside, []);
  await http.close();
  return result;
}

for (const namespace of [undefined, 'touchline']) {
  const title = namespace ? 'with the namespace' : 'without a namespace';
  test(`a whole org, ${title}, is the same at once, by jobs and in parts, also later`, { timeout: 240_000 }, async (context) => {
    const first: unknown[] = [];
    const later: unknown[] = [];
    for (const [name, way] of Object.entries(WAYS)) {
      const org = await TestOrg.start({ namespace, bulk: { resultPageRows: 100 } });
      orgs.push(org);
      await loadSample({ ...org.local, namespace });
      const { requests } = await run(org, way);
      context.diagnostic(`${name}: ${String(requests)} requests`);
      first.push(await finalRows(org));
      await stirSample(org);
      await run(org, way);
      later.push(await finalRows(org));
      assert.doesNotMatch(JSON.stringify((await run(org, way)).written), /[1-9]/);
      assert.equal(org.local.requests.count('POST', '/services/data/:version/jobs/ingest') > 0, name !== 'at once');
    }
    for (const rows of first) assert.deepEqual(rows, first[0]);
    for (const rows of later) assert.deepEqual(rows, later[0]);
    assert.notDeepEqual(later[0], first[0]);
  });
}
