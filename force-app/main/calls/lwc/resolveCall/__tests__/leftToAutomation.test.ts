/** Calls that a page leaves to the automation, which sees more: merged records, and fields of the Task that settings name. */
import { callOrg, LEAD, LEAD_ID, PENDING, TASK_ID, VISIT } from './callOrg';
import { resolveCall } from '../resolveCall';
import type { PageOrg } from '../../../../app/lwc/recordQuery/__tests__/pageOrg';

type Tables = NonNullable<Parameters<typeof callOrg>[0]>;

const resolve = (org: PageOrg) => resolveCall(TASK_ID, org, () => Date.parse('2026-05-04T13:00:00Z'));
const SOMEBODY_ELSES = { Id: '006000000000001AAA', Name: 'Deal', AccountId: '001000000000009AAA', Amount: 1, CloseDate: '2026-06-01' };
const orgWith = (tables: Tables): PageOrg => callOrg({ Opportunity: [SOMEBODY_ELSES], Lead: [LEAD], ...tables });
/** Before it was merged away, another lead had this address. */
const FORM = { Email__c: 'old@example.com', Form_Submitted_At__c: '2026-05-04T12:20:00.000Z' };
const TOUCHPOINT = {
  Id: 'a01000000000001AAA',
  Touchpoint_Key__c: 'session:S-1',
  Touchpoint_Date__c: '2026-05-04T12:20:00.000Z',
  Kind__c: 'form',
  Position__c: 'FT, LC, Form',
  Person_Key__c: LEAD_ID,
  Lead__c: LEAD_ID,
  Visitor_Key__c: 'B',
  Call_Count__c: 1,
  Web_Session__c: VISIT.Id
};
const REPEAT = {
  ...PENDING,
  Outcome__c: 'repeat',
  Reason__c: 'sessionAlreadyCredited',
  Decided_At__c: '2026-05-04T12:40:00.000Z',
  Touchpoint__c: TOUCHPOINT.Id,
  Web_Session__c: VISIT.Id
};

/** Refused, and everything as it was. */
async function isLeft(org: PageOrg, error: object): Promise<void> {
  const before = JSON.stringify(org.tables);
  await expect(resolve(org)).rejects.toMatchObject(error);
  expect(JSON.stringify(org.tables)).toBe(before);
}

describe('what the automation decided on records that no page sees', () => {
  it('stays: a call, its visit and its touchpoint known by a merged lead’s address', () =>
    isLeft(
      orgWith({
        Web_Session__c: [{ ...VISIT, ...FORM, Owner_Person_Key__c: LEAD_ID }],
        Touchpoint__c: [TOUCHPOINT],
        Tracked_Call__c: [REPEAT]
      }),
      { code: 'unseen' }
    ));

  it('stays: a visit that nothing a page sees makes its owner’s', () =>
    isLeft(
      orgWith({
        Web_Session__c: [VISIT, { ...VISIT, Id: 'a03000000000002AAA', Session_Key__c: 'S-2', Visitor_Key__c: 'C', BizibleId__c: 'C' }].map(
          (visit) => ({ ...visit, Owner_Person_Key__c: LEAD_ID })
        ),
        Touchpoint__c: [{ ...TOUCHPOINT, Touchpoint_Key__c: 'session:S-2', Visitor_Key__c: 'C', Web_Session__c: 'a03000000000002AAA' }],
        Tracked_Call__c: [PENDING]
      }),
      { code: 'unseen' }
    ));

  it('stays: a standalone call of somebody whom a merged lead joins to its caller', () =>
    isLeft(
      orgWith({
        Touchpoint__c: [
          {
            ...TOUCHPOINT,
            Touchpoint_Key__c: `call:${TASK_ID}`,
            Kind__c: 'call',
            Task_Id__c: TASK_ID,
            Person_Key__c: '003000000000001AAA',
            Web_Session__c: null
          }
        ],
        Contact: [{ ...LEAD, Id: '003000000000001AAA', Email: 'old@example.com' }],
        Tracked_Call__c: [{ ...REPEAT, Outcome__c: 'standalone', Reason__c: 'noSession', Web_Session__c: null }]
      }),
      { code: 'unseen' }
    ));

  it('stays: a repeat in the visit of somebody whom a merged lead joins to its caller', () =>
    isLeft(
      orgWith({
        Contact: [{ ...LEAD, Id: '003000000000001AAA', Email: 'old@example.com' }],
        Web_Session__c: [{ ...VISIT, ...FORM, Owner_Person_Key__c: '003000000000001AAA' }],
        Touchpoint__c: [{ ...TOUCHPOINT, Person_Key__c: '003000000000001AAA', Contact__c: '003000000000001AAA' }],
        Tracked_Call__c: [REPEAT]
      }),
      { code: 'unseen' }
    ));

  it('stays: a lead that a merged one joins to the person of a touchpoint', () => {
    const contact = { ...LEAD, Id: '003000000000001AAA', Email: 'old@example.com' };
    return isLeft(
      orgWith({
        Contact: [contact],
        Web_Session__c: [{ ...VISIT, Owner_Person_Key__c: contact.Id }],
        Touchpoint__c: [{ ...TOUCHPOINT, Kind__c: 'call', Task_Id__c: TASK_ID, Person_Key__c: contact.Id, Contact__c: contact.Id }],
        Tracked_Call__c: [{ ...REPEAT, Outcome__c: 'merged', Reason__c: 'matched', Lead__c: null, Contact__c: contact.Id }]
      }),
      { code: 'unseen' }
    );
  });

  it('stays: the place in the journey of a form with a merged lead’s address (R29)', () =>
    isLeft(
      orgWith({
        Web_Session__c: [{ ...VISIT, ...FORM, Owner_Person_Key__c: LEAD_ID }],
        Touchpoint__c: [TOUCHPOINT],
        Tracked_Call__c: [{ ...PENDING, Vendor_Call_Time__c: '2026-05-04T13:30:00.000Z' }]
      }),
      { code: 'unseen' }
    ));

  it('moves with its person, as far as a page sees why: a lead that became a contact', async () => {
    const contact = { ...LEAD, Id: '003000000000001AAA' };
    const org = orgWith({
      Lead: [{ ...LEAD, ConvertedContactId: contact.Id }],
      Contact: [contact],
      Web_Session__c: [{ ...VISIT, Owner_Person_Key__c: LEAD_ID }],
      Touchpoint__c: [{ ...TOUCHPOINT, Kind__c: 'call', Task_Id__c: TASK_ID }],
      Tracked_Call__c: [{ ...REPEAT, Outcome__c: 'merged', Reason__c: 'matched' }]
    });
    expect(await resolve(org)).toMatchObject({ outcome: 'merged', setAside: [] });
    expect(org.tables['Touchpoint__c']).toMatchObject([{ Person_Key__c: contact.Id, Contact__c: contact.Id }]);
    expect(org.tables['Web_Session__c']).toMatchObject([{ Owner_Person_Key__c: contact.Id }]);
  });
});

