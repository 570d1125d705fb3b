/** A run in a process of its own, to be killed: `node resolveOnce.mjs INSTANCE_URL TOKEN` once bundled. */
import { runResolve } from '../resolve/runResolve.ts';
import { scopeOfAll } from '../resolve/scopes.ts';
import { openOrg } from '../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp } from '../salesforce/orgHttp.ts';

const [instanceUrl = '', accessToken = ''] = process.argv.slice(2);
const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'killed' });
await runResolve(await openOrg(http), scopeOfAll, { dryRun: false, now: Date.now });
await http.close();
