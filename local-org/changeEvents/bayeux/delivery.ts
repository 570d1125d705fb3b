import type { Session } from '../../org.ts';
import type { OrgSchema } from '../../schema/orgSchema.ts';
import { mayReceive } from '../channels.ts';
import type { DeliveryAllowance } from '../deliveryAllowance.ts';
import { eventMessage, type EventMessage } from '../eventMessage.ts';
import type { EventStore } from '../eventStore.ts';
import type { StreamingClient, Subscription } from './streamingClient.ts';

/** An event on its way to one client. */
export interface DeliveredEvent {
  readonly channel: string;
  readonly data: EventMessage;
}

/** Changes what is about to be sent to a client: leaves events out, doubles them, swaps them, keeps some for later. */
export type DeliveryFault = (events: readonly DeliveredEvent[], clientId: string) => readonly DeliveredEvent[];

const MOST_AT_ONCE = 500;

interface Placed extends DeliveredEvent {
  readonly position: number;
}

/** Takes events off the bus for clients, each from where it stands, as far as the org's allowance goes. */
export class Delivery {
  readonly #schema: OrgSchema;
  readonly #store: EventStore;
  readonly #allowance: DeliveryAllowance;
  readonly #faults: readonly DeliveryFault[];

  constructor(schema: OrgSchema, store: EventStore, allowance: DeliveryAllowance, faults: readonly DeliveryFault[]) {
    this.#schema = schema;
    this.#store = store;
    this.#allowance = allowance;
    this.#faults = faults;
  }

  get isExhausted(): boolean {
    return this.#allowance.remaining() === 0;
  }

  /** The next events of a client, in the order of the bus; counted as delivered. */
  take(client: StreamingClient, session: Session): readonly DeliveredEvent[] {
    const most = Math.min(MOST_AT_ONCE, this.#allowance.remaining());
    if (most === 0) return [];
    const waiting = [...client.subscriptions.values()]
      .flatMap((subscription) => this.#next(subscription, session, most))
      .sort((a, b) => a.position - b.position)
      .slice(0, most);
    for (const { channel, position } of waiting) {
      const subscription = client.subscriptions.get(channel);
      if (subscription !== undefined) subscription.position = position;
    }
    const events: readonly DeliveredEvent[] = waiting.map(({ channel, data }) => ({ channel, data }));
    const sent = this.#faults.reduce((now, fault) => fault(now, client.id), events);
    this.#allowance.count(sent.length);
    return sent;
  }

  /** Whether new events of these objects have to be told to a client. */
  concerns(client: StreamingClient, session: Session, objects: ReadonlySet<string>): boolean {
    return [...client.subscriptions.values()].some(({ channel }) =>
      [...objects].some((name) => {
        const object = this.#schema.object(name);
        return object !== undefined && (channel.object === undefined || channel.object === object) && mayReceive(session.access, object);
      })
    );
  }

  /** Reads on over events the user may not receive, so that they never stand in the way of others. */
  #next(subscription: Subscription, session: Session, most: number): Placed[] {
    const { name, object: only, firstReplayId } = subscription.channel;
    for (;;) {
      const page = this.#store.after(subscription.position, only?.name, most);
      const placed = page.flatMap(({ position, event }): Placed[] => {
        const object = this.#schema.object(event.entityName);
        if (object === undefined || !mayReceive(session.access, object)) return [];
        return [{ position, channel: name, data: eventMessage(event, object, session.access, firstReplayId + position) }];
      });
      const last = page.at(-1);
      if (placed.length > 0 || last === undefined) return placed;
      subscription.position = last.position;
    }
  }
}
