import Calls_Asking from '@salesforce/label/c.Calls_Asking';
import Calls_Duration_Wrong from '@salesforce/label/c.Calls_Duration_Wrong';
import Calls_Empty from '@salesforce/label/c.Calls_Empty';
import Calls_Empty_Text from '@salesforce/label/c.Calls_Empty_Text';
import Calls_Error from '@salesforce/label/c.Calls_Error';
import Calls_Heading from '@salesforce/label/c.Calls_Heading';
import Calls_Look_Again from '@salesforce/label/c.Calls_Look_Again';
import Calls_Seen_Heading from '@salesforce/label/c.Calls_Seen_Heading';
import Calls_Seen_Summary from '@salesforce/label/c.Calls_Seen_Summary';
import Calls_Seen_Summary_One from '@salesforce/label/c.Calls_Seen_Summary_One';
import Calls_Seen_Why from '@salesforce/label/c.Calls_Seen_Why';
import Calls_Why from '@salesforce/label/c.Calls_Why';
import Calls_Without_Tasks from '@salesforce/label/c.Calls_Without_Tasks';
import Map_Call_Time from '@salesforce/label/c.Map_Call_Time';
import Map_Call_Time_Help from '@salesforce/label/c.Map_Call_Time_Help';
import Map_Caller from '@salesforce/label/c.Map_Caller';
import Map_Caller_Help from '@salesforce/label/c.Map_Caller_Help';
import Map_Dialled from '@salesforce/label/c.Map_Dialled';
import Map_Dialled_Help from '@salesforce/label/c.Map_Dialled_Help';
import Map_Field_Problem from '@salesforce/label/c.Map_Field_Problem';
import Map_Found from '@salesforce/label/c.Map_Found';
import Map_Found_None from '@salesforce/label/c.Map_Found_None';
import Map_Not_Read from '@salesforce/label/c.Map_Not_Read';
import Map_Proof_Bad_Name from '@salesforce/label/c.Map_Proof_Bad_Name';
import Map_Proof_Missing from '@salesforce/label/c.Map_Proof_Missing';
import Map_Proof_Not_Text from '@salesforce/label/c.Map_Proof_Not_Text';
import Map_Proof_Not_Time from '@salesforce/label/c.Map_Proof_Not_Time';
import Map_Proved from '@salesforce/label/c.Map_Proved';
import Map_Unproved from '@salesforce/label/c.Map_Unproved';
import Map_Visitor_Id from '@salesforce/label/c.Map_Visitor_Id';
import Map_Visitor_Id_Help from '@salesforce/label/c.Map_Visitor_Id_Help';
import Verdict_Call_Type from '@salesforce/label/c.Verdict_Call_Type';
import Verdict_Counts from '@salesforce/label/c.Verdict_Counts';
import Verdict_Deleted from '@salesforce/label/c.Verdict_Deleted';
import Verdict_Disposition from '@salesforce/label/c.Verdict_Disposition';
import Verdict_Duration from '@salesforce/label/c.Verdict_Duration';
import Verdict_No_Visitor_Id from '@salesforce/label/c.Verdict_No_Visitor_Id';
import Verdict_Not_Recorded from '@salesforce/label/c.Verdict_Not_Recorded';
import Verdict_Static from '@salesforce/label/c.Verdict_Static';
import Verdict_Type from '@salesforce/label/c.Verdict_Type';
import type { CallVerdict } from './judgeCall';
import type { MappedSetting } from './readCallEvidence';

export const LABELS = {
  heading: Calls_Heading,
  why: Calls_Why,
  seenHeading: Calls_Seen_Heading,
  seenWhy: Calls_Seen_Why,
  asking: Calls_Asking,
  error: Calls_Error,
  empty: Calls_Empty,
  emptyText: Calls_Empty_Text,
  lookAgain: Calls_Look_Again,
  withoutTasks: Calls_Without_Tasks
};

/** {0} how many, {1} with a visitor id, {2} with a call time, {3} that count. */
export const SEEN_SUMMARY = Calls_Seen_Summary;
export const SEEN_SUMMARY_ONE = Calls_Seen_Summary_One;
export const DURATION_WRONG = Calls_Duration_Wrong;

export const MAPPING_LABELS: Readonly<Record<MappedSetting, { readonly label: string; readonly help: string }>> = {
  visitorIdField: { label: Map_Visitor_Id, help: Map_Visitor_Id_Help },
  callTimeField: { label: Map_Call_Time, help: Map_Call_Time_Help },
  dialledNumberField: { label: Map_Dialled, help: Map_Dialled_Help },
  callerNumberField: { label: Map_Caller, help: Map_Caller_Help }
};

/** {0} is the input, {1} what is wrong with it. */
export const FIELD_PROBLEM = Map_Field_Problem;

/** {0} is the field's name. */
export const PROOF_LABELS = {
  proved: Map_Proved,
  found: Map_Found,
  foundNone: Map_Found_None,
  notRead: Map_Not_Read,
  unproved: Map_Unproved,
  missing: Map_Proof_Missing,
  badName: Map_Proof_Bad_Name,
  notText: Map_Proof_Not_Text,
  notTime: Map_Proof_Not_Time
};

export const VERDICT_LABELS: Readonly<Record<CallVerdict, string>> = {
  counts: Verdict_Counts,
  staticNumber: Verdict_Static,
  noVisitorId: Verdict_No_Visitor_Id,
  notRecorded: Verdict_Not_Recorded,
  taskDeleted: Verdict_Deleted,
  filteredType: Verdict_Type,
  filteredCallType: Verdict_Call_Type,
  filteredDuration: Verdict_Duration,
  filteredDisposition: Verdict_Disposition
};
