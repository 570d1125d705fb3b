import type { Mend } from 'c/healthChecks';
import { objectName } from 'c/ownFields';
import type { ObjectName } from 'c/salesforceRecords';
import Health_Open_Calls from '@salesforce/label/c.Health_Open_Calls';
import Health_Open_Company from '@salesforce/label/c.Health_Open_Company';
import Health_Open_Custom_Settings from '@salesforce/label/c.Health_Open_Custom_Settings';
import Health_Open_Flows from '@salesforce/label/c.Health_Open_Flows';
import Health_Open_Models from '@salesforce/label/c.Health_Open_Models';
import Health_Open_Numbers from '@salesforce/label/c.Health_Open_Numbers';
import Health_Open_Permission_Sets from '@salesforce/label/c.Health_Open_Permission_Sets';
import Health_Open_Rules from '@salesforce/label/c.Health_Open_Rules';
import Health_Open_Runs from '@salesforce/label/c.Health_Open_Runs';
import Health_Open_Sessions from '@salesforce/label/c.Health_Open_Sessions';
import Health_Open_Settings from '@salesforce/label/c.Health_Open_Settings';
import Health_Open_Suppression from '@salesforce/label/c.Health_Open_Suppression';

/** Where something is mended. */
export interface MendLink {
  readonly label: string;
  readonly path: string;
}

const setup = (label: string, page: string): MendLink => ({ label, path: `/lightning/setup/${page}/home` });
const list = (label: string, object: ObjectName): MendLink => ({ label, path: `/lightning/o/${objectName(object)}/list` });

const PERMISSION_SETS = setup(Health_Open_Permission_Sets, 'PermSets');
const CALLS = list(Health_Open_Calls, 'Tracked_Call__c');
const SESSIONS = list(Health_Open_Sessions, 'Web_Session__c');
const RUNS = list(Health_Open_Runs, 'Resolution_Run__c');
const SETTINGS = list(Health_Open_Settings, 'Touchline_Setting__c');

export const MEND_LINKS: Readonly<Record<Exclude<Mend, 'none'>, MendLink>> = {
  assignPermissionSet: PERMISSION_SETS,
  makeOwnPermissionSet: PERMISSION_SETS,
  grantSight: PERMISSION_SETS,
  grantTaskFields: PERMISSION_SETS,
  turnCaptureOn: setup(Health_Open_Custom_Settings, 'CustomSettings'),
  activateFlow: setup(Health_Open_Flows, 'Flows'),
  runAutomation: RUNS,
  askVendor: CALLS,
  awaitCalls: CALLS,
  bringSessions: SESSIONS,
  beginSessions: SESSIONS,
  checkWindow: CALLS,
  checkCallTime: CALLS,
  connectPeople: CALLS,
  reviewConflicts: CALLS,
  readRunMessage: RUNS,
  mendRecords: CALLS,
  mendRefusals: RUNS,
  waitForLease: RUNS,
  saveRequests: setup(Health_Open_Company, 'CompanyProfileInfo'),
  setRetention: SETTINGS,
  pruneSessions: SESSIONS,
  keepSessionsOutside: SESSIONS,
  editSettings: SETTINGS,
  editChannelRules: list(Health_Open_Rules, 'Channel_Rule__c'),
  editNumbers: list(Health_Open_Numbers, 'Tracking_Number__c'),
  editSuppression: list(Health_Open_Suppression, 'Suppression_Rule__c'),
  editModels: list(Health_Open_Models, 'Attribution_Model__c')
};
