/** From files to batches of calls with everything they need: steps 1 to 3 of files mode. */
import { join } from 'node:path';
import type { ContactRole, MatchWindow, Opportunity } from 'c/attributionEngine';
import type { FieldSettings } from 'c/salesforceRecords';
import { isWarehouse } from '../warehouse/openWarehouse.ts';
import { DEFAULT_SESSION_TABLE } from '../warehouse/warehouseTables.ts';
import { openInput, type InputFile } from './bytes/inputFile.ts';
import { collectGarbage } from './collectGarbage.ts';
import { gatherRows } from './gathering/gatherRows.ts';
import type { WantedRows } from './gathering/wantedRows.ts';
import { callColumns } from './matching/callColumns.ts';
import type { CallRows } from './matching/callRows.ts';
import { readCalls } from './matching/readCalls.ts';
import { sessionKeyOrder } from './matching/sessionKeyOrder.ts';
import { matchSessions } from './matchSessions.ts';
import type { RejectedRows } from './rejections.ts';
import type { BatchJob } from './resolving/batchJob.ts';
import { CallLinks } from './resolving/callLinks.ts';
import type { Helpers } from './resolving/helpers.ts';
import { peopleOfCalls, readPeople, type KnownPeople } from './resolving/knownPeople.ts';
import { planBatches } from './resolving/planBatches.ts';
import { readRecords } from './resolving/readRecords.ts';
import { CONTACT_ROLE_SHAPE, opportunityShape } from './resolving/recordShapes.ts';
import type { FileRuleBook } from './resolving/readRuleBook.ts';
import type { BatchSetup, GatheredFile } from './resolving/runBatch.ts';
import { sessionsFromWarehouse, type WarehouseSessions } from './resolving/warehouseSessions.ts';
import type { FilesInput } from './resolveFiles.ts';

/** Batches are worth threads from about here. */
const FEW_CALLS = 3000;
/** With more, another thread beside what is known of them all is too much memory: it is started when they are gathered. */
const MANY_CALLS = 500_000;

/** Batches to resolve, and what is known before the first. */
export interface PreparedBatches {
  readonly jobs: Iterable<BatchJob>;
  readonly setup: BatchSetup;
  readonly calls: number;
  readonly sessions: number;
  readonly rejected: readonly RejectedRows[];
}

/** Everything before the first batch. What only the match needs is let go of when this is done. */
export async function prepareBatches(
  input: FilesInput,
  { book, fields }: FileRuleBook,
  folder: string,
  threads: number,
  helpers: Helpers
): Promise<PreparedBatches> {
  const callFile = await openInput(input.calls, folder);
  const callFields = callColumns(callFile.name, callFile.header.names, fields);
  const read = await readCalls(callFile, callFields, folder, (expected) => new CallLinks(callFields, expected));
  input.onProgress?.('calls', read.rows.count);
  collectGarbage(read.rows.count);
  const known =
    input.people === undefined
      ? peopleOfCalls(read.listener)
      : await readPeople(input.people, read.listener, book.settings, fields, folder);
  const stored = isWarehouse(input.sessions) ? await askWarehouse(input, read.rows, known, book.settings, folder) : undefined;
  const earned = await readOpportunities(input.opportunities, input.contactRoles, fields, folder);

  if (!known.file && !stored && earned.contactRoles.length === 0) read.listener.forgetIds();
  read.listener.shelve(folder);
  read.rows.shelveRefs(folder);
  collectGarbage(read.rows.count);
  const sessionFile = await openInput(stored?.path ?? input.sessions, folder);
  const { rows } = read;
  const match = { rows, people: known.file, window: book.settings, stored };
  const { columns, sessions, rejected, ...matched } = await matchSessions(sessionFile, match, folder, threads);
  input.onProgress?.('sessions', sessions);
  collectGarbage(rows.count);
  const { sessionKey, all } = columns;
  const keyOrder = sessionKeyOrder(sessionFile, sessionKey);
  const helping = rows.count < FEW_CALLS ? 0 : threads - 1;
  if (rows.count <= MANY_CALLS) helpers.start(helping);
  const planned = planBatches({ calls: rows, links: read.listener, people: known, ...earned, ...matched, keyOrder, folder });
  const gatheredCalls = await gather(callFile, planned.callRows, join(folder, 'calls.gathered'), helpers);
  const gatheredSessions = await gather(sessionFile, planned.sessionRows, join(folder, 'sessions.gathered'), helpers);
  if (rows.count > MANY_CALLS) helpers.start(helping);
  return {
    jobs: planned.jobs,
    setup: {
      calls: gatheredCalls,
      sessions: gatheredSessions,
      book,
      fields,
      writers: { prefix: all.namespaceOf(sessionKey), severalCurrencies: earned.severalCurrencies }
    },
    calls: rows.count,
    sessions,
    rejected: [read.rejected, rejected, known.file?.rejected ?? [], earned.rejected].flat()
  };
}

async function gather(file: InputFile, wanted: WantedRows, path: string, { all: [first] }: Helpers): Promise<GatheredFile> {
  const { name, header } = file;
  return { name, header, ...(await gatherRows(file, wanted, path, first && ((task) => first.gather(task)))) };
}

function askWarehouse(
  input: FilesInput,
  rows: CallRows,
  known: KnownPeople,
  window: MatchWindow,
  folder: string
): Promise<WarehouseSessions> {
  const { sessions, sessionTable = DEFAULT_SESSION_TABLE, opportunities } = input;
  return sessionsFromWarehouse(sessions, sessionTable, rows, known, window, opportunities !== undefined, folder);
}

interface Earned {
  readonly opportunities: readonly Opportunity[];
  readonly contactRoles: readonly ContactRole[];
  readonly severalCurrencies: boolean;
  readonly rejected: readonly RejectedRows[];
}

async function readOpportunities(
  opportunitiesPath: string | undefined,
  rolesPath: string | undefined,
  fields: FieldSettings,
  folder: string
): Promise<Earned> {
  if (opportunitiesPath === undefined) return { opportunities: [], contactRoles: [], severalCurrencies: false, rejected: [] };
  const opportunities = await readRecords(opportunitiesPath, opportunityShape(fields), folder);
  const roles = rolesPath === undefined ? undefined : await readRecords(rolesPath, CONTACT_ROLE_SHAPE, folder);
  return {
    opportunities: opportunities.rows,
    contactRoles: roles?.rows ?? [],
    severalCurrencies: opportunities.has('CurrencyIsoCode'),
    rejected: [opportunities.rejected, roles?.rejected ?? []].flat()
  };
}
