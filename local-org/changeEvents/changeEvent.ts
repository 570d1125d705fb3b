import type { JsonValue } from '../records/showValue.ts';

export type RecordChange = 'CREATE' | 'UPDATE' | 'DELETE' | 'UNDELETE';
export type ChangeType = RecordChange | `GAP_${RecordChange}` | 'GAP_OVERFLOW';

/** One event of Change Data Capture, as the event bus keeps it: what its header says and the values of its body. */
export interface ChangeEvent {
  readonly entityName: string;
  /** Several when the same change met several records of one transaction. */
  readonly recordIds: readonly string[];
  readonly changeType: ChangeType;
  /** `com/salesforce/api/rest/67.0;client=…`; empty when no API made the change. */
  readonly changeOrigin: string;
  readonly transactionKey: string;
  /** Place of the change in its transaction, from 1; objects that aren't selected leave gaps. */
  readonly sequenceNumber: number;
  /** Epoch milliseconds. */
  readonly commitTimestamp: number;
  readonly commitNumber: number;
  readonly commitUser: string;
  /** Of an update: what changed, `LastModifiedDate` included. */
  readonly changedFields: readonly string[];
  /** By field name; a field emptied by an update is null. */
  readonly fields: Readonly<Record<string, JsonValue>>;
}

/** An event with its place on the bus. */
export interface StoredEvent {
  readonly position: number;
  readonly event: ChangeEvent;
}
