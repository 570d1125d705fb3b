import { writeFileSync } from 'node:fs';

/** What a peer is asked to do: find the session of every call of two files and write the pairs. */
export interface PairsTask {
  readonly calls: string;
  readonly sessions: string;
  readonly out: string;
}

export const WINDOW_MS = 30 * 60_000;

/**
 * Runs a peer on the task in its arguments and tells the parent what it took. Only the work counts, not loading the
 * program; processor time and peak memory are the whole process's.
 */
export async function runPeer(work: (task: PairsTask) => Promise<void> | void): Promise<void> {
  const [calls = '', sessions = '', out = ''] = process.argv.slice(2);
  const started = performance.now();
  const before = process.cpuUsage();
  await work({ calls, sessions, out });
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ms, cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 });
  process.disconnect?.();
}

/** Writes pairs the way all do. */
export function writePairs(path: string, pairs: Iterable<readonly [string, string]>): void {
  const lines = ['Id,Session_Key__c'];
  for (const [id, key] of pairs) lines.push(`${id},${key}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
}
