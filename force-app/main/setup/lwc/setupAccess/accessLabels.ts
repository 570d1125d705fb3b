/** Words of the step, in one place: it has many. */
import Access_Again from '@salesforce/label/c.Access_Again';
import Access_Again_Note from '@salesforce/label/c.Access_Again_Note';
import Access_Ask from '@salesforce/label/c.Access_Ask';
import Access_Attribution_Touchpoints from '@salesforce/label/c.Access_Attribution_Touchpoints';
import Access_Call_Attribution from '@salesforce/label/c.Access_Call_Attribution';
import Access_Call_Time_Field from '@salesforce/label/c.Access_Call_Time_Field';
import Access_Capture from '@salesforce/label/c.Access_Capture';
import Access_Capture_None from '@salesforce/label/c.Access_Capture_None';
import Access_Capture_None_Detail from '@salesforce/label/c.Access_Capture_None_Detail';
import Access_Capture_One from '@salesforce/label/c.Access_Capture_One';
import Access_Capture_Some from '@salesforce/label/c.Access_Capture_Some';
import Access_Capture_Why from '@salesforce/label/c.Access_Capture_Why';
import Access_Column_Object from '@salesforce/label/c.Access_Column_Object';
import Access_Column_Rights from '@salesforce/label/c.Access_Column_Rights';
import Access_Companion from '@salesforce/label/c.Access_Companion';
import Access_Companion_App from '@salesforce/label/c.Access_Companion_App';
import Access_Companion_Copy from '@salesforce/label/c.Access_Companion_Copy';
import Access_Companion_Copy_Head from '@salesforce/label/c.Access_Companion_Copy_Head';
import Access_Companion_Deploy from '@salesforce/label/c.Access_Companion_Deploy';
import Access_Companion_File from '@salesforce/label/c.Access_Companion_File';
import Access_Companion_File_Note from '@salesforce/label/c.Access_Companion_File_Note';
import Access_Companion_Name from '@salesforce/label/c.Access_Companion_Name';
import Access_Companion_Readers from '@salesforce/label/c.Access_Companion_Readers';
import Access_Companion_System from '@salesforce/label/c.Access_Companion_System';
import Access_Companion_Why from '@salesforce/label/c.Access_Companion_Why';
import Access_Companion_Xml from '@salesforce/label/c.Access_Companion_Xml';
import Access_Error from '@salesforce/label/c.Access_Error';
import Access_Heading from '@salesforce/label/c.Access_Heading';
import Access_Journey_Caption from '@salesforce/label/c.Access_Journey_Caption';
import Access_Journey_Pages from '@salesforce/label/c.Access_Journey_Pages';
import Access_Layout_Caption from '@salesforce/label/c.Access_Layout_Caption';
import Access_Object_Account from '@salesforce/label/c.Access_Object_Account';
import Access_Object_Contact from '@salesforce/label/c.Access_Object_Contact';
import Access_Object_Lead from '@salesforce/label/c.Access_Object_Lead';
import Access_Object_Opportunity from '@salesforce/label/c.Access_Object_Opportunity';
import Access_Open_Account_Pages from '@salesforce/label/c.Access_Open_Account_Pages';
import Access_Open_Contact_Pages from '@salesforce/label/c.Access_Open_Contact_Pages';
import Access_Open_Flows from '@salesforce/label/c.Access_Open_Flows';
import Access_Open_Layouts from '@salesforce/label/c.Access_Open_Layouts';
import Access_Open_Lead_Pages from '@salesforce/label/c.Access_Open_Lead_Pages';
import Access_Open_Opportunity_Pages from '@salesforce/label/c.Access_Open_Opportunity_Pages';
import Access_Open_Sets from '@salesforce/label/c.Access_Open_Sets';
import Access_Open_Switch from '@salesforce/label/c.Access_Open_Switch';
import Access_Open_Task_Pages from '@salesforce/label/c.Access_Open_Task_Pages';
import Access_Reading from '@salesforce/label/c.Access_Reading';
import Access_Rights_All from '@salesforce/label/c.Access_Rights_All';
import Access_Rights_Read from '@salesforce/label/c.Access_Rights_Read';
import Access_Show from '@salesforce/label/c.Access_Show';
import Access_Show_Why from '@salesforce/label/c.Access_Show_Why';
import Access_Switch_How from '@salesforce/label/c.Access_Switch_How';
import Access_Task_Caption from '@salesforce/label/c.Access_Task_Caption';
import Access_Task_Pages from '@salesforce/label/c.Access_Task_Pages';
import Access_Touchpoint_Journey from '@salesforce/label/c.Access_Touchpoint_Journey';
import Access_Visitor_Id_Field from '@salesforce/label/c.Access_Visitor_Id_Field';
import Access_Why from '@salesforce/label/c.Access_Why';
import Access_You from '@salesforce/label/c.Access_You';

export const ACCESS_LABELS = {
  heading: Access_Heading,
  why: Access_Why,
  error: Access_Error,
  reading: Access_Reading,
  you: Access_You,
  ask: Access_Ask,
  again: Access_Again,
  againNote: Access_Again_Note,
  openSets: Access_Open_Sets,
  companion: Access_Companion,
  companionWhy: Access_Companion_Why,
  columnObject: Access_Column_Object,
  columnRights: Access_Column_Rights,
  companionName: Access_Companion_Name,
  companionApp: Access_Companion_App,
  companionSystem: Access_Companion_System,
  companionReaders: Access_Companion_Readers,
  companionCopy: Access_Companion_Copy,
  companionCopyHead: Access_Companion_Copy_Head,
  companionFile: Access_Companion_File,
  companionFileNote: Access_Companion_File_Note,
  companionXmlLabel: Access_Companion_Xml,
  companionDeploy: Access_Companion_Deploy,
  rightsRead: Access_Rights_Read,
  rightsAll: Access_Rights_All,
  attributionTouchpoints: Access_Attribution_Touchpoints,
  show: Access_Show,
  showWhy: Access_Show_Why,
  layoutCaption: Access_Layout_Caption,
  openLayouts: Access_Open_Layouts,
  taskPages: Access_Task_Pages,
  taskCaption: Access_Task_Caption,
  openTaskPages: Access_Open_Task_Pages,
  journeyPages: Access_Journey_Pages,
  journeyCaption: Access_Journey_Caption,
  openLeadPages: Access_Open_Lead_Pages,
  openContactPages: Access_Open_Contact_Pages,
  openAccountPages: Access_Open_Account_Pages,
  openOpportunityPages: Access_Open_Opportunity_Pages,
  visitorIdField: Access_Visitor_Id_Field,
  callTimeField: Access_Call_Time_Field,
  callAttribution: Access_Call_Attribution,
  touchpointJourney: Access_Touchpoint_Journey,
  captureTitle: Access_Capture,
  captureWhy: Access_Capture_Why,
  captureOne: Access_Capture_One,
  captureSome: Access_Capture_Some,
  captureNone: Access_Capture_None,
  captureNoneDetail: Access_Capture_None_Detail,
  openFlows: Access_Open_Flows,
  switchHow: Access_Switch_How,
  openSwitch: Access_Open_Switch,
  objects: {
    Account: Access_Object_Account,
    Contact: Access_Object_Contact,
    Lead: Access_Object_Lead,
    Opportunity: Access_Object_Opportunity
  } as Readonly<Record<string, string>>
};
