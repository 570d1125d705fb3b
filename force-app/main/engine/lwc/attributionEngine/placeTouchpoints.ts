import { assignPositions, type TouchpointPosition } from './assignPositions';
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
  return [...byPerson].flatMap(([personKey, touches]) => {
    const person = people.ofRecord(personKey);
    if (!person) return [];
    const positions = assignPositions(touches);
    return touches.flatMap((touch) => {
      const position = positions.get(touch.touchpointKey);
      const hasRow = position && (position.position !== undefined || credited.has(touch.touchpointKey));
      return hasRow ? [buildRow(touch, person, position)] : [];
    });
  });
}

function buildRow(touch: PersonTouch, person: Person, position: TouchpointPosition): Touchpoint {
  return {
    ...touch.content(),
    personKey: person.personKey,
    lead: person.leadId,
    contact: person.contactId,
    account: person.accountId,
    ...position
  };
}
