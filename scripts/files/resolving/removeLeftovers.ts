import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** What folders of unfinished output are called: a killed process leaves one behind. */
export function asidePrefix(pid: number): string {
  return `.touchline-${hostname()}-${pid}-`;
}

/** Removes what processes of this machine that are gone left in a folder; those that still work keep theirs. */
export function removeLeftovers(folder: string): void {
  const ours = asidePrefix(0).replace(/0-$/, '');
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(ours) ? /^(\d+)-[^-]+$/.exec(name.slice(ours.length))?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is alive, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
