/** A message of the Bayeux protocol, either way (CometD reference, The Bayeux Protocol Specification 1.0). */
export interface BayeuxMessage {
  readonly channel: string;
  readonly id?: string | number;
  readonly clientId?: string;
  readonly [property: string]: unknown;
}

export interface Advice {
  readonly reconnect: 'retry' | 'handshake' | 'none';
  readonly interval: number;
  readonly timeout?: number;
}

export function isBayeuxMessage(value: unknown): value is BayeuxMessage {
  return typeof value === 'object' && value !== null && typeof (value as { channel?: unknown }).channel === 'string';
}

/** What a reply repeats of its message. */
function common({ channel, id }: BayeuxMessage): BayeuxMessage {
  return id === undefined ? { channel } : { channel, id };
}

export function accepted(message: BayeuxMessage, clientId: string, more: Readonly<Record<string, unknown>> = {}): BayeuxMessage {
  return { clientId, ...more, ...common(message), successful: true };
}

export function refused(message: BayeuxMessage, error: string, more: Readonly<Record<string, unknown>> = {}): BayeuxMessage {
  return { ...more, ...common(message), error, successful: false };
}
