/** What a run did, added up scope by scope. */
import type { OpportunityResult, RuleProblem, TrackedCall } from 'c/attributionEngine';
import { addCounts, NOTHING_WRITTEN, type SetAside, type WriteCounts } from './recordWriter';
import type { ResolvedScope } from './resolveScope';

export interface RunSummary {
  /** Rows read, of any kind. */
  readonly read: number;
  /** Calls decided. */
  readonly decided: number;
  readonly written: WriteCounts;
  /** Calls by outcome and reason, `merged matched` say. */
  readonly byReason: ReadonlyMap<string, number>;
  /** Calls that belong to a touchpoint, by its channel path. */
  readonly byChannel: ReadonlyMap<string, number>;
  readonly setAside: readonly SetAside[];
  readonly opportunitiesSetAside: readonly OpportunityResult[];
  /** Opportunities none of whose people has a touch, or that have no people: their amount counts as unattributed (R36). */
  readonly opportunitiesUnattributed: readonly string[];
  /** Opportunities whose touches have credit and no revenue, because the amount is blank (R36). */
  readonly opportunitiesWithoutAmount: readonly string[];
  readonly joinedByEmail: JoinedByEmail;
  readonly problems: readonly RuleProblem[];
}

/** People whom nothing but an e-mail joins (R32). The address is nowhere in it. */
export interface JoinedByEmail {
  readonly people: number;
  /** Ids of their first records, at most ten. */
  readonly records: readonly string[];
}

export const NAMED_RECORDS = 10;

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Adds up scopes. A call that is in several scopes, as support of one, counts once. */
export class SummaryBuilder {
  private read = 0;
  private written: WriteCounts = NOTHING_WRITTEN;
  private readonly counted = new Set<string>();
  private readonly byReason = new Map<string, number>();
  private readonly byChannel = new Map<string, number>();
  private readonly setAside: SetAside[] = [];
  private readonly opportunities = new Map<string, OpportunityResult>();
  private readonly joined = new Set<string>();
  private readonly joinedRecords: string[] = [];
  private readonly problems = new Map<string, RuleProblem>();

  add({ scope, desired, report }: ResolvedScope): void {
    this.read += scope.rows.size;
    this.written = addCounts(this.written, report.written);
    for (const row of report.setAside) this.setAside.push(row);
    const channelOf = new Map(desired.touchpoints.map((touchpoint) => [touchpoint.touchpointKey, touchpoint.channelPath]));
    for (const call of desired.trackedCalls) this.addCall(call, channelOf);
    for (const result of desired.opportunities)
      if (result.outcome !== 'attributed' || result.withoutAmount) this.opportunities.set(result.opportunityId, result);
    for (const ids of desired.joinedByEmail) this.addJoined(ids);
    for (const problem of desired.problems) this.problems.set(JSON.stringify(problem), problem);
  }

  private addJoined(ids: readonly string[]): void {
    const [first = ''] = ids;
    if (this.joined.has(first)) return;
    this.joined.add(first);
    this.joinedRecords.push(...ids.slice(0, NAMED_RECORDS - this.joinedRecords.length));
  }

  private addCall(call: TrackedCall, channelOf: ReadonlyMap<string, string | undefined>): void {
    if (this.counted.has(call.taskId)) return;
    this.counted.add(call.taskId);
    increment(this.byReason, `${call.outcome} ${call.reason ?? ''}`.trim());
    if (call.touchpoint !== undefined) increment(this.byChannel, channelOf.get(call.touchpoint) ?? 'Other');
  }

  summary(): RunSummary {
    const opportunities = [...this.opportunities.values()];
    const idsOf = (those: (result: OpportunityResult) => boolean): string[] =>
      opportunities.filter(those).map(({ opportunityId }) => opportunityId);
    return {
      read: this.read,
      decided: this.counted.size,
      written: this.written,
      byReason: this.byReason,
      byChannel: this.byChannel,
      setAside: this.setAside,
      opportunitiesSetAside: opportunities.filter(({ outcome }) => outcome === 'setAside'),
      opportunitiesUnattributed: idsOf(({ outcome }) => outcome === 'unattributed'),
      opportunitiesWithoutAmount: idsOf(({ withoutAmount }) => withoutAmount === true),
      joinedByEmail: { people: this.joined.size, records: [...this.joinedRecords] },
      problems: [...this.problems.values()]
    };
  }
}
