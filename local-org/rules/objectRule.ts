import type { RecordError } from '../errors/recordError.ts';
import type { Org } from '../org.ts';
import type { Row } from '../storage/database.ts';

/** What a rule sees of a save; it fills derived fields into `next` and may refuse the record. */
export interface Save {
  readonly org: Org;
  /** The record as it will be stored. */
  readonly next: Row;
  /** The record as it was, undefined for a new one. */
  readonly before: Row | undefined;
  /** Whether this save changes the field, or sets it on a new record. */
  readonly changes: (field: string) => boolean;
  /** The field was among those the caller sent. */
  readonly sent: (field: string) => boolean;
}

/** What Salesforce itself does when a record of one standard object is saved. */
export type ObjectRule = (save: Save) => RecordError | undefined;
