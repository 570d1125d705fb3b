/** R29 to R31, and the counts of R36: where each touch of one person stands. */
import { U_SHAPED } from './attributionModel';
import { joinPositions, type Milestone, type PositionName } from './position';
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
  const touches = [...touchesOfOnePerson].sort(compareTouches);
  const leadCreation = touches.findIndex((touch) => touch.namesPerson);
  const placed = touches.map((touch, at) => {
    const milestones = new Set<Milestone>();
    if (at === 0) milestones.add('FT');
    if (at === leadCreation) milestones.add('LC');
    return { touch, milestones };
  });
  const counts = shareCredit(U_SHAPED, placed, COUNT_UNITS);
  return new Map(
    placed.map(({ touch, milestones }, at) => [
      touch.touchpointKey,
      {
        position: joinPositions(namePositions(touch, milestones, leadCreation >= 0 && at > leadCreation)),
        countFirstTouch: milestones.has('FT') ? 1 : 0,
        countLeadCreation: milestones.has('LC') ? 1 : 0,
        countUShaped: (counts[at] ?? 0) / COUNT_UNITS
      }
    ])
  );
}

function namePositions(touch: Touch, milestones: ReadonlySet<Milestone>, afterLeadCreation: boolean): ReadonlySet<PositionName> {
  const names = new Set<PositionName>(milestones);
  if (!isFormType(touch)) return names;
  if (afterLeadCreation) names.add('PostLC');
  return names.add('Form');
}
