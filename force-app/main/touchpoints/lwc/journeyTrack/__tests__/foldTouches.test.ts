import fc from 'fast-check';
import { foldTouches } from '../foldTouches';
import { journeyOf, touchOn } from './touches';
import type { JourneyTouch } from '../journeyTouch';

/** Days of the touches that are shown, and how many are folded between: `0 1 [18] 20`. */
function told(touches: readonly JourneyTouch[], opened: readonly JourneyTouch[] = []): string {
  const dayOf = (touch: JourneyTouch): number => touches.indexOf(touch);
  return foldTouches(touches, new Set(opened))
    .map((item) => (item.kind === 'touch' ? String(dayOf(item.touch)) : `[${String(item.touches.length)}]`))
    .join(' ');
}

describe('a journey', () => {
  it('of a dozen touches shows them all', () => expect(told(journeyOf(12))).toBe('0 1 2 3 4 5 6 7 8 9 10 11'));

  it('folds no single touch', () => expect(told(journeyOf(13))).toBe('0 1 2 3 4 5 6 7 8 9 10 11 12'));

  it('keeps milestones and the latest touches, and folds what is between', () => {
    expect(told(journeyOf(18))).toBe('0 1 [6] 8 9 10 11 12 13 14 15 16 17');
  });

  it('folds around a milestone in the midst', () => {
    const touches = journeyOf(40).map((touch, day) => (day === 20 ? touchOn(20, { positions: ['OC', 'Form'] }) : touch));
    expect(told(touches)).toBe('0 1 [18] 20 [10] 31 32 33 34 35 36 37 38 39');
  });

  it('unfolds what is opened, and no more', () => {
    const touches = journeyOf(18);
    expect(told(touches, touches.slice(2, 5))).toBe('0 1 2 3 4 [3] 8 9 10 11 12 13 14 15 16 17');
    expect(told(touches, touches.slice(2, 8))).not.toContain('[');
  });

  it('with more milestones than a dozen keeps the earliest and the latest', () => {
    const touches = Array.from({ length: 40 }, (_, day) => touchOn(day, { positions: ['FT'] }));
    expect(told(touches)).toBe('0 1 2 3 4 5 [28] 34 35 36 37 38 39');
  });

  it('without touches is empty', () => expect(told([])).toBe(''));
});

it('every touch is somewhere, in its order, whatever the journey', () => {
  const touch = fc.record({ day: fc.nat(1_000), isMilestone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(touch, { maxLength: 60 }), (given) => {
      const touches = given.map(({ day, isMilestone }) => touchOn(day, { positions: isMilestone ? ['LC'] : ['Form'] }));
      const items = foldTouches(touches, new Set());
      expect(items.flatMap((item) => (item.kind === 'touch' ? [item.touch] : item.touches))).toEqual(touches);
    })
  );
});
