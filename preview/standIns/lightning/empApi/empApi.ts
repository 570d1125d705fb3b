/** Stand-in for `lightning/empApi`, which is itself a CometD client: the same protocol against the same endpoint. */
import { CometD } from 'cometd';

interface Message {
  readonly channel: string;
  readonly data?: unknown;
  readonly error?: string;
  readonly successful?: boolean;
  readonly subscription?: string;
}

export interface Subscription {
  readonly id: string;
  readonly channel: string;
}

let connection: Promise<CometD> | undefined;
let tellError: (error: unknown) => void = () => undefined;
const replayFrom: Record<string, number> = {};

async function connect(): Promise<CometD> {
  const client = new CometD();
  client.configure({ url: `${location.origin}/cometd/67.0`, logLevel: 'error', appendMessageTypeToURL: false });
  client.websocketEnabled = false;
  client.registerExtension('replay', {
    outgoing: (message: { channel: string; ext?: unknown }) => {
      if (message.channel === '/meta/subscribe') message.ext = { replay: { ...replayFrom } };
      return message;
    }
  });
  client.addListener('/meta/unsuccessful', (message: Message) => tellError(message));
  await new Promise<void>((resolve, reject) => {
    client.handshake((reply: Message) => (reply.successful ? resolve() : reject(new Error(reply.error ?? 'handshake refused'))));
  });
  return client;
}

export async function isEmpEnabled(): Promise<boolean> {
  return true;
}

/** `replayId` -1: from now on; -2: everything kept. */
export async function subscribe(channel: string, replayId: number, onMessage: (message: unknown) => void): Promise<Subscription> {
  connection ??= connect().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  const client = await connection;
  replayFrom[channel] = replayId;
  return new Promise((resolve, reject) => {
    client.subscribe(channel, onMessage, (reply: Message) => {
      if (reply.successful) resolve({ id: channel, channel });
      else reject(new Error(reply.error ?? 'subscription refused'));
    });
  });
}

export async function unsubscribe(subscription: Subscription, callback?: (reply: unknown) => void): Promise<void> {
  const client = await connection;
  client?.clearSubscriptions();
  callback?.({ successful: true, subscription: subscription.channel });
}

export function onError(callback: (error: unknown) => void): void {
  tellError = callback;
}

export function setDebugFlag(_isOn: boolean): void {
  // The platform writes to the console; the preview has its own log.
}
