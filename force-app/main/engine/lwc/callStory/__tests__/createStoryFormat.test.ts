import { createStoryFormat } from '../createStoryFormat';

const MINUTE = 60_000;

describe('durations in words', () => {
  const cases: readonly [number, string][] = [
    [0, '0 seconds'],
    [400, '400 milliseconds'],
    [1_000, '1 second'],
    [59_999, '59 seconds'],
    [MINUTE, '1 minute'],
    [13 * MINUTE, '13 minutes'],
    [30 * MINUTE - 1, '29 minutes'],
    [60 * MINUTE, '1 hour'],
    [61 * MINUTE, '1 hour, 1 minute'],
    [24 * 60 * MINUTE + 59 * MINUTE, '1 day'],
    [51 * 60 * MINUTE, '2 days, 3 hours'],
    [-5, '0 seconds']
  ];

  it.each(cases)('%d ms', (ms, words) => {
    expect(createStoryFormat('en-US', 'UTC').duration(ms)).toBe(words);
  });

  it('speaks the language of the reader, with its plurals', () => {
    expect(createStoryFormat('de-DE', 'UTC').duration(MINUTE)).toBe('1 Minute');
    expect(createStoryFormat('pl-PL', 'UTC').duration(2 * MINUTE)).toBe('2 minuty');
    expect(createStoryFormat('pl-PL', 'UTC').duration(5 * MINUTE)).toBe('5 minut');
  });
});

describe('times in the zone of the reader', () => {
  const call = Date.parse('2026-05-04T22:30:00Z');

  it('moves the day where the zone does', () => {
    expect(createStoryFormat('en-GB', 'UTC').dateTime(call)).toBe('4 May 2026, 22:30');
    expect(createStoryFormat('en-GB', 'Asia/Tokyo').dateTime(call)).toBe('5 May 2026, 07:30');
    expect(createStoryFormat('en-GB', 'Asia/Tokyo').time(call)).toBe('07:30');
  });
});
