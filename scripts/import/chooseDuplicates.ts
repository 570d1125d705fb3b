/** Section 11: of rows with one key equal ones count once; of different ones one counts and the others are rejected by name. */
import { compareByteOrder } from 'c/attributionEngine';
import { parseInstant } from 'c/salesforceRecords';
import { countsMore, valuesText, type Rival } from '../files/matching/countsMore.ts';
import { isBadRow, type BadRow, type GoodRow } from '../files/readRows.ts';
import { readSessionRows, STAMP, type SessionRow } from './sessionRows.ts';

interface SessionRival extends Rival {
  readonly sessionKey: string;
  readonly line: number;
}

function rivalOf(row: SessionRow): SessionRival {
  const { line, session, values } = row;
  const stamp = parseInstant(values[STAMP] ?? '') ?? session.lastActivityAt ?? null;
  return { sessionKey: session.sessionKey, line, stamp, text: rowText(row) };
}

/** Properties of NDJSON have names of their own, in no order. */
function rowText({ values, isNdjson }: GoodRow): string {
  if (!isNdjson) return valuesText(Object.values(values));
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => compareByteOrder(a, b)));
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
  const best = new Map<string, SessionRival>();
  const rivals: SessionRival[] = [];
  if (twice.size > 0) {
    for await (const row of readSessionRows(path)) {
      if (isBadRow(row) || !twice.has(row.session.sessionKey)) continue;
      const rival = rivalOf(row);
      const standing = best.get(rival.sessionKey);
      if (standing && !countsMore(rival, standing)) rivals.push(rival);
      else {
        if (standing) rivals.push(standing);
        best.set(rival.sessionKey, rival);
      }
    }
  }
  const replaced = new Map<number, number | undefined>();
  for (const rival of rivals) {
    const winner = best.get(rival.sessionKey);
    replaced.set(rival.line, winner && winner.text !== rival.text ? winner.line : undefined);
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
