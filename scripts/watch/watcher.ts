/** The watcher that holds the lease: hears, beats and looks around side by side, and works on one thing at a time. */
import { factsOfError } from '../logging/logFacts.ts';
import { RunRecord } from '../runs/runRecord.ts';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { isStopped } from '../salesforce/requestBudget.ts';
import { rest } from '../salesforce/rest.ts';
import { every } from './every.ts';
import { Failures, mayPass } from './failures.ts';
import type { Lease, LeaseState } from './lease.ts';
import { listen } from './listen.ts';
import { WaitingCalls } from './waitingCalls.ts';
import { MOST_CALLS, WatchedOrg } from './watchedOrg.ts';
import type { WatchEnd, WatchEvent, WatchOptions, WatchResult } from './watchOptions.ts';

/** Calls that come within this time of each other share the requests. */
const GATHER_MS = 250;
/** Sessions of the streaming endpoint end now and then, and calls wait meanwhile. */
const HEARING_PAUSE_MS = 250;

export function requestsOf(http: OrgHttp): Pick<WatchResult, 'requests' | 'requestsByPurpose'> {
  return { requests: http.requests, requestsByPurpose: Object.fromEntries(http.requestCounts) };
}

export class Watcher {
  private readonly options: WatchOptions;
  private readonly org: WatchedOrg;
  private readonly lease: Lease;
  private readonly record: RunRecord;
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private readonly waiting = new WaitingCalls();
  private readonly resolving: Failures;
  private readonly looking: Failures;
  private readonly hearing: Failures;
  private readonly beating = new Failures();
  /** `/data/TaskChangeEvent 17`, of the last event dealt with, and of the last one heard. */
  private replayId: string | undefined;
  private heard: string | undefined;
  private reconcileDue = false;
  /** Calls that failed are left alone for a while; looks go on meanwhile. */
  private callsRest = false;
  /** Calls that never cease to come must not keep a look at everything away, nor a look that fails the calls. */
  private turn: 'calls' | 'reconcile' = 'reconcile';
  private wake: () => void = () => undefined;
  private ended: WatchEnd = 'stopped';
  private message: string | undefined;

  constructor(options: WatchOptions, org: OpenOrg, lease: Lease, replayId: string | undefined) {
    this.options = options;
    this.resolving = new Failures(options.firstPauseMs);
    this.looking = new Failures(options.firstPauseMs);
    this.hearing = new Failures(options.firstPauseMs ?? HEARING_PAUSE_MS);
    this.org = new WatchedOrg(options, org);
    this.lease = lease;
    this.replayId = this.heard = replayId;
    this.signal = AbortSignal.any([options.signal, this.ending.signal]);
    this.record = new RunRecord(options.http, org.description.prefix, 'watch', { withoutHeartbeat: true });
  }

  async run(): Promise<WatchResult> {
    const { http, heartbeatMs, reconcileMs, log } = this.options;
    const working = new AbortController();
    const strands = [
      // Also while what is in hand is finished: until then the org is not free.
      http.budget.finish(() => every(heartbeatMs, working.signal, () => this.beat())),
      every(reconcileMs, this.signal, () => Promise.resolve(this.lookAround())),
      this.listen()
    ];
    // A look stops where it is, between two requests: the next watcher begins it anew.
    http.budget.stopOn(this.signal);
    this.signal.addEventListener('abort', () => this.wake());
    while (!this.signal.aborted) await this.workOnce();
    working.abort();
    await Promise.all(strands);
    http.budget.close();
    const isHeld = this.ended !== 'leaseLost';
    const { counts } = this.org;
    const status = this.ended === 'stopped' ? 'complete' : 'stopped';
    // The record first: whoever comes next goes on from it. These two are what a budget keeps back.
    const requestsToCome = isHeld ? 1 : 0;
    await this.record.end({ ...counts, status, ...this.state(), message: this.message }, requestsToCome).catch(() => undefined);
    if (isHeld) await this.lease.release().catch(() => undefined);
    log('ended', { ended: this.ended, ...counts });
    return { ended: this.ended, message: this.message, ...counts, ...requestsOf(http) };
  }

  private lookAround(): void {
    this.reconcileDue = true;
    this.wake();
  }

  private state(): LeaseState {
    return { watermark: this.org.watermark, retryIds: this.org.retryIds, replayId: this.replayId };
  }

