/** Connections to an org: how long they may stay silent, and how long they are kept for the next request. */
import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';

const PATIENCE_MS = 120_000;
/**
 * An org may close a connection nobody used for a while in the very moment we use it again, and the request is lost: our count
 * would be one more than its own. A connection this young no server gives up.
 */
const KEPT_MS = 4_000;

export interface DispatcherOptions {
  /** A connection that stays silent this long is given up. */
  readonly patienceMs?: number;
  /** A connection unused this long is not used again, whatever the server allows. */
  readonly keptMs?: number;
}

/** By way of the proxy the environment names, except to this machine itself. */
export function dispatcherFor(url: string, { patienceMs = PATIENCE_MS, keptMs = KEPT_MS }: DispatcherOptions = {}): Dispatcher {
  const { hostname } = new URL(url);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  const timeouts = { headersTimeout: patienceMs, bodyTimeout: patienceMs, keepAliveTimeout: keptMs, keepAliveMaxTimeout: keptMs };
  return isLoopback ? new Agent(timeouts) : new EnvHttpProxyAgent(timeouts);
}
