import * as fc from 'fast-check';
import { compareByteOrder } from '../compareByteOrder';
import { sortByKey } from '../sortByKey';

/** Keys as they come: one beginning or another, a number, now and then something else. */
const key = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('session:S-', 'call:00T000', ''), fc.nat(100_000)).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', '\u007f', 'é'), maxLength: 14 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) }
);
const ascii = fc.string({ unit: fc.constantFrom('a', 'b', '0'), maxLength: 14 });

describe('sortByKey', () => {
  it.each([
    ['any keys', key],
    ['keys of few characters, many of them twice', ascii]
  ])('sorts as byte for byte comparison does, equal keys in the order given: %s', (_name, keys) => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 80, size: 'max' }), (list) => {
        const rows = list.map((one, at) => ({ one, at }));
        expect(sortByKey(rows, ({ one }) => one)).toEqual([...rows].sort((left, right) => compareByteOrder(left.one, right.one)));
      })
    );
  });
});
