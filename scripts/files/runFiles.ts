import { logFilesRun, openFilesLog } from '../logging/logFilesRun.ts';
import { resolveFiles, type FilesInput, type FilesReport } from './resolveFiles.ts';

/** Resolves files as the command does: shown to a person at a terminal, logged anywhere else. */
export function runFiles(input: FilesInput, show: NonNullable<FilesInput['onProgress']>): Promise<FilesReport> {
  return logFilesRun(openFilesLog(), (log) =>
    resolveFiles({
      ...input,
      onProgress: (step, count) => {
        log(step, count);
        show(step, count);
      }
    })
  );
}
