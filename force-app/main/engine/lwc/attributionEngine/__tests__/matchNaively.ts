import { compareByteOrder } from '../compareByteOrder';
import type { MatchWindow } from '../callCells';
import type { CallMatch, IndexedCall, Offered } from '../indexCalls';

type Session = Offered<unknown>;

/** R7 to R9 and R14 as they are written, looking at every session for every call: what the index has to agree with. */
export function matchNaively<P>(call: IndexedCall, sessions: readonly Offered<P>[], window: MatchWindow): CallMatch<P> {
  const basis = (session: Session): number =>
    window.windowBasis === 'lastActivity' ? Math.max(session.startedAt, session.lastActivityAt ?? session.startedAt) : session.startedAt;
  const age = (session: Session): number => Math.max(0, call.callTime - basis(session));
  const byStartThenKey = (left: Session, right: Session): number =>
    left.startedAt - right.startedAt || compareByteOrder(left.sessionKey, right.sessionKey);

  const visits = sessions.filter((session) => session.visitorKey === call.visitorKey && call.visitorKey !== '');
  const candidates = visits.filter((session) => session.startedAt <= call.callTime);
  const [matched] = candidates
    .filter((session) => age(session) < window.windowMinutes * 60_000)
    .sort((left, right) => right.startedAt - left.startedAt || compareByteOrder(left.sessionKey, right.sessionKey));
  const [before] = candidates
    .filter((session) => session !== matched)
    .sort((left, right) => age(left) - age(right) || byStartThenKey(left, right));
  const [after] = visits
    .filter((session) => session.startedAt > call.callTime)
    .sort((left, right) => basis(left) - basis(right) || byStartThenKey(left, right));
  return { candidates: candidates.length, matched, before, after };
}
