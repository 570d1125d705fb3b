import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyUnreadable } from './whyUnreadable.ts';

test('says of a pipe that it is one', () => {
  const error = Object.assign(new Error('ESPIPE: invalid seek, read'), { code: 'ESPIPE' });
  assert.equal(whyUnreadable(error), "can't be read: it is a pipe, and it is read more than once; name a file");
});
