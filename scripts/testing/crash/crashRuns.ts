/** Kills processes at random, by a seed, and counts what differs in the end from an org nobody disturbed. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { loadSample } from '../../../data/sample/load.ts';
import { PACKAGE_ROOT } from '../../packageRoot.ts';
import { scopeOfAll } from '../../resolve/scopes.ts';
import { runResolve } from '../../resolve/runResolve.ts';
import { stirSample } from '../stirSample.ts';
import { TestOrg } from '../testOrg.ts';
import { crashTrial, undisturbed, type FinalRows, type TrialFiles } from './crashTrial.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

export interface CrashReport {
  readonly seed: number;
  readonly trials: number;
  /** Trials whose process had not ended before it was to be killed. */
  readonly killed: number;
  readonly byScenario: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly duplicated: number;
  readonly different: number;
  /** What was being done where an org ended otherwise: scenario, request, before or after it. */
  readonly failures: readonly string[];
  readonly seconds: number;
}

/** mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Two orgs to begin with: one with nothing resolved, and one resolved and changed since. */
async function prepare(folder: string): Promise<readonly string[]> {
  const [fresh, changed] = [join(folder, 'fresh.db'), join(folder, 'changed.db')];
  const first = await TestOrg.start({ file: fresh });
  await loadSample(first.local);
  await first.stop();
  copyFileSync(fresh, changed);
  const second = await TestOrg.start({ file: changed });
  await runResolve(await second.open(), scopeOfAll, { dryRun: false, now: Date.now, movesWatermark: true });
  await stirSample(second);
  await second.stop();
  return [fresh, changed];
}

async function bundle(): Promise<string> {
  const program = join(PACKAGE_ROOT, `.cache/tests/crashed-${String(process.pid)}.mjs`);
  await build({
    entryPoints: [join(PACKAGE_ROOT, 'scripts/testing/crash/crashedProcess.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: join(PACKAGE_ROOT, 'tsconfig.json'),
    logLevel: 'warning'
  });
  return program;
}

/** Rows are texts without Ids, sorted; a row that differs is one lost and one too many with the same key, counted once. */
function compare(expected: FinalRows, actual: FinalRows): { lost: number; duplicated: number; different: number } {
  let [lost, duplicated, different] = [0, 0, 0];
  for (const [object, rows] of Object.entries(expected)) {
    const now = actual[object] ?? [];
    const missing = rows.length - now.length;
    lost += Math.max(missing, 0);
    duplicated += Math.max(-missing, 0);
    const known = new Set(rows);
    different += now.filter((row) => !known.has(row)).length;
  }
  return { lost, duplicated, different };
}

export async function crashRuns(times: number, seed: number, onTrial: (done: number) => void = () => undefined): Promise<CrashReport> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'touchline-crash-'));
  const program = await bundle();
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const totals = { killed: 0, lost: 0, duplicated: 0, different: 0 };
  const byScenario: Record<string, number> = {};
  const failures: string[] = [];
  try {
    const databases = await prepare(folder);
    const expectations = new Map<string, Awaited<ReturnType<typeof undisturbed>>>();
    for (let n = 0; n < times; n++) {
      const scenario: Scenario = SCENARIOS[n % SCENARIOS.length] ?? 'resolve';
      const database = pick(databases);
      const files: TrialFiles = { program, database, copy: join(folder, `copy-${String(n)}.db`) };
      const name = `${scenario} ${database}`;
      const expected = expectations.get(name) ?? (await undisturbed(files, scenario));
      expectations.set(name, expected);
      const kill = { request: 1 + Math.floor(random() * expected.requests), when: pick(['before', 'after'] as const) };
      const { rows, killed } = await crashTrial({ ...files, copy: join(folder, `trial-${String(n)}.db`) }, scenario, kill);
      const { lost, duplicated, different } = compare(expected.rows, rows);
      totals.killed += killed ? 1 : 0;
      totals.lost += lost;
      totals.duplicated += duplicated;
      totals.different += different;
      byScenario[scenario] = (byScenario[scenario] ?? 0) + 1;
      if (lost + duplicated + different > 0) failures.push(`${scenario}, killed ${kill.when} request ${String(kill.request)}`);
      for (const file of [`copy-${String(n)}.db`, `trial-${String(n)}.db`]) rmSync(join(folder, file), { force: true });
      onTrial(n + 1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(program, { force: true });
  }
  return { seed, trials: times, ...totals, byScenario, failures, seconds: Math.round((performance.now() - started) / 1000) };
}
