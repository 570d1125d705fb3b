/**
 * From decided calls and sessions to touches: what suppression takes away (R37), what identifies a visitor (R39), and so
 * whose each touch is. A touch is a session, whatever happened in it, or a standalone call.
 */
import { sessionContent, standaloneContent, type TouchContent } from './buildTouchpoint';
import { visitorKeyOf, type CallCase } from './callCase';
import { canonicalVisitorId } from './canonicalVisitorId';
import { creditSession, type CreditRules } from './creditSession';
import { skipCall } from './decideCall';
import { identifyByRecords, ownSessions, type Identification } from './ownSessions';
import type { People } from './person';
import type { PreparedRules } from './prepareRules';
import type { CreditedSession, DecidedCall, ResolvedCalls } from './resolveVisitor';
import { standaloneChannel } from './standaloneChannel';
import type { Touch } from './touch';
import { callTouchpointKey, sessionTouchpointKey } from './touchpointKey';
import type { WebSession } from './webSession';

/** A touch of a person with what its touchpoint says, built when asked for: most bare visits never have a row. */
export interface PersonTouch extends Touch {
  content(): TouchContent;
}

export interface GatheredTouches {
  /** All decisions, those of suppressed touches turned into `skipped: suppressed`. */
  readonly calls: readonly DecidedCall[];
  /** Person key by session key; sessions of nobody are not in it. */
  readonly owners: ReadonlyMap<string, string>;
  /** By person key, in no order. Suppressed touches and sessions of nobody are left out. */
  readonly byPerson: ReadonlyMap<string, readonly PersonTouch[]>;
}

/** Gathers the touches of a closed batch. */
export function gatherTouches(
  sessions: readonly WebSession[],
  resolved: readonly ResolvedCalls[],
  people: People,
  rules: PreparedRules
): GatheredTouches {
  const creditRules = { people, readEmail: rules.readEmail, identityConflict: rules.settings.identityConflict };
  const withCalls = new Map(resolved.flatMap((visitor) => visitor.sessions.map((one) => [one.session.sessionKey, one])));
  const visits = sessions.map((session) => withCalls.get(session.sessionKey) ?? creditWithoutCalls(session, creditRules));

  const suppressed = findSuppressed(visits, resolved, rules);
  const decided = resolved.flatMap((visitor) => visitor.calls);
  const calls = suppressed.size === 0 ? decided : decided.map((call) => suppressCall(call, suppressed, rules));
  const standalone = calls.filter(({ decision }) => decision.outcome === 'standalone');
  const isKept = ({ session }: CreditedSession): boolean => !suppressed.has(sessionTouchpointKey(session.sessionKey));
  const kept = suppressed.size === 0 ? visits : visits.filter(isKept);

  const owners = ownSessions(sessions, [
    ...visits.flatMap((visit) => identifyByEmail(visit, people)),
    ...kept.flatMap(({ session, calls: counted }) => counted.flatMap((call) => identifyByCall(call, session.sessionKey))),
    ...standalone.flatMap(({ call, decision }) => (decision.reason === 'identityConflict' ? [] : identifyByCall(call))),
    ...identifyByRecords(people.all, canonicalVisitorId)
  ]);

  const byPerson = new Map<string, PersonTouch[]>();
  const add = (touch: PersonTouch): void => {
    if (!byPerson.get(touch.personKey)?.push(touch)) byPerson.set(touch.personKey, [touch]);
  };
  for (const visit of kept) {
    const personKey = owners.get(visit.session.sessionKey);
    if (personKey !== undefined) add(sessionTouch(visit, personKey, people, rules));
  }
  for (const { call } of standalone) if (call.person) add(standaloneTouch(call, call.person.personKey, rules));
  return { calls, owners, byPerson };
}

function creditWithoutCalls(session: WebSession, rules: CreditRules): CreditedSession {
  return { session, credit: creditSession(session, [], rules), calls: [] };
}

/** The group of suppression rules by touchpoint key (R37). */
function findSuppressed(visits: readonly CreditedSession[], resolved: readonly ResolvedCalls[], rules: PreparedRules): Map<string, string> {
  const suppressed = new Map<string, string>();
  if (!rules.suppression.has('Touchpoint')) return suppressed;
  const judge = (content: TouchContent): void => {
    const group = rules.suppression.find('Touchpoint', content);
    if (group !== undefined) suppressed.set(content.touchpointKey, group);
  };
  for (const visit of visits) judge(visitContent(visit, rules));
  for (const { calls } of resolved) {
    for (const { call, decision } of calls) if (decision.outcome === 'standalone') judge(aloneContent(call, rules));
  }
  return suppressed;
}

function suppressCall(decided: DecidedCall, suppressed: ReadonlyMap<string, string>, rules: PreparedRules): DecidedCall {
  const group = suppressed.get(decided.decision.touchpointKey ?? '');
  return group === undefined ? decided : { ...decided, decision: skipCall(decided.call, 'suppressed', rules, group) };
}

function identifyByEmail({ session, credit }: CreditedSession, people: People): Identification[] {
  const { sessionKey, visitorKey, email } = session;
  const person = people.ofEmail(email);
  return person && credit.emailAt !== undefined ? [{ at: credit.emailAt, personKey: person.personKey, visitorKey, sessionKey }] : [];
}

function identifyByCall(call: CallCase, sessionKey?: string): Identification[] {
  if (!call.person) return [];
  return [{ at: call.callTime, personKey: call.person.personKey, visitorKey: visitorKeyOf(call), sessionKey }];
}

function visitContent({ session, credit, naming }: CreditedSession, rules: PreparedRules): TouchContent {
  return sessionContent(session, credit, naming, rules.channelOf(session));
}

function aloneContent(call: CallCase, rules: PreparedRules): TouchContent {
  return standaloneContent(call, standaloneChannel(call.task, rules.numbers));
}

function sessionTouch(visit: CreditedSession, personKey: string, people: People, rules: PreparedRules): PersonTouch {
  const { session, credit, naming, calls } = visit;
  return {
    touchpointKey: sessionTouchpointKey(session.sessionKey),
    touchpointDate: naming?.callTime ?? session.startedAt,
    kind: credit.kind,
    personKey,
    namesPerson: people.ofEmail(session.email)?.personKey === personKey || calls.some(({ person }) => person?.personKey === personKey),
    content: () => visitContent(visit, rules)
  };
}

function standaloneTouch(call: CallCase, personKey: string, rules: PreparedRules): PersonTouch {
  return {
    touchpointKey: callTouchpointKey(call.task.taskId),
    touchpointDate: call.callTime,
    kind: 'call',
    personKey,
    namesPerson: true,
    content: () => aloneContent(call, rules)
  };
}
