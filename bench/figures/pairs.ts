import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate, SHAPES, type Shape } from '../generate.ts';
import { ratio } from '../measure.ts';
import { runPeers, type PeerResult } from '../runPeers.ts';
import { besideFirst, type BenchSetup, type Claim, type Figure } from './figure.ts';

const TITLES: Readonly<Record<Shape, string>> = {
  typical: 'many visitors with few sessions, some with hundreds',
  busyVisitor: 'one visitor with 300,000 sessions and 30,000 calls',
  noMatch: 'all calls without a match',
  uniqueVisitors: 'all visitors unique'
};

/** File to matched pairs, Touchline against its peers, shape by shape. */
export async function* measurePairs(setup: BenchSetup): AsyncGenerator<Figure> {
  const { built, runs, scale, tell } = setup;
  const [calls, sessions] = [100_000 * scale, 1_000_000 * scale];
  for (const shape of SHAPES) {
    const folder = join(setup.folder, shape);
    tell(`generating ${shape}`);
    const files = generate(shape, { calls, sessions }, folder);
    const onRun = (peer: string, run: number): void => tell(`${shape}, round ${run + 1} of ${runs}: ${peer}`);
    const results = await runPeers({ files, folder, built, runs, onRun });
    rmSync(folder, { recursive: true });
    yield {
      title: `${calls.toLocaleString('en')} calls × ${sessions.toLocaleString('en')} sessions to matched pairs: ${TITLES[shape]}`,
      rows: besideFirst(results),
      claims: shape === 'typical' ? claimsOf(results) : []
    };
  }
}

function claimsOf(results: readonly PeerResult[]): Claim[] {
  const measureOf = (part: string) => results.filter(({ name }) => name.startsWith(part)).flatMap(({ measure }) => measure ?? []);
  const [ours] = measureOf('Touchline');
  const [duckDb] = measureOf('DuckDB').sort((left, right) => left.ms - right.ms);
  const [map] = measureOf('csv-parse');
  if (!ours) return [];
  return [
    ...(duckDb
      ? [
          { claim: "DuckDB's best form takes as long or longer", measured: ratio(duckDb.ms, ours.ms), atLeast: 1 },
          { claim: "peak memory as a part of that form's", measured: ratio(ours.peakMb, duckDb.peakMb), atMost: 0.333 }
        ]
      : []),
    ...(map ? [{ claim: 'csv-parse with a Map takes times as long', measured: ratio(map.ms, ours.ms), atLeast: 5 }] : [])
  ];
}
