import { tellCallStory } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import { READER_FORMAT } from 'c/readerFormat';
import Next_No_Visitor_Id_Calls from '@salesforce/label/c.Next_No_Visitor_Id_Calls';
import Next_Pending_Reader from '@salesforce/label/c.Next_Pending_Reader';

/** There is nothing to resolve a call with on the dashboard, nor a text for the vendor. */
const LABELS = { ...CALL_STORY_LABELS, Next_Pending: Next_Pending_Reader, Next_No_Visitor_Id: Next_No_Visitor_Id_Calls };

/** What to do about calls of an outcome and reason, in the words a single call's page has for it; nothing where all is well. */
export function nextStepOf(outcome: string, reason: string | undefined): string | undefined {
  return tellCallStory({ call: { taskId: '', outcome, reason } }, LABELS, READER_FORMAT).nextStep?.text;
}
