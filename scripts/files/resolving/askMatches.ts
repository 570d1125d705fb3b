/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a call */
import { NOBODY, type CallCells } from 'c/attributionEngine';
import type { CallRows } from '../matching/callRows.ts';
import { roomyCounts, roomyFloats } from '../matching/roomyMemory.ts';

/** The call index's answers, call by call; sessions are places in their file, or `NOBODY`. */
export interface Matches {
  readonly candidates: Uint32Array;
  readonly matched: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** What a warehouse, where the other sessions stayed, says of a call. */
export interface StoredAnswers {
  candidatesOf(call: number): number;
  sessionKeyOf(call: number): string | undefined;
  /** Key of the session at a place of the file. */
  keyAt(ref: number): string;
}

export function askMatches(calls: CallRows, cells: CallCells, stored?: StoredAnswers): Matches {
  const { count } = calls;
  const matches = {
    candidates: roomyCounts(count),
    matched: roomyFloats(count).fill(NOBODY),
    before: roomyFloats(count).fill(NOBODY),
    after: roomyFloats(count).fill(NOBODY)
  };
  for (let call = 0; call < count; call++) {
    const { candidates, matched, before, after } = cells.match(call, calls.visitorOf[call]!);
    matches.candidates[call] = stored ? stored.candidatesOf(call) : candidates;
    if (stored) refuseDifference(call, matched, stored);
    matches.matched[call] = matched;
    matches.before[call] = before;
    matches.after[call] = after;
  }
  return matches;
}

/** The engine decides again on what came back, and has to come to the same session. */
function refuseDifference(call: number, matched: number, { sessionKeyOf, keyAt }: StoredAnswers): void {
  const ours = matched === NOBODY ? undefined : keyAt(matched);
  const theirs = sessionKeyOf(call);
  if (ours === theirs) return;
  throw new Error(
    `Call ${call + 1} matches ${ours ?? 'no session'}, but the warehouse says ${theirs ?? 'none'}: were sessions changed meanwhile? Run it again.`
  );
}
