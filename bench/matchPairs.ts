/** Calls and sessions of two files to the pairs that match, by the engine's call index: what the peers are asked to do. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOBODY, NO_VISITOR, sortCalls, type MatchWindow } from 'c/attributionEngine';
import { openInput } from '../scripts/files/bytes/inputFile.ts';
import type { RowReader } from '../scripts/files/bytes/rowReader.ts';
import { callColumns } from '../scripts/files/matching/callColumns.ts';
import { offerSessions } from '../scripts/files/matching/offerSessions.ts';
import { readCalls } from '../scripts/files/matching/readCalls.ts';
import { SessionThreads } from '../scripts/files/matching/sessionThreads.ts';
import { sessionColumns } from '../scripts/files/matching/sessionColumns.ts';

const AHEAD = 1 << 20;

/** Writes `Id,Session_Key__c` for every call that has a session, in the order of the calls; returns how many. */
export async function matchPairs(
  callsPath: string,
  sessionsPath: string,
  outPath: string,
  window: MatchWindow,
  threads: number
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  let helpers: SessionThreads | undefined;
  try {
    const callFile = await openInput(callsPath, folder);
    const sessionFile = await openInput(sessionsPath, folder);
    helpers = new SessionThreads(sessionFile, threads);
    const callFields = callColumns(callFile.name, callFile.header.names, {});
    const sessionFields = sessionColumns(sessionFile.name, sessionFile.header.names);
    const { rows } = await readCalls(callFile, callFields, folder, () => undefined);
    const visitorOf = rows.visitorOf.subarray(0, rows.count);
    const sorted = sortCalls(visitorOf, rows.timeOf.subarray(0, rows.count), rows.visitors.size);
    const indexed = { visitors: rows.visitors, sorted, window };
    const { cells } = await offerSessions(sessionFile, indexed, { folder, threads: helpers, isCollecting: false });

    const matched = Float64Array.from(visitorOf, (visitor, call) => (visitor === NO_VISITOR ? NOBODY : cells.match(call, visitor).matched));
    const keyAt = readKeys(sessionFile.openRows(AHEAD), sessionFields.sessionKey, matched);
    const callRows = callFile.openRows(AHEAD);
    const out = openSync(outPath, 'w');
    let text = 'Id,Session_Key__c\n';
    let pairs = 0;
    matched.forEach((ref, call) => {
      if (ref === NOBODY) return;
      pairs++;
      text += `${callRows.read(rows.refs[call] ?? 0).text(callFields.id)},${keyAt(ref)}\n`;
      if (text.length > 1 << 16) {
        writeSync(out, text);
        text = '';
      }
    });
    writeSync(out, text);
    closeSync(out);
    return pairs;
  } finally {
    await helpers?.close();
    rmSync(folder, { recursive: true });
  }
}

/** The keys of matched sessions by their places, read in the order of the file. */
function readKeys(rows: RowReader, column: number, matched: Float64Array): (ref: number) => string {
  const places = matched.filter((ref) => ref !== NOBODY).sort();
  const keys = new Map<number, string>();
  for (const place of places) if (!keys.has(place)) keys.set(place, rows.read(place).text(column));
  return (ref) => keys.get(ref) ?? '';
}
