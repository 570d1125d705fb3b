import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalVisitorId } from 'c/attributionEngine';
import { CsvScanner } from '../bytes/csvScanner.ts';
import { addVisitor, BLANK_VISITOR, findVisitor, UNKNOWN_VISITOR } from './fileVisitors.ts';
import { KeyTable } from './keyTable.ts';

function recordOf(id: string): CsvScanner {
  const scanner = new CsvScanner(44, 0, { count: 2, keys: [0], times: [] });
  scanner.append(Buffer.from(`"${id.replaceAll('"', '""')}",x\n`));
  scanner.next();
  return scanner;
}

const HEX = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';
const SPELLINGS = [
  HEX,
  HEX.toUpperCase(),
  `v_${HEX}`,
  `V_${HEX}`,
  `${HEX.slice(0, 8)}-${HEX.slice(8)}`,
  ` ${HEX}`,
  `${HEX}\t`,
  `\u00a0${HEX}`,
  `\ufeff${HEX}`,
  `${HEX}\ufeff`
];

for (const spelling of SPELLINGS) {
  test(`R3: finds a visitor by ${JSON.stringify(spelling)}`, () => {
    const visitors = new KeyTable();
    assert.equal(addVisitor(visitors, recordOf(spelling), 0), 0);
    for (const other of SPELLINGS) assert.equal(findVisitor(visitors, recordOf(other), 0), 0, other);
    assert.equal(findVisitor(visitors, recordOf(`${HEX}0`), 0), UNKNOWN_VISITOR);
    assert.equal(findVisitor(visitors, recordOf(' \u00a0'), 0), BLANK_VISITOR);
  });
}

test('R3: knows visitors apart exactly as the engine does', () => {
  const id = fc.oneof(
    fc.constantFrom(...SPELLINGS, '', ' ', 'a"b', 'GA1.2.1234', 'Kiosk-7', 'kiosk-7'),
    fc.string({ unit: fc.constantFrom('a', 'F', '0', '-', '_', 'v', ' ', 'é', '"', '\ufeff', '\u3000'), maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('a', 'f', '0', '9'), minLength: 31, maxLength: 33 })
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 12 }), id, (known, asked) => {
      const visitors = new KeyTable();
      const numbers = new Map<string, number>();
      for (const one of known) {
        const key = canonicalVisitorId(one);
        if (key !== undefined && !numbers.has(key)) numbers.set(key, numbers.size);
        assert.equal(addVisitor(visitors, recordOf(one), 0), key === undefined ? BLANK_VISITOR : numbers.get(key));
      }
      const key = canonicalVisitorId(asked);
      assert.equal(findVisitor(visitors, recordOf(asked), 0), key === undefined ? BLANK_VISITOR : (numbers.get(key) ?? UNKNOWN_VISITOR));
    }),
    { numRuns: 3000 }
  );
});
