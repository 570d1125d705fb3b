/**
 * Which fields of a Task hold what is a setting (R5), but the capture flow records our own alone, and pages read no Tasks (P7). A call
 * that only the flow has seen is left to the automation where that matters.
 */
import type { DesiredRows, TrackedCall } from 'c/attributionEngine';
import { RequestError } from 'c/requestError';
import type { GatheredRows } from 'c/resolutionPath';
import type { FieldSettings, StoredRecord } from 'c/salesforceRecords';
import TASK_CALL_TIME from '@salesforce/schema/Task.Touchpoint_Date__c';
import TASK_VISITOR_ID from '@salesforce/schema/Task.BizibleId__c';

/** New ones have no visitor key yet, renewed ones a decision of before; what else is pending was made as a test, without a Task. */
function isAsCaptured({ outcome, visitorKey, decidedAt }: TrackedCall): boolean {
  return outcome === 'pending' && (visitorKey === undefined || decidedAt !== undefined);
}

function isOther(setting: string | undefined, { fieldApiName }: { readonly fieldApiName: string }): boolean {
  return setting !== undefined && setting.toLowerCase() !== fieldApiName.toLowerCase();
}

/** Throws where visitor id or call time are in another field than the one that the flow records. */
export function refuseUnrecorded(calls: readonly StoredRecord<TrackedCall>[], { visitorId, callTime }: FieldSettings): void {
  const field = isOther(visitorId, TASK_VISITOR_ID) ? visitorId : isOther(callTime, TASK_CALL_TIME) ? callTime : undefined;
  if (field !== undefined && calls.some(({ row }) => isAsCaptured(row))) throw new RequestError('unrecorded', { details: [field] });
}

/** Throws where the number dialled, which the flow never records, may name the channel of a call (R19). */
export function refuseWithoutNumber(rows: GatheredRows, { decisions }: DesiredRows, { dialledNumber }: FieldSettings): void {
  if (dialledNumber === undefined) return;
  const captured = rows.all('trackedCalls').filter(({ row }) => isAsCaptured(row) && row.dialledNumber === undefined);
  const unnumbered = new Set(captured.map(({ row }) => row.taskId));
  if (decisions.some(({ taskId, outcome }) => outcome === 'standalone' && unnumbered.has(taskId))) throw new RequestError('unseen');
}
