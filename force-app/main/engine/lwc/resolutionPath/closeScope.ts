/**
 * A scope is closed before anything is decided (layout: "then incremental equals full is a property of one function"): what
 * hangs together by visitor or person is read to a fixed point, then their opportunities and the people of these. Stored
 * rows lead on too: a Task whose visitor id changed still has a touchpoint under the old one.
 */
import {
  callTouchpointKey,
  canonicalVisitorId,
  readEmailsWithout,
  sessionTouchpointKey,
  type PersonRecord,
  type Settings
} from 'c/attributionEngine';
import { GatheredRows, type Identities } from './gatheredRows';
import type { Question, RecordReader, Rows } from './recordReader';

/** What scopes depend on: shared addresses join nobody (R32), who belongs to an opportunity is a setting (R34). */
export type ScopeSettings = Pick<Settings, 'sharedEmails' | 'accountMapping'>;

function defined(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}

function isPersonId(id: string | undefined): boolean {
  return id !== undefined && /^(00Q|003)/.test(id);
}

/** What is stored about calls and touches; somebody may have changed it by hand, so it only leads on, it decides nothing. */
function storedRows(rows: GatheredRows) {
  return {
    trackedCalls: rows.all('trackedCalls').map(({ row }) => row),
    touchpoints: rows.all('touchpoints').map(({ row }) => row),
    attributionTouchpoints: rows.all('attributionTouchpoints').map(({ row }) => row)
  };
}

type StoredLeads = ReturnType<typeof storedRows>;

/** Canonical ids, and the vendors' spellings of them, by which Tasks are asked for (R3). */
function visitorsOf(rows: GatheredRows, stored: StoredLeads): { readonly keys: string[]; readonly spellings: string[] } {
  const spelled = [...rows.all('calls'), ...rows.all('webSessions'), ...rows.all('people'), ...stored.trackedCalls];
  const spellings = defined(spelled.map((row) => row.visitorId));
  const keys = [...rows.all('webSessions'), ...stored.trackedCalls, ...stored.touchpoints].map((row) => row.visitorKey);
  return { keys: defined([...spellings.map(canonicalVisitorId), ...keys]), spellings };
}

function personIdsOf(rows: GatheredRows, stored: StoredLeads): string[] {
  const ids = [
    ...rows.all('calls').map((call) => call.whoId),
    ...rows.all('people').flatMap((person) => [person.id, person.convertedContactId, person.masterRecordId]),
    ...rows.all('webSessions').map((session) => session.ownerPersonKey),
    ...stored.trackedCalls.flatMap((call) => [call.lead, call.contact]),
    ...stored.touchpoints.flatMap((touchpoint) => [touchpoint.personKey, touchpoint.lead, touchpoint.contact])
  ];
  return defined(ids.filter(isPersonId));
}

/** What the rows found so far lead on to: their visitors' and persons' other rows, and what stands in the org about them. */
function nextQuestions(rows: GatheredRows, settings: ScopeSettings): Question[] {
  const stored = storedRows(rows);
  const readEmail = readEmailsWithout(settings.sharedEmails);
  const visitors = visitorsOf(rows, stored);
  const persons = personIdsOf(rows, stored);
  const emails = defined([...rows.all('people'), ...rows.all('webSessions')].map((row) => readEmail(row.email)));
  const taskIds = rows.all('calls').map((call) => call.taskId);
  const storedTaskIds = defined([...stored.trackedCalls, ...stored.touchpoints].map((row) => row.taskId));
  const sessionKeys = rows.all('webSessions').map((session) => session.sessionKey);
  // Not by Task Id, which no index serves: a touchpoint is found by the keys its call or its session can have given it.
  const touchpointKeys = [
    ...sessionKeys.map(sessionTouchpointKey),
    ...taskIds.map(callTouchpointKey),
    ...defined([...stored.trackedCalls, ...stored.attributionTouchpoints].map((row) => row.touchpoint))
  ];
  const storedSessionKeys = defined([...stored.trackedCalls, ...stored.touchpoints].map((row) => row.webSession));
  return [
    { rows: 'calls', by: 'id', values: storedTaskIds.filter((taskId) => !rows.has('calls', taskId)) },
    { rows: 'calls', by: 'visitor', values: [...visitors.keys, ...visitors.spellings] },
    { rows: 'calls', by: 'person', values: persons },
    { rows: 'webSessions', by: 'key', values: storedSessionKeys.filter((key) => !rows.has('webSessions', key)) },
    { rows: 'webSessions', by: 'visitor', values: visitors.keys },
    { rows: 'webSessions', by: 'email', values: emails },
    // What tied them to the person may be gone: a visitor id or an e-mail that the person's record has no more.
    { rows: 'webSessions', by: 'owner', values: persons },
    { rows: 'people', by: 'id', values: persons.filter((id) => !rows.has('people', id)) },
    { rows: 'people', by: 'email', values: emails },
    { rows: 'people', by: 'master', values: persons },
    { rows: 'people', by: 'convertedContact', values: persons.filter((id) => id.startsWith('003')) },
    { rows: 'people', by: 'visitor', values: [...visitors.keys, ...visitors.spellings] },
    { rows: 'trackedCalls', by: 'task', values: taskIds },
    { rows: 'trackedCalls', by: 'visitor', values: visitors.keys },
    { rows: 'trackedCalls', by: 'person', values: persons },
    { rows: 'trackedCalls', by: 'session', values: sessionKeys },
    { rows: 'touchpoints', by: 'visitor', values: visitors.keys },
    { rows: 'touchpoints', by: 'person', values: persons },
    { rows: 'touchpoints', by: 'key', values: touchpointKeys }
  ];
}

