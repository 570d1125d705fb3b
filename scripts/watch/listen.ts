/** Listens for as long as a watcher runs: whatever breaks is begun again behind the last event heard. */
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { changeStream, findChannel } from '../salesforce/streaming/changeStream.ts';
import { rest } from '../salesforce/rest.ts';
import { TASK_CHANNEL, trackedCallChannel, watchScope, type WatchScope } from './watchScope.ts';

export interface ListenOptions {
  readonly http: OrgHttp;
  readonly prefix: string;
  /** `/data/TaskChangeEvent 17`, of the last event that was dealt with. */
  readonly replayId: string | undefined;
  readonly signal: AbortSignal;
  /** `undefined`: this user may listen to nothing, so only the timer looks. */
  readonly onChannel: (channel: string | undefined) => void;
  /** @param replayId of the last event of the scope, absent where there is none */
  readonly onScope: (scope: WatchScope, replayId?: string) => void;
  /** @returns how long to rest before the next try, in milliseconds */
  readonly onError: (error: unknown) => number;
}

/** Where there is no channel an admin may select Task for change events, or give a right, at any time. */
const LOOK_AGAIN_MS = 15 * 60_000;

export async function listen(options: ListenOptions): Promise<void> {
  let { replayId } = options;
  const onScope: ListenOptions['onScope'] = (scope, heard) => {
    replayId = heard ?? replayId;
    options.onScope(scope, heard);
  };
  while (!options.signal.aborted) {
    let restMs = LOOK_AGAIN_MS;
    try {
      await listenOnce({ ...options, replayId, onScope });
    } catch (error) {
      restMs = options.onError(error);
    }
    await rest(restMs, options.signal);
  }
}

/** Ends where there is nothing to listen to. */
async function listenOnce({ http, prefix, replayId, signal, onChannel, onScope, onError }: ListenOptions): Promise<void> {
  const channel = await findChannel(http, [TASK_CHANNEL, trackedCallChannel(prefix)]);
  onChannel(channel);
  const [stored, id] = replayId?.split(' ') ?? [];
  const after = stored === channel ? Number(id) : undefined;
  // A subscription to new events only asks for this look itself, once it stands.
  if (channel === undefined || after !== undefined) onScope({ taskIds: [], reconcile: true });
  if (channel === undefined) return;
  for await (const batch of changeStream({ http, channel, after, signal, onBreak: onError })) {
    const last = batch.events.at(-1);
    onScope(watchScope(batch, channel, prefix), last && `${channel} ${String(last.replayId)}`);
  }
}
