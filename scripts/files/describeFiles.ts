import { noticeLines } from '../resolve/noticedRecords.ts';
import { outcomeRows } from '../resolve/resultText.ts';
import type { CountedReason } from '../resolve/runResult.ts';
import { loadWords } from '../salesforce/words.ts';
import { ColumnMapError } from '../warehouse/columnMap.ts';
import { DriverMissing } from '../warehouse/loadDriver.ts';
import { WarehouseError } from '../warehouse/warehouseError.ts';
import { FileError } from './fileError.ts';
import type { FilesReport } from './resolveFiles.ts';

const words = loadWords('touchline.resolve');
const COLUMNS: (keyof CountedReason)[] = ['outcome', 'reason', 'calls'];

/** What a person is told of a run over files. */
export interface FilesWords {
  readonly outcomes: readonly CountedReason[];
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

/** @param outcomes in words */
export function outcomesTable(outcomes: readonly CountedReason[]) {
  return { title: words.getMessage('outcomes'), data: outcomes.map((row) => ({ ...row })), columns: COLUMNS };
}

export function describeFiles(report: FilesReport): FilesWords {
  const { callRows, sessions, touchpoints, trackedCalls, outcomes, rejected, firstRejections, files, seconds, opportunitiesSetAside } =
    report;
  const more = rejected - firstRejections.length;
  return {
    outcomes: outcomeRows(outcomes),
    lines: [
      words.getMessage('files.wrote', [trackedCalls, callRows, sessions, touchpoints, seconds.toFixed(1), files.join(', ')]),
      ...noticeLines(report),
      ...firstRejections,
      ...(more > 0 ? [words.getMessage('files.rejected.more', [more])] : [])
    ],
    warnings: [
      ...Object.entries(opportunitiesSetAside).map(([id, reason]) => words.getMessage(`opportunity.${reason}`, [id])),
      ...(rejected > 0 ? [words.getMessage('files.rejected', [rejected])] : [])
    ]
  };
}

/** A file or warehouse that can't be used, as a command ends by it; any other error as it is. */
export function explainFileError(error: unknown, exitCode: number): unknown {
  if (error instanceof DriverMissing || error instanceof ColumnMapError || error instanceof WarehouseError)
    return words.createError('warehouseUnusable', [error.message]);
  if (!(error instanceof FileError)) return error;
  const explained = words.createError('fileUnusable', [error.message]);
  explained.exitCode = exitCode;
  if (error.subject !== 'rows') explained.actions = words.getMessages(`fileUnusable.${error.subject}`);
  return explained;
}
