import type { CallTask, TrackedCall } from 'c/attributionEngine';

/**
 * The call as its tracked call remembers it: for a Task that is gone for good, and for pages, which read no Tasks (P7).
 *
 * @param isDeleted true where the Task was asked for and no longer exists
 */
export function callOfTrackedCall(row: TrackedCall, isDeleted: boolean): CallTask {
  return {
    taskId: row.taskId,
    visitorId: row.visitorId,
    type: row.taskType,
    subject: row.subject,
    callType: row.direction,
    // It was recorded, so without a CallType it looked like a call (R2); the subtype itself is not kept.
    taskSubtype: 'Call',
    durationSeconds: row.durationSeconds,
    disposition: row.disposition,
    createdAt: row.taskCreatedAt ?? row.callTime ?? 0,
    vendorCallTime: row.vendorCallTime,
    dialledNumber: row.dialledNumber,
    callerNumber: row.callerNumber,
    whoId: row.contact ?? row.lead,
    whatId: row.whatId,
    ownerId: row.callOwner,
    isDeleted
  };
}
