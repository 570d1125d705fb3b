/**
 * A run that is killed after its k-th request, for every k, and run again, leaves the rows of an undisturbed run. The kill is
 * real: SIGKILL to a process of its own, before the org's answer reaches it.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { loadSample } from '../../data/sample/load.ts';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import { finalRows } from '../testing/finalRows.ts';
import { stirSample } from '../testing/stirSample.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { runResolve } from './runResolve.ts';
import { scopeOfAll } from './scopes.ts';

/** One bundle, since the run is started some fifty times; below the project, where its packages are found. */
const RUN = join(PACKAGE_ROOT, `.cache/tests/resolveOnce-${String(process.pid)}.mjs`);

before(async () => {
  await build({
    entryPoints: [join(PACKAGE_ROOT, 'scripts/testing/resolveOnce.ts')],
    outfile: RUN,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: join(PACKAGE_ROOT, 'tsconfig.json')
  });
});
after(() => rmSync(RUN));

/** Whether the process was killed, or had ended before. */
async function killAtRequest(org: TestOrg, k: number): Promise<boolean> {
  const { instanceUrl, accessToken } = org.local;
  const child = spawn(process.execPath, [RUN, instanceUrl, accessToken], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
  let answered = 0;
  const release = org.local.intercept({
    after: () => {
      if (++answered < k) return undefined;
      child.kill('SIGKILL');
      return 'reset';
    }
  });
  const signal = await ended;
  release();
  return signal === 'SIGKILL';
}

async function resolveOrg(org: TestOrg): Promise<void> {
  const { setAside } = await runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now });
  assert.deepEqual(setAside, []);
}

for (const namespace of [undefined, 'touchline']) {
  describe(`a killed run, ${namespace ? 'with the namespace' : 'without a namespace'}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-killed-'));
    let copies = 0;
    const files = { first: join(folder, 'first.db'), second: join(folder, 'second.db') };

    /** An org of its own that begins as a prepared one. */
    async function startCopy(of: string): Promise<TestOrg> {
      const file = join(folder, `copy-${String(copies++)}.db`);
      copyFileSync(of, file);
      return TestOrg.start({ namespace, file });
    }

    before(async () => {
      const first = await TestOrg.start({ namespace, file: files.first });
      await loadSample({ ...first.local, namespace });
      await first.stop();
      copyFileSync(files.first, files.second);
      const second = await TestOrg.start({ namespace, file: files.second });
      await resolveOrg(second);
      await stirSample(second);
      await second.stop();
    });
    after(() => rmSync(folder, { recursive: true }));

    const scenarios = [
      ['a run that merges, corrects and deletes', files.second],
      ['the first run over an org', files.first]
    ] as const;
    // The namespace changes names, not the order of requests: one scenario and a kill now and then show that.
    const step = namespace ? 3 : 1;
    for (const [name, file] of scenarios.slice(0, namespace ? 1 : 2)) {
      test(`ends as if it had not been: ${name}`, { timeout: 600_000 }, async (context) => {
        const undisturbed = await startCopy(file);
        await resolveOrg(undisturbed);
        const expected = await finalRows(undisturbed);
        await undisturbed.stop();
        let k = 0;
        for (let wasKilled = true; wasKilled;) {
          const org = await startCopy(file);
          wasKilled = await killAtRequest(org, (k += step));
          await resolveOrg(org);
          assert.deepEqual(await finalRows(org), expected, `killed at request ${String(k)}`);
          await org.stop();
        }
        context.diagnostic(`killed at ${step === 1 ? 'each' : 'some'} of ${String(k - step)} requests`);
        assert.ok(k > 8);
      });
    }
  });
}
