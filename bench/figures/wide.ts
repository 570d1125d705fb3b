import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sameRows } from '../compareRows.ts';
import { generate } from '../generate.ts';
import { median, ratio, type Measure } from '../measure.ts';
import { measureResolve } from '../runCommand.ts';
import { runOnce } from '../runPeers.ts';
import type { BenchSetup, Figure } from './figure.ts';

const OUTPUTS = ['touchpoints.csv', 'tracked_calls.csv'];

/** Wide sessions through the built command, touchpoints and tracked calls written, against the simple pipeline. */
export async function* measureWide({ folder, built, runs, scale, tell }: BenchSetup): AsyncGenerator<Figure> {
  const [calls, sessions] = [200_000 * scale, 300_000 * scale];
  const work = join(folder, 'wide');
  tell('generating wide sessions');
  const files = generate('typical', { calls, sessions, isWide: true }, work);
  const [ours, theirs] = [join(work, 'touchline'), join(work, 'reference')];
  mkdirSync(theirs);
  const [measured, reference]: [Measure[], Measure[]] = [[], []];
  let isSame = true;
  for (let run = 0; run < runs; run++) {
    tell(`wide, round ${run + 1} of ${runs}: touchline resolve`);
    measured.push(await measureResolve(files, ours));
    tell(`wide, round ${run + 1} of ${runs}: csv-parse objects with a Map`);
    reference.push(await runOnce(join(built, 'pipelines/csvParseObjects.js'), [files.calls, files.sessions, theirs]));
    for (const name of OUTPUTS) isSame &&= await sameRows(join(ours, name), join(theirs, name));
  }
  rmSync(work, { recursive: true });
  const [measure, other] = [median(measured), median(reference)];
  yield {
    title: `${calls.toLocaleString('en')} calls × ${sessions.toLocaleString('en')} wide sessions to touchpoints and tracked calls`,
    rows: [
      { name: 'touchline resolve', measure, ratio: 1 },
      { name: 'csv-parse objects with a Map', measure: other, ratio: ratio(other.ms, measure.ms) }
    ],
    claims: [
      { claim: 'csv-parse objects with a Map take times as long', measured: ratio(other.ms, measure.ms), atLeast: 15 },
      { claim: 'their output rows are the same (1: all of them)', measured: isSame ? 1 : 0, atLeast: 1 }
    ]
  };
}
