import { randomBytes } from 'node:crypto';
import type { Session } from '../../org.ts';
import { mayReceive, type Channels } from '../channels.ts';
import type { EventStore } from '../eventStore.ts';
import { BAYEUX_ERRORS, GIVE_UP, SHAKE_HANDS_AGAIN } from './bayeuxErrors.ts';
import { accepted, refused, type BayeuxMessage } from './bayeuxMessage.ts';
import type { Delivery } from './delivery.ts';
import { startPosition } from './startPosition.ts';
import { StreamingClient } from './streamingClient.ts';

export interface StreamingLimits {
  /** How long a connect without events is held. */
  readonly holdFor: number;
  /** Within what time after an answer the client has to connect again. */
  readonly reconnectWithin: number;
  /** Clients that may be subscribed at once. */
  readonly clients: number;
}

export interface StreamingParts {
  readonly channels: Channels;
  readonly store: EventStore;
  readonly delivery: Delivery;
  readonly limits: StreamingLimits;
  readonly sessionOf: (token: string) => Session | undefined;
}

/** Who sends a request, and whether its connect may wait. */
export interface Sender {
  readonly token: string | undefined;
  readonly mayHold: boolean;
  /** Aborted when the connection is. */
  readonly gone: AbortSignal;
}

const EXTENSIONS = { replay: true, 'payload.format': true };

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The `/meta/…` channels of the Bayeux protocol, as Salesforce's CometD endpoint answers them. */
export class MetaChannels {
  readonly #parts: StreamingParts;
  readonly #clients = new Map<string, StreamingClient>();

  constructor(parts: StreamingParts) {
    this.#parts = parts;
  }

