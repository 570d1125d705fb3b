import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generate, type GeneratedFiles } from '../generate.ts';
import { median, ratio, type Measure } from '../measure.ts';
import { measureResolve } from '../runCommand.ts';
import type { BenchSetup, Figure } from './figure.ts';

/** Peak memory of the built command with ten times the sessions, the calls being the same. */
export async function* measureMemory({ folder, runs, scale, tell }: BenchSetup): AsyncGenerator<Figure> {
  const [calls, sessions, few] = [100_000 * scale, 1_000_000 * scale, 100_000 * scale];
  const work = join(folder, 'memory');
  tell('generating sessions');
  const many = generate('typical', { calls, sessions }, work);
  const some: GeneratedFiles = { calls: many.calls, sessions: join(work, 'some.csv') };
  await pipeline(Readable.from(firstLines(many.sessions, few + 1)), createWriteStream(some.sessions));
  const measured: [Measure[], Measure[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    for (const [at, files] of [some, many].entries()) {
      tell(`memory, round ${run + 1} of ${runs}: ${at === 0 ? few : sessions} sessions`);
      measured[at]?.push(await measureResolve(files, join(work, 'out')));
    }
  }
  rmSync(work, { recursive: true });
  const [least, most] = [median(measured[0]), median(measured[1])];
  yield {
    title: `touchline resolve, the same ${calls.toLocaleString('en')} calls`,
    rows: [
      { name: `${few.toLocaleString('en')} sessions`, measure: least, ratio: 1 },
      { name: `${sessions.toLocaleString('en')} sessions`, measure: most, ratio: ratio(most.ms, least.ms) }
    ],
    claims: [{ claim: 'peak memory with ten times the sessions, times as much', measured: ratio(most.peakMb, least.peakMb), atMost: 1.2 }]
  };
}

async function* firstLines(path: string, count: number): AsyncGenerator<string> {
  let left = count;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (left-- === 0) return;
    yield `${line}\n`;
  }
}