async function toFixedPoint(rows: GatheredRows, reader: RecordReader, settings: ScopeSettings): Promise<void> {
  for (;;) {
    const questions = rows.unasked(nextQuestions(rows, settings));
    if (questions.length === 0) return;
    rows.add(await reader.read(questions));
  }
}

/** A contact that was merged away belongs to no account any more (R34). */
function accountOf(contact: PersonRecord): string | undefined {
  return contact.masterRecordId === undefined ? contact.accountId : undefined;
}

/** The opportunities of the people found, their roles and rows; then the people these opportunities have besides. */
async function addOpportunities(rows: GatheredRows, reader: RecordReader, settings: ScopeSettings): Promise<void> {
  const contacts = rows.all('people').filter((person) => person.object === 'Contact');
  const ask = async (questions: readonly Question[]): Promise<void> => {
    const unasked = rows.unasked(questions);
    if (unasked.length > 0) rows.add(await reader.read(unasked));
  };
  const touchpointKeys = storedRows(rows).touchpoints.map((touchpoint) => touchpoint.touchpointKey);
  const byRole = settings.accountMapping !== 'account';
  await ask([
    byRole
      ? { rows: 'contactRoles', by: 'contact', values: contacts.map((contact) => contact.id) }
      : { rows: 'opportunities', by: 'account', values: defined(contacts.map(accountOf)) },
    { rows: 'attributionTouchpoints', by: 'touchpoint', values: touchpointKeys }
  ]);
  const named = [...rows.all('contactRoles'), ...storedRows(rows).attributionTouchpoints].map((row) =>
    'opportunityId' in row ? row.opportunityId : row.opportunity
  );
  await ask([{ rows: 'opportunities', by: 'id', values: named.filter((id) => !rows.has('opportunities', id)) }]);
  const opportunityIds = rows.all('opportunities').map((opportunity) => opportunity.opportunityId);
  const accounts = defined(rows.all('opportunities').map((opportunity) => opportunity.accountId));
  await ask([
    { rows: 'attributionTouchpoints', by: 'opportunity', values: opportunityIds },
    byRole ? { rows: 'contactRoles', by: 'opportunity', values: opportunityIds } : { rows: 'people', by: 'account', values: accounts }
  ]);
  const roleContacts = rows.all('contactRoles').map((role) => role.contactId);
  await ask([{ rows: 'people', by: 'id', values: roleContacts.filter((id) => !rows.has('people', id)) }]);
}

export interface ClosedScope {
  readonly rows: GatheredRows;
  /**
   * The rows of the fixed point and its opportunities. The others are support: people of these opportunities, complete but
   * for opportunities of their own, which nothing in the seed can change.
   */
  readonly core: Identities;
  /** Keys of touchpoints that an opportunity outside the scope has a part in: it may be all that keeps a bare visit's (R31). */
  readonly heldOutside: ReadonlySet<string>;
}

/** Which touchpoints opportunities that were not read have a part in. */
async function findHeldOutside(rows: GatheredRows, reader: RecordReader): Promise<Set<string>> {
  const values = storedRows(rows).touchpoints.map((touchpoint) => touchpoint.touchpointKey);
  const questions = rows.unasked([{ rows: 'attributionTouchpoints', by: 'touchpoint', values }]);
  if (questions.length > 0) rows.add(await reader.read(questions));
  const outside = storedRows(rows).attributionTouchpoints.filter(({ opportunity }) => !rows.has('opportunities', opportunity));
  return new Set(outside.map((row) => row.touchpoint));
}

/**
 * Reads everything that a decision about the seed rows can depend on or change.
 *
 * @param seed the rows a scope begins with: changed Tasks, one tracked call, a page of all sessions
 * @example
 * // a Task of visitor B by lead L: all Tasks and sessions of B, all of L and their other visitors, what is stored about them
 * (await closeScope({ calls: [task] }, reader, settings)).rows.all('webSessions')
 */
export async function closeScope(seed: Rows, reader: RecordReader, settings: ScopeSettings): Promise<ClosedScope> {
  const rows = new GatheredRows();
  rows.add(seed);
  await toFixedPoint(rows, reader, settings);
  const fixedPoint = rows.snapshot();
  await addOpportunities(rows, reader, settings);
  const opportunities = rows.snapshot();
  await toFixedPoint(rows, reader, settings);
  const heldOutside = await findHeldOutside(rows, reader);
  return { rows, core: { identities: (kind) => (kind === 'opportunities' ? opportunities : fixedPoint).identities(kind) }, heldOutside };
}

/** Everything there is hangs together with nothing else. */
export function closedByItself(everything: Rows): ClosedScope {
  const rows = new GatheredRows();
  rows.add(everything);
  return { rows, core: rows.snapshot(), heldOutside: new Set() };
}
