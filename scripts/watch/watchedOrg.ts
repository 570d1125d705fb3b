/** The org of a watcher, as it was last opened: calls that were heard of, and looks at all that changed, go the one path here. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from 'c/attributionEngine';
import type { ResolvedScope, Rows, RunSummary, SetAside } from 'c/resolutionPath';
import { ErasureLook } from '../erase/erasureLook.ts';
import { factsOfSetAside } from '../logging/logFacts.ts';
import { countWritten } from '../resolve/countWritten.ts';
import { OVERLAP_MS, scopeFromWatermark } from '../resolve/goOn.ts';
import { findRetryIds, formatRetryIds, holdableRetryIds, refusedAlone } from '../resolve/retryIds.ts';
import { resolveScopes } from '../resolve/resolveScopes.ts';
import { oneSeed, scopeOfTasks, type Scopes } from '../resolve/scopes.ts';
import type { RunCounts } from '../runs/runRecord.ts';
import { openOrg, type OpenOrg } from '../salesforce/openOrg.ts';
import { OrgReader } from '../salesforce/orgReader.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import { splitRows } from './splitRows.ts';
import type { WatchOptions } from './watchOptions.ts';

/** Calls of one batch, or rows of a look: they share the requests, and none waits long for the others. */
export const MOST_CALLS = 200;
/** How often calls are looked for while a look goes on. */
const BESIDE_MS = 250;

export interface Resolved {
  readonly read: number;
  readonly written: number;
}

/**
 * Calls and sessions resolved while a look goes on, which may say otherwise of them: what it knows was read before. Also those
 * that only hang together with a call that came: it may have been theirs before.
 */
interface ResolvedMeanwhile {
  readonly taskIds: Set<string>;
  readonly sessionKeys: Set<string>;
}

export class WatchedOrg {
  private readonly options: WatchOptions;
  private org: OpenOrg;
  private erasures = new ErasureLook();
  /** To be resolved once more, after a look; kept where that fails. */
  private readonly again: ResolvedMeanwhile = { taskIds: new Set(), sessionKeys: new Set() };
  private isLooking = false;
  /** Rows refused since the last look, by calls that came and by what was repeated after it; none of them stands on a call. */
  private readonly refused: SetAside[] = [];
  /** What was changed before this time is resolved. */
  watermark: Instant | undefined;
  /** What a look ends with, since rows of it were refused. */
  retryIds: string | undefined;
  counts: RunCounts = { read: 0, decided: 0, written: 0, setAside: 0 };

  constructor(options: WatchOptions, org: OpenOrg) {
    this.options = options;
    this.org = org;
    this.watermark = org.description.watermark;
    this.retryIds = holdableRetryIds(org.description.retryIds);
  }

  get prefix(): string {
    return this.org.description.prefix;
  }

  /** @returns whether somebody was erased since the last look: what was written meanwhile may be theirs */
  async lookForErasures(): Promise<boolean> {
    const before = this.org;
    const refreshed = await this.erasures.refresh(before);
    // A look that began meanwhile opened the org itself, erasures and all.
    if (this.org !== before || refreshed === before) return false;
    this.org = refreshed;
    return true;
  }

  async resolveTasks(taskIds: readonly string[]): Promise<Resolved> {
    const reader = new OrgReader(this.org);
    const { isLooking } = this;
    if (isLooking) for (const taskId of taskIds) this.again.taskIds.add(taskId);
    const onScope = isLooking ? this.keepForAgain : this.dropFromAgain;
    return toResolved(await this.resolve(await scopeOfTasks(reader, taskIds), reader, onScope));
  }

  /**
   * A look at all that changed. Settings and rules are read afresh; what was changed before the org was opened is resolved
   * afterwards. What is resolved meanwhile is resolved once more at the end, from what is stored then.
   *
   * @param meanwhile done again and again as long as the look goes on, so that calls need not wait for it
   * @returns `undefined` where somebody was erased meanwhile, so that it has to be begun anew
   */
  async reconcile(meanwhile: () => Promise<void>): Promise<Resolved | undefined> {
    this.isLooking = true;
    const look = this.look().finally(() => (this.isLooking = false));
    const resolved = await beside(look, meanwhile);
    await workOff(this.again.taskIds, (taskIds) => this.resolveTasks(taskIds), meanwhile);
    await workOff(this.again.sessionKeys, (sessionKeys) => this.resolveSessions(sessionKeys), meanwhile);
    return resolved;
  }

