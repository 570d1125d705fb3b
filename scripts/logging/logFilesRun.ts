/** What a run over files tells while it goes on, as a run against an org does, from libraries that are there already: see openFilesLog. */
import { FileError } from '../files/fileError.ts';
import type { FilesReport, FilesStep } from '../files/resolveFiles.ts';
import { factsOfError, type Facts } from './logFacts.ts';
import { logFrame } from './logFrame.ts';
import type { Log } from './openLog.ts';

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
export function logFilesRun(log: Log, run: (onProgress: OnProgress) => Promise<FilesReport>, now?: () => number): Promise<FilesReport> {
  return logFrame(log, {
    started: { command: 'resolve', from: 'files' },
    run: (onProgress) => run((step, count) => onProgress(() => ({ step, count }))),
    ended: factsOfEnd,
    // A file that can't be used is nothing of ours: where it was noticed tells nobody anything.
    failed: (error) => (error instanceof FileError ? { errorCode: error.name } : factsOfError(error)),
    now
  });
}

function factsOfEnd(report: FilesReport): Facts {
  const { callRows, calls, sessions, trackedCalls, touchpoints, attributionTouchpoints, rejected, seconds } = report;
  const ended = rejected > 0 ? 'partial' : 'complete';
  return { ended, callRows, calls, sessions, trackedCalls, touchpoints, attributionTouchpoints, rejected, seconds };
}
