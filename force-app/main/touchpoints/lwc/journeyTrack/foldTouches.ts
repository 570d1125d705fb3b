/** Long journeys fold: milestones stay, what lies between them becomes "6 more". */
import { isMilestone, type JourneyTouch } from './journeyTouch';

export type TrackItem =
  { readonly kind: 'touch'; readonly touch: JourneyTouch } | { readonly kind: 'fold'; readonly touches: readonly JourneyTouch[] };

/** A journey of a dozen touches is taken in at a glance. */
const DOZEN = 12;

/** Numbers of the touches that stay: first and last, milestones, and the latest ones as far as there is room. */
function staying(touches: readonly JourneyTouch[]): Set<number> {
  const last = touches.length - 1;
  const between = touches.flatMap((touch, i) => (i > 0 && i < last && isMilestone(touch) ? [i] : []));
  const room = DOZEN - 2;
  // Of an account's many milestones the earliest and the latest ones tell most.
  const milestones = between.length <= room ? between : [...between.slice(0, room / 2), ...between.slice(-room / 2)];
  const kept = new Set([0, last, ...milestones]);
  for (let i = last - 1; i > 0 && kept.size < DOZEN; i--) kept.add(i);
  return kept;
}

/**
 * What a journey shows.
 *
 *     foldTouches(touches13, new Set())  // 12 touches and, in their midst, one that a fold would not spare
 *     foldTouches(touches30, new Set())  // 12 touches and folds, of 18 touches together
 *
 * @param touches in their order
 * @param opened touches the reader unfolded
 */
export function foldTouches(touches: readonly JourneyTouch[], opened: ReadonlySet<JourneyTouch>): readonly TrackItem[] {
  const kept = touches.length <= DOZEN ? undefined : staying(touches);
  const items: TrackItem[] = [];
  let hidden: JourneyTouch[] = [];
  const endFold = (): void => {
    const [only] = hidden;
    // "1 more" takes as much room as the touch itself.
    if (only && hidden.length === 1) items.push({ kind: 'touch', touch: only });
    else if (only) items.push({ kind: 'fold', touches: hidden });
    hidden = [];
  };
  touches.forEach((touch, i) => {
    if (kept && !kept.has(i) && !opened.has(touch)) hidden.push(touch);
    else {
      endFold();
      items.push({ kind: 'touch', touch });
    }
  });
  endFold();
  return items;
}
