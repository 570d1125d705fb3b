import { createStoryFormat, type ConsideredVisit } from 'c/callStory';
import { drawTimeline, type DrawOptions } from '../drawTimeline';
import type { TimelineScene } from '../timelineScene';

const MINUTE = 60_000;
const NOON = Date.parse('2026-05-04T12:00:00Z');
const at = (minutes: number): number => NOON + minutes * MINUTE;
const SCENE: TimelineScene = {
  callAt: at(30),
  windowStart: at(10),
  windowEnd: at(50),
  isLookBack: false,
  isInside: true,
  visits: [
    { sessionKey: 'S-0', startedAt: at(0), endedAt: at(5), pageViews: 2, isChosen: false },
    { sessionKey: 'S-1', startedAt: at(10), endedAt: at(20), pageViews: 4, isChosen: true }
  ],
  gap: { kind: 'age', from: at(10), to: at(30) }
};
const LABELS = {
  title: 'Line',
  pagesOne: '1 page',
  pagesMany: '{0} pages',
  form: 'form',
  window: 'until {0}',
  lookBack: 'none in {0}',
  age: '{0} before',
  late: '{0} late',
  lateExactly: 'just late',
  early: '{0} after',
  call: 'Call {0}',
  inside: 'in',
  outside: 'out'
};
const draw = (more: Partial<DrawOptions> = {}, visits: readonly ConsideredVisit[] = []) =>
  drawTimeline(SCENE, visits, {
    labels: LABELS,
    format: createStoryFormat('en-GB', 'UTC'),
    offset: 0,
    isRightToLeft: false,
    width: 600,
    ...more
  });
const number = (percent: string): number => Number(percent.replace('%', ''));

describe('the drawing', () => {
  it('runs with the reader: right to left it is the mirror image', () => {
    const left = draw();
    const right = draw({ isRightToLeft: true });
    expect(number(right.call.x)).toBeCloseTo(100 - number(left.call.x));
    expect(number(right.band.x1)).toBeCloseTo(100 - number(left.band.x2));
    expect(right.band.width).toBe(left.band.width);
    expect([left.band.caption.anchor, right.band.caption.anchor]).toEqual(['start', 'end']);
    expect(right.alternative).toBe(left.alternative);
  });

  it('lets captions grow away from the nearer edge', () => {
    const [first] = draw().visits;
    expect(first?.caption.anchor).toBe('start');
    expect(draw().call.caption).toMatchObject({ anchor: 'end', dx: -17 });
  });

  it('keeps ticks apart however narrow it is', () => {
    const room = (width: number): number[] => draw({ width }).ticks.map(({ x }) => (number(x) * width) / 100);
    for (const width of [250, 320, 600]) {
      const places = room(width);
      expect(places.length).toBeGreaterThan(0);
      expect(places.every((place, i) => i === 0 || place - (places[i - 1] ?? 0) >= 72)).toBe(true);
    }
  });

  const from = (name: string) => [{ sessionKey: 'S-1', startedAt: at(10), when: '', from: name, taken: true, verdict: '' }];
  const chosen = (name: string, width: number): string | undefined => draw({ width }, from(name)).visits[1]?.caption.text;

  it('says of a visit what there is room for, and all of it to who can’t see', () => {
    expect(chosen('kitchenbuilders.example', 400)).toBe('12:10 · kitchenbuilders.example · 4 pages');
    expect(chosen('kitchenbuilders.example', 300)).toBe('12:10 · kitchenbuilders.example');
    expect(draw({ width: 300 }, from('kitchenbuilders.example')).alternative).toContain('12:10 · kitchenbuilders.example · 4 pages');
  });

  it('cuts a name that no line holds', () => {
    expect(chosen('x'.repeat(255), 600)).toBe(`12:10 · ${'x'.repeat(27)}… · 4 pages`);
    expect(chosen('x'.repeat(255), 200)).toBe(`12:10 · ${'x'.repeat(17)}…`);
  });

  it('is high enough for what it holds', () => {
    const { visits, band, gap, call, axisY, height } = draw();
    const heights = [...visits.map(({ y }) => y), band.y, gap?.y ?? 0, call.y, axisY, height];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });
});
