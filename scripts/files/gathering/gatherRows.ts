/** Rows all over a file, brought together by the batches that need them: to read each where it lies costs a call of the system. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InputFile } from '../bytes/inputFile.ts';
import { RowReader } from '../bytes/rowReader.ts';
import { GroupWriter, type GroupedFile, type GroupedPart } from './groupedFile.ts';
import { groupOf, MOST_GROUPS, placeOf, type WantedRows } from './wantedRows.ts';

/** A part of the work. */
export interface GatherTask {
  /** The file, its separator and how many columns it has. */
  readonly path: string;
  readonly separator: number;
  readonly columns: number;
  /** What `WantedRows` tells of the rows. */
  readonly wanted: Float64Array<ArrayBuffer>;
  /** Bytes to read at once; `undefined`: those of a row. */
  readonly ahead: number | undefined;
  readonly out: string;
}

/** Somebody who does a part of the work meanwhile. */
export type GatherHelp = (task: GatherTask) => Promise<GroupedPart>;

/** Where one row of so many bytes is needed, all are read on the way: the system takes no longer for it. */
const SPARSE = 1 << 14;
const AHEAD = 1 << 18;
/** Fewer are not worth handing over. */
const FEW = 20_000;
/** Rows between which signals and timers get their turn. */
const TURN = 1 << 16;

/**
 * Copies the wanted rows of a file, those of each group together. It goes through the file from front to back; with help, from
 * its middle as well.
 *
 * @param out the name of what is written begins with it
 * @example
 * const gathered = await gatherRows(sessions, wanted, join(folder, 'sessions.gathered'));
 * new GroupedRows(gathered, columns).read(3, 71_204) // the row at byte 71,204 of the sessions, which is wanted by group 3
 */
export async function gatherRows(file: InputFile, wanted: WantedRows, out: string, help?: GatherHelp): Promise<GroupedFile> {
  const rows = wanted.inFileOrder();
  const ahead = rows.length * SPARSE > file.size ? AHEAD : undefined;
  const { separator, names } = file.header;
  const task = { path: file.rowsPath, separator, columns: names.length, ahead };
  const middle = help && rows.length >= FEW ? rows.length >> 1 : rows.length;
  const rest = middle < rows.length ? help?.({ ...task, wanted: rows.slice(middle), out: `${out}-rest` }) : undefined;
  // Awaited later: until then a failure must not count as unhandled.
  rest?.catch(() => undefined);
  const parts = [await gatherPart({ ...task, wanted: rows.subarray(0, middle), out })];
  if (rest) parts.push(await rest);
  return { separator, parts };
}

export async function gatherPart({ path, separator, columns, wanted, ahead, out }: GatherTask): Promise<GroupedPart> {
  const rows = new RowReader(path, separator, ahead, columns);
  const writer = new GroupWriter(out, MOST_GROUPS);
  try {
    for (let at = 0; at < wanted.length; at++) {
      const row = wanted[at] ?? 0;
      const { bytes, recordStart, recordEnd } = rows.read(placeOf(row));
      writer.add(groupOf(row), placeOf(row), bytes.subarray(recordStart, recordEnd));
      if (at % TURN === TURN - 1) await nextTurn();
    }
    return { path: out, groups: writer.finish() };
  } finally {
    rows.close();
    writer.close();
  }
}
