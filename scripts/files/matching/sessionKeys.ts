import type { CsvScanner } from '../bytes/csvScanner.ts';
import { DOUBLED } from '../bytes/recordSplitter.ts';
import { hashBytes, highOfLast, wholeHash } from '../bytes/keyHash.ts';
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
    hashOf: (record) => hashWhole(record, sessionKey)
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

/** A hash of a value without the blanks around it; of most rows the scanner has made it already. */
function hashWhole(record: CsvScanner, column: number): number {
  const isWhole = isTrimmed(record, column);
  if (isWhole && record.isPlain && record.plain) {
    const cell = record.cell + column;
    return wholeHash(record.plain.lows[cell] ?? 0, record.plain.highs[cell] ?? 0);
  }
  const key = isWhole ? undefined : Buffer.from(record.text(column).trim());
  const low = key ? hashBytes(viewOf(key), 0, key.length) : hashBytes(record.view, record.starts[column] ?? 0, record.ends[column] ?? 0);
  return wholeHash(low, highOfLast());
}

/** A hash of the first `most` bytes of a value; blanks around it don't count. */
function hashTrimmed(record: CsvScanner, column: number, most: number): number {
  const from = record.starts[column] ?? 0;
  const to = record.ends[column] ?? 0;
  if (isTrimmed(record, column)) return hashKey(record.view, from, Math.min(to, from + most));
  const key = Buffer.from(record.text(column).trim());
  return hashKey(viewOf(key), 0, Math.min(key.length, most));
}

/** The bytes of a field are those of its value, and no blanks are around it. Beyond ASCII there are blanks too. */
function isTrimmed({ bytes, starts, ends, quoting }: CsvScanner, column: number): boolean {
  const first = bytes[starts[column] ?? 0] ?? 0;
  const last = bytes[(ends[column] ?? 0) - 1] ?? 0;
  return first > 32 && first < 127 && last > 32 && last < 127 && quoting[column] !== DOUBLED;
}
