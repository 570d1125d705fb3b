import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { CsvBytes } from './csvBytes.ts';

test('writes texts that read back as they were', () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'bc', '"', ',', '\n', '\r', ' ', 'é', '\u{1F4DE}'), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 50 }), (rows) => {
      const bytes = new CsvBytes();
      for (const [left, right] of rows) {
        bytes.text(left);
        bytes.comma();
        bytes.text(right);
        bytes.newLine();
      }
      assert.deepEqual(parse(Buffer.from(bytes.take()), { record_delimiter: '\n' }), rows);
      assert.equal(bytes.take().length, 0);
    })
  );
});

test('writes any number and any time of four-digit years as JavaScript would', () => {
  const write = (method: 'number' | 'time', value: number): string => {
    const bytes = new CsvBytes();
    bytes[method](value);
    return Buffer.from(bytes.take()).toString();
  };
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.nat(12_000)), (value) =>
      assert.equal(write('number', value), String(value))
    )
  );
  const time = fc.oneof(
    fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
    fc.constantFrom('2024-02-29', '2000-03-01', '1900-02-28', '1969-12-31').map((date) => new Date(date))
  );
  fc.assert(
    fc.property(time, (date) => assert.equal(write('time', date.getTime()), date.toISOString().replace('Z', '+0000'))),
    { numRuns: 2000 }
  );
});
