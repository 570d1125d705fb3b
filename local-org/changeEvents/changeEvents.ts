import type { FastifyInstance } from 'fastify';
import { LogReader } from '../changeLog/logReader.ts';
import type { Org, Session } from '../org.ts';
import type { Interceptor } from '../rest/interceptor.ts';
import { serveCometd } from './bayeux/cometdRoute.ts';
import { Delivery, type DeliveredEvent, type DeliveryFault } from './bayeux/delivery.ts';
import { MetaChannels } from './bayeux/metaChannels.ts';
import type { ChangeEvent } from './changeEvent.ts';
import { currentOrigin, rememberOrigin } from './changeOrigin.ts';
import { Channels } from './channels.ts';
import { DeliveryAllowance } from './deliveryAllowance.ts';
import { EventStore } from './eventStore.ts';
import { asGap } from './gapEvent.ts';
import { selectedObjects } from './selectedObjects.ts';
import { PLATFORM_LIMITS, TransactionEvents } from './transactionEvents.ts';

export interface ChangeEventOptions {
  /** Objects an admin selected for Change Data Capture besides those of the package, such as Task. */
  readonly objects?: readonly string[];
  /** Milliseconds a connect without events is held; default 110,000 as the platform's. */
  readonly holdFor?: number;
  /** Milliseconds within which a client has to connect again; default 40,000. */
  readonly reconnectWithin?: number;
  /** Clients subscribed at once; default 1,000. */
  readonly clients?: number;
  /** Deliveries in 24 hours; default 25,000. */
  readonly dailyDeliveries?: number;
  /** Changes of one transaction before it overflows; default 100,000. */
  readonly overflowAfter?: number;
  /** Bytes of the largest event; default 1 MB. */
  readonly largestEvent?: number;
}

/** What goes wrong on the bus, for fault tests. */
export interface EventFault {
  /** `gap`: only the header is kept; `lost`: nobody ever hears of it. */
  readonly generate?: (event: ChangeEvent) => 'gap' | 'lost' | undefined;
  readonly deliver?: DeliveryFault;
}

/** Who may ask, and what stands between. */
export interface StreamingServer {
  readonly server: FastifyInstance;
  readonly sessionOf: (token: string) => Session | undefined;
  readonly interceptors: readonly Interceptor[];
}

/**
 * Change Data Capture of one org: each committed transaction becomes events on the bus, and CometD clients at
 * `/cometd/67.0` receive them.
 *
 *     const events = new ChangeEvents(org, 'force-app', { objects: ['Task'] });
 *     events.serve({ server, sessionOf, interceptors });
 *     events.disturb({ deliver: (batch) => [...batch, ...batch] });   // every event twice
 */
export class ChangeEvents {
  readonly allowance: DeliveryAllowance;
  readonly #org: Org;
  readonly #store: EventStore;
  readonly #reader: LogReader;
  readonly #describe: TransactionEvents;
  readonly #channels: Channels;
  readonly #options: ChangeEventOptions;
  readonly #faults: EventFault[] = [];
  readonly #deliveryFaults: DeliveryFault[] = [];
  readonly #stopFollowing: () => void;
  #tell: (objects: ReadonlySet<string>) => void = () => undefined;
  #endSession: (token: string) => void = () => undefined;
  #forgetClients: () => void = () => undefined;
  #isReading = false;

  constructor(org: Org, forceApp: string, options: ChangeEventOptions = {}) {
    const selected = selectedObjects(forceApp, org.schema, options.objects ?? []);
    this.#org = org;
    this.#options = options;
    this.#store = new EventStore(org.db, org.now);
    this.#channels = new Channels(org.id, org.schema.objects, selected);
    this.#describe = new TransactionEvents(org, {
      overflowAfter: options.overflowAfter ?? PLATFORM_LIMITS.overflowAfter,
      largestEvent: options.largestEvent ?? PLATFORM_LIMITS.largestEvent
    });
    this.allowance = new DeliveryAllowance(org.db, org.now, options.dailyDeliveries ?? 25_000);
    this.#reader = new LogReader(
      org.db,
      'changeEvents',
      selected.map((object) => object.name)
    );
    this.#stopFollowing = org.db.onCommit(() => this.#read());
    this.#read();
  }

  /** Adds the CometD endpoint to a server that doesn't listen yet. */
  serve({ server, sessionOf, interceptors }: StreamingServer): void {
    const { holdFor = 110_000, reconnectWithin = 40_000, clients = 1000 } = this.#options;
    const delivery = new Delivery(this.#org.schema, this.#store, this.allowance, this.#deliveryFaults);
    const limits = { holdFor, reconnectWithin, clients };
    const meta = new MetaChannels({ channels: this.#channels, store: this.#store, delivery, limits, sessionOf });
    this.#tell = (objects) => {
      for (const client of meta.clients) {
        const session = client.isHeld ? sessionOf(client.token) : undefined;
        if (session !== undefined && delivery.concerns(client, session, objects)) client.release('events');
      }
    };
    this.#endSession = (token) => {
      for (const client of meta.clients) if (client.token === token) client.release('events');
    };
    this.#forgetClients = () => meta.forgetAll();
    rememberOrigin(server);
    serveCometd(server, meta, interceptors);
  }

  /** Lets something go wrong; returns how to end it. */
  disturb(fault: EventFault): () => void {
    this.#faults.push(fault);
    const { deliver } = fault;
    if (deliver !== undefined) this.#deliveryFaults.push(deliver);
    return () => {
      this.#faults.splice(this.#faults.indexOf(fault), 1);
      if (deliver !== undefined) this.#deliveryFaults.splice(this.#deliveryFaults.indexOf(deliver), 1);
    };
  }

  /** Tells the clients of an access token that it has ended. */
  endSession(token: string): void {
    this.#endSession(token);
  }

  /** Drops every client's session, as when the platform moves them: they hear `403::Unknown client` and shake hands again. */
  forgetClients(): void {
    this.#forgetClients();
  }

  stop(): void {
    this.#stopFollowing();
    this.#forgetClients();
  }

  /** Puts what was committed since last time on the bus; its own commits call it again, which must not matter. */
  #read(): void {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      const told = new Set<string>();
      for (let changes = this.#reader.next(); changes.length > 0; changes = this.#reader.next()) {
        const events = [...Map.groupBy(changes, (change) => change.transaction).values()].flatMap((transaction) =>
          this.#describe.of(transaction, currentOrigin())
        );
        const kept = events.flatMap((event) => this.#disturbed(event));
        this.#org.db.transaction(() => {
          this.#store.append(kept);
          this.#reader.keepPlace();
        });
        for (const event of kept) told.add(event.entityName);
      }
      if (told.size > 0) this.#tell(told);
    } finally {
      this.#isReading = false;
    }
  }

  #disturbed(event: ChangeEvent): ChangeEvent[] {
    const outcomes = this.#faults.map((fault) => fault.generate?.(event));
    if (outcomes.includes('lost')) return [];
    return [outcomes.includes('gap') ? asGap(event) : event];
  }
}

export { withoutOrigin } from './changeOrigin.ts';
export type { ChangeEvent, DeliveredEvent, DeliveryFault };
