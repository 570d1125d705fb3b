import fc from 'fast-check';
import { scaleTimeline } from '../timelineScale';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.parse('2026-05-04T12:00:00Z');
const at = (minutes: number): number => NOON + minutes * MINUTE;
const OPTIONS = { longestGap: 2 * HOUR, offset: 0, ticks: 4 };

describe('places on the time line', () => {
  it('keep the proportion of times', () => {
    const { x, breaks } = scaleTimeline([at(17), at(30), at(47)], OPTIONS);
    expect([at(17), at(32), at(47)].map(x)).toEqual([5, 50, 95]);
    expect(breaks).toEqual([]);
  });

  it('break out a long stretch, so that the window stays readable', () => {
    const { x, breaks } = scaleTimeline([at(0), at(30), at(30 + 2 * 24 * 60)], OPTIONS);
    expect(x(at(0))).toBe(5);
    expect(x(at(30))).toBe(85);
    expect(x(at(30 + 2 * 24 * 60))).toBe(95);
    expect(breaks).toEqual([90]);
  });

  it('do not break a stretch of exactly the longest', () => {
    expect(scaleTimeline([at(0), at(120)], OPTIONS).breaks).toEqual([]);
    expect(scaleTimeline([at(0), at(120) + 1], OPTIONS).breaks).toHaveLength(1);
  });

  it('stay on the line for times outside', () => {
    const { x } = scaleTimeline([at(0), at(10)], OPTIONS);
    expect([x(at(-60)), x(at(60))]).toEqual([5, 95]);
  });

  it('are the middle when there is one time only', () => {
    const scale = scaleTimeline([at(0)], OPTIONS);
    expect([scale.x(at(0)), scale.ticks, scale.breaks]).toEqual([50, [], []]);
  });

  it.each<[what: string, offset: number, ticks: number[]]>([
    ['UTC', 0, [at(0), at(30), at(60), at(90)]],
    ['India, half an hour beside', 5.5 * HOUR, [at(0), at(30), at(60), at(90)]],
    ['Nepal, a quarter beside', 5.75 * HOUR, [at(15), at(45), at(75)]]
  ])('have ticks on full half hours in %s', (_, offset, ticks) => {
    expect(scaleTimeline([at(0), at(100)], { ...OPTIONS, offset }).ticks.map((tick) => tick.at)).toEqual(ticks);
  });

  it('always rise with time, on the line, with few ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 * 24 * 60 }), { minLength: 1, maxLength: 8 }), (minutes) => {
        const times = minutes.map(at).sort((a, b) => a - b);
        const { x, ticks } = scaleTimeline(times, OPTIONS);
        const places = times.map(x);
        expect(places.every((place, i) => place >= (places[i - 1] ?? 0) && place <= 100)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(OPTIONS.ticks + minutes.length);
      })
    );
  });
});
