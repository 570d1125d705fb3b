/** One account with an open opportunity; its contacts call again and again, each time after a visit. */
import { ingest } from '../../scripts/salesforce/bulk/bulkIngest.ts';
import type { OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import { runQueries } from '../../scripts/salesforce/runQueries.ts';

const CALLS_A_CONTACT = 10;
const BEGINNING = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

async function load(http: OrgHttp, object: string, keyField: string, records: readonly Record<string, unknown>[]): Promise<void> {
  const results = await ingest(http, { object, operation: 'insert', keyField, records });
  const refused = results.find(({ success }) => !success);
  if (refused) throw new Error(`${object}: ${refused.error ?? ''}`);
}

async function create(http: OrgHttp, object: string, body: object): Promise<string> {
  return ((await http.request({ method: 'POST', path: `/sobjects/${object}`, body, purpose: 'fill' })) as { id: string }).id;
}

export async function fillAccount(http: OrgHttp, calls: number): Promise<void> {
  const account = await create(http, 'Account', { Name: 'One account' });
  await create(http, 'Opportunity', {
    Name: 'One deal',
    AccountId: account,
    Amount: 1_000_000,
    StageName: 'Prospecting',
    CloseDate: '2027-01-01'
  });
  const contacts = Array.from({ length: Math.ceil(calls / CALLS_A_CONTACT) }, (_, n) => ({
    LastName: `Contact ${String(n)}`,
    AccountId: account
  }));
  await load(http, 'Contact', 'LastName', contacts);
  const [records = []] = await runQueries(http, [{ soql: 'SELECT Id FROM Contact ORDER BY Id' }], 'fill');
  const ids = records.map(({ Id }) => String(Id));
  const visitor = (n: number): string => `d${(n % ids.length).toString(16).padStart(31, '0')}`;
  const at = (n: number): number => BEGINNING + Math.floor(n / ids.length) * 24 * HOUR + (n % ids.length) * 1000;
  const numbers = Array.from({ length: calls }, (_, n) => n);
  await load(
    http,
    'Web_Session__c',
    'Session_Key__c',
    numbers.map((n) => ({
      Session_Key__c: `visit-${String(n)}`,
      BizibleId__c: visitor(n),
      Visitor_Key__c: visitor(n),
      Started_At__c: new Date(at(n) - 600_000).toISOString(),
      Source__c: 'google',
      Medium__c: 'cpc'
    }))
  );
  await load(
    http,
    'Task',
    'Subject',
    numbers.map((n) => ({
      Subject: `Call ${String(n)}`,
      WhoId: ids[n % ids.length],
      Type: 'Call',
      TaskSubtype: 'Call',
      CallType: 'Inbound',
      CallDurationInSeconds: 60,
      BizibleId__c: visitor(n),
      Touchpoint_Date__c: new Date(at(n)).toISOString()
    }))
  );
}
