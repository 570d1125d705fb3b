import fc from 'fast-check';
import { betweenDays, bucketsOf, dateOf, daysIn, lastDays, periodBefore, type ZoneOffset } from '../dashboardPeriod';

const utc: ZoneOffset = () => 0;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string): number => Date.parse(text);

/** The offset of a real zone, by Intl. */
function zone(timeZone: string): ZoneOffset {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day, hour, minute, second } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}

describe('the last days', () => {
  it('end tonight', () => {
    expect(lastDays(7, at('2026-03-10T15:00Z'), utc)).toEqual({ from: at('2026-03-04T00:00Z'), to: at('2026-03-11T00:00Z') });
  });

  it('are the reader’s, over a change of clocks', () => {
    const newYork = zone('America/New_York');
    const period = lastDays(3, at('2026-03-09T02:00Z'), newYork);
    expect(period).toEqual({ from: at('2026-03-06T05:00Z'), to: at('2026-03-09T04:00Z') });
    expect(daysIn(period, newYork)).toBe(3);
  });

  it('begin an hour later where clocks skip midnight', () => {
    const santiago = zone('America/Santiago');
    expect(betweenDays('2026-09-06', '2026-09-06', santiago)).toEqual({ from: at('2026-09-06T04:00Z'), to: at('2026-09-07T03:00Z') });
  });
});

describe('days by their dates', () => {
  it('include the last one', () => {
    expect(betweenDays('2026-02-01', '2026-02-28', utc)).toEqual({ from: at('2026-02-01T00:00Z'), to: at('2026-03-01T00:00Z') });
  });

  it.each([
    ['2026-02-02', '2026-02-01'],
    ['', '2026-02-01'],
    ['2026-02-01', 'soon']
  ])('%s to %s is no span', (first, last) => expect(betweenDays(first, last, utc)).toBeUndefined());

  it('come back as dates', () => {
    const kolkata = zone('Asia/Kolkata');
    const period = betweenDays('2026-02-01', '2026-02-03', kolkata);
    expect(period && [dateOf(period.from, kolkata), dateOf(period.to - 1, kolkata)]).toEqual(['2026-02-01', '2026-02-03']);
  });
});

it('the period before has as many days', () => {
  const berlin = zone('Europe/Berlin');
  const march = betweenDays('2026-03-01', '2026-03-31', berlin)!;
  const before = periodBefore(march, berlin);
  expect([dateOf(before.from, berlin), before.to, daysIn(before, berlin)]).toEqual(['2026-01-29', march.from, 31]);
});

describe('columns', () => {
  const units = (first: string, last: string) => bucketsOf(betweenDays(first, last, utc)!, utc);

  it.each([
    ['2026-03-01', '2026-03-31', 31, 'day'],
    ['2026-03-01', '2026-04-01', 5, 'week'],
    ['2026-01-01', '2026-07-31', 31, 'week'],
    ['2026-01-15', '2026-12-31', 12, 'month'],
    ['2024-01-01', '2026-07-31', 31, 'month'],
    ['2000-01-01', '2026-07-31', 27, 'year'],
    ['1900-01-01', '2026-12-31', 26, 'year'],
    ['1700-06-15', '4000-12-31', 31, 'year']
  ])('of %s to %s are %i %ss', (first, last, count, unit) => {
    expect(units(first, last)).toHaveLength(count);
    expect(units(first, last)[0]?.unit).toBe(unit);
  });

  it('of calendar months begin on the first', () => {
    expect(units('2026-01-15', '2026-12-31').slice(0, 2)).toEqual([
      { unit: 'month', from: at('2026-01-15T00:00Z'), to: at('2026-02-01T00:00Z') },
      { unit: 'month', from: at('2026-02-01T00:00Z'), to: at('2026-03-01T00:00Z') }
    ]);
  });

  it('follow one another without a gap, whatever the zone and period', () => {
    const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Santiago'].map(zone);
    const anyDay = fc.integer({ min: at('2015-01-01') / DAY, max: at('2030-01-01') / DAY });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4_000 }), fc.constantFrom(...zones), (first, more, offset) => {
        const date = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
        const period = betweenDays(date(first), date(first + more), offset)!;
        const buckets = bucketsOf(period, offset);
        expect(buckets[0]?.from).toBe(period.from);
        expect(buckets.at(-1)?.to).toBe(period.to);
        buckets.slice(1).forEach(({ from }, i) => expect(from).toBe(buckets[i]?.to));
        expect(buckets.length).toBeLessThanOrEqual(31);
      }),
      { numRuns: 40 }
    );
  });
});
