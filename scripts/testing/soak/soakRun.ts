/** The package at work for minutes while everything goes wrong; then its org against one that is resolved afresh. */
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compareRows, type RowDifference } from '../compareRows.ts';
import { bundleProgram } from '../bundleProgram.ts';
import { finalRows } from '../finalRows.ts';
import { seededRandom } from '../../../local-org/faults/seededRandom.ts';
import { TestOrg } from '../testOrg.ts';
import { Company } from './company.ts';
import { resolvedAfresh } from './resolvedAfresh.ts';
import { countStrikes, soakFaults } from './soakFaults.ts';

export interface SoakReport extends RowDifference {
  readonly minutes: number;
  readonly seed: number;
  readonly calls: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  /** Of the watcher, by what it said. */
  readonly watched: Readonly<Record<string, number>>;
  readonly watcherRestarts: number;
  readonly otherRuns: { readonly ended: number; readonly failed: number };
  /** Memory of the watcher, every so many seconds. */
  readonly rssMb: readonly number[];
  readonly rssEverySeconds: number;
  /** Over the second half. */
  readonly rssSlopeMbPerMinute: number;
  /** What of the watcher's memory is in use after a collection, ten times over the soak. */
  readonly usedMb: readonly number[];
  readonly secondsToEqual: number;
}

export interface SoakOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly probability: number;
  /** Things that happen in the company. */
  readonly perSecond: number;
}

const SAMPLES = 60;
const COLLECTIONS = 10;

function rssMb(child: ChildProcess): number {
  const [, kb = 'NaN'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 102.4) / 10;
}

/** Least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return over / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}

class Watcher {
  readonly said: Record<string, number> = {};
  readonly usedMb: number[] = [];
  restarts = -1;
  stopping = false;
  child!: ChildProcess;
  private ended!: Promise<void>;

  constructor(private readonly startChild: () => ChildProcess) {
    this.start();
  }

  private start(): void {
    this.restarts++;
    this.child = this.startChild();
    this.child.stdout?.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      for (const [, event = ''] of text.matchAll(/"event":"(\w+)"/g)) this.said[event] = (this.said[event] ?? 0) + 1;
      for (const [, used] of text.matchAll(/"usedMb":([\d.]+)/g)) this.usedMb.push(Number(used));
    });
    this.ended = new Promise((resolve) => this.child.once('exit', () => resolve(this.stopping ? undefined : void this.start())));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

export async function soakRun(options: SoakOptions, tell: (line: string) => void = () => undefined): Promise<SoakReport> {
  const { minutes, seed, probability, perSecond } = options;
  const folder = mkdtempSync(join(tmpdir(), 'touchline-soak-'));
  const program = await bundleProgram('scripts/testing/soak/soakProcess.ts');
  const file = join(folder, 'org.db');
  const settings = { changeEvents: { objects: ['Task'], holdFor: 3_000, dailyDeliveries: 10_000_000 }, dailyApiRequests: 10_000_000 };
  const org = await TestOrg.start({ file, bulk: { resultPageRows: 200 }, ...settings });
  const collectEveryMs = Math.round((minutes * 60_000) / COLLECTIONS);
  const begin = (what: string): ChildProcess =>
    spawn(process.execPath, ['--expose-gc', program, what, org.local.instanceUrl, org.local.accessToken, String(collectEveryMs)], {
      stdio: ['ignore', 'pipe', what === 'watch' ? 'inherit' : 'ignore']
    });
  try {
    const company = new Company(org, seededRandom(seed));
    org.local.faults.set(soakFaults(probability), seed);
    const watcher = new Watcher(() => begin('watch'));
    const until = Date.now() + minutes * 60_000;
    const others = { ended: 0, failed: 0 };
    const otherRuns = (async () => {
      while (Date.now() < until) {
        const child = begin('resolve');
        const code = await new Promise((resolve) => child.once('exit', resolve));
        others[code === 0 ? 'ended' : 'failed']++;
        await sleep(5_000);
      }
    })();
    const every = Math.max(1, Math.round((minutes * 60) / SAMPLES));
    const rss: number[] = [];
    const measuring = setInterval(() => {
      if (watcher.child.exitCode !== null) return;
      rss.push(rssMb(watcher.child));
      tell(`${String(company.calls)} calls, watcher ${String(rss.at(-1))} MB, ${JSON.stringify(watcher.said)}`);
    }, every * 1000);
    for (let at = Date.now(); at < until; at += 1000 / perSecond) {
      await sleep(Math.max(0, at - Date.now()));
      await company.act();
    }
    clearInterval(measuring);
    await otherRuns;
    const struck = countStrikes(org.local.faults.rules);
    org.local.faults.clear();

    const cleared = Date.now();
    const reconciled = watcher.said['reconciled'] ?? 0;
    while ((watcher.said['reconciled'] ?? 0) < reconciled + 2) await sleep(200);
    const secondsToEqual = Math.round((Date.now() - cleared) / 1000);
    await watcher.stop();
    const rows = await finalRows(org);
    const { calls } = company;
    await org.stop();
    copyFileSync(file, join(folder, 'afresh.db'));
    const expected = await resolvedAfresh(join(folder, 'afresh.db'));
    const half = rss.slice(Math.floor(rss.length / 2));
    return {
      minutes,
      seed,
      calls,
      rows: Object.fromEntries(Object.entries(rows).map(([object, list]) => [object, list.length])),
      ...compareRows(expected, rows),
      faults: struck,
      watched: watcher.said,
      watcherRestarts: watcher.restarts,
      otherRuns: others,
      rssMb: rss,
      rssEverySeconds: every,
      rssSlopeMbPerMinute: Math.round((slope(half) / every) * 6000) / 100,
      usedMb: watcher.usedMb,
      secondsToEqual
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(program, { force: true });
  }
}