describe('a visit with the address of somebody else', () => {
  it('is in conflict with the call where the page sees whose it is', async () => {
    const other = { ...LEAD, Id: '00Q000000000002AAA', Email: 'old@example.com' };
    const org = orgWith({ Lead: [LEAD, other], Web_Session__c: [{ ...VISIT, ...FORM }], Tracked_Call__c: [PENDING] });
    expect(await resolve(org)).toMatchObject({ outcome: 'held', reason: 'identityConflict' });
    expect(await resolve(org)).toMatchObject({ outcome: 'held', written: 0 });
  });

  it('may be of a lead that was merged into the caller, where it sees nobody', () =>
    isLeft(orgWith({ Web_Session__c: [{ ...VISIT, ...FORM }], Tracked_Call__c: [PENDING] }), { code: 'unseen' }));
});

describe('a call of which the flow has not recorded what the settings name (R5)', () => {
  const captured = { ...PENDING, Visitor_Key__c: null, Vendor_Call_Time__c: null };
  const setting = (fields: object) => ({ Touchline_Setting__c: [{ Id: 'a04', Key__c: 'default', Name: 'Touchline', ...fields }] });

  it.each([
    [{ Call_Time_Field__c: 'Called_At__c' }, 'Called_At__c'],
    [{ Visitor_Id_Field__c: 'bizible2__BizibleId__c' }, 'bizible2__BizibleId__c']
  ])('is left, its visitor id or time being unknown: %j', (fields, named) =>
    isLeft(orgWith({ ...setting(fields), Web_Session__c: [VISIT], Tracked_Call__c: [captured] }), { code: 'unrecorded', details: [named] })
  );

  it('is left when the flow has recorded it anew over what the automation knew', () =>
    isLeft(
      orgWith({
        ...setting({ Call_Time_Field__c: 'Called_At__c' }),
        Tracked_Call__c: [{ ...captured, Visitor_Key__c: 'B', Decided_At__c: '2026-05-04T12:40:00.000Z' }]
      }),
      { code: 'unrecorded' }
    ));

  it('is decided where they name the fields that the flow records', async () => {
    const own = setting({ Call_Time_Field__c: 'touchpoint_date__c', Visitor_Id_Field__c: 'BizibleId__c' });
    const org = orgWith({ ...own, Web_Session__c: [VISIT], Tracked_Call__c: [{ ...PENDING, Visitor_Key__c: null }] });
    expect(await resolve(org)).toMatchObject({ outcome: 'merged' });
  });

  describe('but for the number dialled', () => {
    const numbers = {
      ...setting({ Dialled_Number_Field__c: 'Dialled__c' }),
      Tracking_Number__c: [{ Id: 'a06', Name: 'N', Phone_E164__c: '+16145550170' }]
    };

    it('is left where that may name its channel (R19)', () =>
      isLeft(orgWith({ ...numbers, Tracked_Call__c: [captured] }), { code: 'unseen' }));

    it('is decided where its visit does', async () => {
      const org = orgWith({ ...numbers, Web_Session__c: [VISIT], Tracked_Call__c: [{ ...PENDING, Visitor_Key__c: null }] });
      expect(await resolve(org)).toMatchObject({ outcome: 'merged' });
    });
  });
});
