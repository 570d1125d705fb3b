/** An org in memory that answers and writes as the real ones do, so that the path is tested without a connection. */
import {
  canonicalVisitorId,
  DEFAULT_RULE_BOOK,
  type CallTask,
  type ContactRole,
  type Opportunity,
  type PersonRecord,
  type RuleBook,
  type WebSession
} from 'c/attributionEngine';
import {
  countSteps,
  type PlanStep,
  type OrgFacts,
  type Question,
  type RecordReader,
  type RecordWriter,
  type Rows,
  type WriteReport
} from '../resolutionPath';

interface StoredRow {
  readonly id: string;
  row: Record<string, unknown>;
}

const KEYS = { trackedCall: 'taskId', touchpoint: 'touchpointKey', attributionTouchpoint: 'attributionKey' } as const;

export class MemoryOrg implements RecordReader, RecordWriter {
  calls: CallTask[] = [];
  webSessions: WebSession[] = [];
  people: PersonRecord[] = [];
  opportunities: Opportunity[] = [];
  contactRoles: ContactRole[] = [];
  readonly stored = { trackedCall: [] as StoredRow[], touchpoint: [] as StoredRow[], attributionTouchpoint: [] as StoredRow[] };
  readonly asked: Question[][] = [];
  readonly org: OrgFacts;
  private nextId = 1;

  constructor(ruleBook: RuleBook = DEFAULT_RULE_BOOK, mayHideTasks = false) {
    this.org = { ruleBook, severalCurrencies: false, mayHideTasks };
  }

  async read(questions: readonly Question[]): Promise<Rows> {
    this.asked.push([...questions]);
    return this.answer(questions);
  }

  private answer(questions: readonly Question[]): Rows {
    const wants = (rows: Question['rows'], by: string, value: unknown): boolean =>
      questions.some((question) => question.rows === rows && question.by === by && question.values.includes(String(value)));
    const visitor = (id: string | undefined): string => canonicalVisitorId(id) ?? '';
    return {
      calls: this.calls.filter(
        (call) =>
          wants('calls', 'id', call.taskId) ||
          wants('calls', 'visitor', visitor(call.visitorId)) ||
          (call.visitorId !== undefined && wants('calls', 'person', call.whoId))
      ),
      webSessions: this.webSessions.filter(
        (session) =>
          wants('webSessions', 'key', session.sessionKey) ||
          wants('webSessions', 'visitor', session.visitorKey) ||
          wants('webSessions', 'email', session.email) ||
          wants('webSessions', 'owner', session.ownerPersonKey)
      ),
      people: this.people.filter(
        (person) =>
          wants('people', 'id', person.id) ||
          wants('people', 'email', person.email) ||
          wants('people', 'master', person.masterRecordId) ||
          wants('people', 'convertedContact', person.convertedContactId) ||
          wants('people', 'visitor', visitor(person.visitorId)) ||
          wants('people', 'account', person.accountId)
      ),
      opportunities: this.opportunities.filter(
        (one) => wants('opportunities', 'id', one.opportunityId) || wants('opportunities', 'account', one.accountId)
      ),
      contactRoles: this.contactRoles.filter(
        (role) => wants('contactRoles', 'opportunity', role.opportunityId) || wants('contactRoles', 'contact', role.contactId)
      ),
      trackedCalls: this.stored.trackedCall.filter(
        ({ row }) =>
          wants('trackedCalls', 'task', row['taskId']) ||
          wants('trackedCalls', 'visitor', row['visitorKey']) ||
          wants('trackedCalls', 'session', row['webSession']) ||
          wants('trackedCalls', 'person', row['lead']) ||
          wants('trackedCalls', 'person', row['contact'])
      ) as unknown as Rows['trackedCalls'],
      touchpoints: this.stored.touchpoint.filter(
        ({ row }) =>
          wants('touchpoints', 'key', row['touchpointKey']) ||
          wants('touchpoints', 'visitor', row['visitorKey']) ||
          wants('touchpoints', 'task', row['taskId']) ||
          ['personKey', 'lead', 'contact'].some((field) => wants('touchpoints', 'person', row[field]))
      ) as unknown as Rows['touchpoints'],
      attributionTouchpoints: this.stored.attributionTouchpoint.filter(
        ({ row }) =>
          wants('attributionTouchpoints', 'opportunity', row['opportunity']) ||
          wants('attributionTouchpoints', 'touchpoint', row['touchpoint'])
      ) as unknown as Rows['attributionTouchpoints']
    };
  }

  async write(steps: readonly PlanStep[]): Promise<WriteReport> {
    for (const step of steps) this.apply(step);
    return { written: countSteps(steps), setAside: [] };
  }

  private apply(step: PlanStep): void {
    if (step.kind === 'webSession') {
      if (step.action !== 'update') throw new Error('a resolution neither makes nor deletes sessions');
      for (const { key, changes } of step.writes) {
        this.webSessions = this.webSessions.map((session) => (session.sessionKey === key ? { ...session, ...changes } : session));
      }
      return;
    }
    const table = this.stored[step.kind];
    const keyName = KEYS[step.kind];
    if (step.action === 'create') {
      for (const { key, row } of step.writes) {
        if (table.some((one) => one.row[keyName] === key)) throw new Error(`DUPLICATE_VALUE ${key}`);
        table.push({ id: `a${String(this.nextId++)}`, row: { ...row } });
      }
    } else if (step.action === 'update') {
      for (const { id, changes } of step.writes) {
        const stored = table.find((one) => one.id === id);
        if (!stored) throw new Error(`no record ${String(id)}`);
        const former = stored.row[keyName];
        stored.row = { ...stored.row, ...changes };
        if (step.kind === 'touchpoint') this.followRename(former, stored.row[keyName]);
      }
    } else {
      for (const { id } of step.writes)
        table.splice(
          table.findIndex((one) => one.id === id),
          1
        );
    }
  }

  /** Lookups hold the Id, so they read the new key by themselves. */
  private followRename(from: unknown, to: unknown): void {
    for (const { row } of [...this.stored.trackedCall, ...this.stored.attributionTouchpoint])
      if (row['touchpoint'] === from) row['touchpoint'] = to;
  }

  touchpointsByKey(keys: readonly string[]): NonNullable<Rows['touchpoints']> {
    return this.answer([{ rows: 'touchpoints', by: 'key', values: keys }]).touchpoints ?? [];
  }

  /** Our own rows, as a full run meets them. */
  ownRows(): Pick<Rows, 'trackedCalls' | 'touchpoints'> {
    return { trackedCalls: this.stored.trackedCall, touchpoints: this.stored.touchpoint } as unknown as Pick<
      Rows,
      'trackedCalls' | 'touchpoints'
    >;
  }

  /** All stored rows without Ids and decision times, sorted: what two runs are compared by. */
  finalRows(): unknown {
    const rowsOf = (kind: keyof typeof KEYS) =>
      this.stored[kind]
        .map(({ row }) =>
          JSON.stringify(
            Object.entries(row)
              .filter(([name, value]) => name !== 'decidedAt' && value !== undefined)
              .sort()
          )
        )
        .sort();
    const owners = this.webSessions.map((one) => `${one.sessionKey} ${one.ownerPersonKey ?? ''} ${one.channel ?? ''}`).sort();
    return [rowsOf('trackedCall'), rowsOf('touchpoint'), rowsOf('attributionTouchpoint'), owners];
  }
}
