import { readerOffset } from '../readerFormat';

const HOUR = 3_600_000;

it.each([
  ['winter', '2026-01-15T12:00:00Z', -8 * HOUR],
  ['summer', '2026-07-15T12:00:00.999Z', -7 * HOUR],
  ['just before the clocks change', '2026-03-08T09:59:59Z', -8 * HOUR],
  ['as they change', '2026-03-08T10:00:00Z', -7 * HOUR],
  ['midnight', '2026-07-15T07:00:00Z', -7 * HOUR]
])('the reader’s clock is beside UTC in %s', (_, time, offset) => {
  expect(readerOffset(Date.parse(time))).toBe(offset);
});
