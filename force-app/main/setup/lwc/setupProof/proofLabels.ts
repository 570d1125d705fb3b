import Proof_Again from '@salesforce/label/c.Proof_Again';
import Proof_Begin from '@salesforce/label/c.Proof_Begin';
import Proof_Call from '@salesforce/label/c.Proof_Call';
import Proof_Call_Done from '@salesforce/label/c.Proof_Call_Done';
import Proof_Capturing from '@salesforce/label/c.Proof_Capturing';
import Proof_Clean from '@salesforce/label/c.Proof_Clean';
import Proof_Cleaned from '@salesforce/label/c.Proof_Cleaned';
import Proof_Decide from '@salesforce/label/c.Proof_Decide';
import Proof_Decided from '@salesforce/label/c.Proof_Decided';
import Proof_Decided_Other from '@salesforce/label/c.Proof_Decided_Other';
import Proof_Error from '@salesforce/label/c.Proof_Error';
import Proof_Field_Empty from '@salesforce/label/c.Proof_Field_Empty';
import Proof_Field_Other from '@salesforce/label/c.Proof_Field_Other';
import Proof_Flows from '@salesforce/label/c.Proof_Flows';
import Proof_Heading from '@salesforce/label/c.Proof_Heading';
import Proof_Fields from '@salesforce/label/c.Proof_Fields';
import Proof_Left from '@salesforce/label/c.Proof_Left';
import Proof_Left_Done from '@salesforce/label/c.Proof_Left_Done';
import Proof_Left_Open from '@salesforce/label/c.Proof_Left_Open';
import Proof_Look from '@salesforce/label/c.Proof_Look';
import Proof_Looked from '@salesforce/label/c.Proof_Looked';
import Proof_Looking from '@salesforce/label/c.Proof_Looking';
import Proof_No_Task from '@salesforce/label/c.Proof_No_Task';
import Proof_No_Trace from '@salesforce/label/c.Proof_No_Trace';
import Proof_Not_Captured from '@salesforce/label/c.Proof_Not_Captured';
import Proof_Not_Captured_Other from '@salesforce/label/c.Proof_Not_Captured_Other';
import Proof_Not_Done from '@salesforce/label/c.Proof_Not_Done';
import Proof_Open from '@salesforce/label/c.Proof_Open';
import Proof_Pending_Other from '@salesforce/label/c.Proof_Pending_Other';
import Proof_Proved from '@salesforce/label/c.Proof_Proved';
import Proof_Stopped from '@salesforce/label/c.Proof_Stopped';
import Proof_Subject from '@salesforce/label/c.Proof_Subject';
import Proof_Touchpoint from '@salesforce/label/c.Proof_Touchpoint';
import Proof_Visit from '@salesforce/label/c.Proof_Visit';
import Proof_Visit_Done from '@salesforce/label/c.Proof_Visit_Done';
import Proof_Visit_Gone from '@salesforce/label/c.Proof_Visit_Gone';
import Proof_Why from '@salesforce/label/c.Proof_Why';

export const LABELS = {
  heading: Proof_Heading,
  why: Proof_Why,
  begin: Proof_Begin,
  again: Proof_Again,
  visit: Proof_Visit,
  visitDone: Proof_Visit_Done,
  visitGone: Proof_Visit_Gone,
  call: Proof_Call,
  callDone: Proof_Call_Done,
  open: Proof_Open,
  look: Proof_Look,
  looking: Proof_Looking,
  looked: Proof_Looked,
  stopped: Proof_Stopped,
  error: Proof_Error,
  noTask: Proof_No_Task,
  noTrace: Proof_No_Trace,
  fieldEmpty: Proof_Field_Empty,
  fieldOther: Proof_Field_Other,
  capturing: Proof_Capturing,
  notCaptured: Proof_Not_Captured,
  notCapturedOther: Proof_Not_Captured_Other,
  pendingOther: Proof_Pending_Other,
  decide: Proof_Decide,
  decided: Proof_Decided,
  decidedOther: Proof_Decided_Other,
  proved: Proof_Proved,
  touchpoint: Proof_Touchpoint,
  clean: Proof_Clean,
  cleaned: Proof_Cleaned,
  left: Proof_Left,
  leftDone: Proof_Left_Done,
  leftOpen: Proof_Left_Open,
  fields: Proof_Fields,
  flows: Proof_Flows,
  notDone: Proof_Not_Done,
  subject: Proof_Subject
};
