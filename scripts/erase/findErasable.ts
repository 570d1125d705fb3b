/** What is known of a visitor, or of the person behind an address: their rows, and nobody else's. */
import { callTouchpointKey, canonicalVisitorId, sessionTouchpointKey, readEmailsWithout, type ReadEmail } from 'c/attributionEngine';
import { GatheredRows, type Question, type RecordReader, type Rows } from 'c/resolutionPath';

export type ErasureRequest = { readonly by: 'visitor'; readonly visitor: string } | { readonly by: 'email'; readonly email: string };

/** Everything found, and by what it is known. */
export interface Erasable {
  readonly visitors: readonly string[];
  /** Of these some rows are another person's: only their own rows can be remembered as erased. */
  readonly sharedVisitors: readonly string[];
  readonly emails: readonly string[];
  /** Leads and Contacts; they stay. */
  readonly personIds: readonly string[];
  readonly sessions: Required<Rows>['webSessions'];
  readonly calls: Required<Rows>['calls'];
  readonly trackedCalls: Required<Rows>['trackedCalls'];
  readonly touchpoints: Required<Rows>['touchpoints'];
  readonly attributionTouchpoints: Required<Rows>['attributionTouchpoints'];
  /** Whose credit has to be shared out anew. */
  readonly opportunityIds: readonly string[];
}

/** Whether anything of ours is left to delete; Tasks and people stay in any case. */
export function holdsRows({ sessions, trackedCalls, touchpoints }: Erasable): boolean {
  return sessions.length + trackedCalls.length + touchpoints.length > 0;
}

