/** Kills a process in the middle of its writes to an org's file, as a power cut would. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

export interface KilledWriter {
  /** The file it writes to. */
  readonly file: string;
  /** Starts it, and kills it so many milliseconds after its first collection is there. */
  writeAndKill(delay: number): Promise<void>;
  remove(): void;
}

/**
 * @param wanted which package the org holds, and what is written: collections of `size` records, in which `#` is another number
 *   each time
 */
export async function killedWriter(wanted: {
  readonly forceApp: string;
  readonly size: number;
  readonly allOrNone: boolean;
  readonly record: Readonly<Record<string, unknown>>;
}): Promise<KilledWriter> {
  const folder = mkdtempSync('/tmp/local-org-killed-');
  const file = join(folder, 'org.db');
  // Below the project, where its packages are found; in one piece, since it is started several times.
  const program = join(ROOT, `.cache/tests/writeUntilKilled-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'writeUntilKilled.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning'
  });
  const { forceApp, ...collections } = wanted;
  return {
    file,
    async writeAndKill(delay) {
      const child = spawn(process.execPath, [program, forceApp, file, JSON.stringify(collections)], {
        stdio: ['ignore', 'pipe', 'inherit']
      });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
      await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
      await sleep(delay);
      child.kill('SIGKILL');
      if ((await ended) !== 'SIGKILL') throw new Error('The writer ended by itself; its error is above');
    },
    remove() {
      rmSync(folder, { recursive: true });
      rmSync(program);
    }
  };
}
