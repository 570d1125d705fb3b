import { CallCells, type MatchWindow, type SortedCalls } from 'c/attributionEngine';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { FileRange } from '../bytes/scanFile.ts';
import type { DuplicateKeys } from './duplicateKeys.ts';
import type { KeyTable } from './keyTable.ts';
import { PlainRowOffer } from './offerPlainRows.ts';
import { offerSessionRow } from './offerSessionRow.ts';
import { ROOMY_ARRAYS } from './roomyMemory.ts';
import type { ExcludedRows } from './excludedRows.ts';
import { newDuplicateKeys, scanRows, type PartScan } from './scanUnique.ts';
import { SessionCollector } from './sessionCollector.ts';
import { sessionColumns } from './sessionColumns.ts';
import { sessionKeyOrder } from './sessionKeyOrder.ts';
import { sessionKeys } from './sessionKeys.ts';

/** What sessions are offered to. */
export interface IndexedCalls {
  readonly visitors: KeyTable;
  readonly sorted: SortedCalls;
  readonly window: MatchWindow;
}

/** A call index and what else one thread keeps of the sessions it scans. */
export interface Offering {
  readonly cells: CallCells;
  readonly keys: DuplicateKeys;
  readonly collector?: SessionCollector;
  /** Offers the sessions of a part of the file. */
  scan(file: InputFile, range: FileRange): Promise<PartScan>;
}

export function openOffering(
  file: InputFile,
  calls: IndexedCalls,
  excluded: ExcludedRows,
  isCollecting: boolean,
  folder: string,
  thread: number
): Offering {
  const columns = sessionColumns(file.name, file.header.names);
  const cells = new CallCells(calls.sorted, calls.window, sessionKeyOrder(file, columns.sessionKey), ROOMY_ARRAYS);
  const keys = newDuplicateKeys(folder, `sessions-${thread}`);
  const collector = isCollecting ? new SessionCollector(columns, folder, thread) : undefined;
  const keyed = sessionKeys(columns);
  const { sessionKey, visitorId, visitorKey, startedAt, lastActivityAt } = columns;
  const { length: count } = file.header.names;
  const read = { count, times: [startedAt, lastActivityAt], keys: [sessionKey, visitorId, visitorKey], typed: columns.typed };
  const take = (record: CsvScanner) => offerSessionRow(record, columns, calls.visitors, cells, collector);
  const plainRows = new PlainRowOffer(columns, calls.visitors, cells, collector);
  const taker = { take, takeRows: plainRows.take.bind(plainRows), keyed, read };
  return { cells, keys, collector, scan: (input, range) => scanRows(input, taker, { keys, excluded, folder }, range) };
}
