import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeId, toId18 } from './recordIds.ts';

test('adds the three characters Salesforce adds', () => {
  assert.equal(toId18('001U000001c83gK'), '001U000001c83gKIAQ');
  assert.equal(toId18('0011U00000abcde'), '0011U00000abcdeQAA');
  assert.equal(toId18('001000000000001'), '001000000000001AAA');
});

test('brings back the case a tool has lost', () => {
  assert.equal(toId18('001u000001C83GKIAQ'), '001U000001c83gKIAQ');
});

test('refuses what is no id', () => {
  for (const text of ['', 'hello', '00100000000000', "001000000000001'", '001000000000001AAA0'])
    assert.equal(toId18(text), undefined, text);
});

test('ids of one object sort in the order of creation', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e12 }), fc.nat({ max: 1e12 }), (a, b) => {
      const [first, second] = [makeId('a00', Math.min(a, b)), makeId('a00', Math.max(a, b))];
      assert.ok(a === b ? first === second : first < second);
      assert.equal(toId18(first.slice(0, 15)), first);
    })
  );
});