function defined(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

/** Who the rows found so far are about. */
class Identity {
  readonly visitors: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;

  constructor(request: ErasureRequest, rows: GatheredRows, readEmail: ReadEmail) {
    const people = request.by === 'email' ? rows.all('people') : [];
    this.personIds = new Set(
      defined(people.flatMap(({ id, convertedContactId, masterRecordId }) => [id, convertedContactId, masterRecordId]))
    );
    this.emails = new Set(request.by === 'email' ? [request.email, ...defined(people.map(({ email }) => readEmail(email)))] : []);
    const isTheirs = (...ids: readonly (string | undefined)[]): boolean => ids.some((id) => id !== undefined && this.personIds.has(id));
    const named = [
      ...rows.all('webSessions').filter(({ email }) => this.emails.has(readEmail(email) ?? '')),
      ...rows.all('calls').filter(({ whoId }) => isTheirs(whoId)),
      ...people
    ].map(({ visitorId }) => canonicalVisitorId(visitorId));
    const stored = [
      ...rows.all('trackedCalls').filter(({ row }) => isTheirs(row.lead, row.contact)),
      ...rows.all('touchpoints').filter(({ row }) => isTheirs(row.personKey, row.lead, row.contact))
    ].map(({ row }) => row.visitorKey);
    this.visitors = new Set(request.by === 'visitor' ? [request.visitor] : defined([...named, ...stored]));
  }
}

function questionsOf({ visitors, emails, personIds }: Identity, rows: GatheredRows): Question[] {
  const [keys, mails, ids] = [[...visitors], [...emails], [...personIds]];
  const touchpointKeys = [
    ...rows.all('webSessions').map(({ sessionKey }) => sessionTouchpointKey(sessionKey)),
    ...rows.all('calls').map(({ taskId }) => callTouchpointKey(taskId))
  ];
  return [
    { rows: 'people', by: 'email', values: mails },
    { rows: 'people', by: 'id', values: ids },
    { rows: 'people', by: 'master', values: ids },
    { rows: 'people', by: 'convertedContact', values: ids.filter((id) => id.startsWith('003')) },
    { rows: 'webSessions', by: 'email', values: mails },
    { rows: 'webSessions', by: 'visitor', values: keys },
    { rows: 'calls', by: 'visitor', values: keys },
    { rows: 'calls', by: 'person', values: ids },
    { rows: 'trackedCalls', by: 'visitor', values: keys },
    { rows: 'trackedCalls', by: 'person', values: ids },
    { rows: 'trackedCalls', by: 'task', values: rows.all('calls').map(({ taskId }) => taskId) },
    { rows: 'touchpoints', by: 'visitor', values: keys },
    { rows: 'touchpoints', by: 'person', values: ids },
    { rows: 'touchpoints', by: 'key', values: touchpointKeys }
  ];
}

/** Opportunities these touches have a part in, and those their people's accounts may have: after a broken run only the second are left. */
async function opportunitiesOf(rows: GatheredRows, reader: RecordReader, contacts: readonly string[]): Promise<string[]> {
  const touchpoints = rows.all('touchpoints').map(({ row }) => row.touchpointKey);
  const first: Question[] = [
    { rows: 'attributionTouchpoints', by: 'touchpoint', values: touchpoints },
    { rows: 'contactRoles', by: 'contact', values: contacts },
    { rows: 'people', by: 'id', values: contacts }
  ];
  const found = await reader.read(first.filter(({ values }) => values.length > 0));
  rows.add({ attributionTouchpoints: found.attributionTouchpoints });
  const accounts = defined((found.people ?? []).map(({ accountId }) => accountId));
  const { opportunities = [] } = accounts.length > 0 ? await reader.read([{ rows: 'opportunities', by: 'account', values: accounts }]) : {};
  return defined([
    ...(found.attributionTouchpoints ?? []).map(({ row }) => row.opportunity),
    ...(found.contactRoles ?? []).map(({ opportunityId }) => opportunityId),
    ...opportunities.map(({ opportunityId }) => opportunityId)
  ]);
}

/**
 * Reads to a fixed point. By visitor: all rows of that visitor id. By address: the Leads and Contacts that are this person
 * (R32), all visitor ids that a form, chat, call or touchpoint ties to them, and of these the rows that are nobody else's.
 *
 * @param reader one that leaves nobody out, so that an erasure that broke off finds the rest
 */
export async function findErasable(request: ErasureRequest, reader: RecordReader): Promise<Erasable> {
  const readEmail = readEmailsWithout(reader.org.ruleBook.settings.sharedEmails);
  const rows = new GatheredRows();
  let identity = new Identity(request, rows, readEmail);
  for (;;) {
    const questions = rows.unasked(questionsOf(identity, rows));
    if (questions.length === 0) break;
    rows.add(await reader.read(questions));
    identity = new Identity(request, rows, readEmail);
  }
  const { visitors, emails, personIds } = identity;
  const ofVisitor = (visitor: string | undefined): boolean => visitor !== undefined && visitors.has(visitor);
  /** Theirs by name; else, where nobody is named, by visitor. */
  const isErased = (visitor: string | undefined, ...named: readonly (string | undefined)[]): boolean => {
    if (request.by === 'visitor') return ofVisitor(visitor);
    const names = defined(named);
    return names.length > 0 ? names.some((name) => personIds.has(name) || emails.has(name)) : ofVisitor(visitor);
  };
  const split = <T>(
    all: readonly T[],
    visitorOf: (row: T) => string | undefined,
    namesOf: (row: T) => readonly (string | undefined)[]
  ) => ({
    mine: all.filter((row) => isErased(visitorOf(row), ...namesOf(row))),
    others: all.filter((row) => !isErased(visitorOf(row), ...namesOf(row))).map(visitorOf)
  });
  const sessions = split(
    rows.all('webSessions'),
    ({ visitorKey }) => visitorKey,
    ({ email, ownerPersonKey }) => (readEmail(email) === undefined ? [ownerPersonKey] : [readEmail(email)])
  );
  const calls = split(
    rows.all('calls'),
    ({ visitorId }) => canonicalVisitorId(visitorId),
    ({ whoId }) => [whoId]
  );
  const trackedCalls = split(
    rows.all('trackedCalls'),
    ({ row }) => row.visitorKey,
    ({ row }) => [row.lead, row.contact]
  );
  const touchpoints = split(
    rows.all('touchpoints'),
    ({ row }) => row.visitorKey,
    ({ row }) => [row.personKey, row.lead, row.contact]
  );
  const others = new Set([...sessions.others, ...calls.others, ...trackedCalls.others, ...touchpoints.others]);
  const contacts = defined([...personIds, ...[...trackedCalls.mine, ...touchpoints.mine].map(({ row }) => row.contact)]).filter((id) =>
    id.startsWith('003')
  );
  const opportunityIds = await opportunitiesOf(rows, reader, contacts);
  const keys = new Set(touchpoints.mine.map(({ row }) => row.touchpointKey));
  return {
    visitors: [...visitors].filter((visitor) => !others.has(visitor)),
    sharedVisitors: [...visitors].filter((visitor) => others.has(visitor)),
    emails: [...emails],
    personIds: [...personIds],
    sessions: sessions.mine,
    calls: calls.mine,
    trackedCalls: trackedCalls.mine,
    touchpoints: touchpoints.mine,
    attributionTouchpoints: rows.all('attributionTouchpoints').filter(({ row }) => keys.has(row.touchpoint)),
    opportunityIds
  };
}
