import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate, SHAPES, type GeneratedFiles } from '../generate.ts';
import { median, ratio, type Measure } from '../measure.ts';
import { measureResolve } from '../runCommand.ts';
import { runOnce } from '../runPeers.ts';
import type { BenchSetup, Figure } from './figure.ts';

/** Every shape and twice the rows, all of the same number of rows but the last. */
const TWICE = 'typical, twice the rows';

/** What a shape costs in proportion to the typical one, and twice the rows in proportion to once, both ways. */
export async function* measureScaling(setup: BenchSetup): AsyncGenerator<Figure> {
  const { built, scale, tell } = setup;
  const folder = join(setup.folder, 'scaling');
  const size = { calls: 100_000 * scale, sessions: 1_000_000 * scale };
  const files = new Map<string, GeneratedFiles>();
  for (const shape of SHAPES) {
    tell(`generating ${shape}`);
    files.set(shape, generate(shape, size, join(folder, shape)));
  }
  files.set(TWICE, generate('typical', { calls: size.calls * 2, sessions: size.sessions * 2 }, join(folder, 'twice')));
  const rows = `${size.calls.toLocaleString('en')} calls × ${size.sessions.toLocaleString('en')} sessions`;
  yield await compare(`${rows} to matched pairs`, files, setup, ({ calls, sessions }) =>
    runOnce(join(built, 'peers/touchline.js'), [calls, sessions, join(folder, 'pairs.csv')])
  );
  yield await compare(`${rows} through the built command`, files, setup, (one) => measureResolve(one, join(folder, 'out')));
  rmSync(folder, { recursive: true });
}

async function compare(
  title: string,
  files: ReadonlyMap<string, GeneratedFiles>,
  { runs, tell }: BenchSetup,
  measure: (files: GeneratedFiles) => Promise<Measure>
): Promise<Figure> {
  const measured = new Map([...files.keys()].map((name): [string, Measure[]] => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, one] of files) {
      tell(`${title}, round ${run + 1} of ${runs}: ${name}`);
      measured.get(name)?.push(await measure(one));
    }
  }
  const results = [...measured].map(([name, measures]) => ({ name, measure: median(measures) }));
  const typical = results[0]?.measure.ms ?? NaN;
  const ratios = results.map((result) => ({ ...result, ratio: ratio(result.measure.ms, typical) }));
  const shapes = ratios.filter(({ name }) => name !== TWICE);
  return {
    title,
    rows: ratios,
    claims: [
      { claim: 'the worst shape, times as long as the typical one', measured: Math.max(...shapes.map((one) => one.ratio)), atMost: 3 },
      { claim: 'twice the rows, times as long', measured: ratios.find(({ name }) => name === TWICE)?.ratio ?? NaN, atMost: 2.2 }
    ]
  };
}
