/**
 * `npm run fuzz:rules [calls] [seed]`: a million fuzzed calls, unless told, answered by the engine and by the statements
 * that every warehouse on this machine runs. It ends with 1 at the first difference.
 */
import { isDeepStrictEqual } from 'node:util';
import { ruleSql } from '../scripts/warehouse/ruleSql.ts';
import { engineAnswers, type RuleAnswer } from '../scripts/warehouse/testing/engineAnswers.ts';
import { fuzzedWorld } from '../scripts/warehouse/testing/fuzzedWorld.ts';
import { answersOf, openTestEngines, TEST_CALLS, TEST_SESSIONS } from '../scripts/warehouse/testing/testEngines.ts';

const [calls = '1000000', firstSeed = '1'] = process.argv.slice(2);
const CALLS_A_WORLD = 25_000;
const worlds = Math.ceil(Number(calls) / CALLS_A_WORLD);
const byCall = (answers: RuleAnswer[]): RuleAnswer[] => answers.sort((left, right) => (left.callId < right.callId ? -1 : 1));

const { engines, absent } = await openTestEngines();
const seconds = new Map(engines.map(({ name }) => [name, 0]));
let differences = 0;
for (let at = 0; at < worlds; at++) {
  const seed = Number(firstSeed) + at;
  const world = fuzzedWorld(seed, CALLS_A_WORLD, 2 * CALLS_A_WORLD);
  const window = { windowMinutes: 30 + (seed % 3) * 15, windowBasis: seed % 2 === 0 ? 'lastActivity' : 'sessionStart' } as const;
  const expected = byCall(engineAnswers(world, window));
  for (const engine of engines) {
    const started = performance.now();
    await engine.load(world);
    const answers = byCall(answersOf(await engine.ask(ruleSql(engine.engine, TEST_CALLS, TEST_SESSIONS, window))));
    seconds.set(engine.name, (seconds.get(engine.name) ?? 0) + (performance.now() - started) / 1000);
    if (answers.length !== expected.length) differences++;
    answers.forEach((answer, call) => {
      if (isDeepStrictEqual(answer, expected[call])) return;
      differences++;
      console.error(`${engine.name}, seed ${seed}:`, answer, 'instead of', expected[call]);
    });
  }
}
for (const engine of engines) await engine.close();
for (const [name, spent] of seconds) console.log(`${name}: ${worlds * CALLS_A_WORLD} calls in ${spent.toFixed(0)} s`);
for (const name of absent) console.log(`${name}: absent`);
console.log(`${differences} differences`);
process.exit(differences === 0 ? 0 : 1);
