import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DateTime } from 'luxon';
import { dateLiteral } from './dateLiterals.ts';

/** Source: SOQL and SOSL Reference, Date Formats and Date Literals. */
const WEDNESDAY = '2026-05-06T12:00';

const ROWS: readonly (readonly [literal: string, from: string, until: string, now?: string, zone?: string])[] = [
  ['TODAY', '2026-05-06', '2026-05-07'],
  ['YESTERDAY', '2026-05-05', '2026-05-06'],
  ['TOMORROW', '2026-05-07', '2026-05-08'],
  ['THIS_WEEK', '2026-05-03', '2026-05-10'],
  ['LAST_WEEK', '2026-04-26', '2026-05-03'],
  ['THIS_WEEK', '2026-05-03', '2026-05-10', '2026-05-03T00:00'],
  ['NEXT_MONTH', '2026-06-01', '2026-07-01'],
  ['LAST_QUARTER', '2026-01-01', '2026-04-01'],
  ['THIS_FISCAL_YEAR', '2026-01-01', '2027-01-01'],
  ['LAST_90_DAYS', '2026-02-05', '2026-05-07'],
  ['NEXT_90_DAYS', '2026-05-07', '2026-08-05'],
  ['LAST_N_DAYS:1', '2026-05-05', '2026-05-07'],
  ['NEXT_N_DAYS:2', '2026-05-07', '2026-05-09'],
  ['N_DAYS_AGO:2', '2026-05-04', '2026-05-05'],
  ['LAST_N_WEEKS:2', '2026-04-19', '2026-05-03'],
  ['LAST_N_MONTHS:2', '2026-03-01', '2026-05-01'],
  ['N_MONTHS_AGO:1', '2026-04-01', '2026-05-01'],
  ['NEXT_N_QUARTERS:1', '2026-07-01', '2026-10-01'],
  ['LAST_N_YEARS:1', '2025-01-01', '2026-01-01'],
  ['TODAY', '2026-03-08', '2026-03-09', '2026-03-08T12:00', 'America/Los_Angeles'],
  ['last_n_days:1', '2026-10-24', '2026-10-26', '2026-10-25T01:30', 'Europe/Berlin']
];

for (const [literal, from, until, now = WEDNESDAY, zone = 'America/Los_Angeles'] of ROWS) {
  test(`${literal} on ${now} in ${zone} is ${from} until ${until}`, () => {
    const range = dateLiteral(literal, DateTime.fromISO(now, { zone }));
    assert.deepEqual([range?.from.toISODate(), range?.until.toISODate()], [from, until]);
    assert.equal(range?.from.toFormat('HH:mm'), '00:00');
  });
}

test('a day is 23 or 25 hours long where clocks change', () => {
  const hours = (now: string): number => {
    const range = dateLiteral('TODAY', DateTime.fromISO(now, { zone: 'America/Los_Angeles' }));
    return range === undefined ? 0 : range.until.diff(range.from, 'hours').hours;
  };
  assert.deepEqual([hours('2026-03-08T12:00'), hours('2026-11-01T12:00'), hours('2026-05-06T12:00')], [23, 25, 24]);
});

test('other words are no date literals', () => {
  const now = DateTime.fromISO(WEDNESDAY);
  for (const word of ['SOMEDAY', 'LAST_N_DAYS', 'LAST_N_DAYS:x', 'THIS_N_DAYS:1']) assert.equal(dateLiteral(word, now), undefined, word);
});
