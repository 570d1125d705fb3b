import type { CallCells } from 'c/attributionEngine';
import { checkValues, readTime } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { FileRange } from '../bytes/scanFile.ts';
import type { RejectedRows } from '../rejections.ts';
import { chooseDuplicates } from './chooseDuplicates.ts';
import { DuplicateKeys } from './duplicateKeys.ts';
import { openOffering, type IndexedCalls } from './offering.ts';
import { NONE_EXCLUDED, type ExcludedRows } from './excludedRows.ts';
import { refuseSessionKey } from './refuseSessionKey.ts';
import { rejectedOf, type PartScan } from './scanUnique.ts';
import type { CollectedParts } from './sessionCollector.ts';
import { sessionColumns, type SessionColumns } from './sessionColumns.ts';
import { sessionKeys } from './sessionKeys.ts';
import { scanFreeParts, type NumberedScan, type SessionPartTask } from './sessionPart.ts';
import type { SessionThreads } from './sessionThreads.ts';

/** The call index after all sessions of a file went by. */
export interface OfferedSessions {
  readonly cells: CallCells;
  readonly collected: readonly CollectedParts[];
  readonly rejected: RejectedRows;
  /** Sessions that could be used. */
  readonly sessions: number;
}

export interface OfferOptions {
  /** Where what does not fit into memory goes. */
  readonly folder: string;
  /** Who shares the work; answers are the same for any number. */
  readonly threads: SessionThreads;
  /** Keeps the places of all sessions of known visitors, for whoever needs more than the neighbours of calls. */
  readonly isCollecting: boolean;
}

/**
 * Offers all sessions of a file to the calls. A first scan supposes that no key occurs twice; where one does, the rows that
 * don't count are found and a second scan leaves them out.
 */
export async function offerSessions(file: InputFile, calls: IndexedCalls, options: OfferOptions): Promise<OfferedSessions> {
  const columns = sessionColumns(file.name, file.header.names);
  const { keys: firstKeys, ...first } = await scanAll(file, calls, options, NONE_EXCLUDED);
  const suspects = DuplicateKeys.suspectsOf(firstKeys);
  if (suspects.length === 0) return first;
  const keyed = sessionKeys(columns);
  const excluded = await chooseDuplicates(file, keyed, suspects, (record) => isUsable(record, columns), options.folder);
  if (excluded.places.length === 0) return first;
  const { keys: secondKeys, ...second } = await scanAll(file, calls, options, excluded);
  for (const keys of secondKeys) keys.close();
  return second;
}

function isUsable(record: CsvScanner, columns: SessionColumns): boolean {
  if (refuseSessionKey(record, columns) ?? checkValues(record, columns.typed)) return false;
  const { startedAt, lastActivityAt } = columns;
  return readTime(record, startedAt) > -Infinity && (lastActivityAt < 0 || !Number.isNaN(readTime(record, lastActivityAt)));
}

type Scanned = OfferedSessions & { readonly keys: readonly DuplicateKeys[] };

/** Scans the file in parts, which begin where a record seems to begin; where one doesn't, the file is scanned in one. */
async function scanAll(file: InputFile, calls: IndexedCalls, options: OfferOptions, excluded: ExcludedRows): Promise<Scanned> {
  const helpers = options.threads.countFor(calls.sorted.times.length);
  if (helpers === 0) return scanInOne(file, calls, options, excluded);
  const ranges = splitFile(file, options.threads.partSize);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const { folder, isCollecting } = options;
  const { visitors, window } = calls;
  const sorted = {
    ...calls.sorted,
    times: shared(calls.sorted.times),
    firstCell: shared(calls.sorted.firstCell),
    cellOf: new Uint32Array(0)
  };
  const answers = options.threads.ask(helpers, (part): SessionPartTask => {
    return { path: file.rowsPath, ranges, next, part, visitors: visitors.parts(), sorted, window, excluded, isCollecting, folder };
  });
  const offering = openOffering(file, calls, excluded, isCollecting, folder, 0);
  const scans = await scanFreeParts(file, offering, ranges, next);
  const keys = [offering.keys];
  const collected = [offering.collector?.share()];
  for (const answer of await Promise.all(answers)) {
    scans.push(...answer.scans);
    keys.push(DuplicateKeys.of(answer.keys));
    collected.push(answer.collected);
    offering.cells.absorb(answer.cells);
  }
  scans.sort((left, right) => left.number - right.number);
  if (!isWhole(scans)) {
    for (const open of keys) open.close();
    return scanInOne(file, calls, options, excluded);
  }
  return summarize(file, offering.cells, keys, collected, scans);
}

/** A copy that all threads see. */
function shared<T extends Float64Array | Uint32Array>(array: T): T {
  const copy = new (array.constructor as new (memory: SharedArrayBuffer) => T)(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}

async function scanInOne(
  file: InputFile,
  calls: IndexedCalls,
  { folder, isCollecting }: OfferOptions,
  excluded: ExcludedRows
): Promise<Scanned> {
  const offering = openOffering(file, calls, excluded, isCollecting, folder, 0);
  const scan = await offering.scan(file, { from: 0, to: Infinity });
  return summarize(file, offering.cells, [offering.keys], [offering.collector?.share()], [scan]);
}

function summarize(
  file: InputFile,
  cells: CallCells,
  keys: readonly DuplicateKeys[],
  collected: readonly (CollectedParts | undefined)[],
  scans: readonly PartScan[]
): Scanned {
  return {
    cells,
    keys,
    collected: collected.filter((parts) => parts !== undefined),
    rejected: rejectedOf(file, scans),
    sessions: scans.reduce((sum, { taken }) => sum + taken, 0)
  };
}

function splitFile({ size }: InputFile, partSize: number): FileRange[] {
  const count = Math.max(1, Math.ceil(size / partSize));
  const cut = (part: number): number => (part === count ? Infinity : Math.floor((size * part) / count));
  return Array.from({ length: count }, (_, part) => ({ from: cut(part), to: cut(part + 1) }));
}

/** Each part began where the one before it ended: then all guesses were right. */
function isWhole(scans: readonly NumberedScan[]): boolean {
  return scans.every(({ range }, at) => at === 0 || range.from === scans[at - 1]?.range.to);
}
