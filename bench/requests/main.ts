/**
 * What runs cost in API requests, counted by the local org and by the command itself.
 *
 *     npm run bench:requests                                  10,000 calls, 100,000 sessions, then 20 new calls
 *     npm run bench:requests -- --calls 1000000 --json        all of it: an hour, 35 GB of disk, 1.3 GB of memory
 *     npm run bench:requests -- --calls 1000000 --scale 10    a tenth of the rows, pages, jobs and memory: as many requests
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalOrg } from '../../local-org/localOrg.ts';
import { PACKAGE_ROOT } from '../../scripts/packageRoot.ts';
import { JOB_BYTES } from '../../scripts/salesforce/bulk/ingestCsv.ts';
import { API_VERSION, OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import { copyCallers } from './copyCallers.ts';
import { fillOrg } from './fillOrg.ts';
import { runInOwnProcess, type RunResult } from './runInOwnProcess.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '10000' },
    'sessions-each': { type: 'string', default: '10' },
    scale: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false }
  }
});
const PAGE_ROWS = 250_000;
/** Callers that come through the API; the rows of all others are like theirs. */
const BY_API = 1_000;
const HOUR = 3_600_000;

interface Measured extends Omit<RunResult, 'requestsByPurpose' | 'written'> {
  readonly run: string;
  readonly target: number;
  readonly countedByOrg: number;
  readonly byPurpose: Readonly<Record<string, number>>;
  readonly touchpointsCreated: number;
}

const scale = Number(values.scale);
const wholeCalls = Number(values.calls);
const calls = wholeCalls / scale;
const visitsEach = Number(values['sessions-each']);
const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
// What stands in the org is older than the overlap of a run that goes on.
let age = 6 * HOUR;
const org = await startLocalOrg({
  forceApp: join(PACKAGE_ROOT, 'force-app'),
  file: join(folder, 'org.db'),
  now: () => Date.now() - age,
  bulk: { resultPageRows: PAGE_ROWS / scale }
});
const http = new OrgHttp({ instanceUrl: org.instanceUrl, accessToken: org.accessToken, apiVersion: API_VERSION, label: 'bench' });

async function measure(run: string, target: number): Promise<Measured> {
  const before = org.requests.total;
  const { requestsByPurpose: byPurpose, written, ...result } = await runInOwnProcess(org, run.startsWith('first') ? scale : 1);
  return { run, target, countedByOrg: org.requests.total - before, byPurpose, touchpointsCreated: written.touchpoint.created, ...result };
}

const byApi = Math.min(calls, BY_API);
await fillOrg(http, { first: 0, count: byApi, visitsEach });
await org.flows.idle();
await copyCallers(org, { first: byApi, count: calls - byApi, visitsEach });
const rows = `${String(wholeCalls)} calls, ${String(wholeCalls * visitsEach)} sessions`;
const first = await measure(`first run over ${rows}`, wholeCalls > 10_000 ? 200 : 50);
age = 0;
await fillOrg(http, { first: calls, count: 20, visitsEach });
const next = await measure('incremental run with 20 new calls', 8);
await http.close();
await org.stop();
rmSync(folder, { recursive: true, force: true });

const assumptions = { resultPageRows: PAGE_ROWS, ingestJobBytes: JOB_BYTES };
const scaled = scale === 1 ? undefined : `rows, result pages, ingest jobs and memory of one ${String(scale)}th`;
if (values.json) console.log(JSON.stringify({ assumptions, scaled, runs: [first, next] }));
else {
  for (const { run, requests, target, countedByOrg, byPurpose, decided, touchpointsCreated, seconds, peakMb } of [first, next]) {
    const purposes = Object.entries(byPurpose).map(([purpose, count]) => `${purpose} ${String(count)}`);
    console.log(`${run}: ${String(requests)} requests (target ${String(target)}, the org counted ${String(countedByOrg)})`);
    console.log(
      `  ${purposes.join(', ')}; ${String(decided)} calls decided, ${String(touchpointsCreated)} touchpoints, ${seconds.toFixed(1)} s, ${String(peakMb)} MB`
    );
  }
  console.log(`Assumed: result pages of ${String(PAGE_ROWS)} rows, ingest jobs of ${String(JOB_BYTES / 1e6)} MB.`);
  if (scaled) console.log(`Measured with ${scaled}.`);
}
