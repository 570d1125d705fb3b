import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../generate.ts';
import { measureResolve } from '../runCommand.ts';
import type { BenchSetup, Figure } from './figure.ts';

/** A million calls and a hundred million sessions: 10 GB of file, and as much again for what does not fit into memory. */
export async function* measureLarge({ folder, scale, tell }: BenchSetup): AsyncGenerator<Figure> {
  const [calls, sessions] = [1_000_000 * scale, 100_000_000 * scale];
  const work = join(folder, 'large');
  tell(`generating ${sessions.toLocaleString('en')} sessions`);
  const files = generate('typical', { calls, sessions }, work);
  tell('large: touchline resolve');
  const measure = await measureResolve(files, join(work, 'out'));
  rmSync(work, { recursive: true });
  yield {
    title: `${calls.toLocaleString('en')} calls × ${sessions.toLocaleString('en')} sessions`,
    rows: [{ name: 'touchline resolve', measure }],
    claims: [{ claim: 'peak memory, MB', measured: Math.round(measure.peakMb), atMost: 256 }]
  };
}
