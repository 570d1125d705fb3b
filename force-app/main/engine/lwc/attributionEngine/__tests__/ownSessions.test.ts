import * as fc from 'fast-check';
import { joinPeople } from '../joinPeople';
import { identifyByRecords, ownSessions, type Identification } from '../ownSessions';

const B = 'visitor-b';
const session = (startedAt: number, visitorKey: string | undefined, sessionKey = 's') => ({ sessionKey, startedAt, visitorKey });
const by = (personKey: string, at: number, rest: Partial<Identification> = {}): Identification => ({
  personKey,
  at,
  visitorKey: B,
  ...rest
});

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly startedAt: number;
  readonly visitorKey?: string;
  readonly identifications: readonly Identification[];
  readonly owner?: string;
}

const cases: readonly Case[] = [
  { rule: 'R39', name: 'gives a session nobody identified to nobody', startedAt: 10, identifications: [] },
  {
    rule: 'R39',
    name: 'takes the earliest identification by the session itself',
    startedAt: 10,
    identifications: [by('P2', 12, { sessionKey: 's' }), by('P1', 14, { sessionKey: 's' }), by('P3', 9)],
    owner: 'P2'
  },
  {
    rule: 'R39',
    name: "prefers the session's own, even a later one, to the visitor's earlier one",
    startedAt: 10,
    identifications: [by('P1', 10), by('P2', 99, { sessionKey: 's' })],
    owner: 'P2'
  },
  {
    rule: 'R39',
    name: 'else takes the latest of the visitor at or before the start',
    startedAt: 10,
    identifications: [by('P1', 5), by('P2', 10), by('P3', 11)],
    owner: 'P2'
  },
  { rule: 'R39', name: 'else the earliest after the start', startedAt: 10, identifications: [by('P2', 30), by('P1', 20)], owner: 'P1' },
  {
    rule: 'R39',
    name: 'takes the smaller person key of equal times, by the session itself',
    startedAt: 10,
    identifications: [by('P2', 12, { sessionKey: 's' }), by('P1', 12, { sessionKey: 's' })],
    owner: 'P1'
  },
  {
    rule: 'R39',
    name: 'takes the smaller person key of equal times before the start',
    startedAt: 10,
    identifications: [by('P0', 4), by('P2', 5), by('P1', 5)],
    owner: 'P1'
  },
  {
    rule: 'R39',
    name: 'takes the smaller person key of equal times after the start',
    startedAt: 10,
    identifications: [by('P2', 15), by('P1', 15), by('P0', 16)],
    owner: 'P1'
  },
  {
    rule: 'R39',
    name: "counts another session's form for this visitor",
    startedAt: 10,
    identifications: [by('P1', 50, { sessionKey: 'other' })],
    owner: 'P1'
  },
  { rule: 'R39', name: 'ignores other visitors', startedAt: 10, identifications: [by('P1', 5, { visitorKey: 'c' })] },
  {
    rule: 'R39',
    name: 'knows a session without visitor id by its own form only',
    startedAt: 10,
    visitorKey: '',
    identifications: [by('P1', 5), by('P2', 11, { visitorKey: undefined, sessionKey: 's' })],
    owner: 'P2'
  },
  {
    rule: 'R39',
    name: 'leaves a session without visitor id and form to nobody',
    startedAt: 10,
    visitorKey: '',
    identifications: [by('P1', 5), by('P2', 6, { visitorKey: undefined })]
  }
];

describe('ownSessions', () => {
  it.each(cases)('$rule $name', ({ startedAt, visitorKey = B, identifications, owner }) => {
    expect(ownSessions([session(startedAt, visitorKey || undefined)], identifications).get('s')).toBe(owner);
    expect(ownSessions([session(startedAt, visitorKey || undefined)], [...identifications].reverse()).get('s')).toBe(owner);
  });

  it('R39 decides each session of a visitor by itself', () => {
    const sessions = [session(1, B, 's1'), session(20, B, 's2'), session(40, B, 's3')];
    expect([...ownSessions(sessions, [by('P1', 10), by('P2', 30)])]).toEqual([
      ['s1', 'P1'],
      ['s2', 'P1'],
      ['s3', 'P2']
    ]);
  });

  it('R39 lets a visitor id on a record identify at its CreatedDate', () => {
    const people = joinPeople(
      [
        { id: '003A', object: 'Contact', createdAt: 7, visitorId: ' B ' },
        { id: '00QA', object: 'Lead', createdAt: 8 }
      ],
      { sharedEmails: [] }
    );
    const read = (visitorId: string) => visitorId.trim().toLowerCase() || undefined;
    expect(identifyByRecords(people.all, read)).toEqual([{ at: 7, personKey: '003A', visitorKey: 'b' }]);
  });

  it('R39 agrees with the sentence of the rule, read naively', () => {
    const one = fc.record({
      at: fc.integer({ min: 0, max: 8 }),
      personKey: fc.constantFrom('P1', 'P2', 'P3'),
      visitorKey: fc.constantFrom(B, 'c', undefined),
      sessionKey: fc.constantFrom('s', 'other', undefined)
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.integer({ min: 0, max: 8 }), (identifications, startedAt) => {
        const earliest = (some: readonly Identification[]) =>
          some.reduce<Identification | undefined>(
            (best, x) => (!best || x.at < best.at || (x.at === best.at && x.personKey < best.personKey) ? x : best),
            undefined
          );
        const visitors = identifications.filter(({ visitorKey }) => visitorKey === B);
        const before = visitors.filter(({ at }) => at <= startedAt);
        const latest = Math.max(...before.map(({ at }) => at));
        const expected =
          earliest(identifications.filter(({ sessionKey }) => sessionKey === 's')) ??
          earliest(before.filter(({ at }) => at === latest)) ??
          earliest(visitors);
        expect(ownSessions([session(startedAt, B)], identifications).get('s')).toBe(expected?.personKey);
      })
    );
  });
});
