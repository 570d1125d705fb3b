import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Tells this process from an earlier one with its number: in a container every process may have the same. */
const STARTED = Math.round(performance.timeOrigin).toString(36);

/** What folders of unfinished output are called: a killed process leaves one behind. */
export function asidePrefix(pid: number, started = STARTED): string {
  return `.touchline-${hostname()}-${pid}.${started}-`;
}

/** Removes what processes of this machine that are gone left in a folder; those that still work keep theirs. */
export function removeLeftovers(folder: string): void {
  const ours = `.touchline-${hostname()}-`;
  for (const name of readdirSync(folder)) {
    const [, pid, started] = (name.startsWith(ours) && OF_PROCESS.exec(name.slice(ours.length))) || [];
    if (pid !== undefined && !isAlive(Number(pid), started)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The start is missing in the names that earlier versions gave. */
const OF_PROCESS = /^(\d+)(?:\.([0-9a-z]+))?-[^-]+$/;

function isAlive(pid: number, started: string | undefined): boolean {
  if (pid === process.pid) return started === STARTED;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is alive, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
