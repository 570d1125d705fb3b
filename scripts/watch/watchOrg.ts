/**
 * Resolves calls as they come: change events say which, and a timer looks for all that changed, since events can be lost and
 * tell nothing of sessions and people (P12). Both are scopes of the one path.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from 'c/attributionEngine';
import type { Rows, RunSummary } from 'c/resolutionPath';
import { RunRecord, type RunCounts } from '../runs/runRecord.ts';
import { countWritten } from '../resolve/countWritten.ts';
import { OVERLAP_MS, scopeFromWatermark } from '../resolve/goOn.ts';
import { resolveScopes } from '../resolve/resolveScopes.ts';
import { scopeOfTasks, type Scopes } from '../resolve/scopes.ts';
import { openOrg, type OpenOrg } from '../salesforce/openOrg.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { OrgReader } from '../salesforce/orgReader.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import { OrgError } from '../salesforce/orgError.ts';
import { BUDGET_SPENT, isOutOfRequests } from '../salesforce/requestBudget.ts';
import { isWorthRetrying } from '../salesforce/retryable.ts';
import { readReplayId } from '../salesforce/runRows.ts';
import { acquireLease, type Lease } from './lease.ts';
import { factsOfError, factsOfSetAside, type Facts } from './logFacts.ts';
import { listen } from './listen.ts';
import { splitRows } from './splitRows.ts';
import { WaitingCalls, type TakenCalls } from './waitingCalls.ts';

export interface WatchOptions {
  readonly http: OrgHttp;
  readonly signal: AbortSignal;
  readonly now: () => Instant;
  readonly heartbeatMs: number;
  readonly reconcileMs: number;
  readonly overlapMs?: number;
  /** Wait for the lease instead of giving up. */
  readonly wait?: boolean;
  readonly log: (event: WatchEvent, facts: Facts) => void;
}

export type WatchEvent = 'waiting' | 'listening' | 'resolved' | 'reconciled' | 'setAside' | 'failed' | 'ended';

/** `signedOut`: the org knows the token no more and nothing here can get another. */
export type WatchEnd = 'stopped' | 'taken' | 'leaseLost' | 'outOfRequests' | 'signedOut';

export interface WatchResult extends RunCounts {
  readonly ended: WatchEnd;
  readonly message?: string;
  readonly requests: number;
  readonly requestsByPurpose: Readonly<Record<string, number>>;
}

/** Calls of one batch: they share the requests, and none waits long for the others. */
const MOST_CALLS = 200;
/** After a failure; twice as long after each further one, and longest where the org's day is used up. */
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const LONGEST_WITHOUT_REQUESTS_MS = 5 * 60_000;
/** A token may be refused now and then though it is good; one that always is has ended. */
const MOST_REFUSALS = 3;
/** Calls that come within this time of each other share the requests. */
const GATHER_MS = 250;

export async function watchOrg(options: WatchOptions): Promise<WatchResult> {
  const { http, signal, heartbeatMs } = options;
  const org = await openOrg(http);
  const { prefix, watermark } = org.description;
  const replayId = await readReplayId(http, prefix);
  for (;;) {
    const acquired = await acquireLease({ http, prefix, heartbeatMs }, { watermark, replayId }).catch((error: unknown) => {
      if (!isWorthRetrying(error, true)) throw error;
      options.log('failed', factsOfError(error));
      return undefined;
    });
    if (!acquired) {
      if (signal.aborted) return nothingDone(http, 'stopped', '');
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      continue;
    }
    if (acquired.outcome === 'held') return new Watch(options, org, acquired.lease, replayId).run();
    if (!options.wait || signal.aborted) return nothingDone(http, signal.aborted ? 'stopped' : 'taken', acquired.holder);
    options.log('waiting', { holder: acquired.holder });
    await sleep(heartbeatMs, undefined, { signal }).catch(() => undefined);
  }
}

function nothingDone(http: OrgHttp, ended: WatchEnd, message: string): WatchResult {
  return { ended, message, read: 0, decided: 0, written: 0, setAside: 0, ...requestsOf(http) };
}

