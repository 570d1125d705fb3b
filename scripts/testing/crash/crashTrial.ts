/** One process killed at a chosen request and started again; then the org is compared with one nobody disturbed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FinalRows } from '../compareRows.ts';
import { finalRows } from '../finalRows.ts';
import { TestOrg } from '../testOrg.ts';
import type { Scenario } from './scenarios.ts';

export interface Kill {
  /** After that many requests, or when the process ended before. */
  readonly request: number;
  /** Before the org has dealt with it, or after, the answer lost. */
  readonly when: 'before' | 'after';
}

export interface TrialFiles {
  /** The bundled `crashedProcess.ts`. */
  readonly program: string;
  /** The org it begins with. */
  readonly database: string;
  /** Where a copy of it may live. */
  readonly copy: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<NodeJS.Signals | null>;
  /** Whether it has said a word, `reconciled` say. */
  said(word: string): boolean;
}

function start(program: string, scenario: Scenario, org: TestOrg): Started {
  const { instanceUrl, accessToken } = org.local;
  const child = spawn(process.execPath, [program, scenario, instanceUrl, accessToken], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
  return { child, ended, said: (word) => output.includes(word) };
}

/** A watcher ends when it has looked at everything and is told to. */
async function finish(program: string, scenario: Scenario, org: TestOrg): Promise<void> {
  const { child, ended, said } = start(program, scenario, org);
  if (scenario === 'watch') {
    while (!said('reconciled') && child.exitCode === null) await sleep(50);
    child.kill('SIGTERM');
  }
  await ended;
  if (child.exitCode !== 0) throw new Error(`${scenario} ended with ${String(child.exitCode)}`);
}

async function openCopy({ database, copy }: TrialFiles): Promise<TestOrg> {
  copyFileSync(database, copy);
  return TestOrg.start({ file: copy, changeEvents: { objects: ['Task'], holdFor: 2_000 }, bulk: { resultPageRows: 100 } });
}

/** An undisturbed run: its rows, and how many requests there are to be killed at. */
export async function undisturbed(files: TrialFiles, scenario: Scenario): Promise<{ rows: FinalRows; requests: number }> {
  const org = await openCopy(files);
  await finish(files.program, scenario, org);
  const requests = org.local.requests.total;
  const rows = await finalRows(org);
  await org.stop();
  return { rows, requests };
}

/** @returns the rows in the end, and whether the process had not ended by itself before it was to be killed */
export async function crashTrial(files: TrialFiles, scenario: Scenario, kill: Kill): Promise<{ rows: FinalRows; killed: boolean }> {
  const org = await openCopy(files);
  const { child, ended, said } = start(files.program, scenario, org);
  let requests = 0;
  const strike = (when: Kill['when']): 'reset' | undefined => {
    if (when !== kill.when || requests < kill.request) return undefined;
    child.kill('SIGKILL');
    return 'reset';
  };
  const release = org.local.intercept({
    before: ({ path }) => {
      if (!path.startsWith('/cometd')) requests++;
      return strike('before');
    },
    after: () => strike('after')
  });
  const watching = scenario === 'watch' ? stopWhen(child, () => said('reconciled')) : undefined;
  const signal = await ended;
  await watching;
  release();
  await finish(files.program, scenario, org);
  const rows = await finalRows(org);
  await org.stop();
  return { rows, killed: signal === 'SIGKILL' };
}

async function stopWhen(child: ChildProcess, done: () => boolean): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && !done()) await sleep(50);
  child.kill('SIGTERM');
}
