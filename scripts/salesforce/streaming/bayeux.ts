/** The Bayeux protocol of Salesforce's CometD endpoint, as much as a subscriber to one channel needs. */
import type { OrgHttp } from '../orgHttp.ts';

export interface BayeuxReply {
  readonly channel: string;
  readonly successful?: boolean;
  readonly error?: string;
  readonly clientId?: string;
  readonly advice?: { readonly reconnect?: string };
  readonly data?: unknown;
  readonly ext?: { readonly sfdc?: { readonly failureReason?: string } };
}

/** What the endpoint refused, in its words: `403::Unknown client`. */
export class BayeuxError extends Error {
  override readonly name = 'BayeuxError';
  readonly reply: BayeuxReply;

  constructor(reply: BayeuxReply) {
    super(reply.error ?? `${reply.channel} was refused`);
    this.reply = reply;
  }
}

/** One client's session: its id, and the cookies that keep it on one server. */
export class BayeuxClient {
  private readonly http: OrgHttp;
  private readonly path: string;
  private readonly cookies = new Map<string, string>();
  private clientId: string | undefined;
  private messages = 0;

  constructor(http: OrgHttp) {
    this.http = http;
    this.path = `/cometd/${http.apiVersion}`;
  }

  async handshake(): Promise<void> {
    const [reply] = await this.send('/meta/handshake', { version: '1.0', supportedConnectionTypes: ['long-polling'] });
    this.clientId = reply?.clientId;
  }

  /** @param replayId of the last event seen, -1 for new ones only, -2 for all that are kept */
  async subscribe(channel: string, replayId: number): Promise<void> {
    await this.send('/meta/subscribe', { subscription: channel, ext: { replay: { [channel]: replayId } } });
  }

  /** Waits for events, as long as the endpoint holds the request. */
  async connect(signal: AbortSignal): Promise<BayeuxReply[]> {
    return this.send('/meta/connect', { connectionType: 'long-polling' }, signal);
  }

  async disconnect(): Promise<void> {
    if (this.clientId !== undefined) await this.send('/meta/disconnect', {});
  }

  private async send(channel: string, more: object, signal?: AbortSignal): Promise<BayeuxReply[]> {
    const message = { channel, id: String(++this.messages), ...(this.clientId === undefined ? {} : { clientId: this.clientId }), ...more };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { body, headers } = await this.http.requestWhole({
      method: 'POST',
      path: this.path,
      headers: cookie === '' ? {} : { cookie },
      body: [message],
      purpose: 'stream',
      signal
    });
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
    const replies = Array.isArray(body) ? (body as BayeuxReply[]) : [];
    const refused = replies.find((reply) => reply.channel.startsWith('/meta/') && reply.successful === false);
    if (refused) throw new BayeuxError(refused);
    return replies;
  }
}
