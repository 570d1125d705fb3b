/**
 * `touchline sessions build`: a file of page views and form submissions becomes a file of web sessions (R21 to R24, R26, R40).
 *
 *   readRows       CSV or NDJSON, plain or gzipped, row by row
 *   readPageEvent  is the row usable, is it a known bot's?
 *   sortLines      by visitor and time, on disk where it must be
 *   readPageView   what brought the visitor
 *   sessionize     the engine's rules
 *   sessionFormat  Web_Session__c rows
 *
 * Rows come in any order, and memory does not grow with them. Nothing of the output is to be seen until it is complete.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { compileChannelRules, type ChannelRule, type Instant, type Settings } from 'c/attributionEngine';
import { FileError } from '../files/fileError.ts';
import { isBadRow, readRows } from '../files/readRows.ts';
import { eventColumn, REQUIRED_COLUMNS } from './eventColumns.ts';
import { createOwnSites } from './ownSites.ts';
import { openOutput } from './outputFile.ts';
import { writeEvent } from './pageEvent.ts';
import { readPageEvent } from './readPageEvent.ts';
import { collectRejected, type RejectedRow, type RejectedRows } from './rejectedRows.ts';
import { sessionFormat } from './sessionFormat.ts';
import { createLineSorter, type LineSorter } from './sortLines.ts';
import { createTemporaryFolder } from './temporaryFolder.ts';
import { createUserAgents, type UserAgents } from './userAgents.ts';
import { writeSessions, type SessionCounts } from './writeSessions.ts';

export interface BuildInput {
  /** File of page views. */
  readonly input: string;
  /** File of sessions: `.csv`, `.ndjson` or `.jsonl`, with `.gz` gzipped. */
  readonly output: string;
  /** File of rows that could not be used. */
  readonly rejected: string;
  /** Without any the built-in rules hold (R38). */
  readonly rules: readonly (ChannelRule & { readonly active?: boolean })[];
  readonly settings: Settings;
  /** Later times are refused. */
  readonly now: Instant;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Characters sorted in memory at once. */
  readonly chunkLength?: number;
}

export interface BuildProgress {
  readonly step: 'read' | 'build';
  readonly rows: number;
  readonly sessions: number;
}

export interface BuildReport extends SessionCounts {
  /** Rows of the input, header left out. */
  readonly rows: number;
  /** Rows of known bots (R24). */
  readonly bots: number;
  readonly rejected: number;
  /** The first rejected rows; all of them are in the file. */
  readonly problems: readonly RejectedRow[];
}

const PROGRESS_EVERY = 50_000;

/**
 * Builds the sessions of a file. Throws `FileError` where the file as a whole can't be used, and leaves nothing behind then.
 *
 * @example
 * await buildSessions({ input: 'views.csv', output: 'sessions.csv', rejected: 'rejected.csv', rules: [], settings: DEFAULT_SETTINGS, now: Date.now() })
 * // { rows: 1200, bots: 31, rejected: 2, sessions: 214, visitors: 180, … }
 */
export async function buildSessions(build: BuildInput): Promise<BuildReport> {
  refuseSameFile(build);
  await mkdir(dirname(resolve(build.output)), { recursive: true });
  const userAgents = createUserAgents();
  const folder = await createTemporaryFolder(`${build.output}.parts-`);
  const output = openOutput(build.output);
  const rejected = collectRejected(build.rejected, build.input);
  try {
    const sorter = createLineSorter({ folder: folder.path, chunkLength: build.chunkLength });
    const { rows, bots } = await readEvents(build, sorter, rejected, userAgents);
    const counts = await writeSessions(sorter.sorted(), output, {
      format: sessionFormat(build.output),
      reader: { ownSites: createOwnSites(build.settings), userAgents },
      rules: compileChannelRules(build.rules),
      carryover: build.settings.carryover,
      onSession: (sessions) => {
        if (sessions % PROGRESS_EVERY === 0) build.onProgress?.({ step: 'build', rows, sessions });
      }
    });
    await rejected.commit();
    await output.commit();
    return { rows, bots, rejected: rejected.count, problems: rejected.first, ...counts };
  } catch (error) {
    await Promise.all([output.discard(), rejected.discard()]);
    throw error;
  } finally {
    await folder.remove();
  }
}

async function readEvents(
  build: BuildInput,
  sorter: LineSorter,
  rejected: RejectedRows,
  userAgents: UserAgents
): Promise<{ rows: number; bots: number }> {
  let rows = 0;
  let bots = 0;
  for await (const row of readRows(build.input, { rename: eventColumn, required: REQUIRED_COLUMNS })) {
    rows++;
    if (rows % PROGRESS_EVERY === 0) build.onProgress?.({ step: 'read', rows, sessions: 0 });
    if (isBadRow(row)) {
      await rejected.add(row);
      continue;
    }
    const event = readPageEvent(row.values, { now: build.now, userAgents });
    if (event === 'bot') bots++;
    else if ('error' in event) await rejected.add({ ...row, ...event });
    else {
      const writing = sorter.add(writeEvent(event));
      if (writing) await writing;
    }
  }
  return { rows, bots };
}

const OUTPUT = { subject: 'output' } as const;

function refuseSameFile({ input, output, rejected }: BuildInput): void {
  const [read, ...written] = [input, output, rejected].map((path) => resolve(path));
  if (read !== undefined && written.includes(read))
    throw new FileError(input, 'would be overwritten: name another file to write to', OUTPUT);
  if (written[0] === written[1]) throw new FileError(output, 'sessions and rejected rows need a file each', OUTPUT);
}
