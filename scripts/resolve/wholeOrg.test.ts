/** Everything at once, by REST or by Bulk API 2.0, leaves the same rows as page by page, and counts the requests it makes. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { loadSample } from '../../data/sample/load.ts';
import { openOrg } from '../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp, type BulkAbove } from '../salesforce/orgHttp.ts';
import { finalRows } from '../testing/finalRows.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { runResolve } from './runResolve.ts';
import type { ResolveResult } from './runResult.ts';
import { scopeOfAll, scopeOfAllByPage } from './scopes.ts';

for (const namespace of [undefined, 'touchline']) {
  describe(`a whole org, ${namespace ? 'with the namespace' : 'without a namespace'}`, () => {
    const orgs: TestOrg[] = [];
    after(() => Promise.all(orgs.map((org) => org.stop())));

    async function resolved(
      scope: typeof scopeOfAllByPage | typeof scopeOfAll,
      bulkAbove?: BulkAbove
    ): Promise<{ org: TestOrg; rows: unknown; run(): Promise<ResolveResult>; first: ResolveResult }> {
      const org = await TestOrg.start({ namespace, bulk: { resultPageRows: 40 } });
      orgs.push(org);
      await loadSample({ ...org.local, namespace });
      const run = async (): Promise<ResolveResult> => {
        const { instanceUrl, accessToken } = org.local;
        const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test', bulkAbove, firstPollMs: 50 });
        const before = org.local.requests.total;
        const result = await runResolve(await openOrg(http), scope, { dryRun: false, now: Date.now });
        assert.equal(result.requests, org.local.requests.total - before);
        assert.deepEqual(result.setAside, []);
        await http.close();
        return result;
      };
      const first = await run();
      return { org, rows: await finalRows(org), run, first };
    }

    test('is the same by pages, at once, and by bulk jobs; a second run writes nothing', { timeout: 120_000 }, async (context) => {
      const byPage = await resolved(scopeOfAllByPage);
      const atOnce = await resolved(scopeOfAll);
      const byJobs = await resolved(scopeOfAll, { rowsRead: 20, rowsWritten: 10 });
      assert.deepEqual(atOnce.rows, byPage.rows);
      assert.deepEqual(byJobs.rows, byPage.rows);
      assert.ok(byJobs.org.local.requests.count('POST', '/services/data/:version/jobs/ingest') > 0);
      for (const { run } of [atOnce, byJobs]) assert.doesNotMatch(JSON.stringify((await run()).written), /[1-9]/);
      const counts = [byPage, atOnce, byJobs].map(({ first }) => first.requests);
      context.diagnostic(`requests by pages ${String(counts[0])}, at once ${String(counts[1])}, by jobs ${String(counts[2])}`);
    });
  });
}
