/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a node, a rank or a call */
import { NOBODY, type CallCells, type ContactRole, type KeyOrder, type Opportunity, type SortedCalls } from 'c/attributionEngine';
import { hashKey } from '../matching/duplicateKeys.ts';
import { viewOf } from '../matching/keyTable.ts';
import { GrowingNumbers } from '../matching/growingNumbers.ts';
import type { CollectedParts } from '../matching/sessionCollector.ts';
import { askMatches, type Matches, type StoredAnswers } from './askMatches.ts';
import type { BatchJob } from './batchJob.ts';
import type { Components } from './components.ts';
import { groupByRank, type Grouped } from './groupByRank.ts';
import { joinComponents, numberNodes, type JoinInput, type Nodes } from './joinComponents.ts';
import { keepSessions } from './keptSessions.ts';
import type { PeopleFile } from './knownPeople.ts';

export interface BatchInput extends JoinInput {
  readonly cells: CallCells;
  readonly sorted: SortedCalls;
  readonly collected: readonly CollectedParts[];
  readonly keyOrder: KeyOrder;
  readonly stored?: StoredAnswers;
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
  const matches = askMatches(calls, input.cells, input.stored);
  const ranks = rankComponents(input, nodes, components);
  const rankOf = (node: number): number => ranks.rankOf[components.of(node)]!;

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

/** Components in the order of the smallest hash of anything in them. */
function rankComponents(
  { links, people, opportunities }: BatchInput,
  nodes: Nodes,
  components: Components
): { readonly rankOf: Int32Array; readonly count: number } {
  const least = new Float64Array(nodes.all).fill(Infinity);
  const lower = (node: number, hash: number): void => {
    const component = components.of(node);
    if (hash < least[component]!) least[component] = hash;
  };
  links.hashOfCall.forEach((hash, call) => lower(nodes.calls + call, hash));
  if (people.file) for (let person = 0; person < people.count; person++) lower(nodes.people + person, hashText(people.keyOf(person)));
  opportunities.forEach(({ opportunityId }, at) => lower(nodes.opportunities + at, hashText(opportunityId)));

  let count = 0;
  const roots = new Uint32Array(nodes.all);
  for (let node = 0; node < nodes.all; node++) if (least[node]! < Infinity) roots[count++] = node;
  roots.subarray(0, count).sort((left, right) => least[left]! - least[right]!);
  const rankOf = new Int32Array(nodes.all).fill(-1);
  for (let rank = 0; rank < count; rank++) rankOf[roots[rank]!] = rank;
  return { rankOf, count };
}

function hashText(text: string): number {
  const bytes = Buffer.from(text);
  return hashKey(viewOf(bytes), 0, bytes.length);
}

function collectSessions(
  input: BatchInput,
  nodes: Nodes,
  components: Components,
  matched: Float64Array,
  rankOf: (node: number) => number
): { readonly refs: GrowingNumbers; readonly ranks: GrowingNumbers } {
  const withOpportunity = new Uint8Array(nodes.all);
  input.opportunities.forEach((_, at) => (withOpportunity[components.of(nodes.opportunities + at)] = 1));
  const refs = new GrowingNumbers();
  const ranks = new GrowingNumbers();
  keepSessions(
    {
      collected: input.collected,
      identified: input.identified,
      sorted: input.sorted,
      visitors: input.calls.visitors.size,
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
