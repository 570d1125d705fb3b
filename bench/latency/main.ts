/**
 * From a Task's insert to its touchpoint, `touchline watch` running as a user runs it: org, watcher and vendor are three
 * processes.
 *
 *     npm run bench:latency                                  a minute, 20 calls a second
 *     npm run bench:latency -- --minutes 10 --rate 20 --json
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PACKAGE_ROOT } from '../../scripts/packageRoot.ts';
import { API_VERSION, OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import { QUIET_ENVIRONMENT } from '../../scripts/testing/runCommand.ts';
import { callTask, fillOrg, readLeads } from '../requests/fillOrg.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    rate: { type: 'string', default: '20' },
    reconcile: { type: 'string', default: '300' },
    json: { type: 'boolean', default: false }
  }
});
const rate = Number(values.rate);
const count = Math.round(Number(values.minutes) * 60 * rate);
const QUIET_MS = 20_000;

const org = spawn(process.execPath, ['--import', 'tsx', join(PACKAGE_ROOT, 'bench/latency/orgProcess.ts')], {
  stdio: ['ignore', 'pipe', 'inherit']
});
const committed = new Map<string, number>();
const { instanceUrl, accessToken } = await new Promise<{ instanceUrl: string; accessToken: string }>((resolve) => {
  createInterface(org.stdout).on('line', (line) => {
    const [taskId = '', at] = line.split(' ');
    if (line.startsWith('{')) resolve(JSON.parse(line) as { instanceUrl: string; accessToken: string });
    else if (!committed.has(taskId)) committed.set(taskId, Number(at));
  });
});
const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'bench', budget: { dailyShare: 100 } });
const callers = { first: 0, count, visitsEach: 3, withoutCalls: true };
await fillOrg(http, callers);
const leads = await readLeads(http, callers);

const args = ['watch', '--instance-url', instanceUrl, '--reconcile', values.reconcile, '--json'];
const watch = spawn(process.execPath, [join(PACKAGE_ROOT, 'bin/touchline.js'), ...args], {
  env: { ...process.env, ...QUIET_ENVIRONMENT, SF_ACCESS_TOKEN: accessToken }
});
let watched = '';
let steps = '';
watch.stdout.on('data', (chunk: Buffer) => (watched += chunk.toString()));
watch.stderr.on('data', (chunk: Buffer) => (steps += chunk.toString()));
while (!steps.includes('reconciled')) await sleep(100);
await sleep(1_000);

const inserted = new Map<string, number>();
const started = Date.now();
const pending: Promise<void>[] = [];
for (let n = 0; n < count; n++) {
  await sleep(Math.max(0, started + (n * 1000) / rate - Date.now()));
  const at = Date.now();
  const request = { method: 'POST', path: '/sobjects/Task', body: callTask(n, leads), purpose: 'vendor' } as const;
  pending.push(http.request(request).then((answer) => void inserted.set((answer as { id: string }).id, at)));
}
await Promise.all(pending);
const seconds = (Date.now() - started) / 1000;
const deadline = Date.now() + QUIET_MS;
while (committed.size < count && Date.now() < deadline) await sleep(100);
watch.kill('SIGTERM');
await new Promise((resolve) => watch.on('close', resolve));
org.kill();
await http.close();

const waits = [...inserted]
  .flatMap(([taskId, at]) => (committed.has(taskId) ? [(committed.get(taskId) ?? 0) - at] : []))
  .sort((a, b) => a - b);
const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? NaN;
const { result } = JSON.parse(watched) as { result: { requests: number } };
const report = {
  calls: count,
  perSecond: Math.round((count / seconds) * 10) / 10,
  missing: count - waits.length,
  medianMs: at(0.5),
  p99Ms: at(0.99),
  slowestMs: at(1),
  requests: result.requests,
  targets: { medianMs: 1000, p99Ms: 3000 }
};
if (values.json) console.log(JSON.stringify(report));
else {
  console.log(
    `${String(count)} calls, ${String(report.perSecond)} a second, ${String(report.missing)} without touchpoint, ${String(report.requests)} requests`
  );
  console.log(
    `median ${String(report.medianMs)} ms (target 1,000), p99 ${String(report.p99Ms)} ms (target 3,000), slowest ${String(report.slowestMs)} ms`
  );
}
