import type { AttributionTouchpoint, DesiredRows, Touchpoint, TrackedCall } from 'c/attributionEngine';
import { at, call, run, visit } from '../../attributionEngine/__tests__/batch';
import { planRows } from '../planRows';
import { planWrites, type PlanStep, type StoredRows } from '../planWrites';

const touchpoint = (touchpointKey: string, rest: Partial<Touchpoint> = {}): Touchpoint => ({
  touchpointKey,
  touchpointDate: at('12:30'),
  kind: 'call',
  personKey: 'P',
  callCount: 1,
  ...rest
});
const tracked = (taskId: string, rest: Partial<TrackedCall> = {}): TrackedCall => ({ taskId, outcome: 'merged', ...rest });
const attribution = (touchpointKey: string, rest: Partial<AttributionTouchpoint> = {}): AttributionTouchpoint => ({
  attributionKey: `${touchpointKey}|006A`,
  opportunity: '006A',
  touchpoint: touchpointKey,
  position: 'FT, Form',
  touchpointDate: at('12:30'),
  kind: 'call',
  currencyIsoCode: 'USD',
  ...rest
});

const plan = (
  desired: Partial<DesiredRows>,
  stored: Partial<{ [K in keyof StoredRows]: [string, StoredRows[K][number]['row']][] }> = {}
): PlanStep[] => {
  const records = <Row>(pairs: [string, Row][] = []) => pairs.map(([id, row]) => ({ id, row }));
  return planWrites({
    desired: { trackedCalls: [], touchpoints: [], attributionTouchpoints: [], webSessions: [], ...desired },
    stored: {
      trackedCalls: records(stored.trackedCalls as [string, TrackedCall][]),
      touchpoints: records(stored.touchpoints as [string, Touchpoint][]),
      attributionTouchpoints: records(stored.attributionTouchpoints as [string, AttributionTouchpoint][])
    }
  });
};

