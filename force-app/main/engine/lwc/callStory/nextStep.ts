/** What to do about a decision: for each reason the one thing that changes it, or that there is nothing to do. */
import type { Reason } from 'c/attributionEngine';
import { fillLabel } from './fillLabel';
import { isReason } from './outcomeWord';
import type { NextStep, StoryReading } from './storyInput';
import { findTeller } from './storySentence';

type Advisor = (story: StoryReading) => NextStep | undefined;

const DEFAULT_VISITOR_ID_FIELD = 'BizibleId__c';
const DEFAULT_CALL_TIME_FIELD = 'Touchpoint_Date__c';

const askForVisitorId: Advisor = ({
  call,
  labels,
  visitorIdField = DEFAULT_VISITOR_ID_FIELD,
  callTimeField = DEFAULT_CALL_TIME_FIELD
}) => ({
  text: call.vendor
    ? fillLabel(labels.Next_No_Visitor_Id_Vendor, call.vendor, visitorIdField)
    : fillLabel(labels.Next_No_Visitor_Id, visitorIdField),
  copy: fillLabel(labels.Next_No_Visitor_Id_Copy, visitorIdField, callTimeField, call.taskId)
});

const adviseTooOld: Advisor = ({ evidence, labels, callTimeField = DEFAULT_CALL_TIME_FIELD }) => {
  if (evidence?.callTimeSource === 'taskCreated') return { text: fillLabel(labels.Next_Too_Old_Call_Time, callTimeField) };
  return { text: evidence?.windowBasis === 'lastActivity' ? labels.Next_Too_Old_Active : labels.Next_Too_Old };
};

const adviseConflict: Advisor = ({ call, evidence, labels }) => {
  if (call.outcome === 'standalone') return { text: labels.Next_Conflict_Standalone };
  return { text: evidence?.conflict === 'earlierInteraction' ? labels.Next_Conflict_Interaction : labels.Next_Conflict_Email };
};

const ADVISORS: { readonly [reason in Reason]: Advisor } = {
  matched: () => undefined,
  staticNumber: () => undefined,
  noSession: ({ labels }) => ({ text: labels.Next_No_Session }),
  sessionTooOld: adviseTooOld,
  sessionStartsLater: ({ labels }) => ({ text: labels.Next_Starts_Later }),
  sessionAlreadyCredited: ({ labels }) => ({ text: labels.Next_Repeat }),
  noVisitorId: askForVisitorId,
  excludedByFilter: ({ labels }) => ({ text: labels.Next_Excluded }),
  taskDeleted: ({ labels }) => ({ text: labels.Next_Task_Deleted }),
  suppressed: ({ labels }) => ({ text: labels.Next_Suppressed }),
  noPerson: ({ labels }) => ({ text: labels.Next_No_Person }),
  identityConflict: adviseConflict
};

/** The next step; `undefined` where all is well. `noVisitorId` brings a text to send to the vendor. */
export function nextStep(story: StoryReading): NextStep | undefined {
  const { call, labels } = story;
  if (findTeller(call.outcome, call.reason) === undefined) return { text: labels.Next_Unknown };
  if (call.outcome === 'pending') return { text: labels.Next_Pending };
  return call.reason !== undefined && isReason(call.reason) ? ADVISORS[call.reason](story) : undefined;
}
