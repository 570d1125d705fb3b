import { CallCells, type MatchWindow, type SortedCalls } from 'c/attributionEngine';
import type { KeyTable } from './keyTable.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { FileRange } from '../bytes/scanFile.ts';
import type { DuplicateKeys } from './duplicateKeys.ts';
import { offerSessionRow, type SessionListener } from './offerSessionRow.ts';
import { scanRows, type Excluded, type PartScan } from './scanUnique.ts';
import type { SessionColumns } from './sessionColumns.ts';
import { sessionKeyOrder } from './sessionKeyOrder.ts';
import { sessionKeys } from './sessionKeys.ts';

/** What sessions are offered to. */
export interface IndexedCalls {
  readonly visitors: KeyTable;
  readonly sorted: SortedCalls;
  readonly window: MatchWindow;
}

/** Offers the sessions of a file, or of a part of it, to indexed calls. */
export async function scanSessionPart(
  file: InputFile,
  columns: SessionColumns,
  calls: IndexedCalls,
  keys: DuplicateKeys,
  excluded: Excluded,
  listener?: SessionListener,
  part?: FileRange
): Promise<PartScan & { readonly cells: CallCells }> {
  const cells = new CallCells(calls.sorted, calls.window, sessionKeyOrder(file, columns.sessionKey));
  const take = (record: CsvScanner) => offerSessionRow(record, columns, calls.visitors, cells, listener);
  const scan = await scanRows(file, { take, hashOf: sessionKeys(columns).hashOf }, keys, excluded, part);
  return { ...scan, cells };
}
