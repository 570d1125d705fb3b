import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sameRows } from '../compareRows.ts';
import { generate } from '../generate.ts';
import { median, ratio, type Measure } from '../measure.ts';
import { measureResolve } from '../runCommand.ts';
import { runOnce } from '../runPeers.ts';
import type { BenchSetup, Figure } from './figure.ts';

/** Pipelines that read and write the files by csv-parse and csv-stringify. */
const PEERS = [
  { name: 'csv-parse objects, a Map, the rules written for these rows', file: 'csvParseObjects' },
  { name: "csv-parse objects and the engine's resolve", file: 'csvParseEngine' }
] as const;
const OUTPUTS = ['touchpoints.csv', 'tracked_calls.csv'];

/** Wide sessions through the built command, touchpoints and tracked calls written, against simple pipelines. */
export async function* measureWide({ folder, built, runs, scale, tell }: BenchSetup): AsyncGenerator<Figure> {
  const [calls, sessions] = [200_000 * scale, 300_000 * scale];
  const work = join(folder, 'wide');
  tell('generating wide sessions');
  const files = generate('typical', { calls, sessions, isWide: true }, work);
  const [ours, theirs] = [join(work, 'touchline'), join(work, 'peer')];
  mkdirSync(theirs);
  const measured: Measure[] = [];
  const peers = PEERS.map((peer) => ({ ...peer, measured: [] as Measure[] }));
  let isSame = true;
  for (let run = 0; run < runs; run++) {
    tell(`wide, round ${run + 1} of ${runs}: touchline resolve`);
    measured.push(await measureResolve(files, ours));
    for (const peer of peers) {
      tell(`wide, round ${run + 1} of ${runs}: ${peer.name}`);
      peer.measured.push(await runOnce(join(built, 'pipelines', `${peer.file}.js`), [files.calls, files.sessions, theirs]));
      for (const name of OUTPUTS) isSame &&= await sameRows(join(ours, name), join(theirs, name));
    }
  }
  rmSync(work, { recursive: true });
  const measure = median(measured);
  const others = peers.map((peer) => {
    const other = median(peer.measured);
    return { name: peer.name, measure: other, ratio: ratio(other.ms, measure.ms) };
  });
  yield {
    title: `${calls.toLocaleString('en')} calls × ${sessions.toLocaleString('en')} wide sessions to touchpoints and tracked calls`,
    rows: [{ name: 'touchline resolve', measure, ratio: 1 }, ...others],
    claims: [
      { claim: `${PEERS[0].name}: times as long`, measured: others[0]?.ratio ?? NaN, atLeast: 15 },
      { claim: 'output rows of all are the same (1: all of them)', measured: isSame ? 1 : 0, atLeast: 1 }
    ]
  };
}
