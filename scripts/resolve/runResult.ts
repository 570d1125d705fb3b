/** What `touchline resolve` gives back with `--json`, and what it prints. */
import type { RunSummary, WriteCounts } from 'c/resolutionPath';
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
  /** Rules and models that don't hold, in words. */
  readonly problems: readonly string[];
  /** Only with `--dry-run`. */
  readonly plan?: readonly PlanLine[];
  /** HTTP requests to the org. */
  readonly requests: number;
  readonly seconds: number;
}

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
