import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeyNumbers } from './keyNumbers.ts';
import { NumberList } from './numberList.ts';

test('gives back the number of each of many keys, and none of others', () => {
  const numbers = new KeyNumbers();
  const keys = Array.from({ length: 20_000 }, (_, n) => `visitor a${n.toString(16).padStart(31, '0')}`);
  for (const [n, key] of keys.entries()) numbers.set(key, n);
  assert.ok(keys.every((key, n) => numbers.get(key) === n));
  assert.equal(numbers.get('visitor'), undefined);
  assert.equal(numbers.get(''), undefined);
});

test('keeps a list of numbers that grows', () => {
  const list = new NumberList();
  for (let n = 0; n < 70_000; n++) assert.equal(list.push(n * 2), n);
  list.set(7, 1);
  assert.deepEqual([list.length, list.at(7), list.at(65_536), list.at(69_999)], [70_000, 1, 131_072, 139_998]);
});