  private async resolveSessions(sessionKeys: readonly string[]): Promise<void> {
    const reader = new OrgReader(this.org);
    const rows = await reader.read([{ rows: 'webSessions', by: 'key', values: sessionKeys }]);
    await this.resolve({ seeds: oneSeed(rows) }, reader, this.dropFromAgain);
  }

  private readonly keepForAgain = ({ scope: { rows } }: ResolvedScope): void => {
    for (const taskId of rows.identities('calls')) this.again.taskIds.add(taskId);
    for (const sessionKey of rows.identities('webSessions')) this.again.sessionKeys.add(sessionKey);
  };

  /** What hangs together with calls that are resolved while no look goes on need not be resolved for itself. */
  private readonly dropFromAgain = ({ scope: { core } }: ResolvedScope): void => {
    for (const taskId of core.identities('calls')) this.again.taskIds.delete(taskId);
    for (const sessionKey of core.identities('webSessions')) this.again.sessionKeys.delete(sessionKey);
  };

  private async look(): Promise<Resolved | undefined> {
    this.org = await openOrg(this.options.http);
    this.erasures = new ErasureLook();
    // Of the last minute's erasures it can't be said whether the org was opened before them: once is enough to look.
    await this.lookForErasures();
    const { org } = this;
    const reader = new OrgReader(org);
    // What it owes itself may not stand in its lease yet; the others' runs are in the org.
    const retryIds = [this.retryIds, org.description.retryIds].join(' ');
    const scopes = await scopeFromWatermark(reader, { watermark: this.watermark, retryIds }, this.options.overlapMs ?? OVERLAP_MS);
    const isStale = (): boolean => this.org !== org;
    const summary = await this.resolve({ ...scopes, seeds: scopes.closed ? scopes.seeds : portions(scopes.seeds, isStale) }, reader);
    if (isStale()) return undefined;
    const refused = await findRetryIds(org, this.refused.splice(0));
    if (refused) {
      this.watermark = org.description.describedAt;
      this.retryIds = formatRetryIds(refused);
    }
    return toResolved(summary);
  }

  private async resolve(
    scopes: Scopes,
    reader: OrgReader,
    onScope: (resolved: ResolvedScope) => void = () => undefined
  ): Promise<RunSummary> {
    const ends = { reader, writer: new OrgWriter(this.org), now: this.options.now };
    scopes.progress?.finishBy(() => reader.returned.tryRemove());
    const summary = await resolveScopes(scopes, ends, (_, resolved) => resolved && onScope(resolved));
    await reader.returned.remove();
    for (const row of summary.setAside) this.options.log('setAside', factsOfSetAside(row));
    for (const row of refusedAlone(summary.setAside)) this.refused.push(row);
    this.counts = {
      read: this.counts.read + summary.read,
      decided: this.counts.decided + summary.decided,
      written: this.counts.written + countWritten(summary.written),
      setAside: this.counts.setAside + summary.setAside.length
    };
    return summary;
  }
}

function toResolved({ read, written }: RunSummary): Resolved {
  return { read, written: countWritten(written) };
}

/** Takes all out of a set, batch by batch; a batch that fails stays in it, and what comes after. */
async function workOff(values: Set<string>, work: (some: string[]) => Promise<unknown>, before: () => Promise<void>): Promise<void> {
  while (values.size > 0) {
    await before();
    const some = [...values].slice(0, MOST_CALLS);
    await work(some);
    for (const value of some) values.delete(value);
  }
}

/** Does something again and again as long as other work goes on. */
async function beside<T>(work: Promise<T>, again: () => Promise<void>): Promise<T> {
  let goesOn = true;
  const end = (): void => void (goesOn = false);
  const ended = work.then(end, end);
  while (goesOn) {
    await again();
    await Promise.race([ended, sleep(BESIDE_MS)]);
  }
  return work;
}

async function* portions(seeds: Scopes['seeds'], isStale: () => boolean): AsyncGenerator<Rows> {
  for await (const rows of seeds) {
    for (const portion of splitRows(rows, MOST_CALLS)) {
      if (isStale()) return;
      yield portion;
    }
  }
}
