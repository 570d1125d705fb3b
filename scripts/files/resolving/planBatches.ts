/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a node, a rank or a call */
import { join } from 'node:path';
import { NOBODY, type ContactRole, type KeyOrder, type Opportunity } from 'c/attributionEngine';
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
export function planBatches(input: BatchInput): Generator<BatchJob> {
  return makeJobs(plan(input));
}

function* makeJobs(all: Plan): Generator<BatchJob> {
  const { grouped, starts, components } = all;
  try {
    for (let from = 0, to = 0; from < components; from = to) {
      let size = 0;
      while (to < components && size < BATCH_SIZE) {
        size +=
          starts.calls[to + 1]! - starts.calls[to]! + starts.sessions[to + 1]! - starts.sessions[to]! + grouped.opportunities.sizeOf(to);
        to++;
      }
      if (size > 0) yield makeJob(all, from, to);
    }
  } finally {
    all.calls.close();
    all.sessions.close();
  }
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

function makeJob({ calls, sessions, starts, people, opportunities, rolesOf, grouped }: Plan, from: number, to: number): BatchJob {
  const ofCalls = (list: number): Float64Array => calls.read(list, starts.calls[from]!, starts.calls[to]!);
  const matched = ofCalls(2);
  const ofBatch = Array.from(grouped.opportunities.of(from, to), (at) => opportunities[at]!);
  return {
    calls: ofCalls(0),
    candidates: Uint32Array.from(ofCalls(1)),
    matched,
    before: ofCalls(3),
    after: ofCalls(4),
    sessions: uniqueRefs(matched, sessions.read(0, starts.sessions[from]!, starts.sessions[to]!)),
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
