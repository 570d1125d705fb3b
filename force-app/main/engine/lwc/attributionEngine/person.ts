import type { Instant } from './callTask';

/** One Lead or Contact record, as far as people are joined by it (R32). */
export interface PersonRecord {
  readonly id: string;
  readonly object: 'Lead' | 'Contact';
  readonly email?: string;
  readonly createdAt: Instant;
  /** Lead only: the contact it was converted to. */
  readonly convertedContactId?: string;
  /** Contact only. */
  readonly accountId?: string;
  /** The record this one was merged into; it is then deleted. */
  readonly masterRecordId?: string;
  readonly isDeleted?: boolean;
  /** The visitor id on the record, where a setting names such a field (R39). */
  readonly visitorId?: string;
}

/** A person: the Leads and Contacts that are one human being (R32). */
export interface Person {
  /** Id of the oldest Contact, else of the oldest Lead. */
  readonly personKey: string;
  readonly records: readonly PersonRecord[];
  /** Trimmed, lower-cased, without shared addresses. */
  readonly emails: ReadonlySet<string>;
  /** The Lead a touchpoint names: the oldest not converted and not merged away. */
  readonly leadId?: string;
  /** The Contact a touchpoint names: the oldest not merged away. */
  readonly contactId?: string;
  /** That Contact's account. */
  readonly accountId?: string;
}

/** Looks persons up by record Id or by e-mail. Made by `joinPeople`. */
export interface People {
  readonly all: readonly Person[];
  ofRecord(recordId: string | undefined): Person | undefined;
  /** `undefined` for blank, shared and unknown addresses. */
  ofEmail(email: string | undefined): Person | undefined;
}
