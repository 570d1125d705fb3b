/** A call-tracking vendor as the org knows one: a client of its own (jsforce) that inserts Tasks and does nothing else. */
import { Connection } from 'jsforce';
import type { OpenPages } from './openPages.ts';

export interface Caller {
  readonly name: string;
  readonly lead: string;
  readonly visitorId: string;
}

const MINUTE = 60_000;

/** A lead whose visitor came from an ad a few minutes ago. */
export async function makeCaller(pages: OpenPages, name: string): Promise<Caller> {
  const lead = await pages.insert('Lead', { LastName: name, Company: 'Acme', Email: `${name.replace(/\W/g, '.').slice(-40)}@example.com` });
  const visitorId = `visitor-of-${name.replace(/\W/g, '-').slice(-60)}`;
  const startedAt = new Date(Date.now() - 13 * MINUTE).toISOString();
  await pages.insert('Web_Session__c', {
    Session_Key__c: `visit-of-${name}`,
    BizibleId__c: visitorId,
    Visitor_Key__c: visitorId,
    Started_At__c: startedAt,
    Last_Activity_At__c: startedAt,
    Page_Views__c: 3,
    Source__c: 'google',
    Medium__c: 'cpc',
    Click_Id__c: 'x',
    Click_Id_Type__c: 'gclid'
  });
  return { name, lead, visitorId };
}

export class Vendor {
  private readonly connection: Connection;

  constructor({ instanceUrl, accessToken }: OpenPages['org']) {
    this.connection = new Connection({ instanceUrl, accessToken, version: '67.0' });
  }

  /** Logs a call that begins now. @returns the Task's Id */
  async log({ name, lead, visitorId }: Caller): Promise<string> {
    const answer = await this.connection.sobject('Task').create({
      Subject: `Call of ${name}`,
      Type: 'Call',
      TaskSubtype: 'Call',
      CallType: 'Inbound',
      CallDurationInSeconds: 95,
      WhoId: lead,
      BizibleId__c: visitorId,
      Touchpoint_Date__c: new Date().toISOString()
    });
    if (!answer.success) throw new Error(`The call of ${name} was refused: ${JSON.stringify(answer.errors)}`);
    return answer.id;
  }
}
