/** R29 to R31, and the counts of R36: where each touch of one person stands. */
import { U_SHAPED } from './attributionModel';
import { joinPositions, type Milestone } from './position';
import { shareCredit } from './shareCredit';
import { compareTouches, isFormType, type Touch } from './touch';

/** What the journey adds to a touchpoint. */
export interface TouchpointPosition {
  /** `undefined`: a bare visit that is not FT; it has a row only as OC or Closed of an opportunity (R31). */
  readonly position?: string;
  readonly countFirstTouch: 0 | 1;
  readonly countLeadCreation: 0 | 1;
  /** Four decimals; over the person's touches they sum to 1. */
  readonly countUShaped: number;
}

const COUNT_UNITS = 10_000;

/**
 * Assigns positions to all touches of one person, bare visits included, given in any order.
 *
 * @returns by touchpoint key
 * @example // a visit, then a call
 * assignPositions([visit, call]).get(call.touchpointKey) // { position: 'LC, Form', countFirstTouch: 0, countLeadCreation: 1, countUShaped: 0.5 }
 */
export function assignPositions(touchesOfOnePerson: readonly Touch[]): Map<string, TouchpointPosition> {
  const touches = touchesOfOnePerson.length > 1 ? [...touchesOfOnePerson].sort(compareTouches) : touchesOfOnePerson;
  const leadCreation = touches.findIndex((touch) => touch.namesPerson);
  const counts = leadCreation > 1 ? shareUShaped(touches, leadCreation) : leadCreation === 1 ? HALVES : WHOLE;
  const positions = new Map<string, TouchpointPosition>();
  touches.forEach((touch, at) => {
    positions.set(touch.touchpointKey, {
      position: POSITIONS[positionBits(at === 0, at === leadCreation, leadCreation >= 0 && at > leadCreation, isFormType(touch))],
      countFirstTouch: at === 0 ? 1 : 0,
      countLeadCreation: at === leadCreation ? 1 : 0,
      countUShaped: (counts[at] ?? 0) / COUNT_UNITS
    });
  });
  return positions;
}

/** What comes after FT and LC is weighed 0. */
function shareUShaped(touches: readonly Pick<Touch, 'touchpointDate' | 'kind'>[], leadCreation: number): number[] {
  const weighed = touches.slice(0, leadCreation + 1).map((touch, at) => ({ touch, milestones: milestonesAt(at, leadCreation) }));
  return shareCredit(U_SHAPED, weighed, COUNT_UNITS);
}

const NONE: ReadonlySet<Milestone> = new Set();
const FT: ReadonlySet<Milestone> = new Set(['FT']);
const LC: ReadonlySet<Milestone> = new Set(['LC']);
const FT_LC: ReadonlySet<Milestone> = new Set(['FT', 'LC']);

function milestonesAt(at: number, leadCreation: number): ReadonlySet<Milestone> {
  if (at === leadCreation) return at === 0 ? FT_LC : LC;
  return at === 0 ? FT : NONE;
}

function positionBits(isFirst: boolean, isLeadCreation: boolean, isAfter: boolean, isForm: boolean): number {
  return (isFirst ? 1 : 0) + (isLeadCreation ? 2 : 0) + (isAfter && isForm ? 4 : 0) + (isForm ? 8 : 0);
}

/** All there are, by `positionBits`: put together once, not touch by touch. */
const POSITIONS: readonly (string | undefined)[] = Array.from({ length: 16 }, (_, bits) =>
  joinPositions(new Set((['FT', 'LC', 'PostLC', 'Form'] as const).filter((_name, bit) => bits & (1 << bit))))
);

/** Most journeys have nothing between FT and LC, and then the same counts. */
const ANY_TOUCH = { touchpointDate: 0, kind: 'call' } as const;
const WHOLE = shareUShaped([ANY_TOUCH], 0);
const HALVES = shareUShaped([ANY_TOUCH, ANY_TOUCH], 1);
