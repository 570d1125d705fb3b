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
import type { SessionTable } from '../warehouse/warehouseTables.ts';
import { InputStamps } from './bytes/inputStamps.ts';
import { collectGarbage } from './collectGarbage.ts';
import { FileError } from './fileError.ts';
import type { BatchAnswer } from './resolving/batchJob.ts';
import { resolveBatches } from './resolving/batchPool.ts';
import { FilesReportBuilder, type FilesReport } from './resolving/filesReport.ts';
import { Helpers } from './resolving/helpers.ts';
import { OutputFolder } from './resolving/outputFolder.ts';
import { readRuleBook, type FileRuleBook } from './resolving/readRuleBook.ts';
import { writersOf, type BatchSetup } from './resolving/runBatch.ts';
import { writeRejected } from './resolving/writeRejected.ts';
import { prepareBatches } from './prepareBatches.ts';

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
  const data = [calls, sessions, people, opportunities, contactRoles].filter((path) => path !== undefined);
  const inputs = [...data, ...[settings, rules].filter((path) => path !== undefined)];
  const stamps = new InputStamps(data);
  const rulesOf = await readRuleBook(settings, rules);
  const output = await OutputFolder.create(input.out, inputs);
  const helpers = new Helpers();
  try {
    return await resolveInto(output, input, rulesOf, stamps, helpers);
  } catch (error) {
    if (!(error instanceof FileError)) stamps.refuseChanges(error);
    throw output.explain(error);
  } finally {
    await helpers.end();
    await output.close();
  }
}

async function resolveInto(
  output: OutputFolder,
  input: FilesInput,
  rulesOf: FileRuleBook,
  stamps: InputStamps,
  helpers: Helpers
): Promise<FilesReport> {
  const started = performance.now();
  const threads = input.threads ?? availableParallelism();
  const { jobs, setup, calls, sessions, ...prepared } = await prepareBatches(input, rulesOf, output.temporary, threads, helpers);
  collectGarbage(calls);
  const report = new FilesReportBuilder(input.calls, calls, sessions);
  const answers = resolveBatches(jobs, setup, helpers.all);
  await writeAnswers(answers, output, setup, input, report);
  const rejected = writeRejected(output, prepared.rejected);
  stamps.refuseChanges();
  return report.finish(rejected, await output.commit(), (performance.now() - started) / 1000);
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
