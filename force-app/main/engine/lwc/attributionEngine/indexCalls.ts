/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a cell, a key or a place, in range by construction */
/**
 * Which session led to a call: R7, R8, R9, and the neighbours that R14 keeps as evidence.
 *
 * The calls are indexed, because they are the few; the sessions are offered once, in any order, because they are the many.
 * Calls are hashed by visitor and sorted by time, so a session touches one cell (with basis `lastActivity` its range of
 * calls) and a session of a visitor who never called touches nothing. When the first answer is asked for, one pass over
 * each visitor's calls makes all of them. Memory depends on the number of calls, never on that of the sessions.
 *
 * Nearest, of the neighbours: `before` by age (R7: 0 while a visit goes on), `after` by its basis; equal distance goes to
 * the earlier start, then to the smaller key. So the two also say which refused session gives the reason (section 5).
 */
import type { Instant } from './callTask';
import { compareByteOrder } from './compareByteOrder';
import { CallCells, type CellMatch, type MatchWindow } from './callCells';
import { NO_VISITOR, sortCalls } from './sortCalls';

/** What the index has to know of a call. */
export interface IndexedCall {
  readonly taskId: string;
  /** Canonical visitor id (R3); a blank one has no candidates. */
  readonly visitorKey: string;
  readonly callTime: Instant;
}

/** A session as it is offered; `payload` is whatever the caller wants back with it. */
export interface Offered<P> {
  /** Canonical visitor id (R3). */
  readonly visitorKey: string;
  readonly sessionKey: string;
  readonly startedAt: Instant;
  readonly lastActivityAt?: Instant;
  readonly payload: P;
}

export interface CallMatch<P> {
  /** Sessions of the visitor that start at or before the call, too old ones included (R7). */
  readonly candidates: number;
  /** The session that won R9. */
  readonly matched?: Offered<P>;
  /** The nearest other session that starts at or before the call. */
  readonly before?: Offered<P>;
  /** The nearest session that starts after the call. */
  readonly after?: Offered<P>;
}

export interface CallIndex<P> {
  /** Takes in a session, each one once; true when it is a neighbour of some call, so far. */
  offer(session: Offered<P>): boolean;
  /** The answer for a call. The first one asked for ends the offering. */
  match(taskId: string): CallMatch<P>;
}

/**
 * Indexes calls, so that sessions can be offered to them in any order.
 *
 * @example
 * const index = createCallIndex<string>([{ taskId: '00T1', visitorKey: 'v', callTime: minutes(13) }], DEFAULT_SETTINGS);
 * index.offer({ visitorKey: 'v', sessionKey: 'S-2', startedAt: minutes(5), payload: 'ad' }); // true
 * index.offer({ visitorKey: 'v', sessionKey: 'S-1', startedAt: minutes(2), payload: 'mail' }); // true
 * index.offer({ visitorKey: 'w', sessionKey: 'S-3', startedAt: minutes(9), payload: 'other' }); // false
 * index.match('00T1'); // { candidates: 2, matched: S-2, before: S-1 }
 */
export function createCallIndex<P>(calls: readonly IndexedCall[], window: MatchWindow): CallIndex<P> {
  const tasks = new Map<string, number>();
  const visitors = new Map<string, number>();
  const visitorOf = new Uint32Array(calls.length).fill(NO_VISITOR);
  const timeOf = new Float64Array(calls.length);
  calls.forEach(({ taskId, visitorKey, callTime }, call) => {
    if (tasks.has(taskId)) throw new Error(`Call ${taskId} was given twice.`);
    tasks.set(taskId, call);
    if (visitorKey !== '') visitorOf[call] = numberOf(visitors, visitorKey);
    timeOf[call] = callTime;
  });

  let held: Offered<P>[] = [];
  const keyOrder = (left: number, right: number): number => compareByteOrder(held[left]!.sessionKey, held[right]!.sessionKey);
  const cells = new CallCells(sortCalls(visitorOf, timeOf, visitors.size), window, keyOrder);
  let limit = 1000 + calls.length;

  return {
    offer(session) {
      const visitor = visitors.get(session.visitorKey);
      if (visitor === undefined) return false;
      const ref = held.push(session) - 1;
      const isPlaced = cells.offer(visitor, session.startedAt, session.lastActivityAt ?? NaN, ref);
      if (!isPlaced) held.pop();
      else if (held.length > limit) {
        held = keepPlaced(held, cells);
        limit = 1000 + calls.length + 2 * held.length;
      }
      return isPlaced;
    },
    match(taskId) {
      const call = tasks.get(taskId);
      if (call === undefined) throw new Error(`Call ${taskId} is not in the call index.`);
      return withSessions(cells.match(call, visitorOf[call]!), held);
    }
  };
}

/** Numbers keys 0, 1, 2, … in the order of their first appearance. */
function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

/** Forgets the sessions that a better one has driven out, and renumbers the rest. */
function keepPlaced<P>(held: readonly Offered<P>[], cells: CallCells): Offered<P>[] {
  const kept: Offered<P>[] = [];
  const numberOf = new Float64Array(held.length).fill(-1);
  cells.renumber((ref) => {
    if (numberOf[ref]! < 0) numberOf[ref] = kept.push(held[ref]!) - 1;
    return numberOf[ref]!;
  });
  return kept;
}

function withSessions<P>({ candidates, matched, before, after }: CellMatch, held: readonly Offered<P>[]): CallMatch<P> {
  return { candidates, matched: held[matched], before: held[before], after: held[after] };
}
