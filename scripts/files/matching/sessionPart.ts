import type { CallCellsParts, MatchWindow, SortedCalls } from 'c/attributionEngine';
import { KeyTable, type KeyTableParts } from './keyTable.ts';
import { openInput } from '../bytes/inputFile.ts';
import type { FileRange } from '../bytes/scanFile.ts';
import type { DuplicateKeysParts } from './duplicateKeys.ts';
import { scanSessionPart } from './scanSessionPart.ts';
import { newDuplicateKeys, type PartScan } from './scanUnique.ts';
import { SessionCollector, type CollectedParts } from './sessionCollector.ts';
import { sessionColumns } from './sessionColumns.ts';

/** What a thread is told that offers a part of a plain file of sessions. */
export interface SessionPartTask {
  readonly path: string;
  readonly range: FileRange;
  readonly part: number;
  readonly visitors: KeyTableParts;
  readonly sorted: SortedCalls;
  readonly window: MatchWindow;
  readonly excluded: ReadonlySet<number>;
  readonly isCollecting: boolean;
  /** Where what does not fit into memory goes. */
  readonly folder: string;
}

/** What it answers. */
export interface SessionPartAnswer extends PartScan {
  readonly cells: CallCellsParts;
  readonly keys: DuplicateKeysParts;
  readonly collected?: CollectedParts;
}

export async function runSessionPart(task: SessionPartTask): Promise<SessionPartAnswer> {
  const file = await openInput(task.path, task.folder);
  const columns = sessionColumns(file.name, file.header.names);
  const keys = newDuplicateKeys(task.folder, `sessions-${task.part}`);
  const collector = task.isCollecting ? new SessionCollector(columns, task.folder, task.part) : undefined;
  const calls = { visitors: KeyTable.of(task.visitors), sorted: task.sorted, window: task.window };
  const { cells, ...scan } = await scanSessionPart(file, columns, calls, keys, task.excluded, collector, task.range);
  return { ...scan, cells: cells.parts(), keys: keys.share(), collected: collector?.share() };
}
