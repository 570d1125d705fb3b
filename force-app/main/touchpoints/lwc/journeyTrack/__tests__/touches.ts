import type { JourneyTouch } from '../journeyTouch';

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 2, 3, 12);

/** A touch on the day with that number. */
export function touchOn(day: number, given: Partial<JourneyTouch> = {}): JourneyTouch {
  return { id: `a01${String(day)}`, at: FIRST + day * DAY, kind: 'form', positions: ['PostLC', 'Form'], shares: {}, ...given };
}

/** FT, LC, middles, and OC as the last but one. */
export function journeyOf(length: number): readonly JourneyTouch[] {
  return Array.from({ length }, (_, day) => {
    const positions = day === 0 ? ['FT'] : day === 1 ? ['LC', 'Form'] : day === length - 2 ? ['OC', 'Form'] : ['PostLC', 'Form'];
    return touchOn(day, { positions });
  });
}
