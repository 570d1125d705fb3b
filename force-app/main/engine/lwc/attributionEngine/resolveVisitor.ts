/**
 * Runs the steps for the calls of one visitor: the sessions that calls matched are credited (R13), then each call is
 * decided. Nothing here depends on other visitors, so visitors can be resolved one after the other.
 */
import type { CallCase } from './callCase';
import { creditSession, type CallVerdict, type CreditRules, type SessionCall, type SessionCredit } from './creditSession';
import { decideCall } from './decideCall';
import type { CallDecision } from './decision';
import type { CallMatch } from './indexCalls';
import type { PreparedRules } from './prepareRules';
import type { WebSession } from './webSession';

/** A call that counts, with the answer of the call index. */
export interface MatchedCall {
  readonly call: CallCase;
  readonly match: CallMatch<WebSession>;
}

export interface DecidedCall {
  readonly call: CallCase;
  readonly decision: CallDecision;
}

/** A session that at least one call matched. */
export interface CreditedSession {
  readonly session: WebSession;
  readonly credit: SessionCredit;
  /** The call that names it, where one does. */
  readonly naming?: CallCase;
  /** Merged and repeats. */
  readonly calls: readonly CallCase[];
}

export interface ResolvedCalls {
  readonly calls: readonly DecidedCall[];
  readonly sessions: readonly CreditedSession[];
}

/**
 * Decides the calls of one visitor.
 *
 *     resolveVisitor([{ call: at('12:30'), match: { candidates: 1, matched: at('12:17') } }], rules, creditRules)
 *     // calls: merged, matched; sessions: the visit, named by the call
 */
export function resolveVisitor(matchedCalls: readonly MatchedCall[], rules: PreparedRules, creditRules: CreditRules): ResolvedCalls {
  const sessions = creditSessions(matchedCalls, creditRules);
  const verdicts = new Map<string, CallVerdict>(sessions.flatMap(({ credit }) => [...credit.verdicts]));
  const calls = matchedCalls.map(({ call, match }) => ({
    call,
    decision: decideCall(call, match, verdicts.get(call.task.taskId), rules)
  }));
  return { calls, sessions };
}

/** A call without person is held before it can claim anything (R12, R13). */
function creditSessions(matchedCalls: readonly MatchedCall[], rules: CreditRules): CreditedSession[] {
  const bySession = new Map<string, { session: WebSession; calls: CallCase[] }>();
  for (const { call, match } of matchedCalls) {
    if (!call.person || !match.matched) continue;
    const { sessionKey, payload } = match.matched;
    const group = bySession.get(sessionKey);
    if (group) group.calls.push(call);
    else bySession.set(sessionKey, { session: payload, calls: [call] });
  }
  return [...bySession.values()].map(({ session, calls }) => {
    const credit = creditSession(session, calls.flatMap(toSessionCall), rules);
    const isCounted = ({ task }: CallCase): boolean => ['merged', 'repeat'].includes(credit.verdicts.get(task.taskId)?.outcome ?? '');
    return {
      session,
      credit,
      naming: calls.find(({ task }) => task.taskId === credit.namingTaskId),
      calls: calls.filter(isCounted)
    };
  });
}

function toSessionCall({ task, callTime, person }: CallCase): SessionCall[] {
  return person ? [{ taskId: task.taskId, callTime, person }] : [];
}
