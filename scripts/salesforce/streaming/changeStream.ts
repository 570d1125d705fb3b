/** Change events of one channel for as long as one listens: sessions that end are opened again behind the last event seen. */
import { OrgError } from '../orgError.ts';
import type { OrgHttp } from '../orgHttp.ts';
import { rest } from '../rest.ts';
import { BayeuxClient, BayeuxError } from './bayeux.ts';

export interface ChangeEvent {
  readonly replayId: number;
  /** `CREATE`, `GAP_UPDATE`, `GAP_OVERFLOW` … */
  readonly changeType: string;
  readonly recordIds: readonly string[];
  /** What the event says of the record. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Without events and with nothing missed it says no more than that the connection stands. */
export interface ChangeBatch {
  readonly events: readonly ChangeEvent[];
  /** Events may have been missed: what was changed has to be looked for. */
  readonly missed: boolean;
}

export interface ChangeStreamOptions {
  readonly http: OrgHttp;
  readonly channel: string;
  /** Replay id of the last event that was dealt with. */
  readonly after: number | undefined;
  readonly signal: AbortSignal;
  /**
   * Told whenever a connection breaks.
   *
   * @returns how long to rest before the next one is opened, in milliseconds
   */
  readonly onBreak: (error: unknown) => number;
}

const NEW_EVENTS = -1;

interface EventData {
  readonly payload?: Readonly<Record<string, unknown>> & {
    readonly ChangeEventHeader?: { readonly changeType?: unknown; readonly recordIds?: unknown };
  };
  readonly event?: { readonly replayId?: unknown };
}

function toEvent(data: unknown): ChangeEvent | undefined {
  const { payload, event } = (data ?? {}) as EventData;
  if (!payload || event?.replayId === undefined) return undefined;
  const { ChangeEventHeader: header, ...values } = payload;
  const recordIds = Array.isArray(header?.recordIds) ? header.recordIds.map(String) : [];
  return { replayId: Number(event.replayId), changeType: String(header?.changeType), recordIds, values };
}

/** Whether the endpoint refused the token itself, in its own words or as any request is refused. */
export function isTokenRefused(error: unknown): boolean {
  if (!(error instanceof BayeuxError)) return error instanceof OrgError && error.status === 401;
  return [error.message, error.reply.ext?.sfdc?.failureReason].some((reason) => reason?.startsWith('401::'));
}

/** A session that ended, a token that did, and a day's events that are used up come right again. */
const PASSING = /unknown client|handshake|limit exceeded/i;

/** There is no such channel, or this user may not listen to it; anything else passes. */
function isRefusedForGood(error: unknown): boolean {
  return error instanceof BayeuxError && /^40[03]:/.test(error.message) && !PASSING.test(error.message) && !isTokenRefused(error);
}

/** A client that shook hands. A token is refused in an answer that succeeds, so that no request signs in again by itself. */
async function shakeHands(http: OrgHttp): Promise<BayeuxClient> {
  const client = new BayeuxClient(http);
  try {
    await client.handshake();
  } catch (error) {
    if (!(error instanceof BayeuxError) || !isTokenRefused(error) || !(await http.renewToken())) throw error;
    await client.handshake();
  }
  return client;
}

/** The first of some channels that this user may listen to. */
export async function findChannel(http: OrgHttp, channels: readonly string[]): Promise<string | undefined> {
  for (const channel of channels) {
    const client = await shakeHands(http);
    try {
      await client.subscribe(channel, NEW_EVENTS);
      return channel;
    } catch (error) {
      if (!isRefusedForGood(error)) throw error;
    } finally {
      await client.disconnect().catch(() => undefined);
    }
  }
  return undefined;
}

async function open(http: OrgHttp, channel: string, replayId: number): Promise<{ client: BayeuxClient; missed: boolean }> {
  const client = await shakeHands(http);
  try {
    await client.subscribe(channel, replayId);
    return { client, missed: replayId === NEW_EVENTS };
  } catch (error) {
    // Events are kept for three days (P12); what is older is looked for by time.
    if (!(error instanceof BayeuxError) || !error.message.startsWith('400::') || replayId === NEW_EVENTS) throw error;
    await client.subscribe(channel, NEW_EVENTS);
    return { client, missed: true };
  }
}

/**
 * Batches of events until the signal is aborted, also one without any after each wait in which nothing came. Connections that
 * break are opened again behind the last event and never in silence; throws where the channel itself is refused.
 */
export async function* changeStream({ http, channel, after, signal, onBreak }: ChangeStreamOptions): AsyncGenerator<ChangeBatch> {
  let replayId = after ?? NEW_EVENTS;
  while (!signal.aborted) {
    let client: BayeuxClient | undefined;
    try {
      const opened = await open(http, channel, replayId);
      client = opened.client;
      if (opened.missed) yield { events: [], missed: true };
      while (!signal.aborted) {
        const replies = await client.connect(signal);
        const events = replies.flatMap(({ data }) => toEvent(data) ?? []);
        replayId = events.at(-1)?.replayId ?? replayId;
        yield { events, missed: events.some(({ changeType }) => changeType.startsWith('GAP_')) };
      }
    } catch (error) {
      if (signal.aborted) break;
      if (isRefusedForGood(error)) throw error;
      await rest(onBreak(error), signal);
    } finally {
      if (signal.aborted) await client?.disconnect().catch(() => undefined);
    }
  }
}
