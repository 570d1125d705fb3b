/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a node, a rank or a call */
import { join } from 'node:path';
import { NOBODY, type ContactRole, type KeyOrder, type Opportunity } from 'c/attributionEngine';
import { MOST_GROUPS, WantedRows } from '../gathering/wantedRows.ts';
import { GrowingNumbers } from '../matching/growingNumbers.ts';
import { StoredNumbers } from '../matching/storedNumbers.ts';
import type { CollectedParts } from '../matching/sessionCollector.ts';
import type { Matches } from './askMatches.ts';
import type { BatchJob } from './batchJob.ts';
import type { NumberedComponents } from './components.ts';
import { groupByRank, type Grouped } from './groupByRank.ts';
import { joinComponents, numberNodes, type JoinInput, type Nodes } from './joinComponents.ts';
import { keepSessions, type CallTimes } from './keptSessions.ts';
import type { PeopleFile } from './knownPeople.ts';
import { rankComponents } from './rankComponents.ts';

export interface BatchInput extends JoinInput {
  readonly matches: Matches;
  readonly sorted: CallTimes;
  readonly collected: readonly CollectedParts[];
  readonly keyOrder: KeyOrder;
  /** Where the plan is kept. */
  readonly folder: string;
}

/** Calls and sessions of a batch, about: enough that starting one costs nothing, little enough to share out. */
const BATCH_SIZE = 500;
/** Rows of a group of batches, about: so many that they are written in pieces worth a write, few enough to be in memory at once. */
const GROUP_ROWS = 4096;

/** The work, shared out. */
export interface PlannedBatches {
  readonly jobs: Generator<BatchJob>;
  /** The rows of the two large files that the batches need. */
  readonly callRows: WantedRows;
  readonly sessionRows: WantedRows;
}

/** What making batches needs once everything is planned; the call index is let go of before the first batch is made. */
interface Plan {
  /** Of every call its place and what it matches, in the order of the ranks. */
  readonly calls: StoredNumbers;
  /** The places of sessions that may be touches, in the order of the ranks. */
  readonly sessions: StoredNumbers;
  readonly people?: PeopleFile;
  readonly opportunities: readonly Opportunity[];
  readonly rolesOf: ReadonlyMap<string, readonly ContactRole[]>;
  readonly grouped: Readonly<Record<'people' | 'opportunities', Grouped>>;
  readonly starts: Readonly<Record<'calls' | 'sessions', Uint32Array>>;
  readonly components: number;
}

/**
 * Shares the work out: calls that name the same person or come from the same visitor, and everything that hangs on them, are
 * one component; batches are made of whole components. Which batches there are and what order they have depends on the rows
 * alone, not on their order and not on how many threads there are.
 */
export function planBatches(input: BatchInput): PlannedBatches {
  const all = plan(input);
  return { jobs: makeJobs(all), ...wantRows(all) };
}

function* makeJobs(all: Plan): Generator<BatchJob> {
  try {
    for (const ranks of shareOut(all)) yield makeJob(all, ranks);
  } finally {
    all.calls.close();
    all.sessions.close();
  }
}

/** The components of a batch: ranks from `from` to just before `to`. */
interface BatchRanks {
  readonly from: number;
  readonly to: number;
  /** Rows of batches of one group are brought together. */
  readonly group: number;
}

function* shareOut({ grouped, starts, components }: Plan): Generator<BatchRanks> {
  const rowsBefore = (rank: number): number => starts.calls[rank]! + starts.sessions[rank]!;
  const ofGroup = Math.max(GROUP_ROWS, Math.ceil((rowsBefore(components) + 1) / MOST_GROUPS));
  for (let from = 0, to = 0; from < components; from = to) {
    let size = 0;
    while (to < components && size < BATCH_SIZE) {
      size += rowsBefore(to + 1) - rowsBefore(to) + grouped.opportunities.sizeOf(to);
      to++;
    }
    if (size > 0) yield { from, to, group: Math.floor(rowsBefore(from) / ofGroup) };
  }
}

function wantRows(all: Plan): Pick<PlannedBatches, 'callRows' | 'sessionRows'> {
  const [calls, sessions] = [all.starts.calls[all.components]!, all.starts.sessions[all.components]!];
  const callRows = new WantedRows(calls);
  const sessionRows = new WantedRows(calls * 3 + sessions);
  for (const { from, to, group } of shareOut(all)) {
    const { refs, matched, before, after, others } = readRefs(all, from, to);
    callRows.add(refs, group);
    for (const list of [matched, before, after, others]) sessionRows.add(list, group);
  }
  return { callRows, sessionRows };
}

