import { readOpportunity } from '../opportunityRecord';
import { personSelect, readPerson } from '../personRecord';
import { toId18 } from '../salesforceId';
import { readSession, readStoredSession, writeSession } from '../sessionRecord';
import { readTouchpoint, readTrackedCall } from '../storedRecords';
import { readTask, taskSelect } from '../taskRecord';

const CREATED = '2026-05-04T12:30:00.000+0000';
const AT = Date.UTC(2026, 4, 4, 12, 30);

it('reads a Task by the fields of the settings', () => {
  const fields = { visitorId: 'bizible2__BizibleId__c', callTime: 'Began__c', dialledNumber: 'To__c' };
  const task = readTask(
    {
      Id: '00T1',
      CreatedDate: CREATED,
      IsDeleted: true,
      bizible2__BizibleId__c: 'v_1',
      Began__c: CREATED,
      To__c: '+1',
      CallDurationInSeconds: 0,
      Type: ' '
    },
    fields
  );
  expect(task).toEqual({
    taskId: '00T1',
    createdAt: AT,
    vendorCallTime: AT,
    visitorId: 'v_1',
    dialledNumber: '+1',
    durationSeconds: 0,
    isDeleted: true
  });
  expect(taskSelect(fields)).toEqual(expect.arrayContaining(['Id', 'WhoId', 'bizible2__BizibleId__c', 'Began__c', 'To__c']));
});

it('names record and field of a value it can not read', () => {
  expect(() => readTask({ Id: '00T1', CreatedDate: 'noon' }, { visitorId: 'B__c' })).toThrow(
    'Task 00T1: CreatedDate is "noon", which is no dateTime'
  );
  expect(() => readTask({ CreatedDate: CREATED }, { visitorId: 'B__c' })).toThrow('Task: Id is "", which is no text');
});

it('reads Leads and Contacts as persons are joined by them (R32)', () => {
  const record = {
    Id: '00Q1',
    CreatedDate: CREATED,
    Email: 'a@x.com',
    ConvertedContactId: '0031',
    AccountId: 'ignored',
    MasterRecordId: null
  };
  expect(readPerson('Lead', record)).toMatchObject({ id: '00Q1', object: 'Lead', convertedContactId: '0031', isDeleted: false });
  expect(readPerson('Lead', record).accountId).toBeUndefined();
  expect(personSelect('Contact', 'Visitor__c')).toEqual(expect.arrayContaining(['AccountId', 'Visitor__c']));
});

it('keeps every digit of an amount', () => {
  const record = { Id: '0061', CreatedDate: CREATED, CloseDate: '2026-06-01', IsClosed: true, IsWon: false, Amount: 1000000000000.01 };
  const fields = { amount: 'Amount' };
  expect(readOpportunity(record, fields)).toMatchObject({ amount: '1000000000000.01', currencyIsoCode: 'USD', closeDate: '2026-06-01' });
  expect(readOpportunity({ ...record, Amount: null }, fields).amount).toBeUndefined();
});

describe('a web session', () => {
  it('gets its visitor key from its visitor id (R3)', () => {
    const read = readSession({ Session_Key__c: 's1', Started_At__c: CREATED, BizibleId__c: 'V_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50' });
    expect(read).toMatchObject({ session: { sessionKey: 's1', startedAt: AT, visitorKey: '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50' } });
  });

  it('without a visitor id has the canonical form of its visitor key, which is then to be stored (R3)', () => {
    const record = { Session_Key__c: 's1', Started_At__c: CREATED };
    const visitorKey = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';
    expect(readStoredSession({ ...record, Visitor_Key__c: `v_${visitorKey.toUpperCase()}` }, '')).toMatchObject({
      visitorKey,
      isMiskeyed: true
    });
    expect(readStoredSession({ ...record, Visitor_Key__c: visitorKey }, '')).not.toHaveProperty('isMiskeyed');
  });

  it('is refused with everything that is wrong', () => {
    const read = readSession({ Started_At__c: 'noon', Page_Views__c: 'x' });
    expect('problems' in read && read.problems.map(({ field }) => field)).toEqual(['Session_Key__c', 'Page_Views__c', 'Started_At__c']);
  });

  it('says which values it had to cut', () => {
    expect(writeSession({ sessionKey: 's1', startedAt: AT, keyword: 'k'.repeat(300) }, 'touchline__')).toMatchObject({
      record: { touchline__Session_Key__c: 's1', touchline__Started_At__c: CREATED, touchline__Keyword__c: 'k'.repeat(255) },
      cut: ['keyword']
    });
  });
});

it('reads a row emptied by hand as one that no desired row equals', () => {
  expect(readTouchpoint({ Id: 'a1', Touchpoint_Key__c: 'call:1' }, '')).toEqual({
    id: 'a1',
    row: { touchpointKey: 'call:1', touchpointDate: NaN, kind: '', personKey: '', callCount: NaN }
  });
  expect(readTouchpoint({ Id: 'a1' }, '')).toBeUndefined();
  expect(readTrackedCall({ Id: 'a1', Task_Id__c: '00T' }, '')).toEqual({ id: 'a1', row: { taskId: '00T', outcome: '' } });
});

it('makes an Id of 15 characters one of 18 (P16)', () => {
  expect(toId18('001D000000IqhSL')).toBe('001D000000IqhSLIAZ');
  expect(toId18('001D000000IqhSLIAZ')).toBe('001D000000IqhSLIAZ');
  expect(toId18('001D000000IqhSLiaz')).toBe('001D000000IqhSLIAZ');
  expect(toId18("00T' OR Id != '")).toBeUndefined();
});
