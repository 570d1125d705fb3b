/** What a vendor and a tracker put into an org, and what became of it. */
import type { TestOrg } from './testOrg.ts';

const VISITOR = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa01';

export async function insertCall(org: TestOrg, visitor = VISITOR): Promise<string> {
  const lead = await org.insert('Lead', { LastName: 'Caller', Company: 'Caller' });
  return org.insert('Task', {
    Subject: 'Call',
    WhoId: lead,
    Type: 'Call',
    TaskSubtype: 'Call',
    CallType: 'Inbound',
    BizibleId__c: visitor,
    CallDurationInSeconds: 60,
    Touchpoint_Date__c: '2026-05-04T12:10:00.000+0000'
  });
}

export function insertSession(org: TestOrg, visitor = VISITOR): Promise<string> {
  const ofVisitor = { Session_Key__c: `visit of ${visitor}`, BizibleId__c: visitor, Visitor_Key__c: visitor };
  return org.insert('Web_Session__c', { ...ofVisitor, Started_At__c: '2026-05-04T12:00:00.000+0000' });
}

export async function outcomeOf(org: TestOrg, taskId: string): Promise<unknown> {
  const [call] = await org.query(`SELECT Outcome__c FROM Tracked_Call__c WHERE Task_Id__c = '${taskId}'`);
  return call?.['Outcome__c'];
}
