/**
 * Our own rows as they stand in the org, to be compared with those that should be (section 11). Somebody may have emptied a
 * field by hand: what is missing then reads as something no desired row has, so that the next run puts it right.
 */
import type { AttributionTouchpoint, TouchKind, Touchpoint, TrackedCall } from 'c/attributionEngine';
import type { ObjectName } from './objectFields';
import { ONE_CURRENCY } from './opportunityRecord';
import { RecordError, recordName, refuseProblems } from './recordError';
import { readRow, type Row, type SalesforceRecord } from './recordRow';

/** A row as it is stored, with its record Id. */
export interface StoredRecord<Row> {
  readonly id: string;
  readonly row: Row;
}

const MISSING_NUMBER = Number.NaN;

function read<O extends ObjectName>(object: O, record: SalesforceRecord, prefix: string): { id: string; row: Row<O> } {
  const { row, problems } = readRow(object, record, prefix);
  refuseProblems(object, record, problems);
  const id = record['Id'];
  if (typeof id !== 'string') throw new RecordError(recordName(object, record), undefined, `${object}: a record without Id`);
  return { id, row };
}

/** `undefined` for a record without Task Id, which is not of our making. */
export function readTrackedCall(record: SalesforceRecord, prefix: string): StoredRecord<TrackedCall> | undefined {
  const { id, row } = read('Tracked_Call__c', record, prefix);
  const { taskId } = row;
  return taskId === undefined ? undefined : { id, row: { ...row, taskId, outcome: row.outcome ?? '' } };
}

/** `undefined` for a record without key, which is not of our making. */
export function readTouchpoint(record: SalesforceRecord, prefix: string): StoredRecord<Touchpoint> | undefined {
  const { id, row } = read('Touchpoint__c', record, prefix);
  const { touchpointKey } = row;
  if (touchpointKey === undefined) return undefined;
  return {
    id,
    row: {
      ...row,
      touchpointKey,
      touchpointDate: row.touchpointDate ?? MISSING_NUMBER,
      kind: (row.kind ?? '') as TouchKind,
      personKey: row.personKey ?? '',
      callCount: row.callCount ?? MISSING_NUMBER
    }
  };
}

export function readAttributionTouchpoint(record: SalesforceRecord, prefix: string): StoredRecord<AttributionTouchpoint> | undefined {
  const { id, row } = read('Attribution_Touchpoint__c', record, prefix);
  const { attributionKey, opportunity } = row;
  if (attributionKey === undefined || opportunity === undefined) return undefined;
  const currency = record['CurrencyIsoCode'];
  return {
    id,
    row: {
      ...row,
      attributionKey,
      opportunity,
      touchpoint: row.touchpoint ?? '',
      position: row.position ?? '',
      touchpointDate: row.touchpointDate ?? MISSING_NUMBER,
      kind: (row.kind ?? '') as TouchKind,
      currencyIsoCode: typeof currency === 'string' ? currency : ONE_CURRENCY
    }
  };
}
