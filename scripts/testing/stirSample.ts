import type { TestOrg } from './testOrg.ts';

/** What a second run meets: late sessions that merge calls in place, deleted and changed Tasks, deleted sessions, a new person. */
export async function stirSample(org: TestOrg): Promise<void> {
  const standalone = await org.query(
    "SELECT Task_Id__c, Visitor_Key__c, Call_Time__c FROM Tracked_Call__c WHERE Outcome__c = 'standalone' AND Visitor_Key__c != null ORDER BY Task_Id__c"
  );
  for (const [n, { Visitor_Key__c, Call_Time__c }] of standalone.entries()) {
    const startedAt = new Date(Date.parse(String(Call_Time__c).replace('+0000', 'Z')) - 60_000).toISOString();
    await org.insert('Web_Session__c', {
      Session_Key__c: `late-${String(n)}`,
      BizibleId__c: Visitor_Key__c,
      Visitor_Key__c,
      Started_At__c: startedAt
    });
  }
  const merged = await org.query(
    "SELECT Task_Id__c, Web_Session__c FROM Tracked_Call__c WHERE Outcome__c = 'merged' ORDER BY Task_Id__c LIMIT 6"
  );
  for (const [n, call] of merged.entries()) {
    if (n % 3 === 0) await org.remove('Task', String(call['Task_Id__c']));
    if (n % 3 === 1) await org.update('Task', String(call['Task_Id__c']), { Type: 'Phone Call' });
    if (n % 3 === 2) await org.remove('Web_Session__c', String(call['Web_Session__c']));
  }
}
