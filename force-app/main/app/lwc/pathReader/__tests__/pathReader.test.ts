import { PageOrg, type Row } from '../../recordQuery/__tests__/pageOrg';
import { openPathReader } from '../pathReader';

/** No page is to share revenue by what its user happens to see amounts in. */
jest.mock('@salesforce/i18n/currency', () => ({ default: 'JPY' }), { virtual: true });

const RULES = ['Touchline_Setting__c', 'Channel_Rule__c', 'Tracking_Number__c', 'Suppression_Rule__c', 'Attribution_Model__c'];
const ROWS = [
  'Tracked_Call__c',
  'Web_Session__c',
  'Touchpoint__c',
  'Attribution_Touchpoint__c',
  'Lead',
  'Contact',
  'OpportunityContactRole'
];
const OPPORTUNITY = {
  Id: '006000000000001AAA',
  Name: 'Deal',
  AccountId: '001',
  Amount: 12.5,
  Net__c: 10,
  CreatedDate: '2026-05-01T00:00:00.000Z',
  CloseDate: '2026-06-01',
  IsClosed: false,
  IsWon: false
};
const orgWith = (tables: Readonly<Record<string, readonly Row[]>>): PageOrg =>
  new PageOrg(Object.fromEntries([...RULES, ...ROWS, 'Opportunity'].map((name) => [name, [...(tables[name] ?? [])]])));
const setting = (more: Row): Row => ({ Id: 'a04', Name: 'Touchline', Key__c: 'default', ...more });

