import fc from 'fast-check';
import { formatInstant, parseInstant } from '../instant';

const NOON = Date.UTC(2026, 4, 4, 12, 30);

it.each([
  ['2026-05-04T12:30:00.000+0000', NOON, 'as Salesforce writes it'],
  ['2026-05-04T12:30:00Z', NOON, 'ISO'],
  ['2026-05-04T12:30:00', NOON, 'without a zone is UTC (R4)'],
  ['2026-05-04 14:30+02', NOON, 'a blank for the T, hours of offset, no seconds'],
  ['2026-05-04T07:00:00-05:30', NOON, 'half-hour zone'],
  ['2026-05-04T12:30:00.1239Z', NOON + 123, 'digits past milliseconds are cut (R4)'],
  ['2026-05-04T12:30:00,5Z', NOON + 500, 'a comma before the fraction'],
  ['  2026-05-04T12:30:00Z ', NOON, 'blanks around it'],
  ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29), 'leap day'],
  ['1000-01-01T00:00:00Z', Date.UTC(1000, 0, 1), 'the first year of four digits'],
  ['9999-12-31T23:59:59.999Z', Date.UTC(9999, 11, 31, 23, 59, 59, 999), 'the last one']
])('reads %s', (text, expected) => {
  expect(parseInstant(text)).toBe(expected);
});

it.each([
  '2026-05-04',
  'yesterday',
  '',
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-05-04T24:00:00Z',
  '2026-05-04T12:60:00Z',
  '2026-05-04T23:59:60Z',
  '05/04/2026 12:30',
  '1777897800000',
  '2026-05-04T12:30:00+25:00',
  '0001-01-01T00:00:00Z',
  '0999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-14:00'
])('says that "%s" is no time', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});

it('writes times as Salesforce does, and reads them back', () => {
  expect(formatInstant(NOON)).toBe('2026-05-04T12:30:00.000+0000');
  fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => parseInstant(formatInstant(at)) === at));
});
