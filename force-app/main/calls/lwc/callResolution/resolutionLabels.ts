/** Words of a call's resolution on a record page, but for its story. */
import Call_Error_Read from '@salesforce/label/c.Call_Error_Read';
import Call_Error_Resolve from '@salesforce/label/c.Call_Error_Resolve';
import Call_Error_Set_Aside from '@salesforce/label/c.Call_Error_Set_Aside';
import Call_Missing from '@salesforce/label/c.Call_Missing';
import Call_Missing_Text from '@salesforce/label/c.Call_Missing_Text';
import Call_No_Touchpoint from '@salesforce/label/c.Call_No_Touchpoint';
import Call_Not_Captured from '@salesforce/label/c.Call_Not_Captured';
import Call_Not_Captured_Text from '@salesforce/label/c.Call_Not_Captured_Text';
import Call_Open_Call from '@salesforce/label/c.Call_Open_Call';
import Call_Open_Task from '@salesforce/label/c.Call_Open_Task';
import Call_Reading from '@salesforce/label/c.Call_Reading';
import Call_Resolve from '@salesforce/label/c.Call_Resolve';
import Call_Resolved_Many from '@salesforce/label/c.Call_Resolved_Many';
import Call_Resolved_None from '@salesforce/label/c.Call_Resolved_None';
import Call_Resolved_One from '@salesforce/label/c.Call_Resolved_One';
import Call_Stage_Reading from '@salesforce/label/c.Call_Stage_Reading';
import Call_Stage_Writing from '@salesforce/label/c.Call_Stage_Writing';
import Call_Title from '@salesforce/label/c.Call_Title';

export const RESOLUTION_LABELS = {
  errorRead: Call_Error_Read,
  errorResolve: Call_Error_Resolve,
  errorSetAside: Call_Error_Set_Aside,
  missing: Call_Missing,
  missingText: Call_Missing_Text,
  noTouchpoint: Call_No_Touchpoint,
  notCaptured: Call_Not_Captured,
  notCapturedText: Call_Not_Captured_Text,
  openCall: Call_Open_Call,
  openTask: Call_Open_Task,
  reading: Call_Reading,
  resolve: Call_Resolve,
  resolvedMany: Call_Resolved_Many,
  resolvedNone: Call_Resolved_None,
  resolvedOne: Call_Resolved_One,
  stageReading: Call_Stage_Reading,
  stageWriting: Call_Stage_Writing,
  title: Call_Title
};