  private async beat(): Promise<void> {
    try {
      if (!(await this.lease.beat({ ...this.state(), ...this.org.counts }))) this.end('leaseLost');
      this.beating.clear();
    } catch (error) {
      this.failed(this.beating, error);
    }
  }

  /** The first reason stands; what fails while it ends follows from it. A lease that is lost stops the last writes as well. */
  private end(ended: WatchEnd, message?: string): void {
    if (this.ending.signal.aborted && ended !== 'leaseLost') return;
    this.ended = ended;
    this.message = message;
    if (ended === 'leaseLost') this.options.http.budget.stop({ atOnce: true });
    this.ending.abort();
  }

  private failed(strand: Failures, error: unknown, event: WatchEvent = 'failed'): void {
    if (isStopped(error)) return;
    this.options.log(event, factsOfError(error));
    const ended = strand.note(error);
    if (ended !== undefined) this.end(ended, error instanceof Error ? error.message : String(error));
  }

  private listen(): Promise<void> {
    const { http, log, now } = this.options;
    return listen({
      http,
      prefix: this.org.prefix,
      replayId: this.replayId,
      signal: this.signal,
      onChannel: (channel) => log('listening', { channel }),
      onScope: ({ taskIds, reconcile }, replayId) => {
        this.hearing.clear();
        this.waiting.add(taskIds, now());
        this.heard = replayId ?? this.heard;
        if (reconcile) this.reconcileDue = true;
        this.wake();
      },
      onError: (error) => {
        this.failed(this.hearing, error, 'reconnecting');
        return this.hearing.restMs(error);
      }
    });
  }

  /** The next work there is, calls and looks by turns. */
  private async workOnce(): Promise<void> {
    const { hasCalls, reconcileDue: isDue } = this;
    if (!hasCalls && !isDue) return this.untilWoken();
    const takesCalls = hasCalls && (this.turn === 'calls' || !isDue);
    this.turn = takesCalls ? 'reconcile' : 'calls';
    if (takesCalls) await this.tryCalls(GATHER_MS);
    else await this.reconcile();
    if (this.waiting.size === 0) this.replayId = this.heard;
  }

  private get hasCalls(): boolean {
    return this.waiting.size > 0 && !this.callsRest;
  }

  /** Calls that fail are tried again after a rest. */
  private async tryCalls(gatherMs: number): Promise<void> {
    try {
      await this.resolveCalls(gatherMs);
    } catch (error) {
      this.failed(this.resolving, error);
      if (!mayPass(error)) this.reconcileDue = true;
      this.callsRest = true;
      void rest(this.resolving.restMs(error), this.signal).then(() => {
        this.callsRest = false;
        this.wake();
      });
    }
  }

  private untilWoken(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (this.hasCalls || this.reconcileDue || this.signal.aborted) resolve();
    });
  }

  private async resolveCalls(gatherMs: number): Promise<void> {
    const [isErased] = await Promise.all([this.org.lookForErasures(), rest(gatherMs, this.signal)]);
    if (isErased) this.reconcileDue = true;
    if (this.signal.aborted) return;
    const taken = this.waiting.take(MOST_CALLS);
    const { taskIds, since } = taken;
    try {
      const { written } = await this.options.http.budget.finish(() => this.org.resolveTasks(taskIds));
      this.resolving.clear();
      this.options.log('resolved', { calls: taskIds.length, written, milliseconds: this.options.now() - since });
    } catch (error) {
      this.waiting.giveBack(taken);
      throw error;
    }
  }

  /** What fails, or has to be begun anew, waits for a while, and calls don't wait with it. */
  private async reconcile(): Promise<void> {
    const { now, log } = this.options;
    const started = now();
    this.reconcileDue = false;
    try {
      const resolved = await this.org.reconcile(() => this.giveWay());
      this.looking.clear();
      if (resolved) log('reconciled', { ...resolved, milliseconds: now() - started });
      else this.lookAfter(now() - started);
    } catch (error) {
      this.failed(this.looking, error);
      this.lookAfter(this.looking.restMs(error));
    }
  }

  private lookAfter(ms: number): void {
    void rest(ms, this.signal).then(() => this.lookAround());
  }

  /** Calls that came while a look goes on. */
  private async giveWay(): Promise<void> {
    if (this.hasCalls && !this.signal.aborted) await this.tryCalls(0);
  }
}
