import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrgReader } from '../salesforce/orgReader.ts';
import { scopeFromWatermark, scopeToGoOnWithAll } from './goOn.ts';
import type { RunCursor } from './runCursor.ts';

const BEGUN = Date.parse('2026-05-04T12:00:00Z');

function readerWith(requestsLeft: number, wholeRequests: number, changes = 0): OrgReader {
  const reader = {
    requestsLeft,
    manyRows: 8_000,
    describedAt: BEGUN + 60_000,
    org: { ruleBook: { settings: {} } },
    rulesChangedSince: () => false,
    findChanges: () => Promise.resolve({ atLeast: Math.min(changes, 50_000), count: () => Promise.resolve(changes) }),
    // Counting takes requests too.
    countWhole: () => {
      reader.requestsLeft -= 2;
      return Promise.resolve({ requests: wholeRequests, inParts: false });
    }
  };
  return reader as unknown as OrgReader;
}

test('a pass over everything goes on where it stopped, or is done at once, but never begins anew in portions', async () => {
  for (const wholeRequests of [1, 2, 5, 30]) {
    const stopped: RunCursor = { pass: 'all', begun: BEGUN, place: { at: 0 }, portionRows: 6, wholeRequests };
    for (let left = 4; left < 100; left++) {
      const { progress, closed } = await scopeToGoOnWithAll(readerWith(left, wholeRequests), stopped);
      assert.ok(closed ?? progress?.start === stopped, `${String(left)} requests left, ${String(wholeRequests)} for everything`);
    }
  }
});

test('so many changes that everything at once takes fewer requests are read as everything', async () => {
  const cases: readonly [changes: number, requestsLeft: number, wholeRequests: number, all: boolean][] = [
    [20, Infinity, 2, false],
    // Ten minutes of a watcher that is told of twenty calls a second.
    [24_000, Infinity, 1, false],
    [110_000, Infinity, 14, true],
    [110_000, 90, 14, false],
    [110_000, 200, 150, false],
    [10_000_000, Infinity, 80, true],
    [60_000, Infinity, 80, false]
  ];
  for (const [changes, left, wholeRequests, all] of cases) {
    const { closed = false, progress } = await scopeFromWatermark(readerWith(left, wholeRequests, changes), { watermark: BEGUN });
    assert.deepEqual(
      [closed, progress === undefined],
      [all, all],
      `${String(changes)} changes, ${String(left)} left, ${String(wholeRequests)}`
    );
  }
});
