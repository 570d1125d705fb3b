import { answerGraphql } from 'lightning/graphql';
import type { Touchpoint, TrackedCall } from 'c/attributionEngine';
import type { CallLookup, PlanStep } from 'c/resolutionPath';
import { PageOrg, type Row } from '../../recordQuery/__tests__/pageOrg';
import { createPathWriter } from '../pathWriter';

const KEYS = { Tracked_Call__c: 'Task_Id__c', Touchpoint__c: 'Touchpoint_Key__c', Attribution_Touchpoint__c: 'Attribution_Key__c' };

function orgWith(tables: Readonly<Record<string, readonly Row[]>>): PageOrg {
  const names = [...Object.keys(KEYS), 'Web_Session__c'];
  const org = new PageOrg(Object.fromEntries(names.map((name) => [name, (tables[name] ?? []).map((row) => ({ ...row }))])), KEYS);
  answerGraphql((_, variables, text) => org.answer(text, variables));
  return org;
}

const touchpoint = (key: string, more: Partial<Touchpoint> = {}): Touchpoint => ({
  touchpointKey: key,
  touchpointDate: Date.parse('2026-05-04T12:30:00Z'),
  kind: 'call',
  personKey: '00Q1',
  callCount: 1,
  ...more
});
const CALLS: CallLookup = { attemptsOf: () => 2, idOf: () => 'a02', callsOf: () => [{ taskId: '00T1' }] };
const write = (org: PageOrg, steps: readonly PlanStep[], severalCurrencies = false) =>
  createPathWriter(org, severalCurrencies).write(steps, CALLS);

describe('the path’s writes in a page', () => {
  it('name parents by Id, those made just before too, and times in ISO 8601', async () => {
    const org = orgWith({ Web_Session__c: [{ Id: 'a03', Session_Key__c: 'S-1' }], Tracked_Call__c: [{ Id: 'a02', Task_Id__c: '00T1' }] });
    const call: Partial<TrackedCall> = { touchpoint: 'session:S-1', webSession: 'S-1', reason: undefined };
    const { written, setAside } = await write(org, [
      { kind: 'touchpoint', action: 'create', writes: [{ key: 'session:S-1', row: touchpoint('session:S-1', { webSession: 'S-1' }) }] },
      { kind: 'trackedCall', action: 'update', writes: [{ id: 'a02', key: '00T1', changes: call }] },
      { kind: 'webSession', action: 'update', writes: [{ key: 'S-1', changes: { ownerPersonKey: '00Q1' } }] }
    ]);
    const [made] = org.tables['Touchpoint__c'] ?? [];
    expect(made).toMatchObject({ Web_Session__c: 'a03', Touchpoint_Date__c: '2026-05-04T12:30:00.000Z' });
    expect(org.tables['Tracked_Call__c']).toEqual([
      { Id: 'a02', Task_Id__c: '00T1', Touchpoint__c: made?.['Id'], Web_Session__c: 'a03', Reason__c: null }
    ]);
    expect(org.tables['Web_Session__c']).toMatchObject([{ Owner_Person_Key__c: '00Q1' }]);
    expect(written).toMatchObject({ touchpoint: { created: 1 }, trackedCall: { updated: 1 }, webSession: { updated: 1 } });
    expect(setAside).toEqual([]);
  });

  it('update what another writer has made in between', async () => {
    const org = orgWith({ Touchpoint__c: [{ Id: 'a01', Touchpoint_Key__c: 'call:00T1', Call_Count__c: 7 }] });
    const { setAside } = await write(org, [
      { kind: 'touchpoint', action: 'create', writes: [{ key: 'call:00T1', row: touchpoint('call:00T1') }] }
    ]);
    expect(setAside).toEqual([]);
    expect(org.tables['Touchpoint__c']).toMatchObject([{ Id: 'a01', Call_Count__c: 1 }]);
  });

  it('take for done what another writer has deleted', async () => {
    const org = orgWith({});
    const { setAside, written } = await write(org, [{ kind: 'touchpoint', action: 'delete', writes: [{ id: 'a01', key: 'call:00T1' }] }]);
    expect([setAside, written.touchpoint.deleted]).toEqual([[], 1]);
  });

  it('set aside what can’t be deleted', async () => {
    const org = orgWith({ Touchpoint__c: [{ Id: 'a01', Touchpoint_Key__c: 'call:00T1' }] });
    org.refusals['Touchpoint__c'] = 'locked';
    const { setAside } = await write(org, [{ kind: 'touchpoint', action: 'delete', writes: [{ id: 'a01', key: 'call:00T1' }] }]);
    expect(setAside).toEqual([{ kind: 'touchpoint', action: 'delete', key: 'call:00T1', error: 'locked' }]);
  });

  it('say on the call why its touchpoint could not be updated, though the plan leaves the call alone', async () => {
    const org = orgWith({
      Touchpoint__c: [{ Id: 'a01', Touchpoint_Key__c: 'call:00T1' }],
      Tracked_Call__c: [{ Id: 'a02', Task_Id__c: '00T1', Outcome__c: 'standalone' }]
    });
    org.refusals['Touchpoint__c'] = 'a flow said no';
    await write(org, [{ kind: 'touchpoint', action: 'update', writes: [{ id: 'a01', key: 'call:00T1', changes: { callCount: 2 } }] }]);
    expect(org.tables['Tracked_Call__c']).toEqual([
      { Id: 'a02', Task_Id__c: '00T1', Outcome__c: 'standalone', Write_Error__c: 'a flow said no', Attempts__c: 3 }
    ]);
  });

  it('set aside a row whose parent is gone, and go on with the others', async () => {
    const org = orgWith({
      Tracked_Call__c: [
        { Id: 'a02', Task_Id__c: '00T1' },
        { Id: 'a05', Task_Id__c: '00T2' }
      ]
    });
    const { setAside } = await write(org, [
      {
        kind: 'trackedCall',
        action: 'update',
        writes: [
          { id: 'a02', key: '00T1', changes: { webSession: 'S-9' } },
          { id: 'a05', key: '00T2', changes: { outcome: 'skipped' } }
        ]
      }
    ]);
    const error = 'There is no record with the key S-9 to write to; it may have been deleted meanwhile.';
    expect(setAside).toEqual([{ kind: 'trackedCall', action: 'update', key: '00T1', error }]);
    expect(org.tables['Tracked_Call__c']).toMatchObject([{ Write_Error__c: error, Attempts__c: 3 }, { Outcome__c: 'skipped' }]);
  });

  it('give the currency only where the org has several', async () => {
    const row = {
      attributionKey: 'k',
      opportunity: '006',
      touchpoint: 'call:00T1',
      position: 'FT',
      touchpointDate: 0,
      kind: 'call',
      currencyIsoCode: 'EUR'
    } as const;
    const steps: PlanStep[] = [{ kind: 'attributionTouchpoint', action: 'create', writes: [{ key: 'k', row }] }];
    for (const [several, code] of [
      [true, 'EUR'],
      [false, undefined]
    ] as const) {
      const org = orgWith({ Touchpoint__c: [{ Id: 'a01', Touchpoint_Key__c: 'call:00T1' }] });
      await write(org, steps, several);
      expect(org.tables['Attribution_Touchpoint__c']?.[0]?.['CurrencyIsoCode']).toBe(code);
    }
  });
});
