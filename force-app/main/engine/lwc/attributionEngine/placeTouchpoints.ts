import { assignPositions, type TouchpointPosition } from './assignPositions';
import type { TouchPlace } from './buildTouchpoint';
import type { PersonTouch } from './gatherTouches';
import type { People, Person } from './person';
import type { Touchpoint } from './touchpoint';

/**
 * The touchpoint rows of every person: form-type touches, the first touch, and bare visits that are OC or Closed of an
 * opportunity (R29 to R31).
 *
 * @param credited keys of the touches that stand on an opportunity
 */
export function placeTouchpoints(
  byPerson: ReadonlyMap<string, readonly PersonTouch[]>,
  credited: ReadonlySet<string>,
  people: Pick<People, 'ofRecord'>
): Touchpoint[] {
  const rows: Touchpoint[] = [];
  for (const [personKey, touches] of byPerson) {
    const person = people.ofRecord(personKey);
    if (!person) continue;
    const positions = assignPositions(touches);
    for (const touch of touches) {
      const position = positions.get(touch.touchpointKey);
      const hasRow = position && (position.position !== undefined || credited.has(touch.touchpointKey));
      if (hasRow) rows.push(touch.content(placeOf(person, position)));
    }
  }
  return rows;
}

function placeOf({ personKey, leadId, contactId, accountId }: Person, position: TouchpointPosition): TouchPlace {
  const { countFirstTouch, countLeadCreation, countUShaped } = position;
  return {
    personKey,
    lead: leadId,
    contact: contactId,
    account: accountId,
    position: position.position,
    countFirstTouch,
    countLeadCreation,
    countUShaped
  };
}
