/**
 * Section 11: of rows with one key equal ones count once; of different ones the latest counts (last activity, else start;
 * then the greater row in byte order) and the others are rejected by name.
 */
import { compareByteOrder } from 'c/attributionEngine';
import { isBadRow, type BadRow } from '../files/readRows.ts';
import { readSessionRows, type SessionRow } from './sessionRows.ts';

function rowText({ values }: SessionRow): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => compareByteOrder(a, b)));
}

function latest({ session }: SessionRow): number {
  return Math.max(session.lastActivityAt ?? session.startedAt, session.startedAt);
}

function isBetter(left: SessionRow, right: SessionRow): boolean {
  const difference = latest(left) - latest(right);
  return difference === 0 ? compareByteOrder(rowText(left), rowText(right)) > 0 : difference > 0;
}

/** What becomes of the rows whose key occurs more than once, by line. */
export interface ChosenDuplicates {
  /** Rows of the file, whatever they hold. */
  readonly rows: number;
  /** Lines that don't count because an equal or a later row does; with the line that counts where the rows differ. */
  readonly replaced: ReadonlyMap<number, number | undefined>;
}

/** Reads the file once for its keys alone, and again for the rows of keys that occur twice: memory holds keys, not rows. */
export async function chooseDuplicates(path: string): Promise<ChosenDuplicates> {
  const { rows, twice } = await keysThatOccurTwice(path);
  const best = new Map<string, SessionRow>();
  const rivals: SessionRow[] = [];
  if (twice.size > 0) {
    for await (const row of readSessionRows(path)) {
      if (isBadRow(row) || !twice.has(row.session.sessionKey)) continue;
      const { sessionKey } = row.session;
      const standing = best.get(sessionKey);
      if (standing && !isBetter(row, standing)) rivals.push(row);
      else {
        if (standing) rivals.push(standing);
        best.set(sessionKey, row);
      }
    }
  }
  const replaced = new Map<number, number | undefined>();
  for (const rival of rivals) {
    const winner = best.get(rival.session.sessionKey);
    replaced.set(rival.line, winner && rowText(winner) !== rowText(rival) ? winner.line : undefined);
  }
  return { rows, replaced };
}

async function keysThatOccurTwice(path: string): Promise<{ readonly rows: number; readonly twice: ReadonlySet<string> }> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  let rows = 0;
  for await (const row of readSessionRows(path)) {
    rows++;
    if (isBadRow(row)) continue;
    const { sessionKey } = row.session;
    if (seen.has(sessionKey)) twice.add(sessionKey);
    seen.add(sessionKey);
  }
  return { rows, twice };
}

export function duplicateRejection(row: SessionRow, winner: number): BadRow {
  const error = `another row of session "${row.session.sessionKey}" is later or greater and counts instead: line ${String(winner)}`;
  return { line: row.line, column: 'Session_Key__c', error, values: row.values };
}
