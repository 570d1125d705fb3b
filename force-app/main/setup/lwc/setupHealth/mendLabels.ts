/** What mends it. */
import type { Mend } from 'c/healthChecks';
import Mend_Assign_Permission_Set from '@salesforce/label/c.Mend_Assign_Permission_Set';
import Mend_Make_Own_Permission_Set from '@salesforce/label/c.Mend_Make_Own_Permission_Set';
import Mend_Grant_Sight from '@salesforce/label/c.Mend_Grant_Sight';
import Mend_Grant_Task_Fields from '@salesforce/label/c.Mend_Grant_Task_Fields';
import Mend_Turn_Capture_On from '@salesforce/label/c.Mend_Turn_Capture_On';
import Mend_Activate_Flow from '@salesforce/label/c.Mend_Activate_Flow';
import Mend_Run_Automation from '@salesforce/label/c.Mend_Run_Automation';
import Mend_Ask_Vendor from '@salesforce/label/c.Mend_Ask_Vendor';
import Mend_Await_Calls from '@salesforce/label/c.Mend_Await_Calls';
import Mend_Begin_Sessions from '@salesforce/label/c.Mend_Begin_Sessions';
import Mend_Bring_Sessions from '@salesforce/label/c.Mend_Bring_Sessions';
import Mend_Check_Window from '@salesforce/label/c.Mend_Check_Window';
import Mend_Check_Call_Time from '@salesforce/label/c.Mend_Check_Call_Time';
import Mend_Connect_People from '@salesforce/label/c.Mend_Connect_People';
import Mend_Review_Conflicts from '@salesforce/label/c.Mend_Review_Conflicts';
import Mend_Read_Run_Message from '@salesforce/label/c.Mend_Read_Run_Message';
import Mend_Mend_Records from '@salesforce/label/c.Mend_Mend_Records';
import Mend_Mend_Refusals from '@salesforce/label/c.Mend_Mend_Refusals';
import Mend_Wait_For_Lease from '@salesforce/label/c.Mend_Wait_For_Lease';
import Mend_Save_Requests from '@salesforce/label/c.Mend_Save_Requests';
import Mend_Set_Retention from '@salesforce/label/c.Mend_Set_Retention';
import Mend_Prune_Sessions from '@salesforce/label/c.Mend_Prune_Sessions';
import Mend_Keep_Sessions_Outside from '@salesforce/label/c.Mend_Keep_Sessions_Outside';
import Mend_Edit_Settings from '@salesforce/label/c.Mend_Edit_Settings';
import Mend_Edit_Channel_Rules from '@salesforce/label/c.Mend_Edit_Channel_Rules';
import Mend_Edit_Numbers from '@salesforce/label/c.Mend_Edit_Numbers';
import Mend_Edit_Suppression from '@salesforce/label/c.Mend_Edit_Suppression';
import Mend_Edit_Models from '@salesforce/label/c.Mend_Edit_Models';

export const MEND_LABELS: Readonly<Record<Exclude<Mend, 'none'>, string>> = {
  assignPermissionSet: Mend_Assign_Permission_Set,
  makeOwnPermissionSet: Mend_Make_Own_Permission_Set,
  grantSight: Mend_Grant_Sight,
  grantTaskFields: Mend_Grant_Task_Fields,
  turnCaptureOn: Mend_Turn_Capture_On,
  activateFlow: Mend_Activate_Flow,
  runAutomation: Mend_Run_Automation,
  askVendor: Mend_Ask_Vendor,
  awaitCalls: Mend_Await_Calls,
  bringSessions: Mend_Bring_Sessions,
  beginSessions: Mend_Begin_Sessions,
  checkWindow: Mend_Check_Window,
  checkCallTime: Mend_Check_Call_Time,
  connectPeople: Mend_Connect_People,
  reviewConflicts: Mend_Review_Conflicts,
  readRunMessage: Mend_Read_Run_Message,
  mendRecords: Mend_Mend_Records,
  mendRefusals: Mend_Mend_Refusals,
  waitForLease: Mend_Wait_For_Lease,
  saveRequests: Mend_Save_Requests,
  setRetention: Mend_Set_Retention,
  pruneSessions: Mend_Prune_Sessions,
  keepSessionsOutside: Mend_Keep_Sessions_Outside,
  editSettings: Mend_Edit_Settings,
  editChannelRules: Mend_Edit_Channel_Rules,
  editNumbers: Mend_Edit_Numbers,
  editSuppression: Mend_Edit_Suppression,
  editModels: Mend_Edit_Models
};