function requestsOf(http: OrgHttp): Pick<WatchResult, 'requests' | 'requestsByPurpose'> {
  return { requests: http.requests, requestsByPurpose: Object.fromEntries(http.requestCounts) };
}

class Watch {
  private readonly options: WatchOptions;
  private readonly lease: Lease;
  private readonly record: RunRecord;
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private org: OpenOrg;
  private watermark: Instant | undefined;
  /** `/data/TaskChangeEvent 17`, of the last event dealt with. */
  private replayId: string | undefined;
  private readonly waiting = new WaitingCalls();
  private heard: string | undefined;
  private reconcileDue = false;
  private wake: () => void = () => undefined;
  private ended: WatchEnd = 'stopped';
  private message: string | undefined;
  private failures = 0;
  private refusals = 0;
  private counts: RunCounts = { read: 0, decided: 0, written: 0, setAside: 0 };

  constructor(options: WatchOptions, org: OpenOrg, lease: Lease, replayId: string | undefined) {
    this.options = options;
    this.org = org;
    this.lease = lease;
    this.replayId = this.heard = replayId;
    this.watermark = org.description.watermark;
    this.signal = AbortSignal.any([options.signal, this.ending.signal]);
    this.record = new RunRecord(options.http, org.description.prefix, 'watch', { withoutHeartbeat: true });
  }

  async run(): Promise<WatchResult> {
    const { http, heartbeatMs, reconcileMs, log } = this.options;
    const beats = this.every(heartbeatMs, () => this.beat());
    const reconciles = this.every(reconcileMs, () => {
      this.lookAround();
      return Promise.resolve();
    });
    const listening = this.listen();
    this.signal.addEventListener('abort', () => this.wake());
    while (!this.signal.aborted) await this.workOnce();
    await Promise.all([beats, reconciles, listening]);
    http.budget.close();
    if (this.ended !== 'leaseLost') await this.lease.beat(this.state()).catch(() => false);
    const status = this.ended === 'stopped' ? 'complete' : 'stopped';
    await this.record.end({ ...this.counts, status, ...this.state(), message: this.message }).catch(() => undefined);
    if (this.ended !== 'leaseLost') await this.lease.release().catch(() => undefined);
    log('ended', { ended: this.ended, ...this.counts });
    return { ended: this.ended, message: this.message, ...this.counts, ...requestsOf(http) };
  }

  private lookAround(): void {
    this.reconcileDue = true;
    this.wake();
  }

  private state(): { watermark: Instant | undefined; replayId: string | undefined } {
    return { watermark: this.watermark, replayId: this.replayId };
  }

  private async every(ms: number, work: () => Promise<void>): Promise<void> {
    while (!this.signal.aborted) {
      await sleep(ms, undefined, { signal: this.signal }).catch(() => undefined);
      if (!this.signal.aborted) await work().catch((error: unknown) => this.failed(error));
    }
  }

  private async beat(): Promise<void> {
    if (!(await this.lease.beat(this.state()))) this.end('leaseLost');
  }

  private end(ended: WatchEnd, message?: string): void {
    this.ended = ended;
    this.message = message;
    this.ending.abort();
  }

  private failed(error: unknown): void {
    this.options.log('failed', factsOfError(error));
    if (!(error instanceof OrgError)) return;
    if (error.errorCode === BUDGET_SPENT) this.end('outOfRequests', error.message);
    this.refusals = error.status === 401 ? this.refusals + 1 : 0;
    if (this.refusals >= MOST_REFUSALS) this.end('signedOut', error.message);
  }

  private listen(): Promise<void> {
    const { http, log, now } = this.options;
    return listen({
      http,
      prefix: this.org.description.prefix,
      replayId: this.replayId,
      signal: this.signal,
      onChannel: (channel) => log('listening', { channel }),
      onScope: ({ taskIds, reconcile }, replayId) => {
        this.waiting.add(taskIds, now());
        this.heard = replayId ?? this.heard;
        if (reconcile) this.reconcileDue = true;
        this.wake();
      },
      onError: (error) => this.failed(error)
    });
  }

