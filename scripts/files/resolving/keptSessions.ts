/* eslint-disable @typescript-eslint/no-non-null-assertion -- pairs are complete */
import { firstAtOrAfter, type KeyOrder, type SortedCalls } from 'c/attributionEngine';
import { SessionJournal } from '../matching/sessionJournal.ts';
import type { CollectedParts } from '../matching/sessionCollector.ts';
import { roomyFloats } from '../matching/roomyMemory.ts';
import { FirstVisits } from './firstVisits.ts';
import type { Identified } from './identifiedSessions.ts';

/** The times of calls, visitor by visitor. */
export type CallTimes = Pick<SortedCalls, 'times' | 'firstCell'>;

/** Takes a session that may be a touch: the node it hangs on, and its place in the file. */
type TakeSession = (node: number, ref: number) => void;

export interface KeptSessionsInput {
  readonly collected: readonly CollectedParts[];
  readonly identified: Identified;
  readonly sorted: CallTimes;
  /** Places of sessions that calls matched. */
  readonly matched: Float64Array;
  readonly keyOrder: KeyOrder;
  /** Whether every session of a visitor may stand on an opportunity. */
  needsAll(visitor: number): boolean;
  nodeOfPerson(person: number): number;
}

/**
 * Of the sessions of all visitors that matter, those that may be touches: with an e-mail, form or chat, and the first bare
 * visits. Matched sessions come with their calls. A visitor is the node of its own number.
 */
export function keepSessions(input: KeptSessionsInput, take: TakeSession): void {
  const { collected, identified, matched, needsAll } = input;
  const personOfAlone = new Map(pairsOf(identified.alone).map(([person, ref]) => [ref, person]));
  for (const { speaking } of collected) {
    eachPair(speaking, (visitor, ref) => {
      const person = visitor >= 0 ? undefined : personOfAlone.get(ref);
      if (visitor >= 0) take(visitor, ref);
      else if (person !== undefined) take(input.nodeOfPerson(person), ref);
    });
  }
  const kept = sortedRefs(matched, collected);
  const first = new FirstVisits(input.sorted, momentsOf(input), input.keyOrder);
  for (const { journal } of collected) {
    const sessions = SessionJournal.of(journal);
    sessions.forEach((visitor, startedAt, ref) => {
      if (needsAll(visitor)) take(visitor, ref);
      else if (!contains(kept, ref)) first.offer(visitor, startedAt, ref);
    });
    sessions.close();
  }
  first.forEach(take);
}

/** Visitor and time by turns: forms and chats, and Leads and Contacts that carry a visitor id. */
function momentsOf({ collected, identified }: KeptSessionsInput): Float64Array[] {
  return [identified.moments, ...collected.map(({ instants }) => instants)].filter(({ length }) => length > 0);
}

function sortedRefs(matched: Float64Array, collected: readonly CollectedParts[]): Float64Array {
  const speaking = collected.flatMap((part) => pairsOf(part.speaking).map(([, ref]) => ref));
  const refs = roomyFloats(matched.length + speaking.length);
  refs.set(matched);
  refs.set(speaking, matched.length);
  return refs.sort();
}

function contains(sorted: Float64Array, value: number): boolean {
  return sorted[firstAtOrAfter(sorted, value, 0, sorted.length)] === value;
}

function eachPair(list: Float64Array, take: (left: number, right: number) => void): void {
  for (let at = 0; at < list.length; at += 2) take(list[at]!, list[at + 1]!);
}

function pairsOf(list: Float64Array): (readonly [number, number])[] {
  return Array.from({ length: list.length / 2 }, (_, at) => [list[at * 2]!, list[at * 2 + 1]!] as const);
}
