/** What the path asks of an org, and what it gets back. Node asks by SOQL, a page by GraphQL, files mode asks its files. */
import type {
  AttributionTouchpoint,
  CallTask,
  ContactRole,
  DesiredRows,
  Opportunity,
  PersonRecord,
  RuleBook,
  Touchpoint,
  TrackedCall,
  WebSession
} from 'c/attributionEngine';
import type { StoredRecord } from 'c/salesforceRecords';
import type { GatheredRows } from './gatheredRows';

/** Everything the path reads, by kind. */
export interface RowsByKind {
  readonly calls: CallTask;
  readonly webSessions: WebSession;
  readonly people: PersonRecord;
  readonly opportunities: Opportunity;
  readonly contactRoles: ContactRole;
  readonly trackedCalls: StoredRecord<TrackedCall>;
  readonly touchpoints: StoredRecord<Touchpoint>;
  readonly attributionTouchpoints: StoredRecord<AttributionTouchpoint>;
}

export type RowKind = keyof RowsByKind;

export type Rows = { readonly [K in RowKind]?: readonly RowsByKind[K][] };

/**
 * By what each kind of row can be asked for. `id` is the Salesforce Id; `visitor` a canonical visitor id (R3); `person` the
 * Id of a Lead or Contact; `email` a trimmed, lower-cased address; `owner` the person key a session was stored with; `master`
 * and `convertedContact` the record that a person was merged into or converted to. Who knows that each session somebody owns is
 * found by other ways too may give none by `owner`.
 */
export interface Questions {
  readonly calls: 'id' | 'visitor' | 'person';
  readonly webSessions: 'id' | 'key' | 'visitor' | 'email' | 'owner';
  readonly people: 'id' | 'email' | 'master' | 'convertedContact' | 'visitor' | 'account';
  readonly opportunities: 'id' | 'account';
  readonly contactRoles: 'opportunity' | 'contact';
  readonly trackedCalls: 'task' | 'visitor' | 'person' | 'session';
  readonly touchpoints: 'id' | 'key' | 'visitor' | 'person' | 'task';
  readonly attributionTouchpoints: 'opportunity' | 'touchpoint';
}

/** All rows of a kind whose field is one of the values. */
export type Question = {
  [K in RowKind]: { readonly rows: K; readonly by: Questions[K]; readonly values: readonly string[] };
}[RowKind];

export interface RecordReader {
  /** What an admin decides, and what the path has to know of the org; the org is asked once. */
  readonly org: OrgFacts;
  /**
   * Answers all questions of one round, so that an implementation can send them together. Every row that matches is given,
   * some may be given twice; deleted Tasks, Leads and Contacts are included. Anything less than all rows is an error.
   */
  read(questions: readonly Question[]): Promise<Rows>;
  /** Throws where it sees too little for what was decided to be written. One that sees everything has none. */
  check?(rows: GatheredRows, desired: DesiredRows): void;
}

export interface OrgFacts {
  readonly ruleBook: RuleBook;
  /** The org has several currencies, so that an attribution touchpoint's own code is compared too. */
  readonly severalCurrencies: boolean;
  /** Nobody can say that this user sees every Task: one that isn't found is not taken for deleted then. */
  readonly mayHideTasks?: boolean;
}