describe('planWrites', () => {
  it('R6 creates what is not stored, touchpoints before the calls that name them', () => {
    const steps = plan({
      trackedCalls: [tracked('T')],
      touchpoints: [touchpoint('call:T')],
      attributionTouchpoints: [attribution('call:T')]
    });
    expect(steps.map(({ kind, action }) => `${action} ${kind}`)).toEqual([
      'create touchpoint',
      'create trackedCall',
      'create attributionTouchpoint'
    ]);
  });

  it('R6 deletes what is no longer desired first', () => {
    const steps = plan(
      { trackedCalls: [tracked('T')], touchpoints: [touchpoint('call:T')] },
      {
        touchpoints: [['a1', touchpoint('session:S')]],
        attributionTouchpoints: [['b1', attribution('session:S')]],
        trackedCalls: [['c1', tracked('U')]]
      }
    );
    expect(steps.map(({ kind, action }) => `${action} ${kind}`)).toEqual([
      'delete attributionTouchpoint',
      'delete touchpoint',
      'delete trackedCall',
      'create touchpoint',
      'create trackedCall'
    ]);
  });

  it('R10 re-keys a standalone call that is merged by its Id', () => {
    const steps = plan(
      { touchpoints: [touchpoint('session:S', { taskId: 'T', webSession: 'S' })] },
      { touchpoints: [['a1', touchpoint('call:T', { taskId: 'T', source: 'Salesforce Task' })]] }
    );
    expect(steps).toEqual([
      {
        kind: 'touchpoint',
        action: 'update',
        writes: [
          { id: 'a1', key: 'session:S', formerKey: 'call:T', changes: { touchpointKey: 'session:S', webSession: 'S', source: undefined } }
        ]
      }
    ]);
  });

  it('R13 re-keys back when the session no longer matches', () => {
    const steps = plan(
      { touchpoints: [touchpoint('call:T', { taskId: 'T' })] },
      { touchpoints: [['a1', touchpoint('session:S', { taskId: 'T' })]] }
    );
    expect(steps).toMatchObject([{ action: 'update', writes: [{ id: 'a1', formerKey: 'session:S' }] }]);
  });

  it('R13 does not re-key onto a record that is stored: the standalone one goes', () => {
    const steps = plan(
      { touchpoints: [touchpoint('session:S', { taskId: 'T' })] },
      {
        touchpoints: [
          ['a1', touchpoint('call:T', { taskId: 'T' })],
          ['a2', touchpoint('session:S', { kind: 'visit', callCount: 0 })]
        ]
      }
    );
    expect(steps).toEqual([
      { kind: 'touchpoint', action: 'delete', writes: [{ id: 'a1', key: 'call:T' }] },
      {
        kind: 'touchpoint',
        action: 'update',
        writes: [{ id: 'a2', key: 'session:S', changes: { taskId: 'T', kind: 'call', callCount: 1 } }]
      }
    ]);
  });

  it('R13 keeps the attribution touchpoints of a re-keyed touchpoint', () => {
    const steps = plan(
      { touchpoints: [touchpoint('session:S', { taskId: 'T' })], attributionTouchpoints: [attribution('session:S')] },
      { touchpoints: [['a1', touchpoint('call:T', { taskId: 'T' })]], attributionTouchpoints: [['b1', attribution('call:T')]] }
    );
    expect(steps.at(-1)).toEqual({
      kind: 'attributionTouchpoint',
      action: 'update',
      writes: [{ id: 'b1', key: 'session:S|006A', formerKey: 'call:T|006A', changes: { attributionKey: 'session:S|006A' } }]
    });
  });

  it('R13 finishes a re-keying that was broken off before the attribution touchpoints', () => {
    const steps = plan(
      { touchpoints: [touchpoint('session:S', { taskId: 'T' })], attributionTouchpoints: [attribution('session:S')] },
      {
        touchpoints: [['a1', touchpoint('session:S', { taskId: 'T' })]],
        attributionTouchpoints: [['b1', { ...attribution('session:S'), attributionKey: 'call:T|006A' }]]
      }
    );
    expect(steps).toMatchObject([{ kind: 'attributionTouchpoint', action: 'update', writes: [{ id: 'b1' }] }]);
  });

  it('R10 writes nothing when only the decision time differs', () => {
    expect(plan({ trackedCalls: [tracked('T', { decidedAt: 2 })] }, { trackedCalls: [['c1', tracked('T', { decidedAt: 1 })]] })).toEqual(
      []
    );
  });

  it('R10 writes the decision time with what else differs', () => {
    const steps = plan(
      { trackedCalls: [tracked('T', { decidedAt: 2, outcome: 'held' })] },
      { trackedCalls: [['c1', tracked('T', { decidedAt: 1, writeError: 'locked' })]] }
    );
    expect(steps).toMatchObject([
      { action: 'update', writes: [{ id: 'c1', changes: { decidedAt: 2, outcome: 'held', writeError: undefined } }] }
    ]);
  });

  it('R6 decides a pending call on the same record', () => {
    const [step] = plan({ trackedCalls: [tracked('T')] }, { trackedCalls: [['c1', tracked('T', { outcome: 'pending' })]] });
    expect(step).toMatchObject({ action: 'update', writes: [{ id: 'c1', changes: { outcome: 'merged' } }] });
  });

  it('R39 updates sessions by their key', () => {
    const change = { sessionKey: 'S', ownerPersonKey: 'P', channel: 'Direct', subchannel: undefined };
    expect(plan({ webSessions: [change] })).toEqual([
      {
        kind: 'webSession',
        action: 'update',
        writes: [{ key: 'S', changes: { ownerPersonKey: 'P', channel: 'Direct', subchannel: undefined } }]
      }
    ]);
  });

  it('R10 merges in place once the session is stored, without anything else', () => {
    const before = run({ calls: [call('12:30')] });
    const after = run({
      calls: [call('12:30')],
      sessions: [visit('12:17', { ownerPersonKey: '00Q000000000001AAA', channel: 'Paid Search', subchannel: 'Google Ads' })]
    });
    const steps = plan(after, { touchpoints: [['a1', before.touchpoints[0]!]], trackedCalls: [['c1', before.trackedCalls[0]!]] });
    expect(steps.map(({ kind, action, writes }) => [kind, action, writes.map((write) => ('id' in write ? write.id : write.key))])).toEqual([
      ['touchpoint', 'update', ['a1']],
      ['trackedCall', 'update', ['c1']]
    ]);
  });
});

describe('planRows', () => {
  it('R6 compares the given fields only', () => {
    const kind = { keyOf: (row: { key: string; currency?: string }) => row.key, fields: ['key'] };
    const plan = planRows([{ key: 'a', currency: 'USD' }], [{ id: '1', row: { key: 'a' } }], kind);
    expect(plan).toEqual({ creates: [], updates: [], deletes: [] });
  });

  it('R13 keeps the record of the smallest key where several bear one name', () => {
    const kind = { keyOf: (row: { key: string }) => row.key, lastingName: () => 'T' };
    const stored = [
      { id: '2', row: { key: 'b' } },
      { id: '1', row: { key: 'a' } }
    ];
    expect(planRows([{ key: 'c' }], stored, kind)).toMatchObject({ updates: [{ id: '1', formerKey: 'a' }], deletes: [{ id: '2' }] });
  });
});
