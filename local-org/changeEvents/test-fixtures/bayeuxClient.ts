import type { LocalOrg } from '../../localOrg.ts';

/** A reply or event as it comes over the wire. */
export interface Reply {
  readonly channel: string;
  readonly successful?: boolean;
  readonly error?: string;
  readonly clientId?: string;
  readonly advice?: { readonly reconnect?: string; readonly interval?: number; readonly timeout?: number };
  readonly ext?: Readonly<Record<string, unknown>>;
  readonly data?: EventData;
  readonly [property: string]: unknown;
}

export interface EventHeader {
  readonly entityName: string;
  readonly recordIds: readonly string[];
  readonly changeType: string;
  readonly changeOrigin: string;
  readonly transactionKey: string;
  readonly sequenceNumber: number;
  readonly commitTimestamp: number;
  readonly commitNumber: number;
  readonly commitUser: string;
  readonly changedFields: readonly string[];
}

export interface EventData {
  readonly schema: string;
  readonly payload: { readonly ChangeEventHeader: EventHeader; readonly [field: string]: unknown };
  readonly event: { readonly replayId: number };
}

/** The protocol by hand: what a client library hides is what the tests look at. */
export class BayeuxClient {
  clientId = '';
  readonly #org: LocalOrg;
  readonly #token: string | undefined;

  constructor(org: LocalOrg, token: string | undefined = org.accessToken) {
    this.#org = org;
    this.#token = token;
  }

  async post(body: unknown, path = '/cometd/67.0', signal?: AbortSignal): Promise<{ status: number; headers: Headers; replies: Reply[] }> {
    const authorization: Record<string, string> = this.#token === undefined ? {} : { Authorization: `OAuth ${this.#token}` };
    const response = await fetch(`${this.#org.instanceUrl}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...authorization },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal
    });
    return { status: response.status, headers: response.headers, replies: (await response.json()) as Reply[] };
  }

  async send(channel: string, more: Record<string, unknown> = {}): Promise<Reply[]> {
    return (await this.post([{ channel, id: '1', clientId: this.clientId, ...more }])).replies;
  }

  async handshake(): Promise<Reply> {
    const [reply] = await this.send('/meta/handshake', { clientId: undefined, version: '1.0', supportedConnectionTypes: ['long-polling'] });
    this.clientId = reply?.clientId ?? '';
    return reply ?? { channel: '' };
  }

  async connect(more: Record<string, unknown> = {}): Promise<Reply[]> {
    return this.send('/meta/connect', { connectionType: 'long-polling', ...more });
  }

  /** Subscribes; `replay` absent sends no ext. */
  async subscribe(channel: string, replay?: number): Promise<Reply> {
    const ext = replay === undefined ? {} : { ext: { replay: { [channel]: replay } } };
    return (await this.send('/meta/subscribe', { subscription: channel, ...ext }))[0] ?? { channel: '' };
  }

  /** Handshake, first connect and subscription in one. */
  async listen(channel: string, replay?: number): Promise<Reply> {
    await this.handshake();
    await this.connect();
    return this.subscribe(channel, replay);
  }

  /** Events of the next connect. */
  async events(): Promise<EventData[]> {
    return (await this.connect()).flatMap((reply) => (reply.data === undefined ? [] : [reply.data]));
  }
}
