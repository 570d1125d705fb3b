/** An org with 100,000 touchpoints, and records that 500 of them belong to. */
import type { OpenPages } from '../../preview/testing/openPages.ts';
import { ingest } from '../../scripts/salesforce/bulk/bulkIngest.ts';
import { API_VERSION, OrgHttp } from '../../scripts/salesforce/orgHttp.ts';

export interface BusyRecords {
  readonly lead: string;
  readonly account: string;
  readonly opportunity: string;
  readonly task: string;
  readonly trackedCall: string;
}

const ON_A_RECORD = 500;
const HOUR = 3_600_000;
const CHANNELS = ['Paid Search', 'Organic Search', 'Direct', 'Email', 'Referral', 'Paid Social', 'Display', 'Other'];
const OUTCOMES = [
  ['merged', 'matched'],
  ['standalone', 'noSession'],
  ['skipped', 'noVisitorId']
] as const;

type Fields = Readonly<Record<string, unknown>>;

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function touchpoint(i: number, now: number, more: Fields): Fields {
  return {
    Touchpoint_Key__c: `busy-${String(i)}`,
    Touchpoint_Date__c: new Date(now - (i % 4_000) * HOUR).toISOString(),
    Kind__c: i % 3 === 0 ? 'call' : 'form',
    Call_Count__c: i % 3 === 0 ? 1 : 0,
    Touchpoint_Type__c: i % 3 === 0 ? 'Call' : 'Web Form',
    Position__c: 'PostLC, Form',
    Channel__c: CHANNELS[i % CHANNELS.length],
    ...more
  };
}

function trackedCall(i: number, now: number): Fields {
  const [outcome, reason] = OUTCOMES[i % OUTCOMES.length] ?? OUTCOMES[0];
  const at = new Date(now - (i % 4_000) * HOUR).toISOString();
  return {
    Task_Id__c: `00T${String(i).padStart(12, 'b')}AAA`,
    Outcome__c: outcome,
    Reason__c: reason,
    Call_Time__c: at,
    Task_Created_At__c: at,
    Vendor__c: `Vendor ${String(i % 4)}`,
    Dialled_Number__c: `+1614555${String(i % 20).padStart(4, '0')}`
  };
}

/** Loads through Bulk API 2.0, as a migration would. */
export async function fillPages(pages: OpenPages, count: number, now: number): Promise<BusyRecords> {
  const { instanceUrl, accessToken } = pages.org;
  const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'bench', budget: { dailyShare: 100 } });
  const load = async (object: string, keyField: string, records: readonly Fields[]): Promise<void> => {
    const refused = (await ingest(http, { object, operation: 'insert', keyField, records })).find(({ success }) => !success);
    if (refused) throw new Error(`${object}: ${refused.error ?? ''}`);
  };
  const lead = await pages.insert('Lead', { LastName: 'Busy', Company: 'Busy' });
  const account = await pages.insert('Account', { Name: 'Busy' });
  const contact = await pages.insert('Contact', { LastName: 'Busy', AccountId: account });
  const opportunity = await pages.insert('Opportunity', {
    Name: 'Busy',
    AccountId: account,
    StageName: 'Closed Won',
    CloseDate: new Date(now).toISOString().slice(0, 10),
    Amount: 50_000
  });
  const owners: readonly Fields[] = [
    { Lead__c: lead, Person_Key__c: lead },
    { Contact__c: contact, Account__c: account, Person_Key__c: contact }
  ];
  await load(
    'Touchpoint__c',
    'Touchpoint_Key__c',
    range(count).map((i) => touchpoint(i, now, i < 2 * ON_A_RECORD ? (owners[i % 2] ?? {}) : {}))
  );
  await load(
    'Tracked_Call__c',
    'Task_Id__c',
    range(Math.floor(count / 3)).map((i) => trackedCall(i, now))
  );
  const earned = await pages.query(`SELECT Id, Touchpoint_Date__c FROM Touchpoint__c WHERE Contact__c = '${contact}'`);
  await load(
    'Attribution_Touchpoint__c',
    'Attribution_Key__c',
    earned.map(({ Id, Touchpoint_Date__c }, i) => ({
      Attribution_Key__c: `busy-${String(i)}`,
      Opportunity__c: opportunity,
      Touchpoint__c: Id,
      Account__c: account,
      Contact__c: contact,
      Touchpoint_Date__c,
      Kind__c: i % 3 === 0 ? 'call' : 'form',
      Position__c: 'PostLC, Form',
      Channel__c: CHANNELS[i % CHANNELS.length],
      Full_Path_Credit__c: 100 / ON_A_RECORD,
      Full_Path_Revenue__c: 50_000 / ON_A_RECORD
    }))
  );
  await http.close();
  const task = await pages.insert('Task', { Subject: 'Call', TaskSubtype: 'Call', Type: 'Call', WhoId: lead });
  const trackedCallId = await pages.insert('Tracked_Call__c', {
    Task_Id__c: task,
    Outcome__c: 'skipped',
    Reason__c: 'noVisitorId',
    Lead__c: lead
  });
  return { lead, account, opportunity, task, trackedCall: trackedCallId };
}
