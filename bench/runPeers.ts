import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GeneratedFiles } from './generate.ts';
import { median, type Measure } from './measure.ts';

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

/** A peer that takes longer than this has failed. */
const LONGEST_MS = 15 * 60_000;

/** Starts a built peer in a process of its own and waits for its measure. */
export function runOnce(script: string, args: readonly string[]): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [...args], {
      execArgv: ['--max-old-space-size=12000'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: LONGEST_MS
    });
    let errors = '';
    let measure: Measure | undefined;
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('message', (message) => (measure = message as Measure));
    child.on('close', (code, signal) => {
      if (measure) resolve(measure);
      else
        reject(
          new Error(
            errors
              .trim()
              .split('\n')
              .find((line) => /error/i.test(line)) ?? `ended with ${String(code ?? signal)}`
          )
        );
    });
  });
}

export interface PeerRun {
  readonly files: GeneratedFiles;
  readonly folder: string;
  /** Where the built peers are. */
  readonly built: string;
  readonly runs: number;
  readonly only?: readonly string[];
  readonly onRun?: (peer: string, run: number) => void;
}

/**
 * Measures every peer on the same files and holds the pairs of each against Touchline's. Peers take turns, round by round,
 * so that a moment in which the machine is busy falls on all of them.
 */
export async function runPeers({ files, folder, built, runs, only, onRun }: PeerRun): Promise<PeerResult[]> {
  const peers = (PEERS as readonly Peer[]).filter(({ file }) => !only || only.includes(file));
  const measures = new Map<Peer, Measure[]>();
  const failures = new Map<Peer, string>();
  let expected: string | undefined;
  for (const peer of peers) {
    if (peer.needs && !isInstalled(peer.needs)) failures.set(peer, `absent: ${peer.needs} is not installed`);
    else measures.set(peer, []);
  }
  for (let run = 0; run < runs; run++) {
    for (const [peer, measured] of measures) {
      if (failures.has(peer)) continue;
      onRun?.(peer.name, run);
      const out = join(folder, `pairs-${peer.file}.csv`);
      try {
        measured.push(await runOnce(join(built, 'peers', `${peer.file}.js`), [files.calls, files.sessions, out]));
        const hash = hashOfPairs(out);
        expected ??= hash;
        if (hash !== expected) failures.set(peer, 'gives other pairs');
      } catch (error) {
        failures.set(peer, `failed: ${(error as Error).message}`);
      } finally {
        if (existsSync(out)) rmSync(out);
      }
    }
  }
  return peers.map((peer) => {
    const failure = failures.get(peer);
    return failure === undefined ? { name: peer.name, measure: median(measures.get(peer) ?? []) } : { name: peer.name, failure };
  });
}

/** The same for the same pairs, whatever their order. */
function hashOfPairs(path: string): string {
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
