/**
 * The decision about one call with all it rests on (section 5, R14). The evidence is bounded: the session that won, the
 * nearest others before and after the call, and where type, medium, channel and time came from.
 */
import { sourceOf } from './buildTouchpoint';
import { visitorKeyOf, type CallCase } from './callCase';
import type { ChannelDecision } from './classifyChannel';
import type { CallVerdict } from './creditSession';
import type { CallDecision, Evidence, Outcome, Reason, SessionEvidence } from './decision';
import type { CallMatch, Offered } from './indexCalls';
import type { PreparedRules } from './prepareRules';
import { refusalOf, sessionAge, unmatchedReason } from './refuseSession';
import { standaloneChannel } from './standaloneChannel';
import { callTouchpointKey, sessionTouchpointKey } from './touchpointKey';
import type { WebSession } from './webSession';

type SkipReason = 'taskDeleted' | 'noVisitorId' | 'excludedByFilter' | 'suppressed';

/** A call that gets no touchpoint and looks at no session (R1, R2, R37). */
export function skipCall(call: CallCase, reason: SkipReason, rules: PreparedRules, suppressedBy?: string): CallDecision {
  return { ...openDecision(call), outcome: 'skipped', reason, evidence: { ...openEvidence(call, rules), suppressedBy } };
}

/**
 * Decides a call that counts, once its sessions are known.
 *
 * @param verdict what the matched session made of the call (R11, R13); `undefined` where none matched or nobody called
 */
export function decideCall(
  call: CallCase,
  match: CallMatch<WebSession>,
  verdict: CallVerdict | undefined,
  rules: PreparedRules
): CallDecision {
  const { matched, candidates } = match;
  const weighed = { ...openEvidence(call, rules), ...weighSessions(call, match, rules), conflict: verdict?.conflict };
  const decide = (outcome: Outcome, reason: Reason, more: Partial<CallDecision> = {}, told: Partial<Evidence> = {}): CallDecision => ({
    ...openDecision(call),
    candidates,
    outcome,
    reason,
    ...more,
    evidence: { ...weighed, ...told }
  });
  const session = matched && {
    sessionKey: matched.sessionKey,
    sessionAgeMs: sessionAge(matched, call.callTime, rules.settings.windowBasis)
  };
  if (!call.person) return decide('held', 'noPerson', session);
  if (!matched || !verdict || verdict.outcome === 'standalone') {
    const touchpointKey = callTouchpointKey(call.task.taskId);
    const channel = standaloneChannel(call.task, rules.numbers).evidence;
    return decide('standalone', standaloneReason(call, match, verdict, rules), { touchpointKey }, { ...wordsFromTask(call), channel });
  }
  if (verdict.outcome === 'held') return decide('held', 'identityConflict', session);
  const touchpointKey = sessionTouchpointKey(matched.sessionKey);
  const channel = rules.channelOf(matched.payload).evidence;
  const credited = { ...session, touchpointKey };
  return verdict.outcome === 'merged'
    ? decide('merged', 'matched', credited, { ...wordsFromTask(call, matched.payload), channel })
    : decide('repeat', 'sessionAlreadyCredited', credited, { channel, creditedTouchpointKey: touchpointKey });
}

function standaloneReason(call: CallCase, match: CallMatch<WebSession>, verdict: CallVerdict | undefined, rules: PreparedRules): Reason {
  if (verdict) return 'identityConflict';
  if (call.qualification.kind === 'staticNumber') return 'staticNumber';
  return unmatchedReason(match, call.callTime, rules.settings);
}

function openDecision(call: CallCase) {
  const { taskId } = call.task;
  return { taskId, visitorKey: visitorKeyOf(call), callTime: call.callTime, callTimeSource: call.callTimeSource };
}

function openEvidence({ callTime, callTimeSource }: CallCase, { settings }: PreparedRules): Evidence {
  return { version: 1, windowMinutes: settings.windowMinutes, windowBasis: settings.windowBasis, callTime, callTimeSource };
}

function weighSessions(call: CallCase, match: CallMatch<WebSession>, rules: PreparedRules): Partial<Evidence> {
  const { callTime } = call;
  const { matched, before, after, candidates } = match;
  const describe = (session: Offered<WebSession> | undefined): SessionEvidence | undefined =>
    session && {
      ...describeSession(session.payload, rules.channelOf(session.payload)),
      ageMs: session.startedAt > callTime ? undefined : sessionAge(session, callTime, rules.settings.windowBasis),
      refusal: session === matched ? undefined : refusalOf(session, matched, callTime, rules.settings)
    };
  return { candidates, session: describe(matched), before: describe(before), after: describe(after) };
}

function describeSession(session: WebSession, { channel, subchannel }: ChannelDecision): SessionEvidence {
  const { sessionKey, startedAt, lastActivityAt, pageViews, formSubmittedAt } = session;
  return { sessionKey, startedAt, lastActivityAt, pageViews, formSubmittedAt, source: sourceOf(session), channel, subchannel };
}

/** Where type and medium came from (R15, R16). */
function wordsFromTask({ task }: CallCase, session?: WebSession): Pick<Evidence, 'typeFrom' | 'mediumFrom'> {
  if (task.type?.trim()) return { typeFrom: 'task', mediumFrom: 'task' };
  return { typeFrom: 'default', mediumFrom: session?.medium?.trim() ? 'session' : 'none' };
}
