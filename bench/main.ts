/**
 * What Touchline takes, beside its peers and against what it promises.
 *
 *     npm run bench                                   pairs, wide, memory and scaling; three rounds of each
 *     npm run bench -- --only pairs --runs 5          one figure; five rounds
 *     npm run bench -- --scale 0.1                    a tenth of the rows, for a quick look
 *     npm run bench -- --only large                   a million calls, a hundred million sessions: 35 GB of disk, long
 *     npm run bench -- --json                         the results as JSON instead of tables
 *
 * The results are also written to `.tmp/bench/results.json`. It ends with 1 where a claim does not hold.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_ROOT } from '../scripts/packageRoot.ts';
import { buildBench } from './build.ts';
import { holds, type BenchSetup, type Figure } from './figures/figure.ts';
import { measureLarge } from './figures/large.ts';
import { measureMemory } from './figures/memory.ts';
import { measurePairs } from './figures/pairs.ts';
import { measureScaling } from './figures/scaling.ts';
import { measureWide } from './figures/wide.ts';
import { printFigure } from './printFigure.ts';

const FIGURES: Readonly<Record<string, (setup: BenchSetup) => AsyncGenerator<Figure>>> = {
  pairs: measurePairs,
  wide: measureWide,
  memory: measureMemory,
  scaling: measureScaling,
  large: measureLarge
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: ['pairs', 'wide', 'memory', 'scaling'] },
    runs: { type: 'string', default: '3' },
    scale: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false }
  }
});
const unknown = values.only.filter((name) => !(name in FIGURES));
if (unknown.length > 0) throw new Error(`No such figure: ${unknown.join(', ')}. There are ${Object.keys(FIGURES).join(', ')}.`);

installPeers();
const results = join(PACKAGE_ROOT, '.tmp/bench');
mkdirSync(results, { recursive: true });
const folder = mkdtempSync(join(results, 'files-'));
const setup: BenchSetup = {
  folder,
  built: await buildBench(),
  runs: Number(values.runs),
  scale: Number(values.scale),
  tell: (what) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
  }
};
const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  system: `${process.platform} ${process.arch}`
};
const figures: Figure[] = [];
try {
  if (!values.json) console.log(Object.values(machine).join(', '));
  for (const name of values.only) {
    for await (const figure of FIGURES[name]?.(setup) ?? []) {
      figures.push(figure);
      setup.tell('');
      if (!values.json) console.log(printFigure(figure));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const report = JSON.stringify({ machine, runs: setup.runs, scale: setup.scale, figures }, undefined, 2);
writeFileSync(join(results, 'results.json'), `${report}\n`);
if (values.json) console.log(report);
process.exitCode = figures.every(({ claims }) => claims.every(holds)) ? 0 : 1;

/** The peers are in `bench/` only; whoever runs the bench for the first time installs them. */
function installPeers(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules/csv-parse'))) return;
  process.stderr.write('Installing the peers into bench/node_modules (750 MB): npm ci\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  });
  if (status !== 0) process.stderr.write('npm ci in bench/ failed: peers that are missing are reported as absent.\n');
}
