import { createFigureFormat, FIGURES, NO_CURRENCY } from '../figureFormat';

const AT = Date.UTC(2026, 2, 3, 23, 30, 15);

describe('figures', () => {
  const us = createFigureFormat('en-US', 'UTC', 'USD');

  it.each([
    [2250, '$2,250'],
    [171.57, '$171.57'],
    [-0.5, '-$0.50'],
    [999.999, '$1,000']
  ])('%s is %s in money', (value, text) => expect(us.money(value)).toBe(text));

  it.each([
    [999_999, '$999,999'],
    [1_234_567.89, '$1.23M'],
    [-41_152_304_642.59, '-$41.2B'],
    [0, '$0']
  ])('%s is %s where there is little room', (value, text) => expect(us.shortMoney(value)).toBe(text));

  it('money has the currency of its record', () => expect(us.money(1500.5, 'EUR')).toBe('€1,500.50'));

  it('money of no certain currency is a figure alone', () =>
    expect([us.money(2250, NO_CURRENCY), us.money(12.5, NO_CURRENCY), us.shortMoney(1_234_567, NO_CURRENCY)]).toEqual([
      '2,250',
      '12.5',
      '1.23M'
    ]));

  it('shares keep one digit', () => expect([us.percent(0.225), us.percent(1), us.percent(0.14286)]).toEqual(['22.5%', '100%', '14.3%']));

  it.each([
    [252, '4:12'],
    [5, '0:05'],
    [3_725, '62:05']
  ])('a call of %s seconds lasts %s', (seconds, text) => expect(us.clock(seconds)).toBe(text));

  it('days are those of the zone', () => {
    expect(us.day(AT)).toBe('Mar 3, 2026');
    const sydney = createFigureFormat('en-GB', 'Australia/Sydney', 'AUD');
    expect([sydney.day(AT), sydney.shortDay(AT), sydney.exact(AT)]).toEqual(['4 Mar 2026', '4 Mar', 'Wednesday, 4 March 2026 at 10:30:15']);
  });

  it('counts take the plural of the language', () =>
    expect([us.days(1), us.days(66), us.count(12_345)]).toEqual(['1 day', '66 days', '12,345']));

  it('the reader’s own are ready', () => expect(FIGURES.count(1_000)).toMatch(/1.?000/));
});
