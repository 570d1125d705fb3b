/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a call */
import { NOBODY, type CallCells } from 'c/attributionEngine';
import type { CallRows } from '../matching/callRows.ts';

/** The call index's answers, call by call; sessions are places in their file, or `NOBODY`. */
export interface Matches {
  readonly candidates: Uint32Array;
  readonly matched: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

export function askMatches(calls: CallRows, cells: CallCells): Matches {
  const { count } = calls;
  const matches = {
    candidates: new Uint32Array(count),
    matched: new Float64Array(count).fill(NOBODY),
    before: new Float64Array(count).fill(NOBODY),
    after: new Float64Array(count).fill(NOBODY)
  };
  for (let call = 0; call < count; call++) {
    const { candidates, matched, before, after } = cells.match(call, calls.visitorOf[call]!);
    matches.candidates[call] = candidates;
    matches.matched[call] = matched;
    matches.before[call] = before;
    matches.after[call] = after;
  }
  return matches;
}
