/** Words of the step, in one place: it has many. */
import Access_Open_Sets from '@salesforce/label/c.Access_Open_Sets';
import Automation_Choose from '@salesforce/label/c.Automation_Choose';
import Automation_Client from '@salesforce/label/c.Automation_Client';
import Automation_Client_1 from '@salesforce/label/c.Automation_Client_1';
import Automation_Client_2 from '@salesforce/label/c.Automation_Client_2';
import Automation_Client_3 from '@salesforce/label/c.Automation_Client_3';
import Automation_Client_4 from '@salesforce/label/c.Automation_Client_4';
import Automation_Client_5 from '@salesforce/label/c.Automation_Client_5';
import Automation_Clock from '@salesforce/label/c.Automation_Clock';
import Automation_Clock_Text from '@salesforce/label/c.Automation_Clock_Text';
import Automation_Column_File from '@salesforce/label/c.Automation_Column_File';
import Automation_Column_Guide from '@salesforce/label/c.Automation_Column_Guide';
import Automation_Column_Where from '@salesforce/label/c.Automation_Column_Where';
import Automation_Container from '@salesforce/label/c.Automation_Container';
import Automation_Doctor_Copy from '@salesforce/label/c.Automation_Doctor_Copy';
import Automation_Dry_Run_Copy from '@salesforce/label/c.Automation_Dry_Run_Copy';
import Automation_Environment_Copy from '@salesforce/label/c.Automation_Environment_Copy';
import Automation_Heading from '@salesforce/label/c.Automation_Heading';
import Automation_In_App from '@salesforce/label/c.Automation_In_App';
import Automation_In_App_Limits from '@salesforce/label/c.Automation_In_App_Limits';
import Automation_In_App_Text from '@salesforce/label/c.Automation_In_App_Text';
import Automation_Key from '@salesforce/label/c.Automation_Key';
import Automation_Key_Copy from '@salesforce/label/c.Automation_Key_Copy';
import Automation_Key_Text from '@salesforce/label/c.Automation_Key_Text';
import Automation_Login from '@salesforce/label/c.Automation_Login';
import Automation_Login_Copy from '@salesforce/label/c.Automation_Login_Copy';
import Automation_Login_Text from '@salesforce/label/c.Automation_Login_Text';
import Automation_Open_Clients from '@salesforce/label/c.Automation_Open_Clients';
import Automation_Open_Users from '@salesforce/label/c.Automation_Open_Users';
import Automation_Question from '@salesforce/label/c.Automation_Question';
import Automation_Resolve_Copy from '@salesforce/label/c.Automation_Resolve_Copy';
import Automation_Run from '@salesforce/label/c.Automation_Run';
import Automation_Run_Text from '@salesforce/label/c.Automation_Run_Text';
import Automation_Timer from '@salesforce/label/c.Automation_Timer';
import Automation_User from '@salesforce/label/c.Automation_User';
import Automation_User_Text from '@salesforce/label/c.Automation_User_Text';
import Automation_Watch_Copy from '@salesforce/label/c.Automation_Watch_Copy';
import Automation_Watch_Text from '@salesforce/label/c.Automation_Watch_Text';
import Automation_Why from '@salesforce/label/c.Automation_Why';
import Automation_Workflow from '@salesforce/label/c.Automation_Workflow';

export const AUTOMATION_LABELS = {
  heading: Automation_Heading,
  why: Automation_Why,
  question: Automation_Question,
  inApp: Automation_In_App,
  inAppText: Automation_In_App_Text,
  inAppLimits: Automation_In_App_Limits,
  clock: Automation_Clock,
  clockText: Automation_Clock_Text,
  choose: Automation_Choose,
  user: Automation_User,
  userText: Automation_User_Text,
  openUsers: Automation_Open_Users,
  openSets: Access_Open_Sets,
  key: Automation_Key,
  keyText: Automation_Key_Text,
  keyCopy: Automation_Key_Copy,
  client: Automation_Client,
  client1: Automation_Client_1,
  client2: Automation_Client_2,
  client3: Automation_Client_3,
  client4: Automation_Client_4,
  client5: Automation_Client_5,
  openClients: Automation_Open_Clients,
  login: Automation_Login,
  loginText: Automation_Login_Text,
  loginCopy: Automation_Login_Copy,
  doctorCopy: Automation_Doctor_Copy,
  dryRunCopy: Automation_Dry_Run_Copy,
  resolveCopy: Automation_Resolve_Copy,
  run: Automation_Run,
  runText: Automation_Run_Text,
  environmentCopy: Automation_Environment_Copy,
  columnWhere: Automation_Column_Where,
  columnFile: Automation_Column_File,
  columnGuide: Automation_Column_Guide,
  workflow: Automation_Workflow,
  timer: Automation_Timer,
  container: Automation_Container,
  watchText: Automation_Watch_Text,
  watchCopy: Automation_Watch_Copy
};
