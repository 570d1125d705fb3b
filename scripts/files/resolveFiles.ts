/**
 * Files mode: calls and sessions as CSV in, touchpoints and tracked calls as CSV out, no org.
 *
 *  1. read the rules, the calls (as numbers), the people
 *  2. stream the sessions past the call index, on several threads
 *  3. join what hangs together into batches
 *  4. resolve each batch by the engine, on several threads, and write its rows aside
 *  5. give the files their names
 */
import { availableParallelism } from 'node:os';
import { sortCalls, type ContactRole, type MatchWindow, type Opportunity, type SortedCalls } from 'c/attributionEngine';
import type { FieldSettings } from 'c/salesforceRecords';
import { isWarehouse } from '../warehouse/openWarehouse.ts';
import { DEFAULT_SESSION_TABLE, type SessionTable } from '../warehouse/warehouseTables.ts';
import { openInput, type InputFile } from './bytes/inputFile.ts';
import { callColumns } from './matching/callColumns.ts';
import type { CallRows } from './matching/callRows.ts';
import { offerSessions, type OfferedSessions } from './matching/offerSessions.ts';
import { readCalls } from './matching/readCalls.ts';
import { sessionColumns, type SessionColumns } from './matching/sessionColumns.ts';
import { sessionKeyOrder } from './matching/sessionKeyOrder.ts';
import { SessionThreads } from './matching/sessionThreads.ts';
import { compareRejections, type Rejection } from './rejections.ts';
import type { BatchAnswer } from './resolving/batchJob.ts';
import { resolveBatches } from './resolving/batchPool.ts';
import { CallLinks } from './resolving/callLinks.ts';
import { FilesReportBuilder, type FilesReport } from './resolving/filesReport.ts';
import { findIdentified, NOTHING_IDENTIFIED, type Identified } from './resolving/identifiedSessions.ts';
import { peopleOfCalls, readPeople, type KnownPeople } from './resolving/knownPeople.ts';
import { OutputFolder } from './resolving/outputFolder.ts';
import { planBatches } from './resolving/planBatches.ts';
import { readRecords } from './resolving/readRecords.ts';
import { CONTACT_ROLE_SHAPE, opportunityShape } from './resolving/recordShapes.ts';
import { readRuleBook, type FileRuleBook } from './resolving/readRuleBook.ts';
import { writersOf, type BatchSetup } from './resolving/runBatch.ts';
import { sessionsFromWarehouse, type WarehouseSessions } from './resolving/warehouseSessions.ts';
import { csvText } from './resolving/csvBytes.ts';

export type { FilesReport } from './resolving/filesReport.ts';

export interface FilesInput {
  readonly calls: string;
  /** A file, or the warehouse that holds the sessions: `duckdb:FILE`, `postgres://…`. */
  readonly sessions: string;
  /** The warehouse's table of sessions. */
  readonly sessionTable?: SessionTable;
  readonly people?: string;
  readonly opportunities?: string;
  readonly contactRoles?: string;
  readonly settings?: string;
  readonly rules?: string;
  /** Folder for the output; it is made when it is not there. */
  readonly out: string;
  /** Threads to share the work among; all cores unless told. */
  readonly threads?: number;
  readonly onProgress?: (step: FilesStep, count: number) => void;
}

export type FilesStep = 'calls' | 'sessions' | 'trackedCalls';

/** Batches are worth threads from about here. */
const FEW_CALLS = 3000;

/**
 * Resolves the calls of files.
 *
 * @returns what was read, decided, written and rejected; throws `FileError` where a file as a whole can't be used, and leaves
 *   nothing behind then
 * @example
 * await resolveFiles({ calls: 'calls.csv', sessions: 'sessions.csv.gz', out: 'out' })
 * // { calls: 1200, sessions: 54000, touchpoints: 990, trackedCalls: 1180, rejected: 2, … }
 */
export async function resolveFiles(input: FilesInput): Promise<FilesReport> {
  const { calls, sessions, people, opportunities, contactRoles, settings, rules } = input;
  const inputs = [calls, sessions, people, opportunities, contactRoles, settings, rules].filter((path) => path !== undefined);
  const rulesOf = await readRuleBook(settings, rules);
  const output = await OutputFolder.create(input.out, inputs);
  try {
    return await resolveInto(output, input, rulesOf);
  } finally {
    await output.close();
  }
}

