/** What each finding says, its figures in the order of `FINDINGS`. */
import type { FindingCode } from 'c/healthChecks';
import Health_Not_Known from '@salesforce/label/c.Health_Not_Known';
import Health_May_Resolve from '@salesforce/label/c.Health_May_Resolve';
import Health_May_Not_Resolve from '@salesforce/label/c.Health_May_Not_Resolve';
import Health_Sees_All from '@salesforce/label/c.Health_Sees_All';
import Health_Sees_Too_Little from '@salesforce/label/c.Health_Sees_Too_Little';
import Health_Own_Objects_Open from '@salesforce/label/c.Health_Own_Objects_Open';
import Health_Own_Objects_Closed from '@salesforce/label/c.Health_Own_Objects_Closed';
import Health_Credit_Open from '@salesforce/label/c.Health_Credit_Open';
import Health_Credit_Closed from '@salesforce/label/c.Health_Credit_Closed';
import Health_Standard_Objects_Open from '@salesforce/label/c.Health_Standard_Objects_Open';
import Health_Standard_Objects_Closed from '@salesforce/label/c.Health_Standard_Objects_Closed';
import Health_Task_Fields_Open from '@salesforce/label/c.Health_Task_Fields_Open';
import Health_Task_Fields_Closed from '@salesforce/label/c.Health_Task_Fields_Closed';
import Health_Capture_On from '@salesforce/label/c.Health_Capture_On';
import Health_Capture_Off from '@salesforce/label/c.Health_Capture_Off';
import Health_Capture_Flow_Inactive from '@salesforce/label/c.Health_Capture_Flow_Inactive';
import Health_Capture_Of_Other_Field from '@salesforce/label/c.Health_Capture_Of_Other_Field';
import Health_Visitor_Ids_Arrive from '@salesforce/label/c.Health_Visitor_Ids_Arrive';
import Health_Visitor_Ids_Missing from '@salesforce/label/c.Health_Visitor_Ids_Missing';
import Health_Vendor_Sends_None from '@salesforce/label/c.Health_Vendor_Sends_None';
import Health_No_Recent_Calls from '@salesforce/label/c.Health_No_Recent_Calls';
import Health_Calls_Match from '@salesforce/label/c.Health_Calls_Match';
import Health_No_Session_For_Calls from '@salesforce/label/c.Health_No_Session_For_Calls';
import Health_Sessions_Too_Old_For_Calls from '@salesforce/label/c.Health_Sessions_Too_Old_For_Calls';
import Health_Sessions_After_Calls from '@salesforce/label/c.Health_Sessions_After_Calls';
import Health_Calls_Of_Nobody from '@salesforce/label/c.Health_Calls_Of_Nobody';
import Health_Calls_In_Conflict from '@salesforce/label/c.Health_Calls_In_Conflict';
import Health_None_Pending from '@salesforce/label/c.Health_None_Pending';
import Health_Calls_Pending from '@salesforce/label/c.Health_Calls_Pending';
import Health_Calls_Forgotten from '@salesforce/label/c.Health_Calls_Forgotten';
import Health_None_Set_Aside from '@salesforce/label/c.Health_None_Set_Aside';
import Health_Calls_Set_Aside from '@salesforce/label/c.Health_Calls_Set_Aside';
import Health_Automation_Never from '@salesforce/label/c.Health_Automation_Never';
import Health_Automation_Runs from '@salesforce/label/c.Health_Automation_Runs';
import Health_Automation_Stale from '@salesforce/label/c.Health_Automation_Stale';
import Health_Run_Failed from '@salesforce/label/c.Health_Run_Failed';
import Health_Run_Stopped from '@salesforce/label/c.Health_Run_Stopped';
import Health_Run_Partial from '@salesforce/label/c.Health_Run_Partial';
import Health_No_Lease from '@salesforce/label/c.Health_No_Lease';
import Health_Lease_Held from '@salesforce/label/c.Health_Lease_Held';
import Health_Lease_Stale from '@salesforce/label/c.Health_Lease_Stale';
import Health_Requests_Left from '@salesforce/label/c.Health_Requests_Left';
import Health_Requests_Short from '@salesforce/label/c.Health_Requests_Short';
import Health_Requests_Spent from '@salesforce/label/c.Health_Requests_Spent';
import Health_Storage_Fine from '@salesforce/label/c.Health_Storage_Fine';
import Health_Storage_Much from '@salesforce/label/c.Health_Storage_Much';
import Health_Storage_Full from '@salesforce/label/c.Health_Storage_Full';
import Health_Sessions_Too_Many from '@salesforce/label/c.Health_Sessions_Too_Many';
import Health_No_Sessions from '@salesforce/label/c.Health_No_Sessions';
import Health_Sessions_Arrive from '@salesforce/label/c.Health_Sessions_Arrive';
import Health_Sessions_Stopped from '@salesforce/label/c.Health_Sessions_Stopped';
import Health_Retention_Unset from '@salesforce/label/c.Health_Retention_Unset';
import Health_Sessions_Past_Retention from '@salesforce/label/c.Health_Sessions_Past_Retention';
import Health_Settings_Hold from '@salesforce/label/c.Health_Settings_Hold';
import Health_Shipped_Settings_Hold from '@salesforce/label/c.Health_Shipped_Settings_Hold';
import Health_No_Default_Settings from '@salesforce/label/c.Health_No_Default_Settings';
import Health_Settings_Wrong from '@salesforce/label/c.Health_Settings_Wrong';
import Health_Window_Huge from '@salesforce/label/c.Health_Window_Huge';
import Health_Type_Filter_Excludes_Calls from '@salesforce/label/c.Health_Type_Filter_Excludes_Calls';
import Health_Direction_Filter_Excludes_Inbound from '@salesforce/label/c.Health_Direction_Filter_Excludes_Inbound';
import Health_Duration_Filter_Huge from '@salesforce/label/c.Health_Duration_Filter_Huge';
import Health_Retention_Below_Lookback from '@salesforce/label/c.Health_Retention_Below_Lookback';
import Health_Lookback_Below_Window from '@salesforce/label/c.Health_Lookback_Below_Window';
import Health_Field_Names_Found from '@salesforce/label/c.Health_Field_Names_Found';
import Health_Field_Names_Wrong from '@salesforce/label/c.Health_Field_Names_Wrong';
import Health_Channel_Rules_Hold from '@salesforce/label/c.Health_Channel_Rules_Hold';
import Health_Shipped_Channel_Rules_Hold from '@salesforce/label/c.Health_Shipped_Channel_Rules_Hold';
import Health_Channel_Rules_All_Inactive from '@salesforce/label/c.Health_Channel_Rules_All_Inactive';
import Health_Channel_Rules_Wrong from '@salesforce/label/c.Health_Channel_Rules_Wrong';
import Health_Channel_Rules_Repeated from '@salesforce/label/c.Health_Channel_Rules_Repeated';
import Health_Channel_Rules_Unreachable from '@salesforce/label/c.Health_Channel_Rules_Unreachable';
import Health_Numbers_Hold from '@salesforce/label/c.Health_Numbers_Hold';
import Health_Numbers_Wrong from '@salesforce/label/c.Health_Numbers_Wrong';
import Health_Dialled_Number_Not_Read from '@salesforce/label/c.Health_Dialled_Number_Not_Read';
import Health_Static_Numbers_Without_Channel from '@salesforce/label/c.Health_Static_Numbers_Without_Channel';
import Health_Static_Numbers_Idle from '@salesforce/label/c.Health_Static_Numbers_Idle';
import Health_Suppression_Holds from '@salesforce/label/c.Health_Suppression_Holds';
import Health_Suppression_Wrong from '@salesforce/label/c.Health_Suppression_Wrong';
import Health_Models_Hold from '@salesforce/label/c.Health_Models_Hold';
import Health_Models_Wrong from '@salesforce/label/c.Health_Models_Wrong';

