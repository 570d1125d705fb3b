/**
 * From decided calls and sessions to touches: what suppression takes away (R37), what identifies a visitor (R39), and so
 * whose each touch is. A touch is a session, whatever happened in it, or a standalone call.
 */
import { sessionContent, standaloneContent, type TouchContent, type TouchPlace } from './buildTouchpoint';
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
import type { Touchpoint } from './touchpoint';
import { callTouchpointKey, sessionTouchpointKey } from './touchpointKey';
import type { WebSession } from './webSession';

/** A touch of a person with what its touchpoint says, built when asked for: most bare visits never have a row. */
export interface PersonTouch extends Touch {
  content(place?: TouchPlace): Touchpoint;
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
  const withCalls = new Map<string, CreditedSession>();
  for (const visitor of resolved) for (const one of visitor.sessions) withCalls.set(one.session.sessionKey, one);
  const visits = sessions.map((session) => withCalls.get(session.sessionKey) ?? creditWithoutCalls(session, creditRules));

  const suppressed = findSuppressed(visits, resolved, rules);
  const decided = resolved.flatMap((visitor) => visitor.calls);
  const calls = suppressed.size === 0 ? decided : decided.map((call) => suppressCall(call, suppressed, rules));
  const standalone = calls.filter(({ decision }) => decision.outcome === 'standalone');
  const isKept = ({ session }: CreditedSession): boolean => !suppressed.has(sessionTouchpointKey(session.sessionKey));
  const kept = suppressed.size === 0 ? visits : visits.filter(isKept);

  const owners = ownSessions(sessions, identifyVisitors(visits, kept, standalone, people));

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

/** Everything that says who a visitor is (R39). What a suppressed touch said counts no more, its form or chat does. */
function identifyVisitors(
  visits: readonly CreditedSession[],
  kept: readonly CreditedSession[],
  standalone: readonly DecidedCall[],
  people: People
): Identification[] {
  const all = identifyByRecords(people.all, canonicalVisitorId);
  const add = (identification: Identification | undefined): void => {
    if (identification) all.push(identification);
  };
  for (const visit of visits) add(identifyByEmail(visit, people));
  for (const { session, calls } of kept) for (const call of calls) add(identifyByCall(call, session.sessionKey));
  for (const { call, decision } of standalone) if (decision.reason !== 'identityConflict') add(identifyByCall(call));
  return all;
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

function identifyByEmail({ session, credit }: CreditedSession, people: People): Identification | undefined {
  const { sessionKey, visitorKey, email } = session;
  if (credit.emailAt === undefined) return undefined;
  const person = people.ofEmail(email);
  return person && { at: credit.emailAt, personKey: person.personKey, visitorKey, sessionKey };
}

function identifyByCall(call: CallCase, sessionKey?: string): Identification | undefined {
  return call.person && { at: call.callTime, personKey: call.person.personKey, visitorKey: visitorKeyOf(call), sessionKey };
}

function visitContent({ session, credit, naming }: CreditedSession, rules: PreparedRules, place?: TouchPlace): Touchpoint {
  return sessionContent(session, credit, naming, rules.channelOf(session), place);
}

function aloneContent(call: CallCase, rules: PreparedRules, place?: TouchPlace): Touchpoint {
  return standaloneContent(call, standaloneChannel(call.task, rules.numbers), place);
}

function sessionTouch(visit: CreditedSession, personKey: string, people: People, rules: PreparedRules): PersonTouch {
  const { session, credit, naming, calls } = visit;
  return {
    touchpointKey: sessionTouchpointKey(session.sessionKey),
    touchpointDate: naming?.callTime ?? session.startedAt,
    kind: credit.kind,
    personKey,
    namesPerson: people.ofEmail(session.email)?.personKey === personKey || calls.some(({ person }) => person?.personKey === personKey),
    content: (place) => visitContent(visit, rules, place)
  };
}

function standaloneTouch(call: CallCase, personKey: string, rules: PreparedRules): PersonTouch {
  return {
    touchpointKey: callTouchpointKey(call.task.taskId),
    touchpointDate: call.callTime,
    kind: 'call',
    personKey,
    namesPerson: true,
    content: (place) => aloneContent(call, rules, place)
  };
}