async function resolveInto(output: OutputFolder, input: FilesInput, { book, fields }: FileRuleBook): Promise<FilesReport> {
  const started = performance.now();
  const threads = input.threads ?? availableParallelism();
  const folder = output.temporary;
  const callFile = await openInput(input.calls, folder);
  const callFields = callColumns(callFile.name, callFile.header.names, fields);
  const read = await readCalls(callFile, callFields, folder, () => new CallLinks(callFields));
  input.onProgress?.('calls', read.rows.count);
  const known =
    input.people === undefined
      ? peopleOfCalls(read.listener)
      : await readPeople(input.people, read.listener, book.settings, fields, folder);
  const stored = isWarehouse(input.sessions) ? await askWarehouse(input, read.rows, known, book.settings, folder) : undefined;
  const earned = await readOpportunities(input.opportunities, input.contactRoles, fields, folder);

  const sessionFile = await openInput(stored?.path ?? input.sessions, folder);
  const matched = await matchSessions(sessionFile, read.rows, known, book.settings, folder, threads);
  input.onProgress?.('sessions', matched.offered.sessions);
  const { sessionKey, all } = matched.columns;
  const setup: BatchSetup = {
    callsPath: callFile.rowsPath,
    callsHeader: callFile.header,
    sessionsPath: sessionFile.rowsPath,
    sessionsHeader: sessionFile.header,
    book,
    fields,
    writers: { prefix: all.namespaceOf(sessionKey), severalCurrencies: earned.severalCurrencies }
  };
  const jobs = planBatches({
    calls: read.rows,
    links: read.listener,
    people: known,
    ...earned,
    ...matched.offered,
    identified: matched.identified,
    sorted: matched.sorted,
    keyOrder: sessionKeyOrder(sessionFile, sessionKey),
    stored: stored?.answersFor(sessionFile, sessionKey)
  });
  const report = new FilesReportBuilder(read.rows.count, matched.offered.sessions);
  const answers = resolveBatches(jobs, setup, read.rows.count < FEW_CALLS ? 1 : threads);
  await writeAnswers(answers, output, setup, input, report);
  const rejections = [...read.rejections, ...matched.offered.rejections, ...(known.file?.rejections ?? []), ...earned.rejections];
  writeRejected(output, rejections);
  return report.finish(rejections, await output.commit(), (performance.now() - started) / 1000);
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

interface MatchedSessions {
  readonly columns: SessionColumns;
  readonly identified: Identified;
  readonly sorted: SortedCalls;
  readonly offered: OfferedSessions;
}

/** The sessions past the call index, and before that past the people whom they identify. */
async function matchSessions(
  file: InputFile,
  rows: CallRows,
  known: KnownPeople,
  window: MatchWindow,
  folder: string,
  count: number
): Promise<MatchedSessions> {
  const threads = new SessionThreads(file, count);
  try {
    const columns = sessionColumns(file.name, file.header.names);
    const identified = known.file ? await findIdentified(file, columns, known.file, rows.visitors) : NOTHING_IDENTIFIED;
    const sorted = sortCalls(rows.visitorOf.subarray(0, rows.count), rows.timeOf.subarray(0, rows.count), rows.visitors.size);
    const offered = await offerSessions(file, { visitors: rows.visitors, sorted, window }, { folder, threads, isCollecting: true });
    return { columns, identified, sorted, offered };
  } finally {
    await threads.close();
  }
}

async function writeAnswers(
  answers: AsyncIterable<BatchAnswer>,
  output: OutputFolder,
  setup: BatchSetup,
  { opportunities, onProgress }: FilesInput,
  report: FilesReportBuilder
): Promise<void> {
  const withOpportunities = opportunities !== undefined;
  const writers = writersOf(setup.writers);
  output.write('touchpoints', writers.touchpoint.header);
  output.write('trackedCalls', writers.trackedCall.header);
  if (withOpportunities) output.write('attributionTouchpoints', writers.attributionTouchpoint.header);
  for await (const answer of answers) {
    output.write('touchpoints', answer.touchpoints);
    output.write('trackedCalls', answer.trackedCalls);
    if (withOpportunities) output.write('attributionTouchpoints', answer.attributionTouchpoints);
    report.add(answer.counts);
    onProgress?.('trackedCalls', report.trackedCalls);
  }
}

interface Earned {
  readonly opportunities: readonly Opportunity[];
  readonly contactRoles: readonly ContactRole[];
  readonly severalCurrencies: boolean;
  readonly rejections: readonly Rejection[];
}

async function readOpportunities(
  opportunitiesPath: string | undefined,
  rolesPath: string | undefined,
  fields: FieldSettings,
  folder: string
): Promise<Earned> {
  if (opportunitiesPath === undefined) return { opportunities: [], contactRoles: [], severalCurrencies: false, rejections: [] };
  const opportunities = await readRecords(opportunitiesPath, opportunityShape(fields), folder);
  const roles = rolesPath === undefined ? undefined : await readRecords(rolesPath, CONTACT_ROLE_SHAPE, folder);
  return {
    opportunities: opportunities.rows,
    contactRoles: roles?.rows ?? [],
    severalCurrencies: opportunities.has('CurrencyIsoCode'),
    rejections: [...opportunities.rejections, ...(roles?.rejections ?? [])]
  };
}

function writeRejected(output: OutputFolder, rejections: readonly Rejection[]): void {
  if (rejections.length === 0) return;
  const lines = [...rejections].sort(compareRejections).map(({ file, line, column, reason, row }) => {
    return `${[file, String(line), String(column), reason, row].map(csvText).join(',')}\n`;
  });
  output.write('rejected', `file,line,column,reason,row\n${lines.join('')}`);
}
