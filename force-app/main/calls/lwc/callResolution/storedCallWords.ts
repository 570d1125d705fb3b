/** What a page says of a stored call. */
import type { Evidence } from 'c/attributionEngine';
import { fillLabel, parseEvidence, tellCallStory, type CallStory } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import { READER_FORMAT } from 'c/readerFormat';
import CAN_RESOLVE from '@salesforce/customPermission/Resolve_Calls';
import TASK_CALL_TIME from '@salesforce/schema/Task.Touchpoint_Date__c';
import TASK_VISITOR_ID from '@salesforce/schema/Task.BizibleId__c';
import Call_Decided from '@salesforce/label/c.Call_Decided';
import Call_Open_Credited from '@salesforce/label/c.Call_Open_Credited';
import Call_Open_Touchpoint from '@salesforce/label/c.Call_Open_Touchpoint';
import Next_Pending_Reader from '@salesforce/label/c.Next_Pending_Reader';
import type { StoredCall } from './storedCall';

/** Who may not resolve is not told to. */
const STORY_LABELS = CAN_RESOLVE === true ? CALL_STORY_LABELS : { ...CALL_STORY_LABELS, Next_Pending: Next_Pending_Reader };

export function storyOf(stored: StoredCall): CallStory {
  const { call, touchpoint, visitorIdField = TASK_VISITOR_ID.fieldApiName, callTimeField = TASK_CALL_TIME.fieldApiName } = stored;
  return tellCallStory({ call, touchpoint, visitorIdField, callTimeField }, STORY_LABELS, READER_FORMAT);
}

/** What the time line is drawn from; a call that was not compared with visits has none. */
export function comparedVisits({ call: { outcome, reason, evidence } }: StoredCall): Evidence | undefined {
  const reading = parseEvidence(evidence);
  return reading.state === 'read' && outcome !== 'skipped' && reason !== 'staticNumber' ? reading.evidence : undefined;
}

/** The decision names a touchpoint, and there is none to open. */
export function lacksTouchpoint({ touchpoint, call }: StoredCall): boolean {
  return !touchpoint && ['merged', 'standalone', 'repeat'].includes(call.outcome);
}

export function touchpointLabel({ call }: StoredCall): string {
  return call.outcome === 'repeat' ? Call_Open_Credited : Call_Open_Touchpoint;
}

export function decidedWords({ call: { decidedAt } }: StoredCall): string {
  return decidedAt === undefined ? '' : fillLabel(Call_Decided, READER_FORMAT.dateTime(decidedAt));
}
