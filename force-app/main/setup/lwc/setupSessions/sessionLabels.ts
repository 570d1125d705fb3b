/** Words of the step, in one place: it has many. */
import Sessions_Again from '@salesforce/label/c.Sessions_Again';
import Sessions_Age_Title from '@salesforce/label/c.Sessions_Age_Title';
import Sessions_Arrive from '@salesforce/label/c.Sessions_Arrive';
import Sessions_Arrive_Why from '@salesforce/label/c.Sessions_Arrive_Why';
import Sessions_Basis from '@salesforce/label/c.Sessions_Basis';
import Sessions_Basis_Activity from '@salesforce/label/c.Sessions_Basis_Activity';
import Sessions_Basis_Start from '@salesforce/label/c.Sessions_Basis_Start';
import Sessions_Build from '@salesforce/label/c.Sessions_Build';
import Sessions_Build_Copy from '@salesforce/label/c.Sessions_Build_Copy';
import Sessions_Build_Text from '@salesforce/label/c.Sessions_Build_Text';
import Sessions_Carryover from '@salesforce/label/c.Sessions_Carryover';
import Sessions_Carryover_Help from '@salesforce/label/c.Sessions_Carryover_Help';
import Sessions_Carryover_Title from '@salesforce/label/c.Sessions_Carryover_Title';
import Sessions_Heading from '@salesforce/label/c.Sessions_Heading';
import Sessions_Ignored from '@salesforce/label/c.Sessions_Ignored';
import Sessions_Ignored_Help from '@salesforce/label/c.Sessions_Ignored_Help';
import Sessions_Import from '@salesforce/label/c.Sessions_Import';
import Sessions_Import_Copy from '@salesforce/label/c.Sessions_Import_Copy';
import Sessions_Import_Text from '@salesforce/label/c.Sessions_Import_Text';
import Sessions_Kept from '@salesforce/label/c.Sessions_Kept';
import Sessions_Login from '@salesforce/label/c.Sessions_Login';
import Sessions_Lookback from '@salesforce/label/c.Sessions_Lookback';
import Sessions_Lookback_Help from '@salesforce/label/c.Sessions_Lookback_Help';
import Sessions_Other from '@salesforce/label/c.Sessions_Other';
import Sessions_Other_Copy from '@salesforce/label/c.Sessions_Other_Copy';
import Sessions_Other_Text from '@salesforce/label/c.Sessions_Other_Text';
import Sessions_Own_Domains from '@salesforce/label/c.Sessions_Own_Domains';
import Sessions_Own_Domains_Help from '@salesforce/label/c.Sessions_Own_Domains_Help';
import Sessions_Retention from '@salesforce/label/c.Sessions_Retention';
import Sessions_Retention_Help from '@salesforce/label/c.Sessions_Retention_Help';
import Sessions_Retention_Short from '@salesforce/label/c.Sessions_Retention_Short';
import Sessions_Retention_Short_Detail from '@salesforce/label/c.Sessions_Retention_Short_Detail';
import Sessions_There from '@salesforce/label/c.Sessions_There';
import Sessions_There_Error from '@salesforce/label/c.Sessions_There_Error';
import Sessions_There_None from '@salesforce/label/c.Sessions_There_None';
import Sessions_There_None_Detail from '@salesforce/label/c.Sessions_There_None_Detail';
import Sessions_There_Old from '@salesforce/label/c.Sessions_There_Old';
import Sessions_There_Old_Detail from '@salesforce/label/c.Sessions_There_Old_Detail';
import Sessions_There_One from '@salesforce/label/c.Sessions_There_One';
import Sessions_There_Reading from '@salesforce/label/c.Sessions_There_Reading';
import Sessions_There_Some from '@salesforce/label/c.Sessions_There_Some';
import Sessions_Warehouse_Copy from '@salesforce/label/c.Sessions_Warehouse_Copy';
import Sessions_Warehouse_Text from '@salesforce/label/c.Sessions_Warehouse_Text';
import Sessions_Why from '@salesforce/label/c.Sessions_Why';
import Sessions_Window from '@salesforce/label/c.Sessions_Window';
import Sessions_Window_Help from '@salesforce/label/c.Sessions_Window_Help';

export const SESSION_LABELS = {
  heading: Sessions_Heading,
  why: Sessions_Why,
  window: Sessions_Window,
  windowHelp: Sessions_Window_Help,
  basis: Sessions_Basis,
  basisStart: Sessions_Basis_Start,
  basisActivity: Sessions_Basis_Activity,
  carryoverTitle: Sessions_Carryover_Title,
  carryover: Sessions_Carryover,
  carryoverHelp: Sessions_Carryover_Help,
  ageTitle: Sessions_Age_Title,
  lookback: Sessions_Lookback,
  lookbackHelp: Sessions_Lookback_Help,
  retention: Sessions_Retention,
  retentionHelp: Sessions_Retention_Help,
  retentionShort: Sessions_Retention_Short,
  retentionShortDetail: Sessions_Retention_Short_Detail,
  arriveTitle: Sessions_Arrive,
  arriveWhy: Sessions_Arrive_Why,
  login: Sessions_Login,
  importTitle: Sessions_Import,
  importText: Sessions_Import_Text,
  importCopy: Sessions_Import_Copy,
  buildTitle: Sessions_Build,
  buildText: Sessions_Build_Text,
  buildCopy: Sessions_Build_Copy,
  ownDomains: Sessions_Own_Domains,
  ownDomainsHelp: Sessions_Own_Domains_Help,
  ignored: Sessions_Ignored,
  ignoredHelp: Sessions_Ignored_Help,
  otherTitle: Sessions_Other,
  otherText: Sessions_Other_Text,
  otherCopy: Sessions_Other_Copy,
  warehouseText: Sessions_Warehouse_Text,
  warehouseCopy: Sessions_Warehouse_Copy,
  thereTitle: Sessions_There,
  thereReading: Sessions_There_Reading,
  thereError: Sessions_There_Error,
  thereNone: Sessions_There_None,
  thereNoneDetail: Sessions_There_None_Detail,
  thereOne: Sessions_There_One,
  thereSome: Sessions_There_Some,
  thereOld: Sessions_There_Old,
  thereOldDetail: Sessions_There_Old_Detail,
  again: Sessions_Again,
  kept: Sessions_Kept
};
