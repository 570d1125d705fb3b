/** R33: which touches stand on an opportunity, and where. */
import type { Instant } from './callTask';
import { endOfDay } from './endOfDay';
import type { Opportunity } from './opportunity';
import { joinPositions, type Milestone } from './position';
import { compareTouches, isFormType, type Touch } from './touch';

/** A touch on an opportunity. */
export interface PlacedTouch<T extends Touch = Touch> {
  readonly touch: T;
  readonly milestones: ReadonlySet<Milestone>;
  /** `FT, LC, Form` (R30). Another person's LC or PostLC reads `Form`. */
  readonly position: string;
}

export type Placement<T extends Touch = Touch> =
  | { readonly outcome: 'placed'; /** In the order of R20; the first is FT. */ readonly touches: readonly PlacedTouch<T>[] }
  | { readonly outcome: 'setAside'; readonly reason: 'closedBeforeCreated' | 'closeDateUnreadable' };

/**
 * Places touches on an opportunity.
 *
 * @param touches all touches of the opportunity's people, bare visits included, in any order
 * @param timeZone IANA zone in which the close date ends
 * @example // reference case 20: touches of A and B, opportunity of 7 March to 6 May 2020
 * placeOnOpportunity(opportunity, touches, 'UTC') // FT B 26 August, LC A 20 November, OC A 4 March, Closed B 1 May
 */
export function placeOnOpportunity<T extends Touch>(
  opportunity: Pick<Opportunity, 'createdAt' | 'closeDate' | 'isClosed'>,
  touches: readonly T[],
  timeZone: string
): Placement<T> {
  const cut = opportunity.isClosed ? endOfDay(opportunity.closeDate, timeZone) : Infinity;
  if (cut === undefined) return { outcome: 'setAside', reason: 'closeDateUnreadable' };
  if (cut < opportunity.createdAt) return { outcome: 'setAside', reason: 'closedBeforeCreated' };

  const candidates = touches.filter((touch) => touch.touchpointDate <= cut).sort(compareTouches);
  const milestones = findMilestones(candidates, opportunity.createdAt, opportunity.isClosed);
  const placed = candidates.flatMap((touch) => {
    const held = new Set((Object.keys(milestones) as Milestone[]).filter((milestone) => milestones[milestone] === touch));
    const position = joinPositions(isFormType(touch) ? new Set([...held, 'Form']) : held);
    return position === undefined ? [] : [{ touch, milestones: held, position }];
  });
  return { outcome: 'placed', touches: placed };
}

/** Candidates in order. The first of all that name their person is also the first of the people's LCs. */
function findMilestones<T extends Touch>(
  candidates: readonly T[],
  createdAt: Instant,
  isClosed: boolean
): Record<Milestone, T | undefined> {
  const FT = candidates[0];
  const LC = candidates.find((touch) => touch.namesPerson);
  const OC = candidates.findLast((touch) => touch.touchpointDate <= createdAt);
  const Closed = isClosed ? candidates.at(-1) : undefined;
  const isPending = (touch: T): boolean => touch === FT || touch === LC || touch === OC || isFormType(touch);
  const Pending = isClosed ? undefined : candidates.findLast(isPending);
  return { FT, LC, OC, Closed, Pending };
}
