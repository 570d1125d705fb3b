import type { LocalOrg } from '../../localOrg.ts';
import { EventLog } from './eventLog.ts';
import type { Subscriber } from './jsforceSubscriber.ts';

/** As much of a browser as CometD's client wants: XMLHttpRequest on fetch. */
class Request {
  withCredentials = false;
  status = 0;
  statusText = '';
  responseText = '';
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  onabort: () => void = () => undefined;
  readonly #headers: Record<string, string> = {};
  readonly #controller = new AbortController();
  #url = '';

  open(_method: string, url: string): void {
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  abort(): void {
    this.#controller.abort();
  }

  send(body: string): void {
    void fetch(this.#url, { method: 'POST', headers: this.#headers, body, signal: this.#controller.signal })
      .then(async (response) => {
        this.status = response.status;
        this.responseText = await response.text();
        this.onload();
      })
      .catch(() => this.onerror());
  }
}

interface Reply {
  readonly successful?: boolean;
  readonly error?: string;
  readonly data?: unknown;
}

/** Subscribes with the client that `lightning/empApi` is built on (the npm package `cometd`). */
export async function subscribeWithCometd(org: LocalOrg, channel: string, replayId: number): Promise<Subscriber> {
  Object.assign(globalThis, { window: Object.assign(globalThis, { XMLHttpRequest: Request }) });
  const { CometD } = await import('cometd');
  const client = new CometD();
  client.configure({
    url: `${org.instanceUrl}/cometd/67.0`,
    requestHeaders: { Authorization: `OAuth ${org.accessToken}` },
    logLevel: 'warn',
    useWorkerScheduler: false
  });
  client.websocketEnabled = false;
  client.registerExtension('replay', {
    outgoing: (message) => {
      if (message.channel === '/meta/subscribe') message.ext = { replay: { [channel]: replayId } };
      return message;
    }
  });
  const log = new EventLog();
  const finished = (start: (done: (reply: Reply) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => start((reply) => (reply.successful === true ? resolve() : reject(new Error(reply.error)))));
  await finished((done) => client.handshake(done));
  await finished((done) => client.subscribe(channel, (message: Reply) => log.add(message.data), done));
  return { log, stop: () => new Promise((resolve) => client.disconnect(() => resolve())) };
}