export const FINDING_LABELS: Readonly<Record<FindingCode, string>> = {
  notKnown: Health_Not_Known,
  mayResolve: Health_May_Resolve,
  mayNotResolve: Health_May_Not_Resolve,
  seesAll: Health_Sees_All,
  seesTooLittle: Health_Sees_Too_Little,
  ownObjectsOpen: Health_Own_Objects_Open,
  ownObjectsClosed: Health_Own_Objects_Closed,
  creditOpen: Health_Credit_Open,
  creditClosed: Health_Credit_Closed,
  standardObjectsOpen: Health_Standard_Objects_Open,
  standardObjectsClosed: Health_Standard_Objects_Closed,
  taskFieldsOpen: Health_Task_Fields_Open,
  taskFieldsClosed: Health_Task_Fields_Closed,
  captureOn: Health_Capture_On,
  captureOff: Health_Capture_Off,
  captureFlowInactive: Health_Capture_Flow_Inactive,
  captureOfOtherField: Health_Capture_Of_Other_Field,
  visitorIdsArrive: Health_Visitor_Ids_Arrive,
  visitorIdsMissing: Health_Visitor_Ids_Missing,
  vendorSendsNone: Health_Vendor_Sends_None,
  noRecentCalls: Health_No_Recent_Calls,
  callsMatch: Health_Calls_Match,
  noSessionForCalls: Health_No_Session_For_Calls,
  sessionsTooOldForCalls: Health_Sessions_Too_Old_For_Calls,
  sessionsAfterCalls: Health_Sessions_After_Calls,
  callsOfNobody: Health_Calls_Of_Nobody,
  callsInConflict: Health_Calls_In_Conflict,
  nonePending: Health_None_Pending,
  callsPending: Health_Calls_Pending,
  callsForgotten: Health_Calls_Forgotten,
  noneSetAside: Health_None_Set_Aside,
  callsSetAside: Health_Calls_Set_Aside,
  automationNever: Health_Automation_Never,
  automationRuns: Health_Automation_Runs,
  automationStale: Health_Automation_Stale,
  runFailed: Health_Run_Failed,
  runStopped: Health_Run_Stopped,
  runPartial: Health_Run_Partial,
  noLease: Health_No_Lease,
  leaseHeld: Health_Lease_Held,
  leaseStale: Health_Lease_Stale,
  requestsLeft: Health_Requests_Left,
  requestsShort: Health_Requests_Short,
  requestsSpent: Health_Requests_Spent,
  storageFine: Health_Storage_Fine,
  storageMuch: Health_Storage_Much,
  storageFull: Health_Storage_Full,
  sessionsTooMany: Health_Sessions_Too_Many,
  noSessions: Health_No_Sessions,
  sessionsArrive: Health_Sessions_Arrive,
  sessionsStopped: Health_Sessions_Stopped,
  retentionUnset: Health_Retention_Unset,
  sessionsPastRetention: Health_Sessions_Past_Retention,
  settingsHold: Health_Settings_Hold,
  shippedSettingsHold: Health_Shipped_Settings_Hold,
  noDefaultSettings: Health_No_Default_Settings,
  settingsWrong: Health_Settings_Wrong,
  windowHuge: Health_Window_Huge,
  typeFilterExcludesCalls: Health_Type_Filter_Excludes_Calls,
  directionFilterExcludesInbound: Health_Direction_Filter_Excludes_Inbound,
  durationFilterHuge: Health_Duration_Filter_Huge,
  retentionBelowLookback: Health_Retention_Below_Lookback,
  lookbackBelowWindow: Health_Lookback_Below_Window,
  fieldNamesFound: Health_Field_Names_Found,
  fieldNamesWrong: Health_Field_Names_Wrong,
  channelRulesHold: Health_Channel_Rules_Hold,
  shippedChannelRulesHold: Health_Shipped_Channel_Rules_Hold,
  channelRulesAllInactive: Health_Channel_Rules_All_Inactive,
  channelRulesWrong: Health_Channel_Rules_Wrong,
  channelRulesRepeated: Health_Channel_Rules_Repeated,
  channelRulesUnreachable: Health_Channel_Rules_Unreachable,
  numbersHold: Health_Numbers_Hold,
  numbersWrong: Health_Numbers_Wrong,
  dialledNumberNotRead: Health_Dialled_Number_Not_Read,
  staticNumbersWithoutChannel: Health_Static_Numbers_Without_Channel,
  staticNumbersIdle: Health_Static_Numbers_Idle,
  suppressionHolds: Health_Suppression_Holds,
  suppressionWrong: Health_Suppression_Wrong,
  modelsHold: Health_Models_Hold,
  modelsWrong: Health_Models_Wrong
};
