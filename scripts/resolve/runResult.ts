/** What `touchline resolve` gives back with `--json`, and what it prints. */
import { NOTHING_WRITTEN, type RunSummary, type WriteCounts } from 'c/resolutionPath';
import type { CallChanges } from './callChanges.ts';
import type { PlanLine } from './planLines.ts';

export interface CountedReason {
  readonly outcome: string;
  readonly reason: string;
  readonly calls: number;
}

export interface CountedChannel {
  readonly channel: string;
  readonly calls: number;
}

/** A signal told it to end, or no request was left to it. */
export type StoppedBy = 'signal' | 'requests';

export interface ResolveResult {
  readonly org: string;
  readonly dryRun: boolean;
  readonly read: number;
  readonly decided: number;
  readonly outcomes: readonly CountedReason[];
  readonly channels: readonly CountedChannel[];
  readonly written: WriteCounts;
  readonly setAside: RunSummary['setAside'];
  readonly opportunitiesSetAside: RunSummary['opportunitiesSetAside'];
  /** Ids of opportunities without touches, whose amount nobody earned (R36). */
  readonly opportunitiesUnattributed: RunSummary['opportunitiesUnattributed'];
  /** Ids of opportunities with credit and, for want of an amount, no revenue (R36). */
  readonly opportunitiesWithoutAmount: RunSummary['opportunitiesWithoutAmount'];
  readonly joinedByEmail: RunSummary['joinedByEmail'];
  /** Rules and models that don't hold, in words. */
  readonly problems: readonly string[];
  /** Only with `--dry-run`. */
  readonly plan?: readonly PlanLine[];
  /** Only where rules or settings are tried out. */
  readonly changes?: CallChanges;
  /** Why the run ended early, in words. The next one goes on. */
  readonly stopped?: string;
  readonly stoppedBy?: StoppedBy;
  /** What was changed before this time is resolved. */
  readonly watermark?: string;
  /** HTTP requests to the org. */
  readonly requests: number;
  readonly requestsByPurpose: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export const NOTHING_DONE: RunSummary = {
  read: 0,
  decided: 0,
  written: NOTHING_WRITTEN,
  byReason: new Map(),
  byChannel: new Map(),
  setAside: [],
  opportunitiesSetAside: [],
  opportunitiesUnattributed: [],
  opportunitiesWithoutAmount: [],
  joinedByEmail: { people: 0, records: [] },
  problems: []
};

const OUTCOMES = ['merged', 'standalone', 'repeat', 'held', 'skipped', 'pending'];

/** In the order of section 5 of the rules, then the most frequent first. */
export function countReasons(byReason: RunSummary['byReason']): CountedReason[] {
  const rows = [...byReason].map(([name, calls]) => {
    const [outcome = '', reason = ''] = name.split(' ');
    return { outcome, reason, calls };
  });
  return rows.sort(
    (a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || b.calls - a.calls || (a.reason < b.reason ? -1 : 1)
  );
}

export function countChannels(byChannel: RunSummary['byChannel']): CountedChannel[] {
  const rows = [...byChannel].map(([channel, calls]) => ({ channel, calls }));
  return rows.sort((a, b) => b.calls - a.calls || (a.channel < b.channel ? -1 : 1));
}
