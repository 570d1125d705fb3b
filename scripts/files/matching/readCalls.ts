import type { ValueProblem } from '../bytes/checkValues.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { RejectedRows } from '../rejections.ts';
import type { CallColumns } from './callColumns.ts';
import { CallRows } from './callRows.ts';
import { chooseDuplicates } from './chooseDuplicates.ts';
import { DuplicateKeys } from './duplicateKeys.ts';
import { NONE_EXCLUDED, type ExcludedRows } from './excludedRows.ts';
import { newDuplicateKeys, rejectedOf, scanRows } from './scanUnique.ts';
import { idKeys } from './sessionKeys.ts';

/** The calls of a file, each once. */
export interface ReadCalls<L> {
  readonly rows: CallRows;
  readonly rejected: RejectedRows;
  readonly listener: L;
}

/** Who wants to know more of each call than the match needs, in the order of the rows. */
export interface CallListener {
  onCall(record: CsvScanner): void;
}

/**
 * Reads the calls of a file as numbers; of rows with the same Id the one that counts.
 *
 * @param listen makes a listener for each scan, told how many calls may come: where a key occurs twice there is a second one
 */
export async function readCalls<L extends CallListener | undefined>(
  file: InputFile,
  columns: CallColumns,
  folder: string,
  listen: (expected: number) => L
): Promise<ReadCalls<L>> {
  const keyed = idKeys(columns);
  const { length: count } = file.header.names;
  const read = { count, times: [columns.createdDate, columns.callTime], keys: [columns.visitorId] };
  const scan = async (excluded: ExcludedRows) => {
    const keys = newDuplicateKeys(folder, 'calls');
    const rows = new CallRows(columns, file.rowsAbout);
    const listener = listen(file.rowsAbout);
    const take = (record: CsvScanner): ValueProblem | undefined => {
      const problem = rows.add(record);
      if (!problem) listener?.onCall(record);
      return problem;
    };
    const scanned = await scanRows(file, { take, keyed, read }, { keys, excluded, folder });
    return { read: { rows, rejected: rejectedOf(file, [scanned]), listener }, keys };
  };
  const { read: first, keys } = await scan(NONE_EXCLUDED);
  const suspects = DuplicateKeys.suspectsOf([keys]);
  if (suspects.length === 0) return first;
  const isUsable = (record: CsvScanner): boolean => new CallRows(columns, 1).add(record) === undefined;
  const excluded = await chooseDuplicates(file, keyed, suspects, isUsable, folder);
  return excluded.places.length === 0 ? first : (await scan(excluded)).read;
}
