/** Change events of one channel for as long as one listens: sessions that end are opened again behind the last event seen. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { OrgHttp } from '../orgHttp.ts';
import { isOutOfRequests } from '../requestBudget.ts';
import { RETRIES, waitBefore } from '../retryable.ts';
import { BayeuxClient, BayeuxError } from './bayeux.ts';

export interface ChangeEvent {
  readonly replayId: number;
  /** `CREATE`, `GAP_UPDATE`, `GAP_OVERFLOW` … */
  readonly changeType: string;
  readonly recordIds: readonly string[];
  /** What the event says of the record. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ChangeBatch {
  readonly events: readonly ChangeEvent[];
  /** Events may have been missed: what was changed has to be looked for. */
  readonly missed: boolean;
}

const NEW_EVENTS = -1;
const LONGEST_WAIT = 6;

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

/** There is no such channel, or this user may not listen to it; anything else passes. */
function isRefusedForGood(error: unknown): boolean {
  return error instanceof BayeuxError && /^40[03]:/.test(error.message) && !/unknown client/i.test(error.message);
}

/** What fails here fails again with the next connection, unless no request is left for one. */
async function signInAgain(http: OrgHttp): Promise<void> {
  await http.renewToken().catch((error: unknown) => {
    if (isOutOfRequests(error)) throw error;
  });
}

/** The first of some channels that this user may listen to. */
export async function findChannel(http: OrgHttp, channels: readonly string[]): Promise<string | undefined> {
  for (const channel of channels) {
    const client = new BayeuxClient(http);
    try {
      await client.handshake();
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
  const client = new BayeuxClient(http);
  await client.handshake();
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
 * Batches of events until the signal is aborted; connections that break are opened again, whatever the reason.
 *
 * @param after replay id of the last event that was dealt with
 */
export async function* changeStream(
  http: OrgHttp,
  channel: string,
  after: number | undefined,
  signal: AbortSignal
): AsyncGenerator<ChangeBatch> {
  let replayId = after ?? NEW_EVENTS;
  let failures = 0;
  while (!signal.aborted) {
    let client: BayeuxClient | undefined;
    try {
      const opened = await open(http, channel, replayId);
      client = opened.client;
      if (opened.missed) yield { events: [], missed: true };
      while (!signal.aborted) {
        const replies = await client.connect(signal);
        failures = 0;
        const events = replies.flatMap(({ data }) => toEvent(data) ?? []);
        replayId = events.at(-1)?.replayId ?? replayId;
        if (events.length > 0) yield { events, missed: events.some(({ changeType }) => changeType.startsWith('GAP_')) };
      }
    } catch (error) {
      if (signal.aborted) break;
      if (error instanceof BayeuxError && error.message.startsWith('401::')) await signInAgain(http);
      await sleep(waitBefore(Math.min(++failures, LONGEST_WAIT), RETRIES), undefined, { signal }).catch(() => undefined);
    } finally {
      if (signal.aborted) await client?.disconnect().catch(() => undefined);
    }
  }
}
