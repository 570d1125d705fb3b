import type { DeliveredEvent, EventFault as BusFault } from '../changeEvents/changeEvents.ts';
import type { AimedRule } from './aimedRule.ts';
import type { EventFault } from './faultRule.ts';

type Kind = EventFault['kind'];

/** The kind of the first rule that strikes an event of the object. */
function strike(rules: readonly AimedRule<EventFault>[], object: string): Kind | undefined {
  for (const aimed of rules) {
    const wanted = aimed.rule.object;
    if ((wanted === undefined || wanted.toLowerCase() === object.toLowerCase()) && aimed.strikes()) return aimed.rule.fault.kind;
  }
  return undefined;
}

function objectOf(event: DeliveredEvent): string {
  return event.data.payload.ChangeEventHeader.entityName;
}

/** What the rules about events do on the bus and on the way to each client. */
export function eventFaults(rules: readonly AimedRule<EventFault>[]): BusFault {
  const onBus = rules.filter(({ rule }) => rule.fault.kind === 'lostEvent' || rule.fault.kind === 'gapEvent');
  const onTheWay = rules.filter((rule) => !onBus.includes(rule));
  const delayed = new Map<string, DeliveredEvent[]>();
  return {
    generate: (event) => {
      const kind = strike(onBus, event.entityName);
      if (kind === undefined) return undefined;
      return kind === 'lostEvent' ? 'lost' : 'gap';
    },
    deliver: (events, clientId) => {
      const late = delayed.get(clientId) ?? [];
      delayed.delete(clientId);
      const now: DeliveredEvent[] = [];
      const later: DeliveredEvent[] = [];
      for (const event of events) {
        const kind = strike(onTheWay, objectOf(event));
        if (kind === 'delayedEvent') later.push(event);
        else if (kind !== 'droppedEvent') now.push(event, ...(kind === 'doubledEvent' ? [event] : []));
      }
      if (later.length > 0) delayed.set(clientId, later);
      return [...now, ...late];
    }
  };
}
