/**
 * Calls to decisions as a stream: the calls first, then the sessions one by one in any order, then the answers visitor by
 * visitor. Of the sessions only the neighbours of calls are kept, so memory depends on the calls alone.
 */
import { openCase, type CallCase } from './callCase';
import type { CallTask } from './callTask';
import type { CreditRules } from './creditSession';
import { decideCall, skipCall } from './decideCall';
import { createCallIndex, type CallMatch } from './indexCalls';
import type { People } from './person';
import type { PreparedRules } from './prepareRules';
import { resolveVisitor, type DecidedCall, type MatchedCall, type ResolvedCalls } from './resolveVisitor';
import type { WebSession } from './webSession';

export interface CallResolution {
  /** Takes in a session, each one once; false when it is no call's neighbour, so that nothing of it is kept. */
  offer(session: WebSession): boolean;
  /** The answers: visitor by visitor, then the calls that no session is asked for. The first one ends the offering. */
  answers(): Iterable<ResolvedCalls>;
}

/**
 * Opens the resolution of some calls.
 *
 * @example
 * const resolution = createResolution(calls, joinPeople(records, settings), prepareRules(book));
 * for (const session of sessions) resolution.offer(session);
 * for (const { calls } of resolution.answers()) for (const { decision } of calls) console.log(decision.outcome, decision.reason);
 */
export function createResolution(calls: readonly CallTask[], people: People, rules: PreparedRules): CallResolution {
  const opened = openCases(calls, people, rules);
  const index = createCallIndex<WebSession>(
    [...opened.visitors].flatMap(([visitorKey, cases]) => cases.map((call) => toIndexedCall(visitorKey, call))),
    rules.settings
  );
  return {
    offer(session) {
      const { visitorKey, sessionKey, startedAt, lastActivityAt } = session;
      return !!visitorKey && index.offer({ visitorKey, sessionKey, startedAt, lastActivityAt, payload: session });
    },
    answers: () => answerCases(opened, people, rules, (taskId) => index.match(taskId))
  };
}

/**
 * The answers for calls whose matches are known: sessions in files are streamed past a call index of their own.
 *
 * @param matchOf the answer of that index for a call with visitor id
 */
export function answerMatched(
  calls: readonly CallTask[],
  people: People,
  rules: PreparedRules,
  matchOf: (taskId: string) => CallMatch<WebSession>
): Iterable<ResolvedCalls> {
  return answerCases(openCases(calls, people, rules), people, rules, matchOf);
}

interface OpenCases {
  /** By visitor key. */
  readonly visitors: ReadonlyMap<string, readonly CallCase[]>;
  /** Those that no session is asked for. */
  readonly others: readonly CallCase[];
}

function openCases(calls: readonly CallTask[], people: People, { settings, numbers }: PreparedRules): OpenCases {
  const visitors = new Map<string, CallCase[]>();
  const others: CallCase[] = [];
  for (const task of calls) {
    const call = openCase(task, settings, numbers, people);
    if (!call) continue;
    const visitorKey = call.qualification.kind === 'visitor' ? call.qualification.visitorKey : undefined;
    if (visitorKey === undefined) others.push(call);
    else if (!visitors.get(visitorKey)?.push(call)) visitors.set(visitorKey, [call]);
  }
  return { visitors, others };
}

function* answerCases(
  { visitors, others }: OpenCases,
  people: People,
  rules: PreparedRules,
  matchOf: (taskId: string) => CallMatch<WebSession>
): Generator<ResolvedCalls> {
  const creditRules: CreditRules = { people, readEmail: rules.readEmail, identityConflict: rules.settings.identityConflict };
  const ask = (call: CallCase): MatchedCall => ({ call, match: matchOf(call.task.taskId) });
  for (const cases of visitors.values()) yield resolveVisitor(cases.map(ask), rules, creditRules);
  yield { calls: others.map((call) => decideAlone(call, rules)), sessions: [] };
}

function toIndexedCall(visitorKey: string, { task, callTime }: CallCase) {
  return { taskId: task.taskId, visitorKey, callTime };
}

/** A call that no session is asked for: skipped, or to a static number. */
function decideAlone(call: CallCase, rules: PreparedRules): DecidedCall {
  const { qualification } = call;
  const decision =
    qualification.kind === 'skipped' ? skipCall(call, qualification.reason, rules) : decideCall(call, { candidates: 0 }, undefined, rules);
  return { call, decision };
}
