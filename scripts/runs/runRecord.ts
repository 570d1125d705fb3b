/** What stands in the org about a run: `Resolution_Run__c`, the state of the automation too (watermark, lease, replay id). */
import type { Instant } from 'c/attributionEngine';
import { keyOfRun, type RunRow } from './runRow.ts';
import { writeRunRow } from '../salesforce/runRows.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';

export type RunKind = 'resolve' | 'watch';
export type RunStatus = 'running' | 'complete' | 'partial' | 'stopped' | 'failed';

export interface RunCounts {
  readonly read: number;
  readonly decided: number;
  readonly written: number;
  readonly setAside: number;
}

export interface RunEnd extends RunCounts {
  readonly status: Exclude<RunStatus, 'running'>;
  /** What was changed before this time is resolved; absent where the run can't say so. */
  readonly watermark?: Instant;
  /** How far it got, where it stopped on its way from there. */
  readonly cursor?: string;
  /** Ids of records that the next run tries again. */
  readonly retryIds?: string;
  readonly replayId?: string;
  readonly message?: string;
}

/** Each heartbeat is a request, so a run that takes long tells of itself ever less often. */
const HEARTBEAT_MS = 60_000;
const LONGEST_BEAT_MS = 15 * 60_000;
const NO_COUNTS: RunCounts = { read: 0, decided: 0, written: 0, setAside: 0 };

/**
 * The record of one run. A short run writes it once, at its end; one that takes longer writes it with each heartbeat, so that
 * a run that was killed can be told from one that works (a watcher has its lease for that). Its times are the org's, so that those of
 * two machines can be compared. The watermark comes with the last write only, after all others.
 */
export class RunRecord {
  private readonly http: OrgHttp;
  private readonly prefix: string;
  private readonly begun: RunRow;
  private timer: NodeJS.Timeout | undefined;
  private counts = NO_COUNTS;
  private beat: Promise<unknown> = Promise.resolve();

  constructor(http: OrgHttp, prefix: string, kind: RunKind, { withoutHeartbeat = false } = {}) {
    const startedAt = http.orgTime;
    this.http = http;
    this.prefix = prefix;
    this.begun = { runKey: keyOfRun(kind, startedAt), kind, startedAt };
    if (!withoutHeartbeat) this.beatAfter(HEARTBEAT_MS);
  }

  private beatAfter(ms: number): void {
    this.timer = setTimeout(() => {
      this.beat = this.write({ ...this.counts, status: 'running' }).catch(() => undefined);
      this.beatAfter(Math.min(ms * 2, LONGEST_BEAT_MS));
    }, ms).unref();
  }

  /** What the next heartbeat tells. */
  progress(counts: RunCounts): void {
    this.counts = counts;
  }

  /** @param requestsToCome that the run makes after this one, and counts as its own */
  async end(end: RunEnd, requestsToCome = 0): Promise<void> {
    clearTimeout(this.timer);
    await this.beat;
    this.http.budget.close();
    await this.write({ ...end, endedAt: this.http.orgTime }, requestsToCome);
  }

  /** Counts the request it makes. */
  private write(row: Omit<RunRow, 'runKey'>, requestsToCome = 0): Promise<void> {
    const { orgTime: heartbeatAt, requests } = this.http;
    return writeRunRow(this.http, this.prefix, { ...this.begun, ...row, heartbeatAt, requests: requests + 1 + requestsToCome });
  }
}
