import { KeyTable } from './keyTable.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { Rejection } from '../rejections.ts';
import type { CallColumns } from './callColumns.ts';
import { CallRows } from './callRows.ts';
import { chooseDuplicates } from './chooseDuplicates.ts';
import { DuplicateKeys } from './duplicateKeys.ts';
import { newDuplicateKeys, scanRows, type Excluded } from './scanUnique.ts';
import { idKeys } from './sessionKeys.ts';

/** The calls of a file, each once. */
export interface ReadCalls {
  readonly rows: CallRows;
  readonly rejections: readonly Rejection[];
}

/** Reads the calls of a file as numbers; of rows with the same Id the one that counts. */
export async function readCalls(file: InputFile, columns: CallColumns, folder: string): Promise<ReadCalls> {
  const scan = async (excluded: Excluded) => {
    const keys = newDuplicateKeys(folder, 'calls');
    const rows = new CallRows(columns);
    const { rejections } = await scanRows(file, { take: (record) => rows.add(record), hashOf: idKeys(columns).hashOf }, keys, excluded);
    return { rows, rejections, keys };
  };
  const first = await scan(new Set());
  const suspects = DuplicateKeys.suspectsOf([first.keys]);
  if (suspects.size === 0) return first;
  const isUsable = (record: CsvScanner): boolean => new CallRows(columns, new KeyTable()).add(record) === undefined;
  const { excluded, rejections } = await chooseDuplicates(file, idKeys(columns), suspects, isUsable);
  if (excluded.size === 0) return first;
  const second = await scan(excluded);
  return { rows: second.rows, rejections: [...second.rejections, ...rejections] };
}
