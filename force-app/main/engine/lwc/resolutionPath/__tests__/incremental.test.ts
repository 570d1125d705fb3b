/**
 * Incremental equals full: after any sequence of inserts, updates, deletes, conversions and merges, resolving just what changed
 * leaves the rows that resolving everything would make (issue "The whole journey").
 */
import fc from 'fast-check';
import {
  DEFAULT_RULE_BOOK,
  sessionTouchpointKey,
  type AccountMapping,
  type CallTask,
  type Opportunity,
  type PersonRecord,
  type SuppressionRule,
  type WebSession
} from 'c/attributionEngine';
import { resolveAll, resolveScope, type Rows } from '../resolutionPath';
import { MemoryOrg } from './memoryOrg';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 4, 4, 12);
const ids = {
  task: (n: number) => `00T00000000000${String(n)}AAA`,
  lead: (n: number) => `00Q00000000000${String(n)}AAA`,
  contact: (n: number) => `00300000000000${String(n)}AAA`,
  account: (n: number) => `00100000000000${String(n)}AAA`,
  opportunity: (n: number) => `00600000000000${String(n)}AAA`
};

const number = (max: number) => fc.integer({ min: 1, max });
const email = fc.constantFrom(undefined, 'p1@x.com', 'p2@x.com', 'p3@x.com', 'info@x.com');
const who = fc.constantFrom(undefined, ids.lead(1), ids.lead(2), ids.contact(1), ids.contact(2), ids.contact(3));
const visitor = number(4).map((n) => `V${String(n)}`);
const source = fc.constantFrom(undefined, 'google', 'staging');
/** Touches of this source have no row (R37), so nothing stored leads from a person to them but the owner of their session. */
const SUPPRESSION: SuppressionRule = {
  ruleKey: 'staging',
  appliesTo: 'Touchpoint',
  group: '',
  field: 'source',
  operator: 'equals',
  value: 'staging'
};

