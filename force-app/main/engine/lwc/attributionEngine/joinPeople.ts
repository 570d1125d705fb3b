/**
 * R32: which Leads and Contacts are one human being. Joined by e-mail, conversion and merges, transitively.
 * Departure from the reference, which counts a Lead and its Contact twice.
 */
import { compareByteOrder } from './compareByteOrder';
import { readEmailsWithout, type ReadEmail } from './emailKey';
import type { People, Person, PersonRecord } from './person';
import type { Settings } from './settings';
import { sortByKey } from './sortByKey';

const isMergedAway = (record: PersonRecord): boolean => record.masterRecordId !== undefined;
/** Deleted without a master: not a known record any more (R12). */
const isGone = (record: PersonRecord): boolean => record.isDeleted === true && !isMergedAway(record);

/** Contacts before Leads, then the oldest, then the smaller Id. */
function compareRecords(left: PersonRecord, right: PersonRecord): number {
  if (left.object !== right.object) return left.object === 'Contact' ? -1 : 1;
  return left.createdAt - right.createdAt || compareByteOrder(left.id, right.id);
}

/**
 * Joins records to persons. Ids are 18 characters and each is given once.
 * A merge or conversion joins also through a record that is not given, so part of the records never splits a person.
 *
 * @example
 * joinPeople([
 *   { id: '00Q…1', object: 'Lead', email: 'Ann@x.com', createdAt: 1 },
 *   { id: '003…1', object: 'Contact', email: 'ann@x.com', createdAt: 2 }
 * ], { sharedEmails: [] }).ofRecord('00Q…1')?.personKey // '003…1'
 */
export function joinPeople(records: readonly PersonRecord[], settings: Pick<Settings, 'sharedEmails'>): People {
  const readEmail = readEmailsWithout(settings.sharedEmails);
  const known = records.filter((record) => !isGone(record));
  const groups = groupRecords(known, readEmail).map((group) => describePerson(group, readEmail));
  const all = sortByKey(groups, ({ personKey }) => personKey);
  const byRecord = new Map<string, Person>();
  const byEmail = new Map<string, Person>();
  for (const person of all) {
    for (const record of person.records) byRecord.set(record.id, person);
    for (const email of person.emails) byEmail.set(email, person);
  }
  return {
    all,
    ofRecord: (recordId) => (recordId === undefined ? undefined : byRecord.get(recordId)),
    ofEmail: (email) => byEmail.get(readEmail(email) ?? '')
  };
}

/**
 * The records that nothing but an e-mail makes one person of, person by person: two contacts, or a lead nobody converted. Right
 * as a rule (R32); where two human beings share an address it is the admin who has to know.
 *
 * @example joinedByEmail(joinPeople([annAsLead, annAsContact], settings)) // [['003…1', '00Q…1']]
 */
export function joinedByEmail({ all }: People): string[][] {
  const isOfItsOwn = (record: PersonRecord): boolean => !isMergedAway(record) && record.convertedContactId === undefined;
  const several = all.filter(({ records }) => records.length > 1);
  return several.map(({ records }) => records.filter(isOfItsOwn).map(({ id }) => id)).filter((ids) => ids.length > 1);
}

type Group = [PersonRecord, ...PersonRecord[]];

function groupRecords(records: readonly PersonRecord[], readEmail: ReadEmail): Group[] {
  const { find, join } = unionFind();
  for (const record of records) {
    const email = readEmail(record.email);
    if (email !== undefined) join(record.id, `email:${email}`);
    if (record.convertedContactId !== undefined) join(record.id, record.convertedContactId);
    if (record.masterRecordId !== undefined) join(record.id, record.masterRecordId);
  }
  const groups = new Map<string, Group>();
  for (const record of records) {
    const root = find(record.id);
    const group = groups.get(root);
    if (group) group.push(record);
    else groups.set(root, [record]);
  }
  return [...groups.values()];
}

function unionFind(): { find(node: string): string; join(left: string, right: string): void } {
  const parents = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let at = node; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  return {
    find,
    join(left, right) {
      const from = find(left);
      const to = find(right);
      if (from !== to) parents.set(from, to);
    }
  };
}

function describePerson(group: Group, readEmail: ReadEmail): Person {
  const records = group.length > 1 ? group.sort(compareRecords) : group;
  const first = records.find((record) => !isMergedAway(record)) ?? records[0];
  const contact = records.find((record) => record.object === 'Contact' && !isMergedAway(record));
  const lead = records.find((record) => record.object === 'Lead' && !isMergedAway(record) && record.convertedContactId === undefined);
  return {
    personKey: first.id,
    records,
    emails: emailsOf(records, readEmail),
    leadId: lead?.id,
    contactId: contact?.id,
    accountId: contact?.accountId
  };
}

const NO_EMAILS: ReadonlySet<string> = new Set();

function emailsOf(records: readonly PersonRecord[], readEmail: ReadEmail): ReadonlySet<string> {
  let emails: Set<string> | undefined;
  for (const record of records) {
    const email = readEmail(record.email);
    if (email !== undefined) (emails ??= new Set()).add(email);
  }
  return emails ?? NO_EMAILS;
}
