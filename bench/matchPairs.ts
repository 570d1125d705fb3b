/** Calls and sessions of two files to the pairs that match, by the engine's call index: what the peers are asked to do. */
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOBODY, NO_VISITOR, sortCalls, type CallCells, type MatchWindow } from 'c/attributionEngine';
import { openInput, type InputFile } from '../scripts/files/bytes/inputFile.ts';
import { callColumns } from '../scripts/files/matching/callColumns.ts';
import { offerSessions } from '../scripts/files/matching/offerSessions.ts';
import { readCalls } from '../scripts/files/matching/readCalls.ts';
import { SessionThreads } from '../scripts/files/matching/sessionThreads.ts';
import { sessionColumns } from '../scripts/files/matching/sessionColumns.ts';
import { FieldBytes } from './fieldBytes.ts';
import { writePairs } from './writePairs.ts';

/** Read at once: the rows that are wanted are some of each part. */
const AHEAD = 1 << 16;

/** Writes `Id,Session_Key__c` for every call that has a session, in the order of the sessions; returns how many. */
export async function matchPairs(
  callsPath: string,
  sessionsPath: string,
  outPath: string,
  window: MatchWindow,
  threads: number
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  const out = openSync(outPath, 'w');
  try {
    const sessions = await openInput(sessionsPath, folder);
    const { ids, matched } = await matchCalls(await openInput(callsPath, folder), sessions, folder, window, threads);
    const rows = sessions.openRows(AHEAD);
    const { sessionKey } = sessionColumns(sessions.name, sessions.header.names);
    const pairs = writePairs(out, ids, matched, rows, sessionKey);
    rows.close();
    return pairs;
  } finally {
    closeSync(out);
    rmSync(folder, { recursive: true });
  }
}

interface MatchedCalls {
  readonly ids: FieldBytes;
  /** Call by call the place of its session in the file. */
  readonly matched: Float64Array;
}

async function matchCalls(
  callFile: InputFile,
  sessionFile: InputFile,
  folder: string,
  window: MatchWindow,
  threads: number
): Promise<MatchedCalls> {
  const helpers = new SessionThreads(sessionFile, threads);
  try {
    const fields = callColumns(callFile.name, callFile.header.names, {});
    const { rows, listener: ids } = await readCalls(callFile, fields, folder, () => new FieldBytes(fields.id, callFile.rowsAbout));
    const visitorOf = rows.visitorOf.subarray(0, rows.count);
    const sorted = sortCalls(visitorOf, rows.timeOf.subarray(0, rows.count), rows.visitors.size);
    const indexed = { visitors: rows.visitors, sorted, window };
    const { cells } = await offerSessions(sessionFile, indexed, { folder, threads: helpers, isCollecting: false });
    return { ids, matched: askAll(visitorOf, cells) };
  } finally {
    await helpers.close();
  }
}

function askAll(visitorOf: Uint32Array, cells: CallCells): Float64Array {
  const matched = new Float64Array(visitorOf.length);
  visitorOf.forEach((visitor, call) => (matched[call] = visitor === NO_VISITOR ? NOBODY : cells.match(call, visitor).matched));
  return matched;
}
