import * as fc from 'fast-check';
import { joinPeople } from '../joinPeople';
import type { PersonRecord } from '../person';

const lead = (id: string, rest: Partial<PersonRecord> = {}): PersonRecord => ({ id, object: 'Lead', createdAt: 10, ...rest });
const contact = (id: string, rest: Partial<PersonRecord> = {}): PersonRecord => ({ id, object: 'Contact', createdAt: 20, ...rest });

const groupsOf = (records: readonly PersonRecord[], sharedEmails: readonly string[] = []) =>
  joinPeople(records, { sharedEmails }).all.map(({ personKey, records: joined }) => [personKey, ...joined.map(({ id }) => id)]);

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly records: readonly PersonRecord[];
  readonly shared?: readonly string[];
  /** Person key, then the records in order. */
  readonly people: readonly (readonly string[])[];
}

const cases: readonly Case[] = [
  {
    rule: 'R32',
    name: 'joins a Lead and a Contact by e-mail, trimmed and lower-cased',
    records: [lead('L1', { email: ' Ann@X.com' }), contact('C1', { email: 'ann@x.COM ' })],
    people: [['C1', 'C1', 'L1']]
  },
  {
    rule: 'R32',
    name: 'joins nobody by a blank e-mail',
    records: [lead('L1', { email: ' ' }), lead('L2', { email: '' }), lead('L3')],
    people: [
      ['L1', 'L1'],
      ['L2', 'L2'],
      ['L3', 'L3']
    ]
  },
  {
    rule: 'R32',
    name: 'keeps apart what a shared address would join',
    records: [lead('L1', { email: 'info@x.com' }), lead('L2', { email: 'Info@x.com' })],
    shared: ['INFO@X.com'],
    people: [
      ['L1', 'L1'],
      ['L2', 'L2']
    ]
  },
  {
    rule: 'R32',
    name: 'takes an entry ending in @ for that mailbox at any domain',
    records: [
      lead('L1', { email: 'info@x.com' }),
      lead('L2', { email: 'info@x.com' }),
      lead('L3', { email: 'my-info@x.com' }),
      lead('L4', { email: 'my-info@x.com' })
    ],
    shared: ['info@'],
    people: [
      ['L1', 'L1'],
      ['L2', 'L2'],
      ['L3', 'L3', 'L4']
    ]
  },
  {
    rule: 'R32',
    name: 'joins a converted Lead to its Contact',
    records: [lead('L1', { email: 'a@x.com', convertedContactId: 'C1' }), contact('C1', { email: 'b@x.com' })],
    people: [['C1', 'C1', 'L1']]
  },
  {
    rule: 'R32',
    name: 'follows a chain of merges',
    records: [
      contact('C3'),
      contact('C1', { masterRecordId: 'C2', isDeleted: true }),
      contact('C2', { masterRecordId: 'C3', isDeleted: true })
    ],
    people: [['C3', 'C1', 'C2', 'C3']]
  },
  {
    rule: 'R32',
    name: 'joins by the e-mail of a record merged away',
    records: [
      contact('C2', { email: 'new@x.com' }),
      contact('C1', { email: 'old@x.com', masterRecordId: 'C2', isDeleted: true }),
      lead('L1', { email: 'old@x.com' })
    ],
    people: [['C2', 'C1', 'C2', 'L1']]
  },
  {
    rule: 'R32',
    name: 'joins transitively',
    records: [
      lead('L1', { email: 'a@x.com' }),
      lead('L2', { email: 'a@x.com', convertedContactId: 'C1' }),
      contact('C1', { email: 'b@x.com' }),
      lead('L3', { email: 'b@x.com' })
    ],
    people: [['C1', 'C1', 'L1', 'L2', 'L3']]
  },
  {
    rule: 'R32',
    name: 'joins two Leads converted to one Contact that is not given',
    records: [lead('L1', { convertedContactId: 'C9' }), lead('L2', { convertedContactId: 'C9' })],
    people: [['L1', 'L1', 'L2']]
  },
  {
    rule: 'R32',
    name: 'prefers an old Contact to an older Lead as key',
    records: [
      lead('L1', { email: 'a@x.com', createdAt: 1 }),
      contact('C2', { email: 'a@x.com', createdAt: 30 }),
      contact('C1', { email: 'a@x.com', createdAt: 40 })
    ],
    people: [['C2', 'C2', 'C1', 'L1']]
  },
  {
    rule: 'R32',
    name: 'breaks equal dates by Id in byte order',
    records: [lead('La', { email: 'a@x.com' }), lead('LB', { email: 'a@x.com' })],
    people: [['LB', 'LB', 'La']]
  },
  {
    rule: 'R32',
    name: 'takes a record merged away as key only if there is no other',
    records: [contact('C1', { masterRecordId: 'C9', isDeleted: true, email: 'a@x.com' }), lead('L1', { email: 'a@x.com' })],
    people: [['L1', 'C1', 'L1']]
  },
  {
    rule: 'R32',
    name: 'keeps a person of nothing but a record merged away',
    records: [contact('C1', { masterRecordId: 'C9', isDeleted: true })],
    people: [['C1', 'C1']]
  },
  {
    rule: 'R12',
    name: 'knows no deleted record that was not merged',
    records: [contact('C1', { isDeleted: true, email: 'a@x.com' }), lead('L1', { email: 'a@x.com' })],
    people: [['L1', 'L1']]
  }
];

