import { StreamingExtension } from 'jsforce/lib/api/streaming.js';
import type { LocalOrg } from '../../localOrg.ts';
import { connect } from '../../test-fixtures/testOrg.ts';
import { EventLog } from './eventLog.ts';

/** The part of faye's client that jsforce hands out. */
interface FayeClient {
  subscribe(channel: string, listener: (event: unknown) => void): PromiseLike<unknown> & { cancel(): void };
  disconnect(): PromiseLike<unknown> | undefined;
  readonly _advice: { reconnect: string };
  readonly _dispatcher: { close(): void };
}

/** Disconnects and keeps faye from trying again, which would keep the test process alive. */
async function end(client: FayeClient): Promise<void> {
  await Promise.race([client.disconnect(), new Promise((resolve) => setTimeout(resolve, 500))]).catch(() => undefined);
  client._advice.reconnect = 'none';
  client._dispatcher.close();
}

export interface Subscriber {
  readonly log: EventLog;
  stop(): Promise<void>;
}

/** Subscribes as jsforce's documentation shows, with its replay extension. */
export async function subscribeWithJsforce(
  org: LocalOrg,
  channel: string,
  replayId: number,
  onAuthFailure?: (message: unknown) => void
): Promise<Subscriber> {
  const extensions: object[] = [new StreamingExtension.Replay(channel, replayId)];
  if (onAuthFailure !== undefined) extensions.push(new StreamingExtension.AuthFailure(onAuthFailure));
  const client = connect(org).streaming.createClient(extensions) as unknown as FayeClient;
  const log = new EventLog();
  const subscription = client.subscribe(channel, log.add);
  try {
    await subscription;
  } catch (error) {
    await end(client);
    throw error;
  }
  return { log, stop: () => end(client) };
}
