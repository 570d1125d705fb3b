/**
 * Why a session was not the one (R7 to R9), for the evidence (R14) and for the reason of a call that stands alone
 * (section 5).
 */
import type { Instant } from './callTask';
import type { Refusal } from './decision';
import type { CallMatch, Offered } from './indexCalls';
import type { Settings } from './settings';

type Window = Pick<Settings, 'windowMinutes' | 'windowBasis'>;
type Times = Pick<Offered<unknown>, 'startedAt' | 'lastActivityAt'>;

/**
 * Milliseconds from the session's basis to the call (R7, R8); 0 while the visit goes on.
 *
 *     sessionAge({ startedAt: 0, lastActivityAt: 60_000 }, 90_000, 'lastActivity') // 30000
 */
export function sessionAge(session: Times, callTime: Instant, basis: Settings['windowBasis']): number {
  return Math.max(0, callTime - basisOf(session, basis));
}

/** Why a session that starts at or before the call lost, `matched` being the one that won, if any did. */
export function refusalOf(session: Times, matched: Times | undefined, callTime: Instant, window: Window): Refusal {
  if (session.startedAt > callTime) return 'startsLater';
  if (sessionAge(session, callTime, window.windowBasis) >= window.windowMinutes * 60_000) return 'tooOld';
  return session.startedAt === matched?.startedAt ? 'greaterKey' : 'earlierStart';
}

/**
 * The reason of a call that no session matches: that of the refused session whose basis is nearest to the call; equal
 * distance goes to the earlier start, which is the one before the call.
 *
 *     unmatchedReason({ candidates: 1, before: { startedAt: 0 }, after: { startedAt: 9 * HOUR } }, 1 * HOUR, settings) // 'sessionTooOld'
 */
export function unmatchedReason(
  { before, after }: CallMatch<unknown>,
  callTime: Instant,
  { windowBasis }: Window
): 'noSession' | 'sessionTooOld' | 'sessionStartsLater' {
  if (before && after) {
    const isBeforeNearer = sessionAge(before, callTime, windowBasis) <= basisOf(after, windowBasis) - callTime;
    return isBeforeNearer ? 'sessionTooOld' : 'sessionStartsLater';
  }
  if (before) return 'sessionTooOld';
  return after ? 'sessionStartsLater' : 'noSession';
}

/** A last activity that is blank or before the start is the start (R8). */
function basisOf({ startedAt, lastActivityAt }: Times, basis: Settings['windowBasis']): Instant {
  return basis === 'lastActivity' ? Math.max(startedAt, lastActivityAt ?? startedAt) : startedAt;
}
