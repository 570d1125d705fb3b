/** What a run would change about calls: where each stands in the org, and where it would. */
import { compareByteOrder, type Touchpoint, type TrackedCall } from 'c/attributionEngine';
import type { ResolvedScope } from 'c/resolutionPath';

/** Where a call stands. The channel is its touchpoint's, so a call without one has none. */
export interface CallStanding {
  readonly outcome: string;
  readonly reason?: string;
  readonly channel?: string;
  /** Key of the web session it is tied to. */
  readonly webSession?: string;
}

/** `before` is absent for a call that is not recorded yet, `after` for one that would not be any more (R2). */
export interface CallChange {
  readonly taskId: string;
  readonly before?: CallStanding;
  readonly after?: CallStanding;
}

/** Calls of one channel path, those that stay in it too. */
export interface ChannelChange {
  readonly channel: string;
  readonly before: number;
  readonly after: number;
}

export interface CallChanges {
  /** The channels with the most calls first. */
  readonly channels: readonly ChannelChange[];
  /** Only calls that change, in the order of their Task Ids. */
  readonly calls: readonly CallChange[];
}

function standings(calls: readonly TrackedCall[], touchpoints: readonly Touchpoint[]): Map<string, CallStanding> {
  const channelOf = new Map(touchpoints.map(({ touchpointKey, channelPath }) => [touchpointKey, channelPath ?? 'Other']));
  return new Map(
    calls.map(({ taskId, outcome, reason, touchpoint, webSession }) => {
      const channel = touchpoint === undefined ? undefined : channelOf.get(touchpoint);
      return [taskId, { outcome, reason, channel, webSession }];
    })
  );
}

function isSame(before: CallStanding | undefined, after: CallStanding | undefined): boolean {
  const names = ['outcome', 'reason', 'channel', 'webSession'] as const;
  return names.every((name) => before?.[name] === after?.[name]);
}

/** Adds up scopes; a call that is in several counts once. */
export class CallChangesBuilder {
  private readonly counted = new Set<string>();
  private readonly calls: CallChange[] = [];
  private readonly channels = new Map<string, { before: number; after: number }>();

  add({ scope: { rows }, desired }: ResolvedScope): void {
    const stored = rows.all('trackedCalls').map(({ row }) => row);
    const storedTouchpoints = rows.all('touchpoints').map(({ row }) => row);
    const before = standings(stored, storedTouchpoints);
    const after = standings(desired.trackedCalls, desired.touchpoints);
    for (const taskId of new Set([...before.keys(), ...after.keys()])) {
      if (this.counted.has(taskId)) continue;
      this.counted.add(taskId);
      this.addCall({ taskId, before: before.get(taskId), after: after.get(taskId) });
    }
  }

  private addCall(change: CallChange): void {
    this.count(change.before?.channel, 'before');
    this.count(change.after?.channel, 'after');
    if (!isSame(change.before, change.after)) this.calls.push(change);
  }

  private count(channel: string | undefined, when: 'before' | 'after'): void {
    if (channel === undefined) return;
    const counts = this.channels.get(channel) ?? { before: 0, after: 0 };
    this.channels.set(channel, counts);
    counts[when] += 1;
  }

  changes(): CallChanges {
    const channels = [...this.channels].map(([channel, counts]) => ({ channel, ...counts }));
    return {
      channels: channels.sort((a, b) => b.after - a.after || b.before - a.before || compareByteOrder(a.channel, b.channel)),
      calls: this.calls.sort((a, b) => compareByteOrder(a.taskId, b.taskId))
    };
  }
}
