/**
 * Runs the steps for the calls of one visitor: the sessions that calls matched are credited (R13), then each call is
 * decided. Nothing here depends on other visitors, so visitors can be resolved one after the other.
 */
import type { CallCase } from './callCase';
import { creditSession, type CallVerdict, type CreditRules, type SessionCall, type SessionCredit } from './creditSession';
import { decideCall } from './decideCall';
import type { CallDecision } from './decision';
import type { CallMatch } from './indexCalls';
import type { Person } from './person';
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
  const credited = creditSessions(matchedCalls, creditRules);
  const calls = matchedCalls.map(({ call, match }) => {
    const verdict = match.matched && credited.get(match.matched.sessionKey)?.credit.verdicts.get(call.task.taskId);
    return { call, decision: decideCall(call, match, verdict, rules) };
  });
  return { calls, sessions: [...credited.values()] };
}

type NamedCall = CallCase & { readonly person: Person };

/** By session key. A call without person is held before it can claim anything (R12, R13). */
function creditSessions(matchedCalls: readonly MatchedCall[], rules: CreditRules): Map<string, CreditedSession> {
  const groups = new Map<string, { session: WebSession; calls: NamedCall[] }>();
  for (const { call, match } of matchedCalls) {
    if (!match.matched || !isNamed(call)) continue;
    const { sessionKey, payload } = match.matched;
    const group = groups.get(sessionKey);
    if (group) group.calls.push(call);
    else groups.set(sessionKey, { session: payload, calls: [call] });
  }
  const credited = new Map<string, CreditedSession>();
  for (const [sessionKey, { session, calls }] of groups) {
    const credit = creditSession(session, calls.map(toSessionCall), rules);
    const naming = calls.find(({ task }) => task.taskId === credit.namingTaskId);
    credited.set(sessionKey, { session, credit, naming, calls: calls.filter(({ task }) => isCounted(credit.verdicts.get(task.taskId))) });
  }
  return credited;
}

function isNamed(call: CallCase): call is NamedCall {
  return call.person !== undefined;
}

function isCounted(verdict: CallVerdict | undefined): boolean {
  return verdict?.outcome === 'merged' || verdict?.outcome === 'repeat';
}

function toSessionCall({ task, callTime, person }: NamedCall): SessionCall {
  return { taskId: task.taskId, callTime, person };
}
