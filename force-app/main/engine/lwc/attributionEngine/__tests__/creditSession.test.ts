import { creditSession, type InteractiveSession, type SessionCall } from '../creditSession';
import { readEmailsWithout } from '../emailKey';
import { joinPeople } from '../joinPeople';
import type { IdentityConflictPolicy } from '../settings';
import { ANN, ann, at, BOB, bob, person } from './batch';

const NOEL = '00Q000000000003AAA';
const shared = ['info@'];
const people = joinPeople([ann, bob, person(NOEL, undefined)], { sharedEmails: shared });

const calls = (...list: readonly (readonly [taskId: string, time: string, who?: string])[]): SessionCall[] =>
  list.map(([taskId, time, who = ANN]) => ({ taskId, callTime: at(time), person: people.ofRecord(who)! }));

interface Case {
  readonly rule: string;
  readonly that: string;
  readonly session?: Partial<InteractiveSession>;
  readonly calls?: readonly SessionCall[];
  readonly policy?: IdentityConflictPolicy;
  /** Kind, naming Task, call count. */
  readonly credit: readonly [kind: string, naming: string | undefined, calls: number];
  readonly verdicts?: Readonly<Record<string, string>>;
}

// prettier-ignore
const CASES: readonly Case[] = [
  { rule: 'R13', that: 'names a session without interaction a visit', credit: ['visit', undefined, 0] },
  { rule: 'R13', that: 'sees a form in a time of submission', session: { formSubmittedAt: at('12:20') }, credit: ['form', undefined, 0] },
  { rule: 'R13', that: 'sees a form in a form URL', session: { formUrl: 'x.com/demo' }, credit: ['form', undefined, 0] },
  { rule: 'R13', that: 'sees a form in an e-mail without a chat', session: { email: 'x@y.z' }, credit: ['form', undefined, 0] },
  { rule: 'R13', that: 'sees a chat in its time, and the e-mail as its own', session: { email: 'x@y.z', chatStartedAt: at('12:18') }, credit: ['chat', undefined, 0] },
  { rule: 'R13', that: 'lets the earlier chat name a session with a form', session: { formSubmittedAt: at('12:20'), chatStartedAt: at('12:18') }, credit: ['chat', undefined, 0] },
  { rule: 'R13', that: 'takes a form without time at the session start', session: { formUrl: 'x.com', chatStartedAt: at('12:18') }, credit: ['form', undefined, 0] },
  { rule: 'R13', that: 'puts a form before a chat of the same time', session: { formSubmittedAt: at('12:18'), chatStartedAt: at('12:18') }, credit: ['form', undefined, 0] },
  { rule: 'R13', that: 'lets a call name a visit', calls: calls(['T1', '12:30']), credit: ['call', 'T1', 1], verdicts: { T1: 'merged' } },
  { rule: 'R13', that: 'counts form then call as a form with one call', session: { formSubmittedAt: at('12:20') }, calls: calls(['T1', '12:30']), credit: ['form', undefined, 1], verdicts: { T1: 'repeat' } },
  { rule: 'R13', that: 'lets the call that came before the form name the session', session: { formSubmittedAt: at('12:40') }, calls: calls(['T1', '12:30']), credit: ['call', 'T1', 1], verdicts: { T1: 'merged' } },
  { rule: 'R13', that: 'puts a form before a call of the same time', session: { formSubmittedAt: at('12:30') }, calls: calls(['T1', '12:30']), credit: ['form', undefined, 1], verdicts: { T1: 'repeat' } },
  { rule: 'R13', that: 'puts a chat before a call of the same time', session: { chatStartedAt: at('12:30') }, calls: calls(['T1', '12:30']), credit: ['chat', undefined, 1], verdicts: { T1: 'repeat' } },
  { rule: 'R13', that: 'counts two calls as the first, with two', calls: calls(['T2', '12:35'], ['T1', '12:30']), credit: ['call', 'T1', 2], verdicts: { T1: 'merged', T2: 'repeat' } },
  { rule: 'R13', that: 'lets the smaller Task Id of two calls at one time name the session', calls: calls(['T2', '12:30'], ['T1', '12:30']), credit: ['call', 'T1', 2], verdicts: { T1: 'merged', T2: 'repeat' } },
  { rule: 'R11', that: 'finds no conflict where the e-mail is the person\'s', session: { email: ' ANN@example.com ', formSubmittedAt: at('12:20') }, calls: calls(['T1', '12:30']), credit: ['form', undefined, 1], verdicts: { T1: 'repeat' } },
  { rule: 'R11', that: 'holds a call whose person has another e-mail', session: { email: 'bob@example.com', formSubmittedAt: at('12:40') }, calls: calls(['T1', '12:30']), credit: ['form', undefined, 0], verdicts: { T1: 'held sessionEmail' } },
  { rule: 'R11', that: 'holds it also where nobody is known by the session\'s e-mail', session: { email: 'new@example.com' }, calls: calls(['T1', '12:30']), credit: ['form', undefined, 0], verdicts: { T1: 'held sessionEmail' } },
  { rule: 'R11', that: 'counts a shared address as blank', session: { email: 'Info@example.com', formUrl: 'x.com' }, calls: calls(['T1', '12:30']), credit: ['form', undefined, 1], verdicts: { T1: 'repeat' } },
  { rule: 'R32', that: 'sees no form in a shared address, so a call names the session', session: { email: 'Info@example.com' }, calls: calls(['T1', '12:30']), credit: ['call', 'T1', 1], verdicts: { T1: 'merged' } },
  { rule: 'R32', that: 'sees a visit in a shared address alone', session: { email: ' INFO@example.com' }, credit: ['visit', undefined, 0] },
  { rule: 'R11', that: 'has nothing to compare where the person has no e-mail', session: { email: 'new@example.com' }, calls: calls(['T1', '12:30', NOEL]), credit: ['form', undefined, 1], verdicts: { T1: 'repeat' } },
  { rule: 'R11', that: 'holds a person without e-mail after a form of somebody known', session: { email: 'bob@example.com' }, calls: calls(['T1', '12:30', NOEL]), credit: ['form', undefined, 0], verdicts: { T1: 'held earlierInteraction' } },
  { rule: 'R11', that: 'does not hold a person without e-mail before that form', session: { email: 'bob@example.com', formSubmittedAt: at('12:40') }, calls: calls(['T1', '12:30', NOEL]), credit: ['call', 'T1', 1], verdicts: { T1: 'merged' } },
  { rule: 'R11', that: 'holds the call of another person than the earlier call\'s', calls: calls(['T1', '12:30'], ['T2', '12:35', BOB]), credit: ['call', 'T1', 1], verdicts: { T1: 'merged', T2: 'held earlierInteraction' } },
  { rule: 'R11', that: 'goes by time, not by order of arrival', calls: calls(['T2', '12:35', BOB], ['T1', '12:30']), credit: ['call', 'T1', 1], verdicts: { T1: 'merged', T2: 'held earlierInteraction' } },
  { rule: 'R11', that: 'lets a held call identify nobody', session: { email: 'bob@example.com', formSubmittedAt: at('12:40') }, calls: calls(['T1', '12:30'], ['T2', '12:35', BOB]), credit: ['call', 'T2', 1], verdicts: { T1: 'held sessionEmail', T2: 'merged' } },
  { rule: 'R11', that: 'makes a conflict stand alone where the admin says so', session: { email: 'bob@example.com' }, calls: calls(['T1', '12:30']), policy: 'standalone', credit: ['form', undefined, 0], verdicts: { T1: 'standalone sessionEmail' } },
  { rule: 'R11', that: 'merges another e-mail where the admin says so', session: { email: 'new@example.com', formSubmittedAt: at('12:40') }, calls: calls(['T1', '12:30']), policy: 'merge', credit: ['call', 'T1', 1], verdicts: { T1: 'merged sessionEmail' } },
  { rule: 'R11', that: 'still holds where another was identified before', session: { email: 'bob@example.com', formSubmittedAt: at('12:20') }, calls: calls(['T1', '12:30']), policy: 'merge', credit: ['form', undefined, 0], verdicts: { T1: 'held earlierInteraction' } },
  { rule: 'R11', that: 'lets a conflict that was merged identify its person', session: { email: 'bob@example.com', formSubmittedAt: at('12:40') }, calls: calls(['T1', '12:30'], ['T2', '12:35', BOB]), policy: 'merge', credit: ['call', 'T1', 1], verdicts: { T1: 'merged sessionEmail', T2: 'held earlierInteraction' } }
];

