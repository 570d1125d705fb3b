import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rows } from 'c/resolutionPath';
import { splitRows } from './splitRows.ts';

test('gives every row once, in portions', () => {
  const calls = ['a', 'b', 'c'].map((taskId) => ({ taskId }));
  const rows = { calls, people: [{ id: 'p' }] } as unknown as Rows;
  const portions = [...splitRows(rows, 2)];
  assert.deepEqual(portions, [
    { calls: calls.slice(0, 2), people: [{ id: 'p' }] },
    { calls: calls.slice(2), people: [] }
  ]);
  assert.deepEqual([...splitRows({}, 2)], []);
});
