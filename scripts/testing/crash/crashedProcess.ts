/** What is killed: `node crashedProcess.mjs SCENARIO INSTANCE_URL TOKEN`, once bundled. */
import { scopeToGoOn } from '../../resolve/goOn.ts';
import { runResolve } from '../../resolve/runResolve.ts';
import { openOrg } from '../../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp } from '../../salesforce/orgHttp.ts';
import { watchOrg } from '../../watch/watchOrg.ts';
import { BULK_ABOVE } from './scenarios.ts';

const [scenario = '', instanceUrl = '', accessToken = ''] = process.argv.slice(2);
const bulkAbove = scenario === 'bulk' ? BULK_ABOVE : undefined;
const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'crash', bulkAbove, firstPollMs: 50 });
if (scenario === 'watch') {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  await watchOrg({
    http,
    signal: stopping.signal,
    now: Date.now,
    heartbeatMs: 1_000,
    reconcileMs: 60_000,
    wait: true,
    log: (event) => process.stdout.write(`${event}\n`)
  });
} else {
  const org = await openOrg(http);
  await runResolve(org, (reader) => scopeToGoOn(reader, org.description), {
    dryRun: false,
    now: Date.now,
    movesWatermark: true
  });
}
await http.close();
