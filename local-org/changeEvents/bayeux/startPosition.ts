import type { Channel } from '../channels.ts';
import type { EventStore } from '../eventStore.ts';
import { BAYEUX_ERRORS } from './bayeuxErrors.ts';
import type { BayeuxMessage } from './bayeuxMessage.ts';

const NEW_EVENTS = -1;
const ALL_KEPT_EVENTS = -2;

function replayMap(message: BayeuxMessage): Readonly<Record<string, unknown>> | undefined {
  const ext = message['ext'];
  const replay = typeof ext === 'object' && ext !== null ? (ext as { replay?: unknown }).replay : undefined;
  return typeof replay === 'object' && replay !== null ? (replay as Record<string, unknown>) : undefined;
}

/**
 * Where a subscription starts on the bus, from what the client says in `ext.replay`: -1 (or nothing) from now, -2 at the
 * oldest event kept, else behind the event with that replay id, which has to be one of this channel that is still kept.
 */
export function startPosition(message: BayeuxMessage, channel: Channel, store: EventStore): { position: number } | { error: string } {
  const map = replayMap(message);
  if (map === undefined) return { position: store.last() };
  if (!(channel.name in map)) return { error: BAYEUX_ERRORS.replayIdMissing(channel.name, map) };
  const replayId = Number(map[channel.name]);
  if (replayId === NEW_EVENTS) return { position: store.last() };
  if (replayId === ALL_KEPT_EVENTS) return { position: 0 };
  const position = replayId - channel.firstReplayId;
  if (Number.isInteger(position) && store.holds(position, channel.object?.name)) return { position };
  return { error: BAYEUX_ERRORS.invalidReplayId(map[channel.name]) };
}
