/** Calls and sessions of two files to the pairs that match, by the engine's call index: what the peers are asked to do. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOBODY, NO_VISITOR, sortCalls, type MatchWindow } from 'c/attributionEngine';
import { openInput } from '../scripts/files/bytes/inputFile.ts';
import { callColumns } from '../scripts/files/matching/callColumns.ts';
import { offerSessions } from '../scripts/files/matching/offerSessions.ts';
import { readCalls } from '../scripts/files/matching/readCalls.ts';
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
  try {
    const callFile = await openInput(callsPath, folder);
    const sessionFile = await openInput(sessionsPath, folder);
    const callFields = callColumns(callFile.name, callFile.header.names, {});
    const sessionFields = sessionColumns(sessionFile.name, sessionFile.header.names);
    const { rows } = await readCalls(callFile, callFields, folder, () => undefined);
    const visitorOf = rows.visitorOf.subarray(0, rows.count);
    const sorted = sortCalls(visitorOf, rows.timeOf.subarray(0, rows.count), rows.visitors.size);
    const indexed = { visitors: rows.visitors, sorted, window };
    const { cells } = await offerSessions(sessionFile, sessionFields, indexed, { folder, threads, isCollecting: false });

    const matched = Float64Array.from(visitorOf, (visitor, call) => (visitor === NO_VISITOR ? NOBODY : cells.match(call, visitor).matched));
    const keys = readKeys(sessionFile.openRows(AHEAD), sessionFields.sessionKey, matched);
    const callRows = callFile.openRows(AHEAD);
    const out = openSync(outPath, 'w');
    let text = 'Id,Session_Key__c\n';
    let pairs = 0;
    matched.forEach((ref, call) => {
      if (ref === NOBODY) return;
      pairs++;
      text += `${callRows.read(rows.refs[call] ?? 0).text(callFields.id)},${keys[call] ?? ''}\n`;
      if (text.length > 1 << 16) {
        writeSync(out, text);
        text = '';
      }
    });
    writeSync(out, text);
    closeSync(out);
    return pairs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The keys of matched sessions, read in the order of the file. */
function readKeys(rows: { read(offset: number): { text(column: number): string } }, column: number, matched: Float64Array): string[] {
  const byPlace = Uint32Array.from(matched.keys()).sort((left, right) => (matched[left] ?? 0) - (matched[right] ?? 0));
  const keys: string[] = [];
  for (const call of byPlace) {
    const ref = matched[call] ?? NOBODY;
    if (ref !== NOBODY) keys[call] = rows.read(ref).text(column);
  }
  return keys;
}
