import type { Outcome, Reason } from 'c/attributionEngine';
import type { CallStoryLabelName, CallStoryLabels } from './labelNames';

const OUTCOMES = {
  merged: 'Outcome_Merged',
  standalone: 'Outcome_Standalone',
  repeat: 'Outcome_Repeat',
  skipped: 'Outcome_Skipped',
  held: 'Outcome_Held',
  pending: 'Outcome_Pending'
} as const satisfies Record<Outcome, CallStoryLabelName>;

const REASONS = {
  matched: 'Reason_Matched',
  noSession: 'Reason_No_Session',
  sessionTooOld: 'Reason_Session_Too_Old',
  sessionStartsLater: 'Reason_Session_Starts_Later',
  sessionAlreadyCredited: 'Reason_Session_Already_Credited',
  noVisitorId: 'Reason_No_Visitor_Id',
  excludedByFilter: 'Reason_Excluded_By_Filter',
  taskDeleted: 'Reason_Task_Deleted',
  suppressed: 'Reason_Suppressed',
  noPerson: 'Reason_No_Person',
  identityConflict: 'Reason_Identity_Conflict',
  staticNumber: 'Reason_Static_Number'
} as const satisfies Record<Reason, CallStoryLabelName>;

function has<T extends object>(table: T, code: string): code is Extract<keyof T, string> {
  return Object.hasOwn(table, code);
}

export function isOutcome(code: string): code is Outcome {
  return has(OUTCOMES, code);
}

export function isReason(code: string): code is Reason {
  return has(REASONS, code);
}

/** The word for a stored outcome code; a code of another version is shown as it is. `merged` → `Tied to a visit`. */
export function outcomeWord(code: string, labels: CallStoryLabels): string {
  return isOutcome(code) ? labels[OUTCOMES[code]] : code;
}

/** The words for a stored reason code. `sessionTooOld` → `Visit too old`. */
export function reasonWord(code: string | undefined, labels: CallStoryLabels): string | undefined {
  return code !== undefined && isReason(code) ? labels[REASONS[code]] : code;
}
