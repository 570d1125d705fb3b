import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { KeyedRows } from './chooseDuplicates.ts';
import type { CallColumns } from './callColumns.ts';
import { hashKey } from './duplicateKeys.ts';
import { viewOf } from './keyTable.ts';
import type { SessionColumns } from './sessionColumns.ts';
import { toId18 } from 'c/salesforceRecords';

/** Sessions by Session_Key__c; the latest is that with the latest SystemModstamp, else the latest activity. */
export function sessionKeys({ sessionKey, stamp, lastActivityAt, all }: SessionColumns): KeyedRows {
  return {
    keyName: all.nameOf(sessionKey),
    stampColumns: [stamp, lastActivityAt],
    keyOf: (record) => record.text(sessionKey).trim(),
    hashOf: (record) => hashTrimmed(record, sessionKey)
  };
}

/** Calls, people and opportunities by Id; its forms of 15 and of 18 characters are one Id (P16). */
export function idKeys({ id, stamp, all }: Pick<CallColumns, 'id' | 'stamp' | 'all'>): KeyedRows {
  return {
    keyName: all.nameOf(id),
    stampColumns: [stamp],
    keyOf: (record) => readId(record.text(id)),
    hashOf: (record) => hashTrimmed(record, id, 15)
  };
}

/** An Id in 18 characters; what is no Id stays as it is. */
export function readId(text: string): string {
  const trimmed = text.trim();
  return trimmed.length === 15 ? (toId18(trimmed) ?? trimmed) : trimmed;
}

/** A hash of the first `most` bytes of a value; blanks around it don't count. */
function hashTrimmed(record: CsvScanner, column: number, most = Infinity): number {
  const from = record.starts[column] ?? 0;
  const to = record.ends[column] ?? 0;
  const { bytes } = record;
  const isPlain = (bytes[from] ?? 0) > 32 && (bytes[to - 1] ?? 0) > 32 && record.quoting[column] !== 2;
  if (isPlain) return hashKey(record.view, from, Math.min(to, from + most));
  const key = Buffer.from(record.text(column).trim());
  return hashKey(viewOf(key), 0, Math.min(key.length, most));
}
