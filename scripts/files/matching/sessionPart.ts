import type { CallCellsParts, MatchWindow, SortedCalls } from 'c/attributionEngine';
import { openInput, type InputFile } from '../bytes/inputFile.ts';
import type { FileRange } from '../bytes/scanFile.ts';
import type { DuplicateKeysParts } from './duplicateKeys.ts';
import type { ExcludedRows } from './excludedRows.ts';
import { KeyTable, type KeyTableParts } from './keyTable.ts';
import type { Offering } from './offering.ts';
import { openOffering } from './offering.ts';
import type { PartScan } from './scanUnique.ts';
import type { CollectedParts } from './sessionCollector.ts';

/** What a thread is told that offers parts of a plain file of sessions. */
export interface SessionPartTask {
  readonly path: string;
  /** Parts of the file. Whoever is free takes the next one: `next` counts for all threads. */
  readonly ranges: readonly FileRange[];
  readonly next: Int32Array;
  readonly part: number;
  readonly visitors: KeyTableParts;
  readonly sorted: SortedCalls;
  readonly window: MatchWindow;
  readonly excluded: ExcludedRows;
  readonly isCollecting: boolean;
  /** Where what does not fit into memory goes. */
  readonly folder: string;
}

/** What it answers. */
export interface SessionPartAnswer {
  readonly scans: readonly NumberedScan[];
  readonly cells: CallCellsParts;
  readonly keys: DuplicateKeysParts;
  readonly collected?: CollectedParts;
}

/** The scan of one of the parts. */
export interface NumberedScan extends PartScan {
  readonly number: number;
}

export async function runSessionPart(task: SessionPartTask): Promise<SessionPartAnswer> {
  const file = await openInput(task.path, task.folder);
  const calls = { visitors: KeyTable.of(task.visitors), sorted: task.sorted, window: task.window };
  const offering = openOffering(file, calls, task.excluded, task.isCollecting, task.folder, task.part);
  const scans = await scanFreeParts(file, offering, task.ranges, task.next);
  return { scans, cells: offering.cells.parts(), keys: offering.keys.share(), collected: offering.collector?.share() };
}

/** Scans one part after the other until all are taken, by this thread or another. */
export async function scanFreeParts(
  file: InputFile,
  offering: Offering,
  ranges: readonly FileRange[],
  next: Int32Array
): Promise<NumberedScan[]> {
  const scans: NumberedScan[] = [];
  for (;;) {
    const number = Atomics.add(next, 0, 1);
    const range = ranges[number];
    if (range === undefined) return scans;
    scans.push({ ...(await offering.scan(file, range)), number });
  }
}

/** The memory of an answer, to be handed over instead of copied. */
export function buffersOf({ cells, keys, collected }: SessionPartAnswer): ArrayBuffer[] {
  const arrays: ArrayBufferView[] = [cells.counts, ...cells.boards, keys.counts, keys.words];
  if (collected) arrays.push(...collected.journal.blocks, collected.journal.current, collected.speaking, collected.instants);
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
