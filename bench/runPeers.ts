import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GeneratedFiles } from './generate.ts';

/** What is measured, and which package it needs beside Node. */
export const PEERS = [
  { name: 'Touchline', file: 'touchline' },
  { name: 'DuckDB ASOF JOIN', file: 'duckdbAsof', needs: '@duckdb/node-api' },
  { name: 'DuckDB bucketed join', file: 'duckdbBucketed', needs: '@duckdb/node-api' },
  { name: 'ClickHouse (chdb)', file: 'clickhouse', needs: 'chdb' },
  { name: 'polars', file: 'polars', needs: 'nodejs-polars' },
  { name: 'better-sqlite3', file: 'sqlite', needs: 'better-sqlite3' },
  { name: 'csv-parse with a Map', file: 'csvParseMap', needs: 'csv-parse' }
] as const satisfies readonly Peer[];

export interface Peer {
  readonly name: string;
  readonly file: string;
  readonly needs?: string;
}

export interface Measure {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** A peer's medians over the runs, or why there are none. */
export interface PeerResult {
  readonly name: string;
  readonly measure?: Measure;
  readonly failure?: string;
}

const require = createRequire(join(import.meta.dirname, 'package.json'));

function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** Starts a built peer in a process of its own and waits for its measure. */
function runOnce(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [...args], {
      env: { ...process.env, ...env },
      execArgv: ['--max-old-space-size=12000'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc']
    });
    let errors = '';
    let measure: Measure | undefined;
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('message', (message) => (measure = message as Measure));
    child.on('close', (code) => {
      if (measure) resolve(measure);
      else
        reject(
          new Error(
            errors
              .trim()
              .split('\n')
              .find((line) => /error/i.test(line)) ?? `ended with ${String(code)}`
          )
        );
    });
  });
}

/** The middle one of several runs, by time. */
export function median(measures: readonly Measure[]): Measure {
  const sorted = [...measures].sort((left, right) => left.ms - right.ms);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return { ...middle, peakMb: Math.max(...measures.map(({ peakMb }) => peakMb)) };
}

export interface PeerRun {
  readonly files: GeneratedFiles;
  readonly folder: string;
  /** Where the built peers are. */
  readonly built: string;
  readonly runs: number;
  readonly only?: readonly string[];
}

/** Measures every peer on the same files and holds the pairs of each against Touchline's. */
export async function runPeers({ files, folder, built, runs, only }: PeerRun): Promise<PeerResult[]> {
  const results: PeerResult[] = [];
  let expected: string | undefined;
  for (const peer of PEERS as readonly Peer[]) {
    if (only && !only.includes(peer.file)) continue;
    if (peer.needs && !isInstalled(peer.needs)) {
      results.push({ name: peer.name, failure: `absent: ${peer.needs} is not installed` });
      continue;
    }
    const out = join(folder, `pairs-${peer.file}.csv`);
    try {
      const measures: Measure[] = [];
      for (let run = 0; run < runs; run++)
        measures.push(await runOnce(join(built, 'peers', `${peer.file}.js`), [files.calls, files.sessions, out], {}));
      const hash = hashOfPairs(out);
      expected ??= hash;
      results.push(hash === expected ? { name: peer.name, measure: median(measures) } : { name: peer.name, failure: 'gives other pairs' });
    } catch (error) {
      results.push({ name: peer.name, failure: `failed: ${(error as Error).message}` });
    } finally {
      if (existsSync(out)) rmSync(out);
    }
  }
  return results;
}

/** The same for the same pairs, whatever their order. */
function hashOfPairs(path: string): string {
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

export { runOnce };
