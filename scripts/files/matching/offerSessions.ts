import type { CallCells } from 'c/attributionEngine';
import type { InputFile } from '../bytes/inputFile.ts';
import type { FileRange } from '../bytes/scanFile.ts';
import { checkValues, readTime, refuseBlank } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { Rejection } from '../rejections.ts';
import { answerOf, startThread } from '../threads.ts';
import { chooseDuplicates } from './chooseDuplicates.ts';
import { DuplicateKeys } from './duplicateKeys.ts';
import { scanSessionPart, type IndexedCalls } from './scanSessionPart.ts';
import { newDuplicateKeys, type Excluded, type PartScan } from './scanUnique.ts';
import { SessionCollector, type CollectedParts } from './sessionCollector.ts';
import type { SessionColumns } from './sessionColumns.ts';
import { sessionKeys } from './sessionKeys.ts';
import type { SessionPartAnswer, SessionPartTask } from './sessionPart.ts';

/** The call index after all sessions of a file went by. */
export interface OfferedSessions {
  readonly cells: CallCells;
  readonly collected: readonly CollectedParts[];
  readonly rejections: readonly Rejection[];
  /** Sessions that could be used. */
  readonly sessions: number;
}

export interface OfferOptions {
  /** Where what does not fit into memory goes. */
  readonly folder: string;
  /** How many threads may share the work; answers are the same for any number. */
  readonly threads: number;
  /** Keeps the places of all sessions of known visitors, for whoever needs more than the neighbours of calls. */
  readonly isCollecting: boolean;
  /** Bytes below which a part of a file is not worth a thread. */
  readonly leastPart?: number;
}

/** Less than this is not worth a thread. */
const LEAST_PART = 24 << 20;

/**
 * Offers all sessions of a file to the calls. A first scan supposes that no key occurs twice; where one does, the rows that
 * don't count are found and a second scan leaves them out.
 */
export async function offerSessions(
  file: InputFile,
  columns: SessionColumns,
  calls: IndexedCalls,
  options: OfferOptions
): Promise<OfferedSessions> {
  const first = await scanInParts(file, columns, calls, options, new Set());
  const suspects = DuplicateKeys.suspectsOf(first.keys);
  if (suspects.size === 0) return first;
  const { excluded, rejections } = await chooseDuplicates(file, sessionKeys(columns), suspects, (record) => isUsable(record, columns));
  if (excluded.size === 0) return first;
  const second = await scanInParts(file, columns, calls, options, excluded);
  return { ...second, rejections: [...second.rejections, ...rejections] };
}

function isUsable(record: CsvScanner, { sessionKey, startedAt, typed, all }: SessionColumns): boolean {
  if (refuseBlank(record, sessionKey, all.nameOf(sessionKey)) ?? checkValues(record, typed)) return false;
  return readTime(record, startedAt) > -Infinity;
}

type Scanned = OfferedSessions & { readonly keys: readonly DuplicateKeys[] };
type Part = PartScan & { readonly keys: DuplicateKeys; readonly collected?: CollectedParts };

async function scanInParts(
  file: InputFile,
  columns: SessionColumns,
  calls: IndexedCalls,
  options: OfferOptions,
  excluded: Excluded
): Promise<Scanned> {
  const ranges = splitFile(file, options);
  const others = ranges.slice(1).map((range, at) => startPart(file, range, at + 1, calls, options, excluded));
  const scanHere = async (range: FileRange, part: number): Promise<Part & { readonly cells: CallCells }> => {
    const keys = newDuplicateKeys(options.folder, `sessions-${part}`);
    const collector = options.isCollecting ? new SessionCollector(columns, options.folder, part) : undefined;
    const scan = await scanSessionPart(file, columns, calls, keys, excluded, collector, range);
    return { ...scan, keys, collected: collector?.share() };
  };
  const { cells, ...first } = await scanHere(ranges[0] ?? WHOLE, 0);
  const parts: Part[] = [first];
  for (const [at, other] of others.entries()) {
    const answer = await other;
    const reached = parts.at(-1)?.range.to ?? 0;
    // The guess where a record starts was wrong: the part is read again from where the one before it ended.
    if (answer.range.from !== reached) {
      const again = await scanHere({ from: reached, to: ranges[at + 1]?.to ?? Infinity, isExact: true }, at + 1);
      cells.absorb(again.cells.parts());
      parts.push(again);
    } else {
      cells.absorb(answer.cells);
      parts.push({ ...answer, keys: DuplicateKeys.of(answer.keys) });
    }
  }
  return {
    cells,
    keys: parts.map(({ keys }) => keys),
    collected: parts.flatMap(({ collected }) => collected ?? []),
    rejections: numberLines(parts),
    sessions: parts.reduce((sum, { taken }) => sum + taken, 0)
  };
}

const WHOLE: FileRange = { from: 0, to: Infinity };

function splitFile({ size, canSplit }: InputFile, { threads, leastPart = LEAST_PART }: OfferOptions): FileRange[] {
  const count = canSplit ? Math.max(1, Math.min(threads, Math.floor(size / leastPart))) : 1;
  const cut = (part: number): number => (part === count ? Infinity : Math.floor((size * part) / count));
  return Array.from({ length: count }, (_, part) => ({ from: cut(part), to: cut(part + 1) }));
}

function startPart(
  file: InputFile,
  range: FileRange,
  part: number,
  { visitors, sorted, window }: IndexedCalls,
  { folder, isCollecting }: OfferOptions,
  excluded: Excluded
): Promise<SessionPartAnswer> {
  const task: SessionPartTask = {
    path: file.rowsPath,
    range,
    part,
    visitors: visitors.parts(),
    sorted,
    window,
    excluded,
    isCollecting,
    folder
  };
  const answer = answerOf<SessionPartAnswer>(startThread('sessionPart', task));
  // Awaited later: until then a failure must not count as unhandled.
  answer.catch(() => undefined);
  return answer;
}

/** A part counts its lines from 1. */
function numberLines(parts: readonly PartScan[]): Rejection[] {
  let before = 0;
  return parts.flatMap(({ range, rejections }) => {
    const skipped = before;
    before += range.lines;
    return rejections.map((rejection) => ({ ...rejection, line: rejection.line + skipped }));
  });
}
