/**
 * What runs cost in API requests, counted by the local org and by the command itself.
 *
 *     npm run bench:requests                       10,000 calls, 100,000 sessions, then 20 new calls
 *     npm run bench:requests -- --calls 1000000 --sessions-each 10 --json
 */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { startLocalOrg } from '../../local-org/localOrg.ts';
import { PACKAGE_ROOT } from '../../scripts/packageRoot.ts';
import { JOB_BYTES } from '../../scripts/salesforce/bulk/ingestCsv.ts';
import { API_VERSION, OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import { runCommand } from '../../scripts/testing/runCommand.ts';
import { fillOrg } from './fillOrg.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '10000' },
    'sessions-each': { type: 'string', default: '10' },
    json: { type: 'boolean', default: false }
  }
});
const PAGE_ROWS = 250_000;
const HOUR = 3_600_000;

interface Measured {
  readonly run: string;
  readonly requests: number;
  readonly target: number;
  readonly countedByOrg: number;
  readonly byPurpose: Readonly<Record<string, number>>;
  readonly decided: number;
  readonly touchpointsCreated: number;
  readonly seconds: number;
}

interface CommandResult {
  readonly result: {
    readonly requests: number;
    readonly requestsByPurpose: Readonly<Record<string, number>>;
    readonly decided: number;
    readonly seconds: number;
    readonly written: { readonly touchpoint: { readonly created: number } };
  };
}

const calls = Number(values.calls);
const visitsEach = Number(values['sessions-each']);
// What stands in the org is older than the overlap of a run that goes on.
let age = HOUR;
const org = await startLocalOrg({
  forceApp: join(PACKAGE_ROOT, 'force-app'),
  now: () => Date.now() - age,
  bulk: { resultPageRows: PAGE_ROWS }
});
const http = new OrgHttp({ instanceUrl: org.instanceUrl, accessToken: org.accessToken, apiVersion: API_VERSION, label: 'bench' });

async function measure(run: string, target: number, args: readonly string[]): Promise<Measured> {
  const before = org.requests.total;
  const { stdout, stderr } = await runCommand(['resolve', '--instance-url', org.instanceUrl, '--json', ...args], {
    SF_ACCESS_TOKEN: org.accessToken
  });
  const { result } = JSON.parse(stdout) as Partial<CommandResult>;
  if (!result) throw new Error(stdout + stderr);
  const { requests, requestsByPurpose: byPurpose, decided, seconds, written } = result;
  return {
    run,
    requests,
    target,
    countedByOrg: org.requests.total - before,
    byPurpose,
    decided,
    touchpointsCreated: written.touchpoint.created,
    seconds
  };
}

await fillOrg(http, { first: 0, count: calls, visitsEach });
const scale = `${String(calls)} calls, ${String(calls * visitsEach)} sessions`;
const first = await measure(`first run over ${scale}`, calls > 10_000 ? 200 : 50, []);
age = 0;
await fillOrg(http, { first: calls, count: 20, visitsEach });
const next = await measure('incremental run with 20 new calls', 8, []);
await http.close();
await org.stop();

const assumptions = { resultPageRows: PAGE_ROWS, ingestJobBytes: JOB_BYTES };
if (values.json) console.log(JSON.stringify({ assumptions, runs: [first, next] }));
else {
  for (const { run, requests, target, countedByOrg, byPurpose, decided, touchpointsCreated, seconds } of [first, next]) {
    const purposes = Object.entries(byPurpose).map(([purpose, count]) => `${purpose} ${String(count)}`);
    console.log(`${run}: ${String(requests)} requests (target ${String(target)}, the org counted ${String(countedByOrg)})`);
    console.log(
      `  ${purposes.join(', ')}; ${String(decided)} calls decided, ${String(touchpointsCreated)} touchpoints, ${seconds.toFixed(1)} s`
    );
  }
  console.log(`Assumed: result pages of ${String(PAGE_ROWS)} rows, ingest jobs of ${String(JOB_BYTES / 1e6)} MB.`);
}
