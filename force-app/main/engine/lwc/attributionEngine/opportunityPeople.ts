/** R34: whose touches an opportunity is credited to. A Lead counts only as part of the person it belongs to (R32). */
import type { ContactRole, Opportunity } from './opportunity';
import type { People, Person } from './person';
import type { AccountMapping } from './settings';

/** The people of one opportunity, each once. */
export type PeopleOfOpportunity = (opportunity: Pick<Opportunity, 'opportunityId' | 'accountId'>) => readonly Person[];

/**
 * Prepares the answer for many opportunities: Contacts of the opportunity's account (no child accounts, a blank account equals nothing),
 * its contact roles, or its primary one.
 *
 * @example mapOpportunityPeople(people, [], 'account')({ opportunityId: '006A', accountId: '001A' }) // everybody with a Contact on 001A
 */
export function mapOpportunityPeople(people: People, contactRoles: readonly ContactRole[], mapping: AccountMapping): PeopleOfOpportunity {
  const groups = new Map<string, Set<Person>>();
  const add = (key: string, person: Person): void => {
    const group = groups.get(key);
    if (group) group.add(person);
    else groups.set(key, new Set([person]));
  };

  if (mapping === 'account') {
    for (const person of people.all) for (const accountId of accountsOf(person)) add(accountId, person);
  } else {
    for (const { opportunityId, contactId, isPrimary } of contactRoles) {
      const person = people.ofRecord(contactId);
      if (person && (isPrimary || mapping === 'contactRoles')) add(opportunityId, person);
    }
  }
  return ({ opportunityId, accountId }) => [...(groups.get((mapping === 'account' ? accountId : opportunityId) ?? '') ?? [])];
}

/** Each of a person's Contacts that is not merged away counts, not only the oldest. */
function accountsOf(person: Person): string[] {
  return person.records.flatMap((record) =>
    record.object === 'Contact' && !record.masterRecordId && record.accountId ? [record.accountId] : []
  );
}
