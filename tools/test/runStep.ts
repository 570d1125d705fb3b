import { spawn } from 'node:child_process';
import type { Counting, Step } from './steps.ts';

export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** `Tests: 1 failed, 20 passed, 21 total` and, for suites that did not run at all, `Test Suites: 1 failed`. */
function countJest(output: string): { passed: number; failed: number } {
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);
  const failed = number(/^Tests:.*?(\d+) failed/m);
  return {
    passed: number(/^Tests:.*?(\d+) passed/m),
    failed: Math.max(failed, failed === 0 ? number(/^Test Suites:.*?(\d+) failed/m) : 0)
  };
}

/** Node's runner closes with `ℹ pass 20` and `ℹ fail 1`; a cancelled test counts as failed. */
function countNode(output: string): { passed: number; failed: number } {
  const number = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled') };
}

function count(counting: Counting, output: string, exitCode: number): { passed: number; failed: number } {
  if (counting === 'check') return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = counting === 'jest' ? countJest(output) : countNode(output);
  const nothingRan = counts.passed + counts.failed === 0;
  return (exitCode !== 0 && counts.failed === 0) || nothingRan ? { ...counts, failed: 1 } : counts;
}

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g;

/** Runs one step, shows its output when it has ended, or as it comes, and counts it. A runner that dies without counts is one failure. */
export async function runStep(step: Step, cwd: string): Promise<StepResult> {
  const show = (text: string | Buffer): boolean => process.stdout.write(text);
  const title = `\n── ${step.name}: ${step.what}\n`;
  if (!step.isIndependent) show(title);
  const started = performance.now();
  const [command = '', ...args] = step.command;
  const child = spawn(command, args, { cwd, env: { ...process.env, ...step.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!step.isIndependent) show(chunk);
    });
  }
  const exitCode = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      console.error(`${step.name}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  if (step.isIndependent) show(title + output);
  const counts = count(step.counting, output.replace(COLOURS, ''), exitCode);
  return { name: step.name, ...counts, seconds: (performance.now() - started) / 1000 };
}