/** What may happen in an org. Records are small in number, so that things meet. */
const event = fc.oneof(
  fc.record({
    kind: fc.constant('call' as const),
    n: number(5),
    visitor,
    who,
    minute: number(90),
    isDeleted: fc.boolean(),
    type: fc.constantFrom('Call', undefined)
  }),
  fc.record({ kind: fc.constant('visit' as const), n: number(6), visitor, minute: number(90), email, source }),
  fc.record({ kind: fc.constant('forget' as const), n: number(6) }),
  fc.record({ kind: fc.constant('lead' as const), n: number(2), email }),
  fc.record({ kind: fc.constant('note' as const), n: number(2), visitorId: fc.option(visitor, { nil: undefined }) }),
  fc.record({ kind: fc.constant('contact' as const), n: number(3), email, account: number(2) }),
  fc.record({ kind: fc.constant('move' as const), n: number(3), account: number(2) }),
  fc.record({ kind: fc.constant('convert' as const), n: number(2), to: number(3) }),
  fc.record({ kind: fc.constant('merge' as const), n: number(3), into: number(3) }),
  fc.record({ kind: fc.constant('opportunity' as const), n: number(2), account: number(2), minute: number(120), isClosed: fc.boolean() }),
  fc.record({ kind: fc.constant('role' as const), opportunity: number(2), contact: number(3), isPrimary: fc.boolean() })
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

function put<R>(rows: R[], row: R, identity: (row: R) => string): R[] {
  return [...rows.filter((one) => identity(one) !== identity(row)), row];
}

function putPerson(org: MemoryOrg, person: PersonRecord): Changed {
  org.people = put(org.people, person, ({ id }) => id);
  return { people: [person.id] };
}

/** What changed, by identity: a run reads it when it begins. */
interface Changed {
  readonly calls?: readonly string[];
  readonly visitors?: readonly string[];
  readonly webSessions?: readonly string[];
  readonly touchpoints?: readonly string[];
  readonly people?: readonly string[];
  readonly opportunities?: readonly string[];
}

/** The seed of a run, as `scopeSince` finds it. */
function readChanged(org: MemoryOrg, changed: Changed): Rows {
  const has = (list: readonly string[] | undefined, value: string | undefined): boolean => value !== undefined && !!list?.includes(value);
  return {
    calls: org.calls.filter(({ taskId, visitorId }) => has(changed.calls, taskId) || has(changed.visitors, visitorId)),
    webSessions: org.webSessions.filter(({ sessionKey }) => has(changed.webSessions, sessionKey)),
    touchpoints: org.touchpointsByKey(changed.touchpoints ?? []),
    people: org.people.filter(({ id }) => has(changed.people, id)),
    opportunities: org.opportunities.filter(({ opportunityId }) => has(changed.opportunities, opportunityId))
  };
}

/** Makes an event happen; says what changed by it. */
function happen(org: MemoryOrg, one: Event): Changed {
  switch (one.kind) {
    case 'call': {
      const call: CallTask = {
        taskId: ids.task(one.n),
        visitorId: one.visitor,
        type: one.type,
        createdAt: NOON + one.minute * MINUTE,
        whoId: current(org, one.who),
        isDeleted: one.isDeleted
      };
      org.calls = put(org.calls, call, ({ taskId }) => taskId);
      return { calls: [call.taskId] };
    }
    case 'visit': {
      const sessionKey = `S-${String(one.n)}`;
      const known = org.webSessions.find((session) => session.sessionKey === sessionKey);
      // A session keeps its visitor; what else is known of it may change.
      const visitorKey = known?.visitorKey ?? one.visitor;
      const session: WebSession = {
        ...known,
        sessionKey,
        visitorId: visitorKey,
        visitorKey,
        startedAt: NOON + one.minute * MINUTE,
        email: one.email,
        source: one.source
      };
      org.webSessions = put(org.webSessions, session, (row) => row.sessionKey);
      return { webSessions: [sessionKey] };
    }
    case 'forget': {
      const gone = org.webSessions.filter(({ sessionKey }) => sessionKey === `S-${String(one.n)}`);
      org.webSessions = org.webSessions.filter((session) => !gone.includes(session));
      const keys = gone.map(({ sessionKey }) => sessionTouchpointKey(sessionKey));
      const named = gone.filter(({ ownerPersonKey }) => ownerPersonKey !== undefined).map(({ visitorKey }) => visitorKey);
      const others = org.webSessions.filter(({ visitorKey }) => named.includes(visitorKey)).map(({ sessionKey }) => sessionKey);
      return { visitors: gone.flatMap(({ visitorKey }) => visitorKey ?? []), webSessions: others, touchpoints: keys };
    }
    case 'lead':
      return putPerson(org, {
        ...find(org, ids.lead(one.n)),
        id: ids.lead(one.n),
        object: 'Lead',
        email: one.email,
        createdAt: NOON - one.n
      });
    case 'note': {
      const known = find(org, ids.lead(one.n));
      return known ? putPerson(org, { ...known, visitorId: one.visitorId }) : {};
    }
    case 'contact': {
      const id = ids.contact(one.n);
      const known = find(org, id);
      const accountId = known ? known.accountId : ids.account(one.account);
      return putPerson(org, { ...known, id, object: 'Contact', email: one.email, createdAt: NOON - one.n, accountId });
    }
    case 'move': {
      const known = find(org, ids.contact(one.n));
      return known ? putPerson(org, { ...known, accountId: ids.account(one.account) }) : {};
    }
    case 'convert':
      return convert(org, ids.lead(one.n), ids.contact(one.to));
    case 'merge':
      return merge(org, ids.contact(one.n), ids.contact(one.into));
    case 'opportunity': {
      const opportunity: Opportunity = {
        opportunityId: ids.opportunity(one.n),
        accountId: ids.account(one.account),
        amount: '99.99',
        currencyIsoCode: 'USD',
        createdAt: NOON + one.minute * MINUTE,
        closeDate: '2026-05-04',
        isClosed: one.isClosed,
        isWon: one.isClosed
      };
      org.opportunities = put(org.opportunities, opportunity, (row) => row.opportunityId);
      return { opportunities: [opportunity.opportunityId] };
    }
    case 'role': {
      const role = { opportunityId: ids.opportunity(one.opportunity), contactId: ids.contact(one.contact), isPrimary: one.isPrimary };
      org.contactRoles = put(org.contactRoles, role, (row) => row.opportunityId + row.contactId);
      return { opportunities: [role.opportunityId] };
    }
  }
}

function find(org: MemoryOrg, id: string): PersonRecord | undefined {
  return org.people.find((person) => person.id === id);
}

/** A Task can't name a record that was converted or merged away. */
function current(org: MemoryOrg, id: string | undefined): string | undefined {
  const person = id === undefined ? undefined : find(org, id);
  const next = person?.masterRecordId ?? person?.convertedContactId;
  return next === undefined ? id : current(org, next);
}

/** P26: the Tasks' WhoId moves, our own lookups don't. */
function moveCalls(org: MemoryOrg, from: string, to: string): string[] {
  const moved = org.calls.filter(({ whoId }) => whoId === from).map((call) => ({ ...call, whoId: to }));
  org.calls = [...org.calls.filter(({ whoId }) => whoId !== from), ...moved];
  return moved.map(({ taskId }) => taskId);
}

function convert(org: MemoryOrg, leadId: string, contactId: string): Changed {
  const lead = find(org, leadId);
  const to = current(org, contactId) ?? contactId;
  if (!lead || lead.convertedContactId || !find(org, to)) return {};
  return { ...putPerson(org, { ...lead, convertedContactId: to }), calls: moveCalls(org, leadId, to) };
}

function merge(org: MemoryOrg, loser: string, master: string): Changed {
  const record = find(org, loser);
  const into = current(org, master) ?? master;
  if (!record || record.masterRecordId || into === loser || !find(org, into)) return {};
  org.contactRoles = org.contactRoles.filter(({ contactId }) => contactId !== loser);
  const leads = org.people
    .filter(({ convertedContactId }) => convertedContactId === loser)
    .map((lead) => ({ ...lead, convertedContactId: into }));
  for (const lead of leads) putPerson(org, lead);
  putPerson(org, { ...record, masterRecordId: into, isDeleted: true });
  return { people: [loser, ...leads.map(({ id }) => id)], calls: moveCalls(org, loser, into) };
}

let time = NOON;
const ends = (org: MemoryOrg) => ({ reader: org, writer: org, now: () => (time += 1000) });

async function resolveEverything(org: MemoryOrg): Promise<void> {
  async function* seeds(): AsyncGenerator<Rows> {
    yield { webSessions: org.webSessions };
    yield { calls: org.calls, ...org.ownRows() };
    yield { opportunities: org.opportunities };
  }
  await resolveAll({ seeds: seeds() }, ends(org));
}

it.each<AccountMapping>(['account', 'contactRoles', 'primaryContactRole'])(
  'leaves the rows of a full run, by %s',
  async (accountMapping) => {
    const settings = { ...DEFAULT_RULE_BOOK.settings, accountMapping, sharedEmails: ['info@'] };
    const ruleBook = { ...DEFAULT_RULE_BOOK, settings, suppressionRules: [SUPPRESSION] };
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 25, size: 'max' }),
        fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
        async (events, runsHere) => {
          const org = new MemoryOrg(ruleBook);
          let pending: Changed[] = [];
          const run = async (): Promise<void> => {
            for (const changed of pending) await resolveScope(readChanged(org, changed), ends(org));
            pending = [];
          };
          for (const [i, one] of events.entries()) {
            // Nothing stored tells of who leaves a person and an account or a visitor id at once (docs/decisions/closed-scopes.md).
            const leaves = one.kind === 'move' || one.kind === 'note';
            if (leaves) await run();
            pending.push(happen(org, one));
            if (leaves) await run();
            if (runsHere[i]) await run();
          }
          await run();
          const incremental = org.finalRows();

          const fresh = new MemoryOrg(ruleBook);
          const { calls, people, opportunities, contactRoles } = org;
          const webSessions = org.webSessions.map(
            ({ ownerPersonKey: _owner, channel: _channel, subchannel: _subchannel, ...session }) => session
          );
          Object.assign(fresh, { calls, people, opportunities, contactRoles, webSessions });
          await resolveEverything(fresh);
          expect(incremental).toEqual(fresh.finalRows());
        }
      ),
      { numRuns: 150 }
    );
  }
);
