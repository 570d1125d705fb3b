/** Rows all over a file, brought together by the batches that need them: to read each where it lies costs a call of the system. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InputFile } from '../bytes/inputFile.ts';
import { GroupWriter, type GroupedFile } from './groupedFile.ts';
import { MOST_GROUPS, type WantedRows } from './wantedRows.ts';

/** Where one row of so many bytes is needed, all are read on the way: the system takes no longer for it. */
const SPARSE = 1 << 14;
const AHEAD = 1 << 18;
/** Rows between which signals and timers get their turn. */
const TURN = 1 << 16;

/**
 * Copies the wanted rows of a file to another, those of each group together. It goes through the file from front to back.
 *
 * @param path where the copy goes
 * @example
 * const gathered = await gatherRows(sessions, wanted, join(folder, 'sessions.grouped'));
 * new GroupedRows(gathered).read(3, 71_204) // the row at byte 71,204 of the sessions, which is wanted by group 3
 */
export async function gatherRows(file: InputFile, wanted: WantedRows, path: string): Promise<GroupedFile> {
  const { count, placeOf, groupOf } = wanted.inFileOrder();
  const rows = file.openRows(count * SPARSE > file.size ? AHEAD : undefined);
  const writer = new GroupWriter(path, MOST_GROUPS);
  try {
    for (let row = 0; row < count; row++) {
      const place = placeOf(row);
      const { bytes, recordStart, recordEnd } = rows.read(place);
      writer.add(groupOf(row), place, bytes.subarray(recordStart, recordEnd));
      if (row % TURN === TURN - 1) await nextTurn();
    }
    return { path, separator: file.header.separator, groups: writer.finish() };
  } finally {
    rows.close();
    writer.close();
  }
}
