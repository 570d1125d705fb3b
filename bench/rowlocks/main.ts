/**
 * Twenty thousand calls of one account: every row we write has the same parent, the skew that makes orgs fight over locks
 * (P22). While it runs, the org says of some rows that somebody else has locked them.
 *
 *     npm run bench:rowlocks
 *     npm run bench:rowlocks -- --calls 5000 --locked 2 --json
 */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { startLocalOrg } from '../../local-org/localOrg.ts';
import { PACKAGE_ROOT } from '../../scripts/packageRoot.ts';
import { runResolve } from '../../scripts/resolve/runResolve.ts';
import { scopeOfAll } from '../../scripts/resolve/scopes.ts';
import { openOrg } from '../../scripts/salesforce/openOrg.ts';
import { API_VERSION, OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import { runQueries } from '../../scripts/salesforce/runQueries.ts';
import { fillAccount } from './fillAccount.ts';
import { splitParents, type Upload } from './splitParents.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '20000' },
    locked: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false }
  }
});
const calls = Number(values.calls);
const org = await startLocalOrg({ forceApp: join(PACKAGE_ROOT, 'force-app'), flows: false });
const { instanceUrl, accessToken } = org;
const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'bench' });
await fillAccount(http, calls);

const uploads: Upload[] = [];
const send = http.send.bind(http);
http.send = (request) => {
  if (request.method === 'PUT') uploads.push(String(request.body));
  return send(request);
};
org.faults.set([{ fault: { kind: 'lockedRow' }, object: 'Touchpoint__c', probability: Number(values.locked) / 100 }]);
const before = org.requests.total;
const run = () => openOrg(http).then((opened) => runResolve(opened, scopeOfAll, { dryRun: false, now: Date.now }));
const first = await run();
const requests = org.requests.total - before;
const locked = org.faults.rules.reduce((sum, { struck }) => sum + struck, 0);
org.faults.clear();
const second = await run();

const soql = 'SELECT COUNT(Id) n, SUM(W_Shaped_Credit__c) credit, SUM(W_Shaped_Revenue__c) revenue FROM Attribution_Touchpoint__c';
const [[sums] = []] = await runQueries(http, [{ soql }], 'read');
await http.close();
await org.stop();
const written = (result: typeof first): number =>
  Object.values(result.written).reduce((sum, { created, updated, deleted }) => sum + created + updated + deleted, 0);
const report = {
  calls,
  decided: first.decided,
  written: written(first),
  setAside: first.setAside.length,
  requests,
  jobs: uploads.length,
  rowsLocked: locked,
  parentsSplit: uploads.reduce((sum, upload) => sum + splitParents(upload), 0),
  attributionTouchpoints: Number(sums?.['n']),
  creditPercent: Number(sums?.['credit']),
  revenue: Number(sums?.['revenue']),
  seconds: first.seconds,
  writtenBySecondRun: written(second)
};
if (values.json) console.log(JSON.stringify(report));
else for (const [name, value] of Object.entries(report)) console.log(`${name}: ${String(value)}`);
process.exitCode = report.setAside > 0 || report.decided !== calls || report.creditPercent !== 100 ? 1 : 0;
