import { join } from 'node:path';
import { readTime } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import { GroupWriter, rowsOfGroup, type GroupedPart } from '../gathering/groupedFile.ts';
import { MOST_GROUPS } from '../gathering/wantedRows.ts';
import { countsMore, valuesText, type Rival } from './countsMore.ts';
import { EQUAL, excludedRows, type ExcludedRows } from './excludedRows.ts';
import { GrowingNumbers } from './growingNumbers.ts';
import { placeAmong } from './sortedNumbers.ts';

/** What tells rows of one key apart. */
export interface KeyedRows {
  /** Name of the column, or columns, of the key. */
  readonly keyName: string;
  /** Columns that say which row is the latest, the first of them that has a value counting; -1 for none. */
  readonly stampColumns: readonly number[];
  keyOf(record: CsvScanner): string;
  /** The same for every spelling of the key. */
  hashOf(record: CsvScanner): number;
}

interface KeyedRow extends Rival {
  readonly key: string;
  readonly line: number;
}

/** Keys of which a row each is held in memory at once. */
const KEYS_AT_ONCE = 4096;

/**
 * Decides which rows count where a key occurs more than once (section 11): equal rows count once; of different ones the one
 * that counts more. All such rows go to a temporary file, those of a key together, so that memory holds a part of the keys at a
 * time.
 *
 * @param suspects hashes of keys that may occur twice, in ascending order
 * @param isUsable whether a row would be taken at all: a bad row is no duplicate
 * @returns the others
 */
export async function chooseDuplicates(
  file: InputFile,
  rows: KeyedRows,
  suspects: Float64Array,
  isUsable: (record: CsvScanner) => boolean,
  folder: string
): Promise<ExcludedRows> {
  const path = join(folder, 'duplicates');
  const writer = new GroupWriter(path, Math.min(MOST_GROUPS, Math.ceil(suspects.length / KEYS_AT_ONCE)));
  try {
    await file.scan((record) => {
      if (record.broken || record.count !== file.header.names.length) return;
      const suspect = placeAmong(suspects, rows.hashOf(record));
      if (suspect < 0 || !isUsable(record)) return;
      const row = Buffer.from(JSON.stringify(describeRow(record, rows)));
      writer.add(Math.floor(suspect / KEYS_AT_ONCE) % MOST_GROUPS, record.recordOffset, row);
    });
    return excludeOthers({ path, groups: writer.finish() });
  } finally {
    writer.close();
  }
}

function describeRow(record: CsvScanner, { stampColumns, keyOf }: KeyedRows): KeyedRow {
  const text = valuesText(Array.from({ length: record.count }, (_, column) => record.text(column)));
  const stamps = stampColumns.filter((column) => column >= 0).map((column) => readTime(record, column));
  const stamp = stamps.find((time) => time > -Infinity) ?? null;
  return { key: keyOf(record), line: record.line, stamp, text };
}

function excludeOthers(part: GroupedPart): ExcludedRows {
  const places = new GrowingNumbers();
  const winners = new GrowingNumbers();
  part.groups.forEach((_, group) => {
    const chosen = chooseRows(part, group);
    for (const { place, row } of rowsOfGroup(part, group)) {
      const { key, line, text } = readRow(row);
      const winner = chosen.get(key);
      if (!winner || winner.line === line) continue;
      places.push(place);
      winners.push(winner.text === text ? EQUAL : winner.line);
    }
  });
  return excludedRows(places, winners);
}

/** Of each key of a group the row that counts; of equal ones the first. */
function chooseRows(part: GroupedPart, group: number): Map<string, KeyedRow> {
  const chosen = new Map<string, KeyedRow>();
  for (const { row } of rowsOfGroup(part, group)) {
    const next = readRow(row);
    const standing = chosen.get(next.key);
    if (!standing || countsMore(next, standing)) chosen.set(next.key, next);
  }
  return chosen;
}

function readRow(row: Buffer): KeyedRow {
  return JSON.parse(row.toString()) as KeyedRow;
}
