import { OBJECT_FIELDS } from 'c/salesforceRecords';
import { refuseBlank, type ValueProblem } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { SessionColumns } from './sessionColumns.ts';

/** Characters the field holds: of two longer keys that differ behind them an org would make one, and of their touchpoints too (R13). */
const LONGEST = OBJECT_FIELDS.Web_Session__c.sessionKey.length;

/** A problem when the key of a session is blank or longer than its field. */
export function refuseSessionKey(record: CsvScanner, { sessionKey, all }: SessionColumns): ValueProblem | undefined {
  const problem = refuseBlank(record, sessionKey, all);
  if (problem || !mayBeTooLong(record, 0, sessionKey) || record.text(sessionKey).trim().length <= LONGEST) return problem;
  return { column: all.nameOf(sessionKey), error: `has more than ${LONGEST} characters` };
}

/** A character takes one byte or more: a key of few bytes has few characters. For the row whose cells begin at `cell`. */
export function mayBeTooLong({ starts, ends }: Pick<CsvScanner, 'starts' | 'ends'>, cell: number, sessionKey: number): boolean {
  const at = cell + sessionKey;
  return (ends[at] ?? 0) - (starts[at] ?? 0) > LONGEST;
}
