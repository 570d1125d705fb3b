/**
 * What is soaked: `node --expose-gc soakProcess.mjs watch|resolve INSTANCE_URL TOKEN [MEASURE_MS]`, once bundled. The clock of
 * `resolve` is three days fast.
 */
import { scopeToGoOn } from '../../resolve/goOn.ts';
import { runResolve } from '../../resolve/runResolve.ts';
import { openOrg } from '../../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp } from '../../salesforce/orgHttp.ts';
import { watchOrg } from '../../watch/watchOrg.ts';

const DAY = 24 * 3_600_000;
const [what = '', instanceUrl = '', accessToken = '', measureMs = '60000'] = process.argv.slice(2);
const write = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
const http = new OrgHttp({
  instanceUrl,
  accessToken,
  apiVersion: API_VERSION,
  label: 'soak',
  budget: { dailyShare: 100 },
  // A login that lasts: the org refuses the token now and then, and gives the same one again.
  refresh: () => Promise.resolve(accessToken),
  // So few that the other writer works by jobs.
  bulkAbove: what === 'resolve' ? { rowsRead: 200, rowsWritten: 20 } : undefined,
  firstPollMs: 100,
  jobPatienceMs: 2_000,
  patienceMs: 2_000
});
if (what === 'watch') {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  // What is left once garbage is collected: the process's size also tells how seldom that is.
  setInterval(() => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    write({ event: 'memory', usedMb: Math.round((heapUsed + external) / 1e5) / 10 });
  }, Number(measureMs)).unref();
  const { ended } = await watchOrg({
    http,
    signal: stopping.signal,
    now: Date.now,
    heartbeatMs: 5_000,
    reconcileMs: 10_000,
    overlapMs: 30_000,
    wait: true,
    log: (event, facts) => void write({ event, ...facts })
  });
  write({ event: 'exit', ended, requests: http.requests });
} else {
  const org = await openOrg(http);
  await runResolve(org, (reader) => scopeToGoOn(reader, org.description), {
    dryRun: false,
    now: () => Date.now() + 3 * DAY,
    movesWatermark: true
  });
}
await http.close();
