import { callOrg, LEAD, LEAD_ID, PENDING, TASK_ID, VISIT } from './callOrg';
import { resolveCall } from '../resolveCall';
import type { PageOrg } from '../../../../app/lwc/recordQuery/__tests__/pageOrg';

const NOW = Date.parse('2026-05-04T13:00:00Z');
const resolve = (org: PageOrg) => resolveCall(TASK_ID, org, () => NOW);
const OPPORTUNITY = {
  Id: '006000000000001AAA',
  Name: 'Deal',
  AccountId: '001000000000001AAA',
  Amount: 1000,
  CreatedDate: '2026-05-05T00:00:00.000Z',
  CloseDate: '2026-06-01',
  IsClosed: false,
  IsWon: false
};

function story(tables: Parameters<typeof callOrg>[0] = {}): PageOrg {
  return callOrg({
    Opportunity: [{ ...OPPORTUNITY, AccountId: '001000000000009AAA' }],
    Lead: [LEAD],
    Tracked_Call__c: [PENDING],
    ...tables
  });
}

describe('a call resolved in a page', () => {
  it('is tied to its visit, and a second time writes nothing', async () => {
    const org = story({ Web_Session__c: [VISIT] });
    expect(await resolve(org)).toMatchObject({ outcome: 'merged', reason: 'matched', setAside: [] });
    expect(org.tables['Touchpoint__c']).toMatchObject([
      {
        Touchpoint_Key__c: 'session:S-1',
        Touchpoint_Type__c: 'Call',
        Channel__c: 'Paid Search',
        Lead__c: LEAD_ID,
        Web_Session__c: VISIT.Id
      }
    ]);
    expect(org.tables['Tracked_Call__c']).toMatchObject([
      {
        Id: PENDING.Id,
        Outcome__c: 'merged',
        Touchpoint__c: org.tables['Touchpoint__c']?.[0]?.['Id'],
        Decided_At__c: '2026-05-04T13:00:00.000Z'
      }
    ]);
    expect(org.tables['Web_Session__c']).toMatchObject([{ Owner_Person_Key__c: LEAD_ID }]);
    expect(await resolve(org)).toMatchObject({ outcome: 'merged', written: 0, setAside: [] });
  });

  it('is held where another person phoned before in the same visit, though that call is only captured too (R11, R13)', async () => {
    const hex = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';
    const captured = { ...PENDING, Visitor_Key__c: null };
    const earlier = {
      ...captured,
      Id: 'a02000000000002AAA',
      Task_Id__c: '00T000000000002EAA',
      Lead__c: '00Q000000000002AAA',
      BizibleId__c: 'v_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50',
      Vendor_Call_Time__c: '2026-05-04T12:28:00.000Z'
    };
    const org = story({
      Lead: [LEAD, { ...LEAD, Id: '00Q000000000002AAA', Email: 'bo@example.com' }],
      Web_Session__c: [{ ...VISIT, Visitor_Key__c: hex, BizibleId__c: hex }],
      Tracked_Call__c: [{ ...captured, BizibleId__c: hex }, earlier]
    });
    expect(await resolve(org)).toMatchObject({ outcome: 'held', reason: 'identityConflict' });
    expect(org.tables['Tracked_Call__c']?.map((call) => call['Outcome__c'])).toEqual(['held', 'merged']);
  });

  it('stands alone without a visit, and is merged in place when the visit is stored later (R10)', async () => {
    const org = story();
    expect(await resolve(org)).toMatchObject({ outcome: 'standalone', reason: 'noSession' });
    const id = org.tables['Touchpoint__c']?.[0]?.['Id'];
    org.tables['Web_Session__c']?.push({ ...VISIT });
    expect(await resolve(org)).toMatchObject({ outcome: 'merged' });
    expect(org.tables['Touchpoint__c']).toMatchObject([{ Id: id, Touchpoint_Key__c: 'session:S-1' }]);
  });

  it('makes no second touchpoint when another browser was faster', async () => {
    const org = story({ Web_Session__c: [VISIT] });
    let isSlow = true;
    const source = {
      describe: org.describe.bind(org),
      read: async (...asked: Parameters<PageOrg['read']>) => {
        const answer = await org.read(...asked);
        if (isSlow && JSON.stringify(asked[1]).includes('session:S-1')) {
          isSlow = false;
          await resolve(org);
        }
        return answer;
      }
    };
    expect(await resolveCall(TASK_ID, source, () => NOW)).toMatchObject({ outcome: 'merged', setAside: [] });
    expect(org.tables['Touchpoint__c']).toHaveLength(1);
    expect(org.tables['Tracked_Call__c']).toHaveLength(1);
  });

  it('credits the opportunity of the contact’s account', async () => {
    const contact = { ...LEAD, Id: '003000000000001AAA', AccountId: OPPORTUNITY.AccountId };
    const { Lead__c: _, ...call } = PENDING;
    const org = callOrg({
      Contact: [contact],
      Opportunity: [OPPORTUNITY],
      Tracked_Call__c: [{ ...call, Contact__c: contact.Id }],
      Web_Session__c: [VISIT]
    });
    expect(await resolve(org)).toMatchObject({ outcome: 'merged', setAside: [] });
    expect(org.tables['Attribution_Touchpoint__c']).toMatchObject([
      {
        Opportunity__c: OPPORTUNITY.Id,
        Touchpoint__c: org.tables['Touchpoint__c']?.[0]?.['Id'],
        First_Touch_Credit__c: 100,
        First_Touch_Revenue__c: 1000
      }
    ]);
  });

  it('is not decided by who may not see its lead', async () => {
    const org = story({ Lead: [] });
    await expect(resolve(org)).rejects.toMatchObject({ code: 'hidden', details: [LEAD_ID] });
    expect(org.tables['Tracked_Call__c']).toEqual([PENDING]);
  });

  it('is not decided by who may not see its visit', async () => {
    const org = story({ Tracked_Call__c: [{ ...PENDING, Web_Session__c: 'a03000000000009AAA' }] });
    await expect(resolve(org)).rejects.toMatchObject({ code: 'hidden', details: ['a03000000000009AAA'] });
  });

  it('is not decided under a setting that can’t hold', async () => {
    const org = story({ Touchline_Setting__c: [{ Id: 'a04', Key__c: 'default', Name: 'Touchline', Window_Basis__c: 'pageView' }] });
    await expect(resolve(org)).rejects.toMatchObject({ code: 'setup', details: ['Touchline_Setting__c', 'Window_Basis__c', 'pageView'] });
  });

  it('takes people by a visitor id of their own, in any spelling', async () => {
    const visitorId = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';
    const org = callOrg({
      Touchline_Setting__c: [{ Id: 'a04', Key__c: 'default', Name: 'Touchline', Person_Visitor_Id_Field__c: 'cookie__c' }],
      Opportunity: [OPPORTUNITY],
      Lead: [LEAD, { ...LEAD, Id: '00Q000000000002AAA', Email: 'bo@example.com', Cookie__c: 'v_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50' }],
      Contact: [{ Id: '003000000000009AAA', Name: 'C', LastName: 'C', CreatedDate: LEAD.CreatedDate, Cookie__c: null }],
      Tracked_Call__c: [{ ...PENDING, BizibleId__c: visitorId, Visitor_Key__c: visitorId }]
    });
    await resolve(org);
    expect(org.asked.some((text) => text.includes('Cookie__c { value }'))).toBe(true);
  });

  it('says what was refused, and on the call too', async () => {
    const org = story({ Web_Session__c: [VISIT] });
    org.refusals['Touchpoint__c'] = 'no room left';
    expect((await resolve(org))?.setAside).toEqual([{ kind: 'touchpoint', key: 'session:S-1', action: 'create', error: 'no room left' }]);
    expect(org.tables['Tracked_Call__c']).toMatchObject([{ Outcome__c: 'merged', Write_Error__c: 'no room left', Attempts__c: 1 }]);
  });

  it('is nothing to do when it is not captured', async () => {
    expect(await resolve(callOrg({ Opportunity: [OPPORTUNITY] }))).toBeUndefined();
  });

  it('tells where the work is', async () => {
    const stages: string[] = [];
    await resolveCall(
      TASK_ID,
      story({ Web_Session__c: [VISIT] }),
      () => NOW,
      (stage) => stages.push(stage)
    );
    expect(stages[0]).toBe('reading');
    expect(stages.at(-1)).toBe('writing');
  });
});
