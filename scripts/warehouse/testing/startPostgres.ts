import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/**
 * A PostgreSQL server for tests: the one `TOUCHLINE_TEST_POSTGRES` names, else a new one by the programs on this machine, in
 * a folder of its own and reached by a socket in it; `undefined` where there are none.
 */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const named = process.env['TOUCHLINE_TEST_POSTGRES'];
  if (named) return { url: named, stop: () => Promise.resolve() };
  const programs = findPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'touchline-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  try {
    execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'touchline', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], {
      ...as,
      stdio: 'ignore'
    });
    const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'work_mem=64MB'];
    const server = spawn(join(programs, 'postgres'), args, { ...as, stdio: 'ignore' });
    await untilReady(join(programs, 'pg_isready'), folder);
    return {
      url: `postgres://touchline@/postgres?host=${encodeURIComponent(folder)}`,
      async stop() {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        await ended;
        rmSync(folder, { recursive: true, force: true });
      }
    };
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

function findPrograms(): string | undefined {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
  } catch {
    try {
      return dirname(
        execFileSync('sh', ['-c', 'readlink -f "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb | tail -1)"'], {
          encoding: 'utf8'
        }).trim()
      );
    } catch {
      return undefined;
    }
  }
}

async function untilReady(program: string, folder: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      execFileSync(program, ['-h', folder, '-U', 'touchline'], { stdio: 'ignore' });
      return;
    } catch (error) {
      if (attempt === 60) throw error;
      await wait(250);
    }
  }
}
