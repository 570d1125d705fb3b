/** What a run over files tells while it goes on, as a run against an org does, from libraries that are there already: see openFilesLog. */
import { FileError } from '../files/fileError.ts';
import type { FilesReport, FilesStep } from '../files/resolveFiles.ts';
import { factsOfError, type Facts } from './logFacts.ts';
import type { Log } from './openLog.ts';

const PROGRESS_MS = 30_000;
/** As pino numbers them. */
const INFO = 30;
const ERROR = 50;

type OnProgress = (step: FilesStep, count: number) => void;

/**
 * Lines as `openLog` writes them, silent at a terminal. Not by pino: to load it takes a tenth of a second and 15 MB, of which a run
 * over files is to have none.
 *
 * @example openFilesLog()('started', { command: 'resolve' }) // {"level":30,"time":1777896000000,"command":"resolve","msg":"started"}
 */
export function openFilesLog(): Log {
  if (process.stderr.isTTY) return () => undefined;
  return (event, facts) => {
    const level = event === 'failed' ? ERROR : INFO;
    process.stderr.write(`${JSON.stringify({ level, time: Date.now(), ...facts, msg: event })}\n`);
  };
}

/** Runs and logs: `started`, `progress` at most every half a minute, and `ended` or `failed`. Of rows set aside only their number. */
export async function logFilesRun(
  log: Log,
  run: (onProgress: OnProgress) => Promise<FilesReport>,
  now: () => number = Date.now
): Promise<FilesReport> {
  let told = now();
  log('started', { command: 'resolve', from: 'files' });
  try {
    const report = await run((step, count) => {
      if (now() - told < PROGRESS_MS) return;
      told = now();
      log('progress', { step, count });
    });
    log('ended', factsOfEnd(report));
    return report;
  } catch (error) {
    // A file that can't be used is nothing of ours: where it was noticed tells nobody anything.
    log('failed', error instanceof FileError ? { errorCode: error.name } : factsOfError(error));
    throw error;
  }
}

function factsOfEnd(report: FilesReport): Facts {
  const { callRows, calls, sessions, trackedCalls, touchpoints, attributionTouchpoints, rejected, seconds } = report;
  const ended = rejected > 0 ? 'partial' : 'complete';
  return { ended, callRows, calls, sessions, trackedCalls, touchpoints, attributionTouchpoints, rejected, seconds };
}
