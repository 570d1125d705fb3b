/**
 * One touchpoint a session (R13): of a form, a chat and the calls that matched it, the earliest names the touch and the
 * other calls are repeats. On the way each call is tested for an identity conflict (R11), since pool numbers go to the
 * next visitor after some minutes and a visitor id can be the wrong person's.
 */
import type { Instant } from './callTask';
import { compareByteOrder } from './compareByteOrder';
import type { ReadEmail } from './emailKey';
import type { People, Person } from './person';
import type { IdentityConflictPolicy } from './settings';
import type { TouchKind } from './touchpoint';
import type { WebSession } from './webSession';

/** A call that matched the session and whose Task names a known person. */
export interface SessionCall {
  readonly taskId: string;
  readonly callTime: Instant;
  readonly person: Person;
}

export type Conflict = 'sessionEmail' | 'earlierInteraction';

/** What the session makes of one call. A `conflict` beside `merged` or `repeat` was overruled by the admin's setting. */
export interface CallVerdict {
  readonly outcome: 'merged' | 'repeat' | 'held' | 'standalone';
  readonly conflict?: Conflict;
}

export interface SessionCredit {
  readonly kind: TouchKind;
  /** The Task that names the touch, where a call does. */
  readonly namingTaskId?: string;
  /** When the form, else the chat, gave the session's e-mail. */
  readonly emailAt?: Instant;
  readonly callCount: number;
  readonly verdicts: ReadonlyMap<string, CallVerdict>;
}

export interface CreditRules {
  readonly people: Pick<People, 'ofEmail'>;
  readonly readEmail: ReadEmail;
  readonly identityConflict: IdentityConflictPolicy;
}

/** What of a session tells which interactions it holds. */
export type InteractiveSession = Pick<WebSession, 'startedAt' | 'email' | 'formUrl' | 'formSubmittedAt' | 'chatStartedAt'>;

/**
 * Tells which interaction names the session and what becomes of each of its calls.
 *
 *     creditSession({ startedAt: 0, formSubmittedAt: 60_000 }, [callAt(120_000)], rules)
 *     // { kind: 'form', callCount: 1, verdicts: call → repeat }
 */
export function creditSession(session: InteractiveSession, calls: readonly SessionCall[], rules: CreditRules): SessionCredit {
  const email = rules.readEmail(session.email);
  const own = ownInteractions(session, email);
  if (calls.length === 0) return { kind: own[0]?.kind ?? 'visit', emailAt: emailTime(own), callCount: 0, verdicts: NO_VERDICTS };

  const emailPerson = rules.people.ofEmail(session.email);
  const identified: string[] = [];
  const verdicts = new Map<string, CallVerdict>();
  let naming: Interaction | undefined;
  let callCount = 0;
  for (const interaction of inOrder([...own, ...calls.map(callInteraction)])) {
    if (interaction.kind === 'call') {
      const { taskId, person } = interaction.call;
      const verdict = judgeCall(person, email, identified, rules.identityConflict, naming === undefined);
      verdicts.set(taskId, verdict);
      if (verdict.outcome === 'held' || verdict.outcome === 'standalone') continue;
      identified.push(person.personKey);
      callCount++;
    } else if (interaction.givesEmail && emailPerson) identified.push(emailPerson.personKey);
    naming ??= interaction;
  }
  return {
    kind: naming?.kind ?? 'visit',
    namingTaskId: naming?.kind === 'call' ? naming.call.taskId : undefined,
    emailAt: emailTime(own),
    callCount,
    verdicts
  };
}

const NO_VERDICTS: ReadonlyMap<string, CallVerdict> = new Map();

type OwnInteraction = { readonly kind: 'form' | 'chat'; readonly at: Instant; readonly givesEmail: boolean };
type Interaction = OwnInteraction | { readonly kind: 'call'; readonly at: Instant; readonly call: SessionCall };

function callInteraction(call: SessionCall): Interaction {
  return { kind: 'call', at: call.callTime, call };
}

/**
 * The session's form and chat in R13's order; the e-mail is the form's if there is one, else the chat's.
 *
 * @param email the session's, blank where it is a shared one: by itself that is no form (R32)
 */
function ownInteractions(session: InteractiveSession, email: string | undefined): OwnInteraction[] {
  const { startedAt, formUrl, formSubmittedAt, chatStartedAt } = session;
  const hasChat = chatStartedAt !== undefined;
  const hasForm = formSubmittedAt !== undefined || !!formUrl?.trim() || (email !== undefined && !hasChat);
  const own: OwnInteraction[] = [];
  if (hasForm) own.push({ kind: 'form', at: formSubmittedAt ?? startedAt, givesEmail: true });
  if (hasChat) own.push({ kind: 'chat', at: chatStartedAt, givesEmail: !hasForm });
  return inOrder(own);
}

function emailTime(own: readonly OwnInteraction[]): Instant | undefined {
  return own.find((interaction) => interaction.givesEmail)?.at;
}

function inOrder<I extends Interaction>(interactions: I[]): I[] {
  return interactions.length > 1 ? interactions.sort(compareInteractions) : interactions;
}

const KIND_ORDER = { form: 0, chat: 1, call: 2 } as const;

function compareInteractions(a: Interaction, b: Interaction): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind === 'call' && b.kind === 'call') return compareByteOrder(a.call.taskId, b.call.taskId);
  return KIND_ORDER[a.kind] - KIND_ORDER[b.kind];
}

function judgeCall(
  person: Person,
  email: string | undefined,
  identified: readonly string[],
  policy: IdentityConflictPolicy,
  isFirst: boolean
): CallVerdict {
  const contradictsEmail = email !== undefined && person.emails.size > 0 && !person.emails.has(email);
  const anotherIdentified = identified.some((personKey) => personKey !== person.personKey);
  const conflict = contradictsEmail ? 'sessionEmail' : anotherIdentified ? 'earlierInteraction' : undefined;
  const outcome = isFirst ? 'merged' : 'repeat';
  if (!conflict) return { outcome };
  if (policy === 'standalone') return { outcome: 'standalone', conflict };
  if (policy === 'hold') return { outcome: 'held', conflict };
  return anotherIdentified ? { outcome: 'held', conflict: 'earlierInteraction' } : { outcome, conflict };
}
