/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a node, a rank or a call */
import { NOBODY, type ContactRole, type KeyOrder, type Opportunity } from 'c/attributionEngine';
import { GrowingNumbers } from '../matching/growingNumbers.ts';
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
}

/** Calls and sessions of a batch, about: enough that starting one costs nothing, little enough to share out. */
const BATCH_SIZE = 500;

/** What making batches needs once everything is planned; the call index is let go of before the first batch is made. */
interface Plan {
  readonly callRefs: Float64Array;
  readonly people?: PeopleFile;
  readonly opportunities: readonly Opportunity[];
  readonly rolesOf: ReadonlyMap<string, readonly ContactRole[]>;
  readonly matches: Matches;
  readonly sessionRefs: Float64Array;
  readonly grouped: Readonly<Record<'calls' | 'sessions' | 'people' | 'opportunities', Grouped>>;
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
  const { grouped, components } = all;
  for (let from = 0, to = 0; from < components; from = to) {
    let size = 0;
    while (to < components && size < BATCH_SIZE) {
      size += grouped.calls.sizeOf(to) + grouped.sessions.sizeOf(to) + grouped.opportunities.sizeOf(to);
      to++;
    }
    if (size > 0) yield makeJob(all, from, to);
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
  return {
    callRefs: calls.refs,
    people: people.file,
    opportunities,
    rolesOf: Map.groupBy(input.contactRoles, ({ opportunityId }) => opportunityId),
    matches,
    sessionRefs: sessions.refs.view(),
    grouped: {
      calls: groupByRank(ranks.count, calls.count, (call) => rankOf(nodes.calls + call)),
      sessions: groupByRank(ranks.count, sessions.refs.length, (at) => sessions.ranks.view()[at]!),
      people: groupByRank(ranks.count, people.file ? people.count : 0, (person) => rankOf(nodes.people + person)),
      opportunities: groupByRank(ranks.count, opportunities.length, (at) => rankOf(nodes.opportunities + at))
    },
    components: ranks.count
  };
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

function makeJob({ callRefs, people, opportunities, rolesOf, matches, sessionRefs, grouped }: Plan, from: number, to: number): BatchJob {
  const callNumbers = grouped.calls.of(from, to);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(callNumbers, (call) => values[call]!);
  const matched = pick(matches.matched);
  const ofBatch = Array.from(grouped.opportunities.of(from, to), (at) => opportunities[at]!);
  const sessions = Float64Array.from(grouped.sessions.of(from, to), (at) => sessionRefs[at]!);
  return {
    calls: pick(callRefs),
    candidates: Uint32Array.from(callNumbers, (call) => matches.candidates[call]!),
    matched,
    before: pick(matches.before),
    after: pick(matches.after),
    sessions: uniqueRefs(matched, sessions),
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
