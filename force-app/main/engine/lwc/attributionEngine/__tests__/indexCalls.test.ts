import fc from 'fast-check';
import { createCallIndex, type IndexedCall, type Offered } from '../indexCalls';
import type { MatchWindow } from '../callCells';
import { MATCH_CASES, MINUTE, type Visit } from './matchCases';
import { matchNaively } from './matchNaively';

const START: MatchWindow = { windowMinutes: 30, windowBasis: 'sessionStart' };

function offered([sessionKey, start, last]: Visit): Offered<string> {
  const lastActivityAt = last === undefined ? undefined : Math.round(last * MINUTE);
  return { visitorKey: 'v', sessionKey, startedAt: Math.round(start * MINUTE), lastActivityAt, payload: sessionKey };
}

describe('createCallIndex', () => {
  it.each(MATCH_CASES)('$rule: $that', ({ window, call, visits, ...expected }) => {
    for (const order of [visits, [...visits].reverse()]) {
      const index = createCallIndex<string>([{ taskId: '00T1', visitorKey: 'v', callTime: Math.round(call * MINUTE) }], window);
      for (const visit of order) index.offer(offered(visit));
      const { candidates, matched, before, after } = index.match('00T1');
      expect({ candidates, matched: matched?.payload, before: before?.payload, after: after?.payload }).toEqual({
        candidates: expected.candidates,
        matched: expected.matched,
        before: expected.before,
        after: expected.after
      });
    }
  });

  it('knows no candidates for a call without visitor id', () => {
    const index = createCallIndex<string>([{ taskId: '00T1', visitorKey: '', callTime: 0 }], START);
    expect(index.offer({ visitorKey: '', sessionKey: 'S', startedAt: 0, payload: '' })).toBe(false);
    expect(index.match('00T1')).toEqual({ candidates: 0 });
  });

  it('refuses a call given twice, an unknown call and a session after the first answer', () => {
    const call: IndexedCall = { taskId: '00T1', visitorKey: 'v', callTime: 0 };
    expect(() => createCallIndex([call, call], START)).toThrow('Call 00T1 was given twice.');
    const index = createCallIndex<string>([call], START);
    expect(() => index.match('00T2')).toThrow('Call 00T2 is not in the call index.');
    index.match('00T1');
    expect(() => index.offer(offered(['S', 0]))).toThrow('after the first answer');
  });

  it("keeps only the sessions that are still somebody's neighbour", () => {
    const index = createCallIndex<string>([{ taskId: '00T1', visitorKey: 'v', callTime: 50_000 }], START);
    for (let second = 0; second < 50_000; second++) {
      index.offer({ visitorKey: 'v', sessionKey: `S${second}`, startedAt: second, payload: '' });
    }
    expect(index.match('00T1')).toMatchObject({ candidates: 50_000, matched: { sessionKey: 'S49999' }, before: { sessionKey: 'S49998' } });
  });

  // Few visitors, few distinct times: ties, calls at one instant and sessions right at the window's edge are the rule.
  const time = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(10, 11, 20, 21, 30, 31, 40));
  const visitorKey = fc.constantFrom('v', 'w', 'x', '', 'né', '\u{1F4DE}', 'a much longer visitor id than thirty-two hexadecimal digits');
  const calls = fc.array(fc.record({ visitorKey, callTime: time }), { maxLength: 12 });
  const sessions = fc.uniqueArray(
    fc.record({
      visitorKey,
      sessionKey: fc.constantFrom('S1', 'S10', 'S2', 'ä', '\uFF01', '\u{1F4DE}', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'a', 'b', 'c', 'd'),
      startedAt: time,
      lastActivityAt: fc.option(time, { nil: undefined })
    }),
    { selector: (session) => session.sessionKey, maxLength: 17 }
  );

  it.each(['sessionStart', 'lastActivity'] as const)('agrees with the rules read naively, whatever the order (%s)', (windowBasis) => {
    const window: MatchWindow = { windowMinutes: 10 / MINUTE, windowBasis };
    fc.assert(
      fc.property(calls, sessions, (times, visits) => {
        const tasks = times.map((call, number) => ({ ...call, taskId: `00T${number}` }));
        const index = createCallIndex<string>(tasks, window);
        const rows = visits.map((visit) => ({ ...visit, payload: visit.sessionKey }));
        for (const row of rows) index.offer(row);
        for (const call of tasks) expect(index.match(call.taskId)).toEqual(matchNaively(call, rows, window));
      }),
      { numRuns: 3000 }
    );
  });
});