/** Places in the files of calls and of sessions. */
function readRefs({ calls, sessions, starts }: Plan, from: number, to: number) {
  const ofCalls = (list: number): Float64Array => calls.read(list, starts.calls[from]!, starts.calls[to]!);
  const others = sessions.read(0, starts.sessions[from]!, starts.sessions[to]!);
  return { refs: ofCalls(0), matched: ofCalls(2), before: ofCalls(3), after: ofCalls(4), others };
}

function plan(input: BatchInput): Plan {
  const { calls, people, opportunities } = input;
  const nodes = numberNodes(input);
  const components = joinComponents(input, nodes);
  const ranks = rankComponents(input, nodes, components);
  const rankOf = (node: number): number => ranks.rankOf[components.of(node)]!;

  const { matches } = input;
  const sessions = collectSessions(input, nodes, components, matches.matched, rankOf);
  const ofCalls = groupByRank(ranks.count, calls.count, (call) => rankOf(nodes.calls + call));
  const ofSessions = groupByRank(ranks.count, sessions.refs.length, (at) => sessions.ranks.view()[at]!);
  return {
    calls: store(input, 'calls', ofCalls, [calls.refsOf(), matches.candidates, matches.matched, matches.before, matches.after]),
    sessions: store(input, 'sessions', ofSessions, [sessions.refs.view()]),
    starts: { calls: ofCalls.starts, sessions: ofSessions.starts },
    people: people.file,
    opportunities,
    rolesOf: Map.groupBy(input.contactRoles, ({ opportunityId }) => opportunityId),
    grouped: {
      people: groupByRank(ranks.count, people.file ? people.count : 0, (person) => rankOf(nodes.people + person)),
      opportunities: groupByRank(ranks.count, opportunities.length, (at) => rankOf(nodes.opportunities + at))
    },
    components: ranks.count
  };
}

/** What is read in the order of the ranks waits in a file until then. */
function store({ folder }: BatchInput, name: string, { all }: Grouped, lists: readonly (Float64Array | Uint32Array)[]): StoredNumbers {
  const stored = new StoredNumbers(join(folder, `plan-${name}`));
  stored.write(all, lists);
  return stored;
}

function collectSessions(
  input: BatchInput,
  nodes: Nodes,
  components: NumberedComponents,
  matched: Float64Array,
  rankOf: (node: number) => number
): { readonly refs: GrowingNumbers; readonly ranks: GrowingNumbers<Int32Array> } {
  const withOpportunity = new Uint8Array(components.count);
  input.opportunities.forEach((_, at) => (withOpportunity[components.of(nodes.opportunities + at)] = 1));
  const refs = new GrowingNumbers();
  const ranks = new GrowingNumbers(new Int32Array(64));
  keepSessions(
    {
      collected: input.collected,
      identified: input.identified,
      sorted: input.sorted,
      matched,
      keyOrder: input.keyOrder,
      needsAll: (visitor) => withOpportunity[components.of(visitor)] === 1,
      nodeOfPerson: (person) => nodes.people + person
    },
    (node, ref) => {
      refs.push(ref);
      ranks.push(rankOf(node));
    }
  );
  return { refs, ranks };
}

function makeJob(all: Plan, { from, to, group }: BatchRanks): BatchJob {
  const { calls, starts, people, opportunities, rolesOf, grouped } = all;
  const { refs, matched, before, after, others } = readRefs(all, from, to);
  const ofBatch = Array.from(grouped.opportunities.of(from, to), (at) => opportunities[at]!);
  return {
    group,
    calls: refs,
    candidates: Uint32Array.from(calls.read(1, starts.calls[from]!, starts.calls[to]!)),
    matched,
    before,
    after,
    sessions: uniqueRefs(matched, others),
    people: people?.recordsOf(grouped.people.of(from, to)),
    opportunities: ofBatch,
    contactRoles: ofBatch.flatMap(({ opportunityId }) => rolesOf.get(opportunityId) ?? [])
  };
}

/** In the order of the file, so that reading them goes forward. */
function uniqueRefs(matched: Float64Array, others: Float64Array): Float64Array {
  const all = new Float64Array(matched.length + others.length);
  all.set(matched);
  all.set(others, matched.length);
  return all.sort().filter((ref, at) => ref !== NOBODY && ref !== all[at - 1]);
}
