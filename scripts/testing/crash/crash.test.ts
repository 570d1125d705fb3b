import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crashRuns } from './crashRuns.ts';

test('loses, doubles and changes nothing, whenever resolve, watch and bulk are killed', { timeout: 300_000 }, async (context) => {
  const { lost, duplicated, different, failures, killed } = await crashRuns(4, 20260504);
  context.diagnostic(`${String(killed)} of 4 killed`);
  assert.deepEqual({ lost, duplicated, different, failures }, { lost: 0, duplicated: 0, different: 0, failures: [] });
  assert.ok(killed >= 3);
});