  get clients(): readonly StreamingClient[] {
    return [...this.#clients.values()];
  }

  /** Answers one message; a connect may take its time and bring events. */
  async answer(message: BayeuxMessage, sender: Sender): Promise<readonly BayeuxMessage[]> {
    switch (message.channel) {
      case '/meta/handshake':
        return [this.#handshake(message, sender)];
      case '/meta/connect':
        return this.#connect(message, sender);
      case '/meta/subscribe':
        return [this.#withClient(message, sender, (client, session) => this.#subscribe(message, client, session))];
      case '/meta/unsubscribe':
        return [this.#withClient(message, sender, (client) => this.#unsubscribe(message, client))];
      case '/meta/disconnect':
        return [this.#withClient(message, sender, (client) => this.#disconnect(message, client))];
      default:
        return [refused(message, `${BAYEUX_ERRORS.cannotPublish} {${message.channel}}`)];
    }
  }

  /** Drops all clients: their next message is answered with `403::Unknown client`. */
  forgetAll(): void {
    for (const client of this.clients) this.forget(client, 'gone');
  }

  forget(client: StreamingClient, why: 'gone' | 'disconnected' = 'gone'): void {
    this.#clients.delete(client.id);
    client.stay();
    client.release(why);
  }

  #handshake(message: BayeuxMessage, { token }: Sender): BayeuxMessage {
    const session = token === undefined ? undefined : this.#parts.sessionOf(token);
    if (token === undefined || session === undefined) {
      const failureReason = token === undefined ? BAYEUX_ERRORS.authenticationMissing : BAYEUX_ERRORS.authenticationInvalid;
      const ext = { sfdc: { failureReason }, ...EXTENSIONS };
      return refused(message, BAYEUX_ERRORS.handshakeDenied, { ext, advice: { reconnect: 'none' } });
    }
    const client = new StreamingClient(randomBytes(18).toString('hex').slice(0, 28), token, session.userId);
    this.#clients.set(client.id, client);
    this.#awaitConnect(client);
    const more = { ext: EXTENSIONS, minimumVersion: '1.0', version: '1.0', supportedConnectionTypes: ['long-polling'] };
    return accepted(message, client.id, more);
  }

  async #connect(message: BayeuxMessage, sender: Sender): Promise<readonly BayeuxMessage[]> {
    const found = this.#clientOf(message, sender);
    if ('refusal' in found) return [found.refusal];
    const { client } = found;
    const type = textOf(message['connectionType']);
    if (type !== 'long-polling') return [refused(message, BAYEUX_ERRORS.connectionType(type ?? ''), { clientId: client.id })];
    client.stay();
    const { holdFor } = this.#parts.limits;
    const advice = { reconnect: 'retry', interval: 0, timeout: holdFor };
    const more = client.hasConnected ? {} : { advice };
    const isHasty = (message['advice'] as { timeout?: unknown } | undefined)?.timeout === 0;
    const mayHold = sender.mayHold && client.hasConnected && !isHasty;
    client.hasConnected = true;

    let events = this.#take(client, found.session);
    if (events.length === 0 && mayHold && !this.#parts.delivery.isExhausted) {
      const why = await client.hold(holdFor, sender.gone);
      if (why === 'replaced') return [accepted(message, client.id)];
      if (why === 'disconnected') return [accepted(message, client.id, { advice: GIVE_UP })];
      const now = this.#clientOf(message, sender);
      if ('refusal' in now) return [now.refusal];
      if (why !== 'gone') events = this.#take(client, now.session);
    }
    if (events.length === 0 && this.#parts.delivery.isExhausted) {
      this.forget(client);
      return [refused(message, BAYEUX_ERRORS.dailyLimit, { clientId: client.id, advice: GIVE_UP })];
    }
    this.#awaitConnect(client);
    return [...events, accepted(message, client.id, more)];
  }

  #take(client: StreamingClient, session: Session): BayeuxMessage[] {
    return this.#parts.delivery.take(client, session).map(({ channel, data }) => ({ channel, data }));
  }

  #subscribe(message: BayeuxMessage, client: StreamingClient, session: Session): BayeuxMessage {
    const name = textOf(message['subscription']);
    const refuse = (error: string): BayeuxMessage => refused(message, error, { clientId: client.id, subscription: name });
    if (name === undefined) return refuse(BAYEUX_ERRORS.channelMissing);
    if (!name.startsWith('/')) return refuse(BAYEUX_ERRORS.channelWithoutSlash);
    const found = this.#parts.channels.find(name);
    if (found.outcome === 'unknown') return refuse(BAYEUX_ERRORS.unknownChannel(name));
    if (found.outcome === 'notSelected') return refuse(BAYEUX_ERRORS.notAllowed);
    const { channel } = found;
    if (channel.object !== undefined && !mayReceive(session.access, channel.object)) return refuse(BAYEUX_ERRORS.notAllowed);
    if (this.#parts.delivery.isExhausted) return refuse(BAYEUX_ERRORS.dailyLimit);
    const others = this.clients.filter((other) => other !== client && other.subscriptions.size > 0);
    if (others.length >= this.#parts.limits.clients) return refuse(BAYEUX_ERRORS.tooManyClients);
    const start = startPosition(message, channel, this.#parts.store);
    if ('error' in start) return refuse(start.error);
    client.subscriptions.set(name, { channel, position: start.position });
    if (start.position < this.#parts.store.last()) client.release('events');
    return accepted(message, client.id, { subscription: name });
  }

  #unsubscribe(message: BayeuxMessage, client: StreamingClient): BayeuxMessage {
    const name = textOf(message['subscription']) ?? '';
    client.subscriptions.delete(name);
    return accepted(message, client.id, { subscription: name });
  }

  #disconnect(message: BayeuxMessage, client: StreamingClient): BayeuxMessage {
    this.forget(client, 'disconnected');
    return accepted(message, client.id);
  }

  #withClient(message: BayeuxMessage, sender: Sender, answer: (client: StreamingClient, session: Session) => BayeuxMessage): BayeuxMessage {
    const found = this.#clientOf(message, sender);
    return 'refusal' in found ? found.refusal : answer(found.client, found.session);
  }

  /** The client a message names and the session of its sender, or how a message without them is refused. */
  #clientOf(message: BayeuxMessage, { token }: Sender): { client: StreamingClient; session: Session } | { refusal: BayeuxMessage } {
    const id = textOf(message.clientId);
    const client = id === undefined ? undefined : this.#clients.get(id);
    if (id === undefined) return { refusal: refused(message, BAYEUX_ERRORS.noHandshake, { advice: SHAKE_HANDS_AGAIN }) };
    if (client === undefined) return { refusal: refused(message, BAYEUX_ERRORS.unknownClient, { advice: SHAKE_HANDS_AGAIN }) };
    const session = token === undefined ? undefined : this.#parts.sessionOf(token);
    if (session === undefined) {
      this.forget(client);
      const error = token === undefined ? BAYEUX_ERRORS.authenticationMissing : BAYEUX_ERRORS.authenticationInvalid;
      return { refusal: refused(message, error, { clientId: id, advice: GIVE_UP }) };
    }
    if (session.userId !== client.userId) return { refusal: refused(message, BAYEUX_ERRORS.otherUser, { clientId: id, advice: GIVE_UP }) };
    return { client, session };
  }

  #awaitConnect(client: StreamingClient): void {
    client.expireAfter(this.#parts.limits.reconnectWithin, () => this.forget(client));
  }
}
