/** The org of a watcher, as it was last opened: calls that were heard of, and looks at all that changed, go the one path here. */
import type { Instant } from 'c/attributionEngine';
import type { Rows, RunSummary } from 'c/resolutionPath';
import { ErasureLook } from '../erase/erasureLook.ts';
import { factsOfSetAside } from '../logging/logFacts.ts';
import { countWritten } from '../resolve/countWritten.ts';
import { OVERLAP_MS, scopeFromWatermark } from '../resolve/goOn.ts';
import { isKeptOnCalls } from '../resolve/isKeptOnCalls.ts';
import { resolveScopes } from '../resolve/resolveScopes.ts';
import { scopeOfTasks, type Scopes } from '../resolve/scopes.ts';
import type { RunCounts } from '../runs/runRecord.ts';
import { openOrg, type OpenOrg } from '../salesforce/openOrg.ts';
import { OrgReader } from '../salesforce/orgReader.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import { splitRows } from './splitRows.ts';
import type { WatchOptions } from './watchOptions.ts';

/** Calls of one batch: they share the requests, and none waits long for the others. */
export const MOST_CALLS = 200;

export interface Resolved {
  readonly read: number;
  readonly written: number;
}

export class WatchedOrg {
  private readonly options: WatchOptions;
  private org: OpenOrg;
  private erasures = new ErasureLook();
  /** What was changed before this time is resolved. */
  watermark: Instant | undefined;
  counts: RunCounts = { read: 0, decided: 0, written: 0, setAside: 0 };

  constructor(options: WatchOptions, org: OpenOrg) {
    this.options = options;
    this.org = org;
    this.watermark = org.description.watermark;
  }

  get prefix(): string {
    return this.org.description.prefix;
  }

  /** @returns whether somebody was erased since the last look: what was written meanwhile may be theirs */
  async lookForErasures(): Promise<boolean> {
    const before = this.org;
    this.org = await this.erasures.refresh(before);
    return this.org !== before;
  }

  async resolveTasks(taskIds: readonly string[]): Promise<Resolved> {
    const reader = new OrgReader(this.org);
    return toResolved(await this.resolve(await scopeOfTasks(reader, taskIds), reader));
  }

  /**
   * Settings and rules are read afresh; what was changed before the org was opened is resolved afterwards.
   *
   * @param between run between two portions of a long look, so that calls that come meanwhile need not wait for all of it
   * @returns `undefined` where somebody was erased meanwhile, so that it has to be begun anew
   */
  async reconcile(between: () => Promise<void>): Promise<Resolved | undefined> {
    const org = (this.org = await openOrg(this.options.http));
    this.erasures = new ErasureLook();
    const reader = new OrgReader(org);
    const scopes = await scopeFromWatermark(reader, this.watermark, this.options.overlapMs ?? OVERLAP_MS);
    const isStale = (): boolean => this.org !== org;
    const inPortions = scopes.closed ? scopes : { ...scopes, seeds: portions(scopes.seeds, between, isStale) };
    const summary = await this.resolve(inPortions, reader);
    if (isStale()) return undefined;
    if (isKeptOnCalls(summary)) this.watermark = org.description.describedAt;
    return toResolved(summary);
  }

  private async resolve(scopes: Scopes, reader: OrgReader): Promise<RunSummary> {
    const ends = { reader, writer: new OrgWriter(this.org), now: this.options.now };
    const summary = await resolveScopes(scopes, ends);
    await reader.returned.remove(this.options.http, this.prefix);
    for (const row of summary.setAside) this.options.log('setAside', factsOfSetAside(row));
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

async function* portions(seeds: Scopes['seeds'], between: () => Promise<void>, isStale: () => boolean): AsyncGenerator<Rows> {
  for await (const rows of seeds) {
    for (const portion of splitRows(rows, MOST_CALLS)) {
      await between();
      if (isStale()) return;
      yield portion;
    }
  }
}
