import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFieldLine } from '../schema/standardObjectFacts.ts';
import { readFieldValue } from './fieldValue.ts';
import { showValue } from './showValue.ts';

/** What is sent, and what comes back when it is read (P32). Types as in a facts table. */
const ROWS: readonly (readonly [type: string, sent: unknown, read: unknown])[] = [
  ['string(10)', '  a b  ', 'a b'],
  ['string(10)', '   ', null],
  ['string(10)', '', null],
  ['boolean', null, false],
  ['boolean', 'true', true],
  ['double(6,2)', 1.005, 1.01],
  ['double(6,2)', -1.005, -1.01],
  ['double(6,2)', '12.344', 12.34],
  ['double(6,0)', 2.5, 3],
  ['currency(18,2)', 0.1 + 0.2, 0.3],
  ['int(8)', '7', 7],
  ['date', '2026-05-04', '2026-05-04'],
  ['date', '2026-05-04T23:30:00Z', '2026-05-04'],
  ['datetime', '2026-05-04T12:30:00.999Z', '2026-05-04T12:30:00.000+0000'],
  ['datetime', '2026-05-04T12:30:00+02:00', '2026-05-04T10:30:00.000+0000'],
  ['datetime', '2026-05-04T12:30:00.000+0000', '2026-05-04T12:30:00.000+0000'],
  ['datetime', '2026-05-04', '2026-05-04T00:00:00.000+0000'],
  ['datetime', '1969-12-31T23:59:59.500Z', '1969-12-31T23:59:59.000+0000'],
  ['reference(Account) as Account', '001000000000001', '001000000000001AAA'],
  ['reference(Account) as Account', '', null]
];

for (const [type, sent, expected] of ROWS) {
  test(`${type}: ${JSON.stringify(sent)} is kept as ${JSON.stringify(expected)}`, () => {
    const field = readFieldLine(`Field | ${type} | cun | Label`);
    const read = readFieldValue(field, sent);
    assert.ok('value' in read);
    assert.equal(showValue(field, read.value), expected);
  });
}

const REFUSED: readonly (readonly [type: string, sent: unknown])[] = [
  ['date', '2026-02-30'],
  ['date', 20260504],
  ['datetime', '2026-05-04T25:00:00Z'],
  ['datetime', 'soon'],
  ['boolean', 'maybe'],
  ['boolean', 1],
  ['double(6,2)', 'many'],
  ['int(8)', 1.5],
  ['string(10)', { a: 1 }],
  ['string(10)', ['a']]
];

for (const [type, sent] of REFUSED) {
  test(`${type}: ${JSON.stringify(sent)} is a JSON_PARSER_ERROR`, () => {
    assert.throws(() => readFieldValue(readFieldLine(`Field | ${type} | cun | Label`), sent), { errorCode: 'JSON_PARSER_ERROR' });
  });
}