describe('joinPeople', () => {
  it.each(cases)('$rule $name', ({ records, shared, people }) => {
    expect(groupsOf(records, shared)).toEqual(people);
  });

  it('R32 finds a person by any record and by any e-mail but a shared one', () => {
    const people = joinPeople([lead('L1', { email: 'Ann@x.com', convertedContactId: 'C1' }), contact('C1', { email: 'info@x.com' })], {
      sharedEmails: ['info@']
    });
    expect(people.ofRecord('L1')?.personKey).toBe('C1');
    expect(people.ofEmail(' ANN@X.COM')?.personKey).toBe('C1');
    for (const nobody of ['info@x.com', '', undefined, 'bob@x.com']) expect(people.ofEmail(nobody)).toBeUndefined();
    expect(people.ofRecord('C9')).toBeUndefined();
    expect(people.ofRecord(undefined)).toBeUndefined();
    expect([...people.all[0]!.emails]).toEqual(['ann@x.com']);
  });

  it('P26 names the oldest Lead that is not converted and the oldest Contact that is not merged away, with its account', () => {
    const email = 'a@x.com';
    const [person] = joinPeople(
      [
        lead('L1', { email, createdAt: 1, convertedContactId: 'C2' }),
        lead('L3', { email, createdAt: 3 }),
        lead('L2', { email, createdAt: 2 }),
        contact('C1', { email, createdAt: 1, masterRecordId: 'C2', isDeleted: true, accountId: '001A' }),
        contact('C2', { email, createdAt: 2, accountId: '001B' })
      ],
      { sharedEmails: [] }
    ).all;
    expect(person).toMatchObject({ personKey: 'C2', leadId: 'L2', contactId: 'C2', accountId: '001B' });
  });

  it('R32 gives the same people whatever the order of records', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const record = fc.record({
      object: fc.constantFrom('Lead' as const, 'Contact' as const),
      createdAt: fc.integer({ min: 0, max: 3 }),
      email: fc.option(fc.constantFrom('x@x.com', 'Y@x.com', 'z@x.com', 'info@x.com'), { nil: undefined }),
      masterRecordId: fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 3 }),
      convertedContactId: fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 3 })
    });
    const records = fc
      .array(record, { maxLength: ids.length })
      .map((all) => all.map((one, index): PersonRecord => ({ id: ids[index]!, ...one })));
    const shuffled = records.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(shuffled, ([all, other]) => expect(groupsOf(other, ['info@'])).toEqual(groupsOf(all, ['info@']))));
  });

  it('R32 joins a long chain without a deep stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => contact(`C${index}`, { masterRecordId: `C${index + 1}` }));
    expect(joinPeople(chain, { sharedEmails: [] }).all).toHaveLength(1);
  });
});
