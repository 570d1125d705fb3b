import { compareByteOrder } from 'c/attributionEngine';
import { csvText } from '../csvText.ts';

/** A row among others of the same key. */
export interface Rival {
  /** Epoch milliseconds of its SystemModstamp, else of its last activity; blank where it has none. */
  readonly stamp: number | null;
  /** Its values as one text (`valuesText`): equal rows have equal ones. */
  readonly text: string;
}

/** Whether a row counts rather than another one of its key (section 11): the later does; of two as late the greater in byte order. */
export function countsMore(left: Rival, right: Rival): boolean {
  const [ours, theirs] = [left.stamp ?? -Infinity, right.stamp ?? -Infinity];
  return ours === theirs ? compareByteOrder(left.text, right.text) > 0 : ours > theirs;
}

/** The values of a row as a line of CSV, the same whatever separates and quotes them in the file. */
export function valuesText(values: readonly string[]): string {
  return values.map(csvText).join(',');
}