describe('the path’s reader in a page', () => {
  it('reads what an admin decides', async () => {
    const org = orgWith({
      Opportunity: [OPPORTUNITY],
      Touchline_Setting__c: [setting({ Window_Minutes__c: 45, Rules_Version__c: 'v7' })],
      Channel_Rule__c: [{ Id: 'a05', Name: 'R', Rule_Key__c: 'r', Order__c: 1, Channel__c: 'Print', Active__c: true }],
      Tracking_Number__c: [{ Id: 'a06', Name: 'N', Phone_E164__c: '+16145550170', Pooled__c: false, Channel__c: 'Radio' }]
    });
    const { ruleBook, severalCurrencies } = (await openPathReader(org)).org;
    expect(ruleBook).toMatchObject({
      settings: { windowMinutes: 45, timeZone: 'America/Los_Angeles' },
      channelRules: [{ ruleKey: 'r', channel: 'Print' }],
      trackingNumbers: [{ phoneE164: '+16145550170', channel: 'Radio' }],
      rulesVersion: 'v7'
    });
    expect(severalCurrencies).toBe(false);
  });

  it('finds the settings row whatever the case of its key, as the commands do', async () => {
    const rows = [setting({ Key__c: 'other', Window_Minutes__c: 60 }), setting({ Key__c: 'Default', Window_Minutes__c: 45 })];
    const { ruleBook } = (await openPathReader(orgWith({ Opportunity: [OPPORTUNITY], Touchline_Setting__c: rows }))).org;
    expect(ruleBook.settings.windowMinutes).toBe(45);
  });

  it('refuses settings of which no row can be the one that holds', async () => {
    const org = orgWith({ Opportunity: [OPPORTUNITY], Touchline_Setting__c: [setting({ Key__c: 'other' })] });
    await expect(openPathReader(org)).rejects.toMatchObject({ code: 'setup', details: ['Touchline_Setting__c', 'Key__c', 'other'] });
  });

  it('ends close dates and names vendors as the settings say, not as the user’s own zone does', async () => {
    const more = { Time_Zone__c: 'Europe/London', Phone_Country__c: 'gb', Vendor_Rules__c: 'CallRail: subject CallRail*' };
    const { ruleBook } = (await openPathReader(orgWith({ Opportunity: [OPPORTUNITY], Touchline_Setting__c: [setting(more)] }))).org;
    expect(ruleBook.settings).toMatchObject({
      timeZone: 'Europe/London',
      phoneCountry: 'GB',
      vendorRules: [{ vendor: 'CallRail', subject: 'CallRail*' }]
    });
  });

  it('takes the amount from the field that the settings name, whatever its letters', async () => {
    const org = orgWith({ Opportunity: [OPPORTUNITY], Touchline_Setting__c: [setting({ Amount_Field__c: 'net__C' })] });
    const { opportunities } = await (await openPathReader(org)).read([{ rows: 'opportunities', by: 'account', values: ['001'] }]);
    expect(opportunities).toMatchObject([{ opportunityId: OPPORTUNITY.Id, amount: '10', currencyIsoCode: 'USD', closeDate: '2026-06-01' }]);
  });

  it('shares the amount of an org with one currency in hundredths, as the commands do (R36)', async () => {
    const org = orgWith({ Opportunity: [OPPORTUNITY] });
    const { opportunities } = await (await openPathReader(org)).read([{ rows: 'opportunities', by: 'id', values: [OPPORTUNITY.Id] }]);
    expect(opportunities?.map(({ currencyIsoCode }) => currencyIsoCode)).toEqual(['USD']);
  });

  it('tells a session without its visitor key from one that has it', async () => {
    const session = { BizibleId__c: 'visitor', Started_At__c: '2026-05-04T12:00:00.000Z' };
    const org = orgWith({
      Opportunity: [OPPORTUNITY],
      Touchline_Setting__c: [setting({})],
      Web_Session__c: [
        { ...session, Id: 'a08', Session_Key__c: 'keyed', Visitor_Key__c: 'visitor' },
        { ...session, Id: 'a09', Session_Key__c: 'loaded', Visitor_Key__c: null }
      ]
    });
    const { webSessions } = await (await openPathReader(org)).read([{ rows: 'webSessions', by: 'key', values: ['keyed', 'loaded'] }]);
    expect(webSessions?.map(({ sessionKey, isMiskeyed }) => [sessionKey, isMiskeyed])).toEqual([
      ['keyed', undefined],
      ['loaded', true]
    ]);
  });

  it('refuses a field that is none', async () => {
    const org = orgWith({ Opportunity: [OPPORTUNITY], Touchline_Setting__c: [setting({ Amount_Field__c: 'Nett__c' })] });
    await expect(openPathReader(org)).rejects.toMatchObject({
      code: 'setup',
      details: ['Touchline_Setting__c', 'Amount_Field__c', 'Nett__c']
    });
  });

  it('reads each record’s own currency where the org has several', async () => {
    const org = orgWith({
      Opportunity: [{ ...OPPORTUNITY, CurrencyIsoCode: 'EUR' }],
      Attribution_Touchpoint__c: [{ Id: 'a07', Attribution_Key__c: 'k', Opportunity__c: OPPORTUNITY.Id, CurrencyIsoCode: 'CHF' }]
    });
    const reader = await openPathReader(org);
    const { opportunities, attributionTouchpoints } = await reader.read([
      { rows: 'opportunities', by: 'id', values: [OPPORTUNITY.Id] },
      { rows: 'attributionTouchpoints', by: 'opportunity', values: [OPPORTUNITY.Id] }
    ]);
    expect(opportunities).toMatchObject([{ currencyIsoCode: 'EUR' }]);
    expect(attributionTouchpoints).toMatchObject([{ id: 'a07', row: { currencyIsoCode: 'CHF' } }]);
  });

  it('asks for roles, and for calls by the visit they were tied to', async () => {
    const org = orgWith({
      Opportunity: [OPPORTUNITY],
      Contact: [{ Id: '003000000000001AAA', Name: 'Ann', CreatedDate: OPPORTUNITY.CreatedDate }],
      OpportunityContactRole: [{ Id: '00K', OpportunityId: OPPORTUNITY.Id, ContactId: '003000000000001AAA', IsPrimary: true }],
      Web_Session__c: [{ Id: 'a03', Session_Key__c: 'S-1', Started_At__c: '2026-05-04T12:17:00.000Z' }],
      Tracked_Call__c: [
        { Id: 'a02', Task_Id__c: '00T1', Outcome__c: 'merged', Web_Session__c: 'a03', Task_Created_At__c: '2026-05-04T12:31:00.000Z' }
      ]
    });
    const reader = await openPathReader(org);
    const { contactRoles, trackedCalls, calls } = await reader.read([
      { rows: 'contactRoles', by: 'opportunity', values: [OPPORTUNITY.Id] },
      { rows: 'trackedCalls', by: 'session', values: ['S-1'] }
    ]);
    expect(contactRoles).toEqual([{ opportunityId: OPPORTUNITY.Id, contactId: '003000000000001AAA', isPrimary: true }]);
    expect(trackedCalls).toMatchObject([{ id: 'a02', row: { taskId: '00T1', webSession: 'S-1' } }]);
    expect(calls).toMatchObject([{ taskId: '00T1', isDeleted: false }]);
  });

  it('answers a round in one request', async () => {
    const org = orgWith({ Opportunity: [OPPORTUNITY] });
    const reader = await openPathReader(org);
    const before = org.asked.length;
    await reader.read([
      { rows: 'calls', by: 'visitor', values: ['B'] },
      { rows: 'webSessions', by: 'visitor', values: ['B'] },
      { rows: 'people', by: 'email', values: ['ann@example.com'] },
      { rows: 'touchpoints', by: 'person', values: ['00Q000000000001AAA'] },
      { rows: 'opportunities', by: 'account', values: ['001'] }
    ]);
    expect(org.asked.length - before).toBe(1);
  });
});
