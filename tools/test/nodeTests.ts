/**
 * Runs the Node tests beside the code; arguments are globs. Tests of the local org share two processes, since loading it takes
 * longer than most of its files do; every other file has one of its own.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { builtPages } from '../../preview/testing/builtPages.ts';

const SHARED = 'local-org/';
const PAGES = 'preview/';
/** They look at their process, or at how long something takes. */
const ALONE: ReadonlySet<string> = new Set(['local-org/bulk/resume.test.ts', 'local-org/graphql/graphqlScale.test.ts']);
const RUNNER = ['--import', 'tsx', '--test', '--test-timeout=240000', '--test-reporter=spec'];
const COUNTED = ['tests', 'pass', 'fail', 'cancelled', 'skipped'] as const;

interface Counts {
  readonly exitCode: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Runs some files and shows what they say, their sums set in: only the sums of all stand at the beginning of a line. */
async function runFiles(options: readonly string[], files: readonly string[]): Promise<Counts> {
  if (files.length === 0) return { exitCode: 0, counts: new Map() };
  const child = spawn(process.execPath, [...RUNNER, ...options, ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  process.stdout.write(output.replace(/^ℹ/gm, '  ℹ'));
  const sums = [...output.matchAll(/^ℹ (\w+) (\d+)/gm)].map(([, name = '', sum]): [string, number] => [name, Number(sum)]);
  return { exitCode, counts: new Map(sums) };
}

const globs = process.argv.slice(2);
const files = globSync(globs.length > 0 ? globs : ['{scripts,local-org,tools,data,preview}/**/*.test.ts'], {
  exclude: (name) => String(name).includes('node_modules')
}).sort();
const shared = files.filter((file) => file.startsWith(SHARED) && file.endsWith('.test.ts') && !ALONE.has(file));
const alone = files.filter((file) => !shared.includes(file));
// Several files want the pages; whoever asks first builds them, and the others would wait.
const pages = files.some((file) => file.startsWith(PAGES)) ? builtPages() : Promise.resolve();
const halves = [0, 1].map((half) => shared.filter((_, at) => at % 2 === half));
const [runs] = await Promise.all([Promise.all(halves.map((half) => runFiles(['--experimental-test-isolation=none'], half))), pages]);
// One more than there are cores: who waits for a process, an org or a browser leaves its core to another.
runs.push(await runFiles([`--test-concurrency=${String(availableParallelism() + 1)}`], alone));
for (const name of COUNTED) console.log(`ℹ ${name} ${String(runs.reduce((sum, { counts }) => sum + (counts.get(name) ?? 0), 0))}`);
process.exitCode = runs.some(({ exitCode }) => exitCode !== 0) ? 1 : 0;
