import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WaitingCalls } from './waitingCalls.ts';

test('gives the calls heard of first, each once, and takes back what failed', () => {
  const waiting = new WaitingCalls();
  waiting.add(['a', 'b'], 10);
  waiting.add(['c', 'a'], 20);
  const first = waiting.take(2);
  assert.deepEqual(first, { taskIds: ['a', 'b'], since: 10 });
  assert.equal(waiting.size, 1);
  waiting.giveBack(first);
  assert.deepEqual(waiting.take(9), { taskIds: ['c', 'a', 'b'], since: 10 });
  assert.equal(waiting.size, 0);
});
