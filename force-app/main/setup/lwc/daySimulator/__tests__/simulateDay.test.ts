import { DEFAULT_RULE_BOOK, resolve, type TrackedCall } from 'c/attributionEngine';
import { callOfTrackedCall } from 'c/salesforceRecords';
import { removeTestRecords } from 'c/testRecords';
import { simulateDay } from '../simulateDay';

const NOW = Date.parse('2026-05-04T12:00:00Z');
const DAY = 86_400_000;

describe('a simulated day', () => {
  const { visits, calls } = simulateDay(
    NOW,
    'k3j9',
    [
      { id: '00Q1', object: 'Lead' },
      { id: '0031', object: 'Contact' }
    ],
    'Simulated call'
  );

  it('lies in the last 24 hours, under keys of its own', () => {
    expect([visits.length, calls.length]).toEqual([17, 11]);
    const times = [...visits.map(({ startedAt }) => startedAt), ...calls.map(({ vendorCallTime = 0 }) => vendorCallTime)];
    expect(times.every((at) => at > NOW - DAY && at < NOW)).toBe(true);
    expect(new Set(calls.map(({ taskId }) => taskId)).size).toBe(11);
    expect(calls.every(({ taskId = '' }) => /^00TSIM\w{12}$/.test(taskId))).toBe(true);
    expect([...visits, ...calls].every(({ visitorKey = '' }) => visitorKey.startsWith('touchline-test-day-k3j9-'))).toBe(true);
    expect(calls.every(({ lead, contact }) => (lead === undefined) !== (contact === undefined))).toBe(true);
  });

  it('makes different days under different keys', () => {
    const other = simulateDay(NOW, 'zzzz', [], 'Simulated call');
    expect(other.calls.some(({ taskId }) => calls.some((call) => call.taskId === taskId))).toBe(false);
    expect(other.calls.every(({ lead }) => lead === undefined)).toBe(true);
  });

  it('shows the ways a call can go', () => {
    const { decisions } = resolve(
      {
        calls: calls.map((call) =>
          callOfTrackedCall({ callTime: NOW, callTimeSource: 'vendor', taskId: '', outcome: 'pending', ...call } as TrackedCall, false)
        ),
        sessions: visits,
        people: [
          { id: '00Q1', object: 'Lead', createdAt: 1 },
          { id: '0031', object: 'Contact', createdAt: 1 }
        ]
      },
      DEFAULT_RULE_BOOK
    );
    const reasons = decisions.map(({ reason }) => reason).sort();
    expect([...new Set(reasons)]).toEqual(['matched', 'noSession', 'sessionStartsLater', 'sessionTooOld']);
    expect(reasons.filter((reason) => reason === 'matched')).toHaveLength(8);
  });

  it.each(['', 'B1', 'touchline-test-%', 'touchline-test-a_b'])('never removes by "%s"', async (visitor) => {
    const reader = { read: () => Promise.reject(new Error('it must not ask')) };
    await expect(removeTestRecords(reader, visitor)).rejects.toThrow(/refused/);
  });
});
