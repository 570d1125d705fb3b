import { CallCells, canonicalVisitorId, compareByteOrder, NOBODY, NO_VISITOR, sortCalls, type MatchWindow } from 'c/attributionEngine';
import type { World } from './fuzzedWorld.ts';

/** The rule's answer for one call. */
export interface RuleAnswer {
  readonly callId: string;
  readonly candidates: number;
  readonly sessionKey?: string;
  readonly ageMs?: number;
  readonly beforeKey?: string;
  readonly afterKey?: string;
}

/** What the engine's call index says. */
export function engineAnswers({ calls, sessions }: World, window: MatchWindow): RuleAnswer[] {
  const numbers = new Map<string, number>();
  const visitorOf = Uint32Array.from(calls, ({ visitorId }) => {
    const key = canonicalVisitorId(visitorId);
    if (key === undefined) return NO_VISITOR;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const sorted = sortCalls(
    visitorOf,
    Float64Array.from(calls, ({ at }) => at),
    numbers.size
  );
  const keyAt = (ref: number): string => sessions[ref]?.key ?? '';
  const cells = new CallCells(sorted, window, (left, right) => compareByteOrder(keyAt(left), keyAt(right)));
  sessions.forEach(({ visitorId, startedAt, lastActivityAt }, ref) => {
    const visitor = numbers.get(canonicalVisitorId(visitorId) ?? '');
    if (visitor !== undefined) cells.offer(visitor, startedAt, lastActivityAt ?? NaN, ref);
  });
  return calls.map(({ id, at }, call) => {
    const { candidates, matched, before, after } = cells.match(call, visitorOf[call] ?? NO_VISITOR);
    const key = (ref: number): string | undefined => (ref === NOBODY ? undefined : sessions[ref]?.key);
    const session = sessions[matched];
    const basis =
      session && (window.windowBasis === 'lastActivity' ? Math.max(session.startedAt, session.lastActivityAt ?? 0) : session.startedAt);
    const ageMs = basis === undefined ? undefined : Math.max(0, at - basis);
    return { callId: id, candidates, sessionKey: key(matched), ageMs, beforeKey: key(before), afterKey: key(after) };
  });
}
