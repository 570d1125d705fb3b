import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sameRows } from '../compareRows.ts';
import { generate } from '../generate.ts';
import { median, type Measure } from '../measure.ts';
import { measureResolve } from '../runCommand.ts';
import { runOnce, runPeers } from '../runPeers.ts';
import { besideFirst, type BenchSetup, type Figure } from './figure.ts';

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
  const size = `${calls.toLocaleString('en')} calls × ${sessions.toLocaleString('en')} wide sessions`;
  const onRun = (peer: string, run: number): void => tell(`wide to pairs, round ${run + 1} of ${runs}: ${peer}`);
  const pairs = await runPeers({ files, folder: work, built, runs, only: ['touchline', 'csvParseMap'], onRun });
  yield { title: `${size} to matched pairs`, rows: besideFirst(pairs), claims: [] };

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
  const rows = besideFirst(
    [{ name: 'touchline resolve', measured }, ...peers].map((run) => ({ name: run.name, measure: median(run.measured) }))
  );
  yield {
    title: `${size} to touchpoints and tracked calls`,
    rows,
    claims: [
      { claim: `${PEERS[0].name}: times as long`, measured: rows[1]?.ratio ?? NaN, atLeast: 15 },
      { claim: 'output rows of all are the same (1: all of them)', measured: isSame ? 1 : 0, atLeast: 1 }
    ]
  };
}
