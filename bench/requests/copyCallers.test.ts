import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { startLocalOrg } from '../../local-org/localOrg.ts';
import { PACKAGE_ROOT } from '../../scripts/packageRoot.ts';
import { API_VERSION, OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import { copyCallers } from './copyCallers.ts';
import { fillOrg } from './fillOrg.ts';

const COUNT = 12;
const TABLES = ['Lead', 'Web_Session__c', 'Task', 'Tracked_Call__c'];

/** What the org stores of callers of whom so many came by the API. */
async function rowsOf(byApi: number): Promise<unknown> {
  const org = await startLocalOrg({ forceApp: join(PACKAGE_ROOT, 'force-app'), now: () => Date.UTC(2026, 4, 4) });
  const http = new OrgHttp({
    instanceUrl: org.instanceUrl,
    accessToken: org.accessToken,
    apiVersion: API_VERSION,
    label: 'test',
    firstPollMs: 10
  });
  await fillOrg(http, { first: 0, count: byApi, visitsEach: 2 });
  await org.flows.idle();
  await copyCallers(org, { first: byApi, count: COUNT - byApi, visitsEach: 2 });
  const rows = TABLES.map((table) => org.org.db.all(`SELECT * FROM "${table}" ORDER BY _row`));
  await http.close();
  await org.stop();
  return rows;
}

test('copies what the org would have stored of callers that came by its API', async () => {
  const [copied, sent] = await Promise.all([rowsOf(1), rowsOf(COUNT)]);
  assert.deepEqual(copied, sent);
});
