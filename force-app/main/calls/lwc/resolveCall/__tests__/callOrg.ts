import { answerGraphql } from 'lightning/graphql';
import { PageOrg, type Row } from '../../../../app/lwc/recordQuery/__tests__/pageOrg';

export const TASK_ID = '00T000000000001EAA';
export const LEAD_ID = '00Q000000000001AAA';

const KEYS = {
  Tracked_Call__c: 'Task_Id__c',
  Touchpoint__c: 'Touchpoint_Key__c',
  Attribution_Touchpoint__c: 'Attribution_Key__c',
  Web_Session__c: 'Session_Key__c'
};

export const LEAD = { Id: LEAD_ID, Name: 'Ann', LastName: 'Ann', Email: 'ann@example.com', CreatedDate: '2026-05-01T08:00:00.000Z' };
/** Captured by the flow, not decided yet. */
export const PENDING = {
  Id: 'a02000000000001AAA',
  Task_Id__c: TASK_ID,
  BizibleId__c: 'B',
  Visitor_Key__c: 'B',
  Task_Type__c: 'Call',
  Direction__c: 'Inbound',
  Lead__c: LEAD_ID,
  Task_Created_At__c: '2026-05-04T12:31:00.000Z',
  Vendor_Call_Time__c: '2026-05-04T12:30:00.000Z',
  Outcome__c: 'pending'
};
/** The visit of 12:17, from an ad. */
export const VISIT = {
  Id: 'a03000000000001AAA',
  Session_Key__c: 'S-1',
  BizibleId__c: 'B',
  Visitor_Key__c: 'B',
  Started_At__c: '2026-05-04T12:17:00.000Z',
  Last_Activity_At__c: '2026-05-04T12:25:00.000Z',
  Page_Views__c: 4,
  Source__c: 'google',
  Medium__c: 'cpc',
  Click_Id__c: 'x1',
  Click_Id_Type__c: 'gclid'
};

/** An org with what a test gives; the other tables are empty. Pages see it as soon as it is made. */
export function callOrg(tables: Readonly<Record<string, readonly Row[]>> = {}): PageOrg {
  const names = [
    ...Object.keys(KEYS),
    'Touchline_Setting__c',
    'Channel_Rule__c',
    'Tracking_Number__c',
    'Suppression_Rule__c',
    'Attribution_Model__c',
    'Lead',
    'Contact',
    'Opportunity',
    'OpportunityContactRole'
  ];
  const given = Object.fromEntries(names.map((name) => [name, (tables[name] ?? []).map((row) => ({ ...row }))]));
  const org = new PageOrg(given, KEYS);
  answerGraphql((_, variables, text) => org.answer(text, variables));
  return org;
}
