import type { CallCase } from './callCase';
import type { CallDecision } from './decision';
import { nameVendor } from './nameVendor';
import type { Person } from './person';
import type { PreparedRules } from './prepareRules';
import type { TrackedCall } from './touchpoint';

/**
 * The record of one call Task: what the vendor said and what was decided (section 5), with its evidence as JSON (R14).
 *
 *     buildTrackedCall(call, { outcome: 'merged', reason: 'matched', sessionKey: 'S-1', sessionAgeMs: 779_999, … }, '{"version":1,…', rules)
 *     // { taskId: '00T…', outcome: 'merged', reason: 'matched', webSession: 'S-1', sessionAgeSeconds: 779, … }
 */
export function buildTrackedCall(
  { task, person }: CallCase,
  decision: CallDecision,
  evidence: string | undefined,
  rules: PreparedRules
): TrackedCall {
  const named = namedRecord(task.whoId, person);
  return {
    taskId: task.taskId,
    visitorId: task.visitorId,
    visitorKey: decision.visitorKey,
    taskType: task.type,
    subject: task.subject,
    direction: task.callType,
    durationSeconds: task.durationSeconds,
    disposition: task.disposition,
    dialledNumber: task.dialledNumber,
    callerNumber: task.callerNumber,
    callOwner: task.ownerId?.startsWith('005') ? task.ownerId : undefined,
    lead: named.lead,
    contact: named.contact,
    whatId: task.whatId,
    taskCreatedAt: task.createdAt,
    vendorCallTime: task.vendorCallTime,
    vendor: nameVendor(task, rules.numbers, rules.vendorRules),
    outcome: decision.outcome,
    reason: decision.reason,
    callTime: decision.callTime,
    callTimeSource: decision.callTimeSource,
    sessionAgeSeconds: decision.sessionAgeMs === undefined ? undefined : Math.floor(decision.sessionAgeMs / 1000),
    candidates: decision.candidates,
    evidence,
    webSession: decision.sessionKey,
    touchpoint: decision.touchpointKey,
    rulesVersion: rules.rulesVersion
  };
}

/**
 * The Lead or Contact the Task names, as it is now: a converted Lead's Contact (P26: a converted Lead can't be referred
 * to), a merged record's master.
 */
function namedRecord(whoId: string | undefined, person: Person | undefined): Pick<TrackedCall, 'lead' | 'contact'> {
  if (!person) return {};
  let id = whoId;
  for (let hops = person.records.length; hops > 0; hops--) {
    const record = person.records.find((one) => one.id === id);
    if (!record) break;
    id = record.masterRecordId ?? record.convertedContactId;
    if (id === undefined) return record.object === 'Lead' ? { lead: record.id } : { contact: record.id };
  }
  return person.contactId ? { contact: person.contactId } : { lead: person.leadId };
}
