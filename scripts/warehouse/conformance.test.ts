/**
 * One conformance suite: the engine's case table and fuzzed calls, the same answers from the TypeScript engine and from the
 * statements that DuckDB, PostgreSQL and ClickHouse run. `npm run fuzz:rules` asks a million calls.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MatchWindow } from 'c/attributionEngine';
import { MATCH_CASES, MINUTE } from '../../force-app/main/engine/lwc/attributionEngine/__tests__/matchCases.ts';
import { ruleSql } from './ruleSql.ts';
import { engineAnswers, type RuleAnswer } from './testing/engineAnswers.ts';
import { fuzzedWorld, type World } from './testing/fuzzedWorld.ts';
import { answersOf, openTestEngines, TEST_CALLS, TEST_SESSIONS, type OpenedEngines, type TestEngine } from './testing/testEngines.ts';

/** The cases that share a window as one world: a visitor for each case. */
function worldOfCases(window: MatchWindow): { readonly world: World; readonly expected: ReadonlyMap<string, RuleAnswer> } {
  const cases = MATCH_CASES.filter((one) => JSON.stringify(one.window) === JSON.stringify(window));
  const ms = (minutes: number): number => Math.round(minutes * MINUTE) + 1e12;
  const named = (at: number, key: string | undefined): string | undefined => (key === undefined ? undefined : `${key}#${at}`);
  return {
    world: {
      calls: cases.map(({ call }, at) => ({ id: String(at), visitorId: `visitor ${at}`, at: ms(call) })),
      sessions: cases.flatMap(({ visits }, at) =>
        visits.map(([key, start, last]) => ({
          key: `${key}#${at}`,
          visitorId: `visitor ${at}`,
          startedAt: ms(start),
          lastActivityAt: last === undefined ? undefined : ms(last)
        }))
      )
    },
    expected: new Map(
      cases.map(({ candidates, matched, before: earlier, after: later }, at) => [
        String(at),
        { callId: String(at), candidates, sessionKey: named(at, matched), beforeKey: named(at, earlier), afterKey: named(at, later) }
      ])
    )
  };
}

const WINDOWS = [...new Map(MATCH_CASES.map(({ window }) => [JSON.stringify(window), window])).values()];

function byCall(answers: readonly RuleAnswer[]): Map<string, RuleAnswer> {
  return new Map([...answers].sort((left, right) => (left.callId < right.callId ? -1 : 1)).map((answer) => [answer.callId, answer]));
}

async function ask(engine: TestEngine, window: MatchWindow): Promise<Map<string, RuleAnswer>> {
  return byCall(answersOf(await engine.ask(ruleSql(engine.engine, TEST_CALLS, TEST_SESSIONS, window))));
}

describe('conformance', { concurrency: false }, () => {
  let opened: OpenedEngines;
  before(async () => {
    opened = await openTestEngines();
    for (const name of opened.absent) console.log(`# ${name} is not on this machine: its statement was not run`);
  });
  after(async () => {
    for (const engine of opened.engines) await engine.close();
  });

  test('DuckDB and PGlite really run', () => {
    const names = opened.engines.map(({ name }) => name);
    assert.ok(names.includes('DuckDB') && names.includes('PostgreSQL (PGlite)'), names.join());
  });

  for (const window of WINDOWS) {
    test(`every engine gives the case table's answers: ${window.windowMinutes} minutes from ${window.windowBasis}`, async () => {
      const { world, expected } = worldOfCases(window);
      for (const engine of opened.engines) {
        await engine.load(world);
        for (const [id, { ageMs: _, ...answer }] of await ask(engine, window))
          assert.deepEqual(answer, expected.get(id), `${engine.name}, case ${id}`);
      }
    });
  }

  for (const windowBasis of ['sessionStart', 'lastActivity'] as const) {
    test(`every engine agrees on fuzzed calls: ${windowBasis}`, async () => {
      for (let seed = 1; seed <= 3; seed++) {
        const world = fuzzedWorld(seed, 1500, 3000);
        const window = { windowMinutes: seed === 2 ? 45 : 30, windowBasis };
        const expected = byCall(engineAnswers(world, window));
        assert.ok([...expected.values()].filter(({ sessionKey }) => sessionKey !== undefined).length > 300);
        for (const engine of opened.engines) {
          await engine.load(world);
          assert.deepEqual(await ask(engine, window), expected, `${engine.name}, seed ${seed}`);
        }
      }
    });
  }
});
