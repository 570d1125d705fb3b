import { NAMED_RECORDS, type JoinedByEmail } from 'c/resolutionPath';
import { countReasons, type CountedReason } from '../../resolve/runResult.ts';
import type { NoticedRecords } from '../../resolve/noticedRecords.ts';
import type { BatchCounts } from './batchJob.ts';
import type { WrittenRejections } from './writeRejected.ts';

/** What a run over files did. */
export interface FilesReport extends NoticedRecords {
  /** Rows that could be used. */
  readonly calls: number;
  /** The same with those set aside. */
  readonly callRows: number;
  readonly sessions: number;
  readonly touchpoints: number;
  readonly trackedCalls: number;
  readonly attributionTouchpoints: number;
  readonly outcomes: readonly CountedReason[];
  readonly opportunitiesSetAside: Readonly<Record<string, string>>;
  readonly rejected: number;
  /** The first rejected rows in words; all of them are in rejected.csv. */
  readonly firstRejections: readonly string[];
  /** Paths of the files written. */
  readonly files: readonly string[];
  readonly seconds: number;
}

/** Adds batches up. */
export class FilesReportBuilder {
  private touchpoints = 0;
  private attributionTouchpoints = 0;
  private readonly byReason = new Map<string, number>();
  private readonly setAside: Record<string, string> = {};
  private readonly unattributed: string[] = [];
  private readonly withoutAmount: string[] = [];
  private joined: JoinedByEmail = { people: 0, records: [] };
  trackedCalls = 0;

  constructor(
    private readonly callsPath: string,
    private readonly calls: number,
    private readonly sessions: number
  ) {}

  add(counts: BatchCounts): void {
    this.touchpoints += counts.touchpoints;
    this.trackedCalls += counts.trackedCalls;
    this.attributionTouchpoints += counts.attributionTouchpoints;
    for (const [reason, count] of Object.entries(counts.byReason)) this.byReason.set(reason, (this.byReason.get(reason) ?? 0) + count);
    Object.assign(this.setAside, counts.opportunitiesSetAside);
    for (const id of counts.opportunitiesUnattributed) this.unattributed.push(id);
    for (const id of counts.opportunitiesWithoutAmount) this.withoutAmount.push(id);
    const { people, records } = counts.joinedByEmail;
    this.joined = { people: this.joined.people + people, records: [...this.joined.records, ...records].slice(0, NAMED_RECORDS) };
  }

  finish(rejected: WrittenRejections, files: readonly string[], seconds: number): FilesReport {
    const { calls, callsPath, sessions, touchpoints, trackedCalls, attributionTouchpoints } = this;
    return {
      calls,
      callRows: calls + (rejected.byFile.get(callsPath) ?? 0),
      sessions,
      touchpoints,
      trackedCalls,
      attributionTouchpoints,
      outcomes: countReasons(this.byReason),
      opportunitiesSetAside: this.setAside,
      opportunitiesUnattributed: this.unattributed,
      opportunitiesWithoutAmount: this.withoutAmount,
      joinedByEmail: this.joined,
      rejected: rejected.count,
      firstRejections: rejected.first,
      files,
      seconds
    };
  }
}