  /** The next work there is; what fails is tried again after a pause, also where the org's day is used up: it ends. */
  private async workOnce(): Promise<void> {
    if (this.waiting.size > 0) await sleep(GATHER_MS, undefined, { signal: this.signal }).catch(() => undefined);
    const heard = this.heard;
    try {
      if (this.waiting.size > 0) await this.resolveCalls();
      else if (this.reconcileDue) await this.reconcile();
      else return await this.untilWoken();
      if (this.waiting.size === 0) this.replayId = heard;
      this.failures = this.refusals = 0;
    } catch (error) {
      this.failed(error);
      const longest = isOutOfRequests(error) ? LONGEST_WITHOUT_REQUESTS_MS : LONGEST_PAUSE_MS;
      const pause = Math.min(PAUSE_MS * 2 ** this.failures++, longest);
      await sleep(pause * (0.5 + Math.random() / 2), undefined, { signal: this.signal }).catch(() => undefined);
    }
  }

  private untilWoken(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (this.waiting.size > 0 || this.reconcileDue || this.signal.aborted) resolve();
    });
  }

  private async resolveCalls(): Promise<void> {
    const taken = this.waiting.take(MOST_CALLS);
    try {
      await this.resolveTaken(taken);
    } catch (error) {
      this.waiting.giveBack(taken);
      throw error;
    }
  }

  private async resolveTaken({ taskIds, since }: TakenCalls): Promise<void> {
    const reader = new OrgReader(this.org);
    const summary = await this.resolve(await scopeOfTasks(reader, taskIds), reader);
    this.options.log('resolved', {
      calls: taskIds.length,
      written: countWritten(summary.written),
      milliseconds: this.options.now() - since
    });
  }

  /** Settings and rules are read afresh; what was changed before the org was opened is resolved afterwards. */
  private async reconcile(): Promise<void> {
    const { http, overlapMs = OVERLAP_MS, now, log } = this.options;
    const started = now();
    this.reconcileDue = false;
    try {
      this.org = await openOrg(http);
      const { describedAt } = this.org.description;
      const reader = new OrgReader(this.org);
      const scopes = await scopeFromWatermark(reader, this.watermark, overlapMs);
      const summary = await this.resolve(this.withCallsBetween(scopes), reader);
      if (summary.setAside.every(({ kind }) => kind === 'trackedCall' || kind === 'touchpoint')) this.watermark = describedAt;
      log('reconciled', { read: summary.read, written: countWritten(summary.written), milliseconds: now() - started });
    } catch (error) {
      this.reconcileDue = true;
      throw error;
    }
  }

  /** A long look is taken in portions, and calls that come meanwhile go first. */
  private withCallsBetween(scopes: Scopes): Scopes {
    return scopes.closed ? scopes : { ...scopes, seeds: this.portions(scopes.seeds) };
  }

  private async *portions(seeds: Scopes['seeds']): AsyncGenerator<Rows> {
    for await (const rows of seeds) {
      for (const portion of splitRows(rows, MOST_CALLS)) {
        if (this.waiting.size > 0) await this.resolveCalls();
        yield portion;
      }
    }
  }

  private async resolve(scopes: Scopes, reader: OrgReader): Promise<RunSummary> {
    const ends = { reader, writer: new OrgWriter(this.org), now: this.options.now };
    const summary = await resolveScopes(scopes, ends);
    await reader.returned.remove(this.options.http, this.org.description.prefix);
    const { read, decided, written, setAside } = summary;
    for (const row of setAside) this.options.log('setAside', factsOfSetAside(row));
    this.counts = {
      read: this.counts.read + read,
      decided: this.counts.decided + decided,
      written: this.counts.written + countWritten(written),
      setAside: this.counts.setAside + setAside.length
    };
    return summary;
  }
}
