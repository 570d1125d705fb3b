/** The calls of a file and its sessions to what each call matches: step 2 of files mode. */
import { sortCalls, type MatchWindow, type SortedCalls } from 'c/attributionEngine';
import type { InputFile } from './bytes/inputFile.ts';
import { collectGarbage } from './collectGarbage.ts';
import type { CallRows } from './matching/callRows.ts';
import { offerSessions, type OfferedSessions } from './matching/offerSessions.ts';
import { ROOMY_ARRAYS } from './matching/roomyMemory.ts';
import { sessionColumns, type SessionColumns } from './matching/sessionColumns.ts';
import { MOST_CALLS, SessionThreads } from './matching/sessionThreads.ts';
import { askMatches, type Matches } from './resolving/askMatches.ts';
import { findIdentified, NOTHING_IDENTIFIED, type Identified } from './resolving/identifiedSessions.ts';
import type { CallTimes } from './resolving/keptSessions.ts';
import type { PeopleFile } from './resolving/knownPeople.ts';
import type { WarehouseSessions } from './resolving/warehouseSessions.ts';

/** What sessions are held against. */
export interface MatchInput {
  readonly rows: CallRows;
  readonly people: PeopleFile | undefined;
  readonly window: MatchWindow;
  /** The warehouse that the other sessions stayed in. */
  readonly stored: WarehouseSessions | undefined;
}

/** What is known after the match; the call index, by far the largest thing of a run, is not part of it. */
export interface MatchedSessions extends Omit<OfferedSessions, 'cells'> {
  readonly columns: SessionColumns;
  readonly identified: Identified;
  readonly sorted: CallTimes;
  readonly matches: Matches;
}

/** Streams the sessions past the call index, and before that past the people whom they identify. */
export async function matchSessions(
  file: InputFile,
  { rows, people, window, stored }: MatchInput,
  folder: string,
  threadCount: number
): Promise<MatchedSessions> {
  const threads = new SessionThreads(file, rows.count > MOST_CALLS ? 1 : threadCount);
  try {
    const columns = sessionColumns(file.name, file.header.names);
    const identified = people ? await findIdentified(file, columns, people, rows.visitors) : NOTHING_IDENTIFIED;
    const sorted = sortRows(rows);
    rows.forgetTimes();
    collectGarbage(rows.count);
    const offered = await offerSessions(file, { visitors: rows.visitors, sorted, window }, { folder, threads, isCollecting: true });
    const { cells, ...rest } = offered;
    rows.forgetVisitors();
    collectGarbage(rows.count);
    const matches = askMatches(rows, cells, stored?.answersFor(file, columns.sessionKey));
    const { times, firstCell } = sorted;
    return { ...rest, columns, identified, sorted: { times, firstCell }, matches };
  } finally {
    await threads.close();
  }
}

function sortRows({ visitorOf, timeOf, count, visitors }: CallRows): SortedCalls {
  return sortCalls(visitorOf.subarray(0, count), timeOf.subarray(0, count), visitors.size, ROOMY_ARRAYS);
}
