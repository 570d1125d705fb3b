/**
 * Runs everything `npm test` promises and adds the counts up; the last line is `N passed, N failed`.
 *
 *     tsx tools/test/runTests.ts            all steps
 *     tsx tools/test/runTests.ts jest node  the steps named
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runStep, type StepResult } from './runStep.ts';
import { STEPS, type Step } from './steps.ts';

const ROOT = join(import.meta.dirname, '../..');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}`);
  process.exit(2);
}

const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const results: StepResult[] = [];

interface Group {
  readonly independent: boolean;
  readonly those: Step[];
}

/** Neighbours of one kind, in their order. */
function groupSteps(all: readonly Step[]): Group[] {
  const groups: Group[] = [];
  for (const step of all) {
    const independent = step.isIndependent === true;
    const last = groups.at(-1);
    if (last?.independent === independent) last.those.push(step);
    else groups.push({ independent, those: [step] });
  }
  return groups;
}

/** Takes the next of the steps until there is none left. */
async function work(waiting: Step[]): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await runStep(step, ROOT));
}

for (const { independent, those } of groupSteps(steps)) await Promise.all(independent ? [work(those), work(those)] : [work(those)]);

console.log(`\n${'step'.padEnd(14)} passed failed seconds   (${availableParallelism()} cores)`);
for (const { name, passed, failed, seconds } of results) {
  console.log(`${name.padEnd(14)} ${String(passed).padStart(6)} ${String(failed).padStart(6)} ${seconds.toFixed(1).padStart(7)}`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