describe('creditSession', () => {
  it.each(CASES)('$rule $that', ({ session, calls: given = [], policy = 'hold', credit, verdicts = {} }) => {
    const rules = { people, readEmail: readEmailsWithout(shared), identityConflict: policy };
    const result = creditSession({ startedAt: at('12:17'), ...session }, given, rules);
    expect([result.kind, result.namingTaskId, result.callCount]).toEqual(credit);
    const found = [...result.verdicts].map(([id, { outcome, conflict }]) => [id, conflict ? `${outcome} ${conflict}` : outcome]);
    expect(Object.fromEntries(found)).toEqual(verdicts);
  });

  it.each([
    { rule: 'R13', that: "the form's time", session: { email: 'x@y.z', formSubmittedAt: 9, chatStartedAt: 5 }, emailAt: 9 },
    {
      rule: 'R13',
      that: 'the session start where the form has no time',
      session: { email: 'x@y.z', formUrl: 'f', chatStartedAt: 5 },
      emailAt: 1
    },
    { rule: 'R13', that: "the chat's time where there is no form", session: { email: 'x@y.z', chatStartedAt: 5 }, emailAt: 5 }
  ])('$rule gives the e-mail $that', ({ session, emailAt }) => {
    const rules = { people, readEmail: readEmailsWithout([]), identityConflict: 'hold' as const };
    expect(creditSession({ startedAt: 1, ...session }, [], rules).emailAt).toBe(emailAt);
  });
});
