/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a column */
import type { CallCells } from 'c/attributionEngine';
import type { KeyTable } from './keyTable.ts';
import { checkValues, refuseTime, timeOf, type ValueProblem } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import { BLANK_VISITOR, findVisitor } from './fileVisitors.ts';
import { refuseSessionKey } from './refuseSessionKey.ts';
import type { SessionColumns } from './sessionColumns.ts';

/** Who wants to know of the sessions of visitors that matter. */
export interface SessionListener {
  /**
   * @param isSpeaking it holds an e-mail, a form or a chat
   * @param record the session's row, to be looked at where it speaks
   */
  onSession(visitor: number, startedAt: number, ref: number, isSpeaking: boolean, record: CsvScanner): void;
}

/**
 * Takes in a row of a file of sessions: offered to the calls when its visitor is known, passed over when not. Most rows of
 * most files are passed over.
 *
 * @returns what is wrong with the row
 */
export function offerSessionRow(
  record: CsvScanner,
  columns: SessionColumns,
  visitors: KeyTable,
  cells: CallCells,
  listener: SessionListener | undefined
): ValueProblem | undefined {
  const { startedAt, lastActivityAt, all } = columns;
  const problem = refuseSessionKey(record, columns) ?? checkValues(record, columns.typed);
  if (problem) return problem;
  const start = timeOf(record, startedAt);
  if (!(start > -Infinity)) return refuseTime(record, startedAt, all);
  const last = lastActivityAt < 0 ? -Infinity : timeOf(record, lastActivityAt);
  if (Number.isNaN(last)) return refuseTime(record, lastActivityAt, all);
  let visitor = findVisitor(visitors, record, columns.visitorId);
  if (visitor === BLANK_VISITOR && columns.visitorKey >= 0) visitor = findVisitor(visitors, record, columns.visitorKey);
  if (visitor >= 0) cells.offer(visitor, start, last, record.recordOffset);
  if (listener && visitor !== -1) listener.onSession(visitor, start, record.recordOffset, isSpeaking(record, 0, columns.speaking), record);
  return undefined;
}

/** Whether one of some columns has a value, in the row whose cells begin at `cell`. */
export function isSpeaking({ starts, ends }: Pick<CsvScanner, 'starts' | 'ends'>, cell: number, columns: readonly number[]): boolean {
  for (const column of columns) if (starts[cell + column]! < ends[cell + column]!) return true;
  return false;
}
