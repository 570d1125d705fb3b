/** Callers put into an org as a customer's systems would do it: by Bulk API. */
import { ingest } from '../../scripts/salesforce/bulk/bulkIngest.ts';
import { bulkPages, startQuery } from '../../scripts/salesforce/bulk/bulkQuery.ts';
import type { OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import { callerName, callSubject, callTime, emailOf, visitKey, visitorOf, visitTime, type Callers } from './callers.ts';

function numbers({ first, count }: Callers): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

async function load(http: OrgHttp, object: string, keyField: string, records: readonly Record<string, unknown>[]): Promise<void> {
  const results = await ingest(http, { object, operation: 'insert', keyField, records });
  const refused = results.find(({ success }) => !success);
  if (refused) throw new Error(`${object}: ${refused.error ?? ''}`);
}

/** Ids of the callers' leads, by name. */
export async function readLeads(http: OrgHttp, callers: Callers): Promise<Map<string, string>> {
  const soql = `SELECT Id, LastName FROM Lead WHERE LastName >= '${callerName(callers.first)}'`;
  const ids = new Map<string, string>();
  for await (const page of bulkPages(http, await startQuery(http, { soql }), { soql })) {
    for (const { Id, LastName } of page) ids.set(String(LastName), String(Id));
  }
  return ids;
}

export async function fillOrg(http: OrgHttp, callers: Callers): Promise<void> {
  const all = numbers(callers);
  await load(
    http,
    'Lead',
    'LastName',
    all.map((n) => ({ LastName: callerName(n), Company: 'Company', Email: emailOf(n) }))
  );
  await load(
    http,
    'Web_Session__c',
    'Session_Key__c',
    all.flatMap((n) =>
      Array.from({ length: callers.visitsEach }, (_, visit) => ({
        Session_Key__c: visitKey(n, visit),
        BizibleId__c: visitorOf(n),
        Visitor_Key__c: visitorOf(n),
        Started_At__c: new Date(visitTime(n, visit)).toISOString(),
        Landing_Page__c: 'https://www.example.com/?utm_source=google&utm_medium=cpc',
        Medium__c: 'cpc',
        Source__c: 'google'
      }))
    )
  );
  if (callers.withoutCalls) return;
  const leads = await readLeads(http, callers);
  await load(
    http,
    'Task',
    'Subject',
    all.map((n) => callTask(n, leads))
  );
}

/** The call of one caller, as a vendor writes it. */
export function callTask(n: number, leads: ReadonlyMap<string, string>): Record<string, unknown> {
  return {
    Subject: callSubject(n),
    WhoId: leads.get(callerName(n)),
    Type: 'Call',
    TaskSubtype: 'Call',
    CallType: 'Inbound',
    CallDurationInSeconds: 120,
    BizibleId__c: visitorOf(n),
    Touchpoint_Date__c: new Date(callTime(n)).toISOString()
  };
}
