import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseInstant } from 'c/salesforceRecords';
import { parseTimeBytes } from './parseTimeBytes.ts';

/** What stands behind a time in a file. */
const BEHIND = '3456789012';

function parseText(text: string): number {
  const bytes = new TextEncoder().encode(`12${text}${BEHIND}`);
  return parseTimeBytes(bytes, new DataView(bytes.buffer), 2, bytes.length - BEHIND.length);
}

const cases: readonly [string, string | undefined][] = [
  ['2026-05-04T12:30:00.000+0000', '2026-05-04T12:30:00.000Z'],
  ['2026-05-04T12:30:00.123Z', '2026-05-04T12:30:00.123Z'],
  ['2026-05-04T12:30:00', '2026-05-04T12:30:00.000Z'],
  ['2026-05-04 12:30:00Z', '2026-05-04T12:30:00.000Z'],
  ['2026-05-04T12:30:00.1239999Z', '2026-05-04T12:30:00.123Z'],
  ['2026-05-04T12:30:00.5Z', '2026-05-04T12:30:00.500Z'],
  ['2026-05-04T14:30:00.000+0200', '2026-05-04T12:30:00.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['2000-12-31T23:59:59.999Z', '2000-12-31T23:59:59.999Z'],
  ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
  ['1000-01-01T00:00:00Z', '1000-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ['0001-01-01T00:00:00Z', undefined],
  ['0999-12-31T23:59:59Z', undefined],
  ['9999-12-31T23:59:59-14:00', undefined],
  ['2026-02-29T00:00:00Z', undefined],
  ['2026-04-31T00:00:00Z', undefined],
  ['2026-05-04T24:00:00Z', undefined],
  ['2026-05-04T12:30:60Z', undefined],
  ['2026-13-04T12:30:00Z', undefined],
  ['2026-05-04', undefined],
  ['2026-05-04T12:30:00.000+0000x', undefined],
  ['yesterday', undefined],
  ['', undefined]
];

for (const [text, time] of cases) {
  test(`R4: reads ${JSON.stringify(text)} as ${time ?? 'no time'}`, () => {
    assert.equal(parseText(text), time === undefined ? NaN : Date.parse(time));
  });
}

test('agrees with parseInstant on every time and on what is nearly one', () => {
  const format = fc.constantFrom(
    (iso: string) => iso,
    (iso: string) => iso.replace('Z', '+0000'),
    (iso: string) => iso.replace('Z', '+00:00'),
    (iso: string) => iso.replace('Z', '-0730'),
    (iso: string) => iso.replace(/\..*/, ''),
    (iso: string) => iso.replace('T', ' ').replace(/:\d\d\..*/, ''),
    (iso: string) => ` ${iso} `
  );
  const time = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const damage = fc.option(fc.tuple(fc.nat(30), fc.constantFrom('0', '3', '9', '-', ':', 'Z', '', ' ')), { nil: undefined });
  fc.assert(
    fc.property(time, format, damage, (date, write, wound) => {
      const whole = write(date.toISOString());
      const text = wound ? whole.slice(0, wound[0]) + wound[1] + whole.slice(wound[0] + 1) : whole;
      assert.equal(parseText(text), parseInstant(text) ?? NaN, text);
    }),
    { numRuns: 5000 }
  );
});
