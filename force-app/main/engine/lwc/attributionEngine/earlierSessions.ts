import type { Instant } from './callTask';
import type { BestSessions } from './bestSessions';

/** The two sessions of one call that start at or before it, as the numbers they were offered under, or `NOBODY`. */
export interface EarlierMatch {
  readonly matched: number;
  readonly before: number;
}

/** What the index keeps of the sessions that start at or before a call. One form for each basis (R8). */
export interface EarlierSessions {
  /** Takes in a session that starts at or before the call of `cell`, and so before those of all cells up to `to`. */
  offer(cell: number, from: number, to: number, startedAt: Instant, basis: Instant, ref: number): boolean;
  /** Makes the answers for the cells of one visitor, once every session was offered. */
  settle(from: number, to: number): void;
  match(cell: number, from: number, to: number): EarlierMatch;
  /** What holds places, for whoever has to know which sessions are still needed. */
  readonly boards: readonly BestSessions[];
}
