import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodUntil, Utf8Check } from './utf8Check.ts';

function isGood(bytes: Buffer, size: number): boolean {
  const check = new Utf8Check();
  let passed = true;
  for (let at = 0; at < bytes.length; at += size) passed = check.passes(bytes.subarray(at, at + size)) && passed;
  return check.ends() && passed;
}

test('takes characters of all lengths, wherever they are cut', () => {
  const bytes = Buffer.from('aé€\u{1F4DE}é\u{1F4DE}z');
  for (let size = 1; size <= bytes.length; size++) assert.ok(isGood(bytes, size), `in chunks of ${size}`);
  assert.equal(goodUntil(bytes), bytes.length);
});

test('finds bytes that are none, wherever they are cut', () => {
  const texts = [[0xfc], [0xc3], [0x80], [0xe2, 0x82], [0xf0, 0x9f, 0x93], [0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80]];
  for (const bad of texts) {
    for (const end of ['', 'z', 'é,€']) {
      const bytes = Buffer.concat([Buffer.from('aé'), Buffer.from(bad), Buffer.from(end)]);
      for (let size = 1; size <= bytes.length; size++) assert.ok(!isGood(bytes, size), `${bytes.toString('hex')} in chunks of ${size}`);
      assert.equal(goodUntil(bytes), 3);
    }
  }
});
