import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrgReader } from '../salesforce/orgReader.ts';
import { scopeToGoOnWithAll } from './goOn.ts';
import type { RunCursor } from './runCursor.ts';

const BEGUN = Date.parse('2026-05-04T12:00:00Z');

function readerWith(requestsLeft: number, wholeRequests: number): OrgReader {
  const reader = {
    requestsLeft,
    describedAt: BEGUN + 60_000,
    org: { ruleBook: { settings: {} } },
    rulesChangedSince: () => false,
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
