/**
 * Which rows of an org hang together, so that they have to be decided together: the same joins `closeScope` follows by asking,
 * here over rows that come one after the other and are not kept. Visitors, persons and opportunities are what joins; what is
 * stored leads on too, since somebody may have changed a Task after it was resolved.
 */
import {
  callTouchpointKey,
  canonicalVisitorId,
  readEmailsWithout,
  sessionTouchpointKey,
  type ReadEmail,
  type Settings
} from 'c/attributionEngine';
import type { RowKind, RowsByKind } from 'c/resolutionPath';
import { KeyNumbers } from './keyNumbers.ts';
import { NumberList } from './numberList.ts';

type Key = string | undefined;

interface Keys {
  /** What the row is joined by, whoever else has it. */
  readonly own: readonly Key[];
  /** What it is joined by where an earlier row named it: stored rows and opportunities come first. */
  readonly ifNamed?: readonly Key[];
}

const of = (what: string, value: string | undefined): Key => (value === undefined || value === '' ? undefined : `${what} ${value}`);
const visitor = (id: string | undefined): Key => of('visitor', canonicalVisitorId(id));
const person = (id: string | undefined): Key => of('person', id);
const touch = (key: string | undefined): Key => of('touch', key);
const ofSession = (key: string | undefined): Key => touch(key === undefined ? undefined : sessionTouchpointKey(key));
const ofTask = (id: string | undefined): Key => touch(id === undefined ? undefined : callTouchpointKey(id));

type KeysOf = { readonly [K in RowKind]: (row: RowsByKind[K]) => Keys };

function keysOf(email: ReadEmail, byAccount: boolean): KeysOf {
  const address = (text: string | undefined): Key => of('email', email(text));
  return {
    calls: (call) => ({ own: [visitor(call.visitorId), person(call.whoId)], ifNamed: [ofTask(call.taskId)] }),
    webSessions: (session) => ({
      own: [of('visitor', session.visitorKey) ?? visitor(session.visitorId), address(session.email)],
      ifNamed: [ofSession(session.sessionKey), person(session.ownerPersonKey)]
    }),
    people: (record) => ({
      own: [
        person(record.id),
        address(record.email),
        person(record.convertedContactId),
        person(record.masterRecordId),
        visitor(record.visitorId)
      ],
      ifNamed: byAccount ? [of('account', record.accountId)] : []
    }),
    opportunities: ({ opportunityId, accountId }) => ({
      own: [of('opportunity', opportunityId), byAccount ? of('account', accountId) : undefined]
    }),
    contactRoles: ({ opportunityId, contactId }) => ({ own: [of('opportunity', opportunityId), person(contactId)] }),
    trackedCalls: ({ row }) => ({
      own: [
        ofTask(row.taskId),
        of('visitor', row.visitorKey),
        visitor(row.visitorId),
        person(row.lead),
        person(row.contact),
        ofSession(row.webSession),
        touch(row.touchpoint)
      ]
    }),
    touchpoints: ({ row }) => ({
      own: [
        touch(row.touchpointKey),
        ofTask(row.taskId),
        of('visitor', row.visitorKey),
        person(row.personKey),
        person(row.lead),
        person(row.contact),
        ofSession(row.webSession)
      ]
    }),
    attributionTouchpoints: ({ row }) => ({ own: [touch(row.touchpoint), of('opportunity', row.opportunity)] })
  };
}

export type JoinSettings = Pick<Settings, 'sharedEmails' | 'accountMapping'>;

/** Takes rows one by one; afterwards `partOf` says which of the numbers it gave stand for the same part. */
export class HangTogether {
  private readonly keys: KeysOf;
  private readonly numbers = new KeyNumbers();
  private readonly parents = new NumberList();

  constructor({ sharedEmails, accountMapping }: JoinSettings) {
    this.keys = keysOf(readEmailsWithout(sharedEmails), accountMapping === 'account');
  }

  /** @returns a number whose part the row belongs to; a row that nothing names is a part of its own */
  add<K extends RowKind>(kind: K, row: RowsByKind[K]): number {
    const { own, ifNamed = [] } = this.keys[kind](row);
    let first = -1;
    const join = (number: number | undefined): void => {
      if (number === undefined) return;
      if (first < 0) first = number;
      else this.join(first, number);
    };
    for (const key of own) if (key !== undefined) join(this.numberOf(key));
    for (const key of ifNamed) if (key !== undefined) join(this.numbers.get(key));
    return first < 0 ? this.newNumber() : first;
  }

  /** How many numbers it gave. */
  get size(): number {
    return this.parents.length;
  }

  partOf(number: number): number {
    const { parents } = this;
    let at = number;
    for (let parent = parents.at(at); parent !== at; parent = parents.at(at)) {
      parents.set(at, parents.at(parent));
      at = parent;
    }
    return at;
  }

  private numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.newNumber();
    this.numbers.set(key, number);
    return number;
  }

  private newNumber(): number {
    return this.parents.push(this.parents.length);
  }

  private join(left: number, right: number): void {
    const [from, to] = [this.partOf(left), this.partOf(right)];
    if (from !== to) this.parents.set(Math.max(from, to), Math.min(from, to));
  }
}
