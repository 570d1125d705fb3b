/**
 * The decision about one call with all it rests on (section 5, R14). The evidence is bounded: the session that won, the
 * nearest others before and after the call, and where type, medium, channel and time came from.
 */
import { sourceOf } from './buildTouchpoint';
import { visitorKeyOf, type CallCase } from './callCase';
import type { CallTask, Instant } from './callTask';
import type { CallVerdict } from './creditSession';
import type { CallDecision, ChannelEvidence, Evidence, Outcome, Reason, SessionEvidence } from './decision';
import type { CallMatch, Offered } from './indexCalls';
import type { PreparedRules } from './prepareRules';
import { refusalOf, sessionAge, unmatchedReason } from './refuseSession';
import { standaloneChannel } from './standaloneChannel';
import { callTouchpointKey, sessionTouchpointKey } from './touchpointKey';
import type { WebSession } from './webSession';

type SkipReason = 'taskDeleted' | 'noVisitorId' | 'excludedByFilter' | 'suppressed';

/** A call that gets no touchpoint and looks at no session (R1, R2, R37). */
export function skipCall(call: CallCase, reason: SkipReason, rules: PreparedRules, suppressedBy?: string): CallDecision {
  const { task, callTime, callTimeSource } = call;
  const { windowMinutes, windowBasis } = rules.settings;
  const evidence: Evidence = { version: 1, windowMinutes, windowBasis, callTime, callTimeSource, suppressedBy };
  return { taskId: task.taskId, visitorKey: visitorKeyOf(call), callTime, callTimeSource, outcome: 'skipped', reason, evidence };
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
  const { outcome, reason } = judge(call, match, verdict, rules);
  const session = outcome === 'standalone' ? undefined : match.matched;
  const { task, callTime, callTimeSource } = call;
  const touchpointKey = touchpointKeyOf(outcome, task.taskId, session);
  return {
    taskId: task.taskId,
    visitorKey: visitorKeyOf(call),
    callTime,
    callTimeSource,
    candidates: match.candidates,
    outcome,
    reason,
    sessionKey: session?.sessionKey,
    sessionAgeMs: session && sessionAge(session, callTime, rules.settings.windowBasis),
    touchpointKey,
    evidence: gatherEvidence(call, match, verdict, outcome, touchpointKey, rules)
  };
}

function judge(
  call: CallCase,
  match: CallMatch<WebSession>,
  verdict: CallVerdict | undefined,
  rules: PreparedRules
): Pick<CallDecision, 'outcome' | 'reason'> {
  if (!call.person) return { outcome: 'held', reason: 'noPerson' };
  if (!match.matched || !verdict || verdict.outcome === 'standalone') {
    return { outcome: 'standalone', reason: standaloneReason(call, match, verdict, rules) };
  }
  if (verdict.outcome === 'held') return { outcome: 'held', reason: 'identityConflict' };
  if (verdict.outcome === 'merged') return { outcome: 'merged', reason: 'matched' };
  return { outcome: 'repeat', reason: 'sessionAlreadyCredited' };
}

function touchpointKeyOf(outcome: Outcome, taskId: string, session: Offered<WebSession> | undefined): string | undefined {
  if (outcome === 'standalone') return callTouchpointKey(taskId);
  return session && outcome !== 'held' ? sessionTouchpointKey(session.sessionKey) : undefined;
}

function standaloneReason(call: CallCase, match: CallMatch<WebSession>, verdict: CallVerdict | undefined, rules: PreparedRules): Reason {
  if (verdict) return 'identityConflict';
  if (call.qualification.kind === 'staticNumber') return 'staticNumber';
  return unmatchedReason(match, call.callTime, rules.settings);
}

/** In one piece, because parts put together cost several times as much, call by call. The order is that of the stored JSON. */
function gatherEvidence(
  call: CallCase,
  match: CallMatch<WebSession>,
  verdict: CallVerdict | undefined,
  outcome: Outcome,
  touchpointKey: string | undefined,
  rules: PreparedRules
): Evidence {
  const { callTime, callTimeSource, task } = call;
  const { windowMinutes, windowBasis } = rules.settings;
  const { matched } = match;
  const names = outcome === 'standalone' || outcome === 'merged';
  const isTyped = !!task.type?.trim();
  return {
    version: 1,
    windowMinutes,
    windowBasis,
    callTime,
    callTimeSource,
    candidates: match.candidates,
    session: describe(matched, matched, callTime, rules),
    before: describe(match.before, matched, callTime, rules),
    after: describe(match.after, matched, callTime, rules),
    conflict: verdict?.conflict,
    // Where type and medium came from (R15, R16).
    typeFrom: names ? (isTyped ? 'task' : 'default') : undefined,
    mediumFrom: names ? (isTyped ? 'task' : outcome === 'merged' && matched?.payload.medium?.trim() ? 'session' : 'none') : undefined,
    channel: channelEvidence(task, outcome, matched, rules),
    creditedTouchpointKey: outcome === 'repeat' ? touchpointKey : undefined
  };
}

function describe(
  offered: Offered<WebSession> | undefined,
  matched: Offered<WebSession> | undefined,
  callTime: Instant,
  rules: PreparedRules
): SessionEvidence | undefined {
  if (!offered) return undefined;
  const session = offered.payload;
  const { channel, subchannel } = rules.channelOf(session);
  return {
    sessionKey: session.sessionKey,
    startedAt: session.startedAt,
    lastActivityAt: session.lastActivityAt,
    pageViews: session.pageViews,
    formSubmittedAt: session.formSubmittedAt,
    source: sourceOf(session),
    channel,
    subchannel,
    ageMs: offered.startedAt > callTime ? undefined : sessionAge(offered, callTime, rules.settings.windowBasis),
    refusal: offered === matched ? undefined : refusalOf(offered, matched, callTime, rules.settings)
  };
}

function channelEvidence(
  task: CallTask,
  outcome: Outcome,
  matched: Offered<WebSession> | undefined,
  rules: PreparedRules
): ChannelEvidence | undefined {
  if (outcome === 'standalone') return standaloneChannel(task, rules.numbers).evidence;
  return matched && outcome !== 'held' ? rules.channelOf(matched.payload).evidence : undefined;
}
