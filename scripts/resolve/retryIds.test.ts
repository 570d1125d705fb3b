import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRetryIds, parseRetryIds } from './retryIds.ts';

test('reads the Ids it wrote, and passes over what is none', () => {
  const ids = ['00T000000000001EAA', '006000000000001AAA'];
  assert.deepEqual(parseRetryIds(formatRetryIds(ids)), ids);
  assert.equal(formatRetryIds([]), undefined);
  assert.deepEqual(parseRetryIds(undefined), []);
  assert.deepEqual(parseRetryIds('see ticket 123456789012345678 please 00T000000000001AAB 00T000000000001EAA'), ['00T000000000001EAA']);
});
