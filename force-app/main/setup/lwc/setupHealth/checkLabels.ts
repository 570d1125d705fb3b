/** What each check looks at. */
import Health_Check_May_Resolve from '@salesforce/label/c.Health_Check_May_Resolve';
import Health_Check_Sight from '@salesforce/label/c.Health_Check_Sight';
import Health_Check_Own_Objects from '@salesforce/label/c.Health_Check_Own_Objects';
import Health_Check_Credit_Object from '@salesforce/label/c.Health_Check_Credit_Object';
import Health_Check_Standard_Objects from '@salesforce/label/c.Health_Check_Standard_Objects';
import Health_Check_Task_Fields from '@salesforce/label/c.Health_Check_Task_Fields';
import Health_Check_Capture from '@salesforce/label/c.Health_Check_Capture';
import Health_Check_Visitor_Ids from '@salesforce/label/c.Health_Check_Visitor_Ids';
import Health_Check_Unmatched_Calls from '@salesforce/label/c.Health_Check_Unmatched_Calls';
import Health_Check_Sessions from '@salesforce/label/c.Health_Check_Sessions';
import Health_Check_Runs from '@salesforce/label/c.Health_Check_Runs';
import Health_Check_Lease from '@salesforce/label/c.Health_Check_Lease';
import Health_Check_Requests from '@salesforce/label/c.Health_Check_Requests';
import Health_Check_Storage from '@salesforce/label/c.Health_Check_Storage';
import Health_Check_Settings from '@salesforce/label/c.Health_Check_Settings';
import Health_Check_Field_Names from '@salesforce/label/c.Health_Check_Field_Names';
import Health_Check_Pending_Calls from '@salesforce/label/c.Health_Check_Pending_Calls';
import Health_Check_Set_Aside_Calls from '@salesforce/label/c.Health_Check_Set_Aside_Calls';
import Health_Check_Channel_Rules from '@salesforce/label/c.Health_Check_Channel_Rules';
import Health_Check_Tracking_Numbers from '@salesforce/label/c.Health_Check_Tracking_Numbers';
import Health_Check_Suppression_Rules from '@salesforce/label/c.Health_Check_Suppression_Rules';
import Health_Check_Models from '@salesforce/label/c.Health_Check_Models';

export const CHECK_LABELS: Readonly<Record<string, string>> = {
  mayResolve: Health_Check_May_Resolve,
  sight: Health_Check_Sight,
  ownObjects: Health_Check_Own_Objects,
  creditObject: Health_Check_Credit_Object,
  standardObjects: Health_Check_Standard_Objects,
  taskFields: Health_Check_Task_Fields,
  capture: Health_Check_Capture,
  visitorIds: Health_Check_Visitor_Ids,
  unmatchedCalls: Health_Check_Unmatched_Calls,
  sessions: Health_Check_Sessions,
  runs: Health_Check_Runs,
  lease: Health_Check_Lease,
  requests: Health_Check_Requests,
  storage: Health_Check_Storage,
  settings: Health_Check_Settings,
  fieldNames: Health_Check_Field_Names,
  pendingCalls: Health_Check_Pending_Calls,
  setAsideCalls: Health_Check_Set_Aside_Calls,
  channelRules: Health_Check_Channel_Rules,
  trackingNumbers: Health_Check_Tracking_Numbers,
  suppressionRules: Health_Check_Suppression_Rules,
  models: Health_Check_Models
};
