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
import { sortCalls, type ContactRole, type Opportunity } from 'c/attributionEngine';
import type { FieldSettings } from 'c/salesforceRecords';
import { isWarehouse } from '../warehouse/openWarehouse.ts';
import { DEFAULT_SESSION_TABLE, type SessionTable } from '../warehouse/warehouseTables.ts';
import { openInput } from './bytes/inputFile.ts';
import { callColumns } from './matching/callColumns.ts';
import { offerSessions } from './matching/offerSessions.ts';
import { readCalls } from './matching/readCalls.ts';
import { sessionColumns } from './matching/sessionColumns.ts';
import { sessionKeyOrder } from './matching/sessionKeyOrder.ts';
import { compareRejections, type Rejection } from './rejections.ts';
import { resolveBatches } from './resolving/batchPool.ts';
import { CallLinks } from './resolving/callLinks.ts';
import { FilesReportBuilder, type FilesReport } from './resolving/filesReport.ts';
import { findIdentified, NOTHING_IDENTIFIED } from './resolving/identifiedSessions.ts';
import { peopleOfCalls, readPeople } from './resolving/knownPeople.ts';
import { OutputFolder } from './resolving/outputFolder.ts';
import { planBatches } from './resolving/planBatches.ts';
import { readRecords } from './resolving/readRecords.ts';
import { CONTACT_ROLE_SHAPE, opportunityShape } from './resolving/recordShapes.ts';
import { readRuleBook } from './resolving/readRuleBook.ts';
import { writersOf, type BatchSetup } from './resolving/runBatch.ts';
import { sessionsFromWarehouse } from './resolving/warehouseSessions.ts';
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
  const { calls, sessions, people, opportunities, contactRoles, settings, rules, onProgress } = input;
  const threads = input.threads ?? availableParallelism();
  const started = performance.now();
  const { book, fields } = await readRuleBook(settings, rules);
  const inputs = [calls, sessions, people, opportunities, contactRoles, settings, rules].filter((path) => path !== undefined);
  const output = await OutputFolder.create(input.out, inputs);
  try {
    const folder = output.temporary;
    const callFile = await openInput(calls, folder);
    const callFields = callColumns(callFile.name, callFile.header.names, fields);
    const read = await readCalls(callFile, callFields, folder, () => new CallLinks(callFields));
    onProgress?.('calls', read.rows.count);
    const known =
      people === undefined ? peopleOfCalls(read.listener) : await readPeople(people, read.listener, book.settings, fields, folder);
    const stored = isWarehouse(sessions)
      ? await sessionsFromWarehouse(
          sessions,
          input.sessionTable ?? DEFAULT_SESSION_TABLE,
          read.rows,
          known,
          book.settings,
          opportunities !== undefined,
          folder
        )
      : undefined;
    const sessionFile = await openInput(stored?.path ?? sessions, folder);
    const sessionFields = sessionColumns(sessionFile.name, sessionFile.header.names);
    const identified = known.file ? await findIdentified(sessionFile, sessionFields, known.file, read.rows.visitors) : NOTHING_IDENTIFIED;
    const earned = await readOpportunities(opportunities, contactRoles, fields, folder);

    const { rows } = read;
    const sorted = sortCalls(rows.visitorOf.subarray(0, rows.count), rows.timeOf.subarray(0, rows.count), rows.visitors.size);
    const indexed = { visitors: rows.visitors, sorted, window: book.settings };
    const offered = await offerSessions(sessionFile, sessionFields, indexed, { folder, threads, isCollecting: true });
    onProgress?.('sessions', offered.sessions);

    const jobs = planBatches({
      calls: rows,
      links: read.listener,
      people: known,
      identified,
      ...earned,
      cells: offered.cells,
      sorted,
      collected: offered.collected,
      keyOrder: sessionKeyOrder(sessionFile, sessionFields.sessionKey),
      stored: stored?.answersFor(sessionFile, sessionFields.sessionKey)
    });
    const setup: BatchSetup = {
      callsPath: callFile.rowsPath,
      callsHeader: callFile.header,
      sessionsPath: sessionFile.rowsPath,
      sessionsHeader: sessionFile.header,
      book,
      fields,
      writers: { prefix: sessionFields.all.namespaceOf(sessionFields.sessionKey), severalCurrencies: earned.severalCurrencies }
    };
    const report = new FilesReportBuilder(rows.count, offered.sessions);
    const writers = writersOf(setup.writers);
    output.write('touchpoints', writers.touchpoint.header);
    output.write('trackedCalls', writers.trackedCall.header);
    if (opportunities !== undefined) output.write('attributionTouchpoints', writers.attributionTouchpoint.header);
    for await (const answer of resolveBatches(jobs, setup, rows.count < FEW_CALLS ? 1 : threads)) {
      output.write('touchpoints', answer.touchpoints);
      output.write('trackedCalls', answer.trackedCalls);
      if (opportunities !== undefined) output.write('attributionTouchpoints', answer.attributionTouchpoints);
      report.add(answer.counts);
      onProgress?.('trackedCalls', report.trackedCalls);
    }

    const rejections = [...read.rejections, ...offered.rejections, ...(known.file?.rejections ?? []), ...earned.rejections];
    writeRejected(output, rejections);
    return report.finish(rejections, await output.commit(), (performance.now() - started) / 1000);
  } finally {
    await output.close();
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
