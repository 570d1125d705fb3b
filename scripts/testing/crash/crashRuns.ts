/** Kills processes at random, by a seed, and counts what differs in the end from an org nobody disturbed. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from '../../../data/sample/load.ts';
import { scopeOfAll } from '../../resolve/scopes.ts';
import { runResolve } from '../../resolve/runResolve.ts';
import { bundleProgram } from '../bundleProgram.ts';
import { compareRows } from '../compareRows.ts';
import { seededRandom } from '../../../local-org/faults/seededRandom.ts';
import { stirSample } from '../stirSample.ts';
import { TestOrg } from '../testOrg.ts';
import { crashTrial, undisturbed, type TrialFiles } from './crashTrial.ts';
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

export async function crashRuns(times: number, seed: number, onTrial: (done: number) => void = () => undefined): Promise<CrashReport> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'touchline-crash-'));
  const program = await bundleProgram('scripts/testing/crash/crashedProcess.ts');
  const random = seededRandom(seed);
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
      const { lost, duplicated, different } = compareRows(expected.rows, rows);
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
