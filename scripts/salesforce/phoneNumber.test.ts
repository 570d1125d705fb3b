import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { toE164 } from './phoneNumber.ts';

const isLoaded = (): boolean => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('libphonenumber'));

test('loads the library only for a number that needs it', () => {
  assert.equal(toE164('+12025550101', 'FR'), '+12025550101');
  assert.equal(isLoaded(), false);
  assert.equal(toE164('202-555-0101', 'US'), '+12025550101');
  assert.equal(isLoaded(), true);
});

for (const [number, country, expected] of [
  ['(202) 555-0101', 'US', '+12025550101'],
  ['01 99 00 12 34', 'FR', '+33199001234'],
  ['+44 020 7946 0000', 'US', '+442079460000'],
  ['+4402079460000', 'US', '+442079460000'],
  ['tel:+1-202-555-0101', 'FR', '+12025550101'],
  [' TEL:202-555-0101;ext=12', 'US', '+12025550101'],
  ['\u200e+12025550101', 'FR', '+12025550101'],
  ['\u202a+1\u00a0(202)\u00a0555-0101\u202c', 'FR', '+12025550101'],
  ['0041445556677', 'CH', '+41445556677'],
  ['0041445556677', 'US', '0041445556677'],
  ['+', 'US', '+'],
  ['tel:12', 'US', 'tel:12'],
  ['anonymous', 'US', 'anonymous']
] as const) {
  test(`R19 writes ${JSON.stringify(number)} of ${country} as ${expected}`, () => {
    assert.equal(toE164(number, country), expected);
  });
}
