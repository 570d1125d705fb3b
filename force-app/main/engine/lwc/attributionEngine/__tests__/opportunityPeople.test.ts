import { joinPeople } from '../joinPeople';
import { mapOpportunityPeople } from '../opportunityPeople';
import type { ContactRole } from '../opportunity';
import type { AccountMapping } from '../settings';

const people = joinPeople(
  [
    { id: '003A', object: 'Contact', createdAt: 1, accountId: '001A', email: 'a@x.com' },
    { id: '00QA', object: 'Lead', createdAt: 1, email: 'a@x.com' },
    { id: '003B', object: 'Contact', createdAt: 1, accountId: '001A' },
    { id: '003C', object: 'Contact', createdAt: 1, accountId: '001B' },
    { id: '003D', object: 'Contact', createdAt: 1 },
    { id: '003E', object: 'Contact', createdAt: 1, accountId: '001A', masterRecordId: '003C', isDeleted: true },
    { id: '00QF', object: 'Lead', createdAt: 1, email: 'f@x.com' },
    // One person with Contacts on two accounts.
    { id: '003G', object: 'Contact', createdAt: 1, accountId: '001B', email: 'g@x.com' },
    { id: '003H', object: 'Contact', createdAt: 2, accountId: '001C', email: 'g@x.com' }
  ],
  { sharedEmails: [] }
);

const roles: readonly ContactRole[] = [
  { opportunityId: '006A', contactId: '003B', isPrimary: true },
  { opportunityId: '006A', contactId: '003C', isPrimary: false },
  { opportunityId: '006A', contactId: '003E', isPrimary: false },
  { opportunityId: '006A', contactId: '003Z', isPrimary: true },
  { opportunityId: '006B', contactId: '003A', isPrimary: true }
];

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly mapping: AccountMapping;
  readonly opportunityId?: string;
  readonly accountId?: string;
  readonly keys: readonly string[];
}

const cases: readonly Case[] = [
  {
    rule: 'R34',
    name: 'takes Contacts of the account, not those merged away',
    mapping: 'account',
    accountId: '001A',
    keys: ['003A', '003B']
  },
  { rule: 'R34', name: 'takes a person by any of their Contacts', mapping: 'account', accountId: '001C', keys: ['003G'] },
  { rule: 'R34', name: 'matches a blank account with nothing', mapping: 'account', accountId: undefined, keys: [] },
  {
    rule: 'R34',
    name: 'takes the contact roles (case 22: 003A has none)',
    mapping: 'contactRoles',
    accountId: '001A',
    keys: ['003B', '003C']
  },
  { rule: 'R34', name: 'takes the primary contact role', mapping: 'primaryContactRole', accountId: '001A', keys: ['003B'] },
  { rule: 'R34', name: 'knows nobody without contact roles', mapping: 'contactRoles', opportunityId: '006C', accountId: '001A', keys: [] }
];

describe('mapOpportunityPeople', () => {
  it.each(cases)('$rule $name', ({ mapping, opportunityId = '006A', accountId, keys }) => {
    const found = mapOpportunityPeople(people, roles, mapping)({ opportunityId, accountId });
    expect(found.map(({ personKey }) => personKey)).toEqual(keys);
  });
});
