import fc from 'fast-check';
import { CallCells, type MatchWindow } from '../callCells';
import { sortCalls } from '../sortCalls';

describe('CallCells', () => {
  const time = fc.integer({ min: 0, max: 20 });
  const sessions = fc.array(fc.record({ visitor: fc.nat(2), startedAt: time, lastActivityAt: time }), { maxLength: 20 });
  const calls = fc.array(fc.record({ visitor: fc.nat(2), callTime: time }), { maxLength: 10 });

  it.each(['sessionStart', 'lastActivity'] as const)('answers the same when two threads share the sessions (%s)', (windowBasis) => {
    const window: MatchWindow = { windowMinutes: 5 / 60_000, windowBasis };
    fc.assert(
      fc.property(calls, sessions, fc.nat(20), (asked, offered, cut) => {
        const visitorOf = Uint32Array.from(asked, (call) => call.visitor);
        const sorted = sortCalls(
          visitorOf,
          Float64Array.from(asked, (call) => call.callTime),
          3
        );
        const byNumber = (left: number, right: number): number => left - right;
        const offer = (cells: CallCells, from: number, to: number): CallCells => {
          offered.slice(from, to).forEach((one, at) => cells.offer(one.visitor, one.startedAt, one.lastActivityAt, from + at));
          return cells;
        };
        const whole = offer(new CallCells(sorted, window, byNumber), 0, offered.length);
        const shared = offer(new CallCells(sorted, window, byNumber), 0, cut);
        shared.absorb(offer(new CallCells(sorted, window, byNumber), cut, offered.length).parts());
        asked.forEach((call, number) => expect(shared.match(number, call.visitor)).toEqual(whole.match(number, call.visitor)));
      }),
      { numRuns: 1000 }
    );
  });

  it.each(['sessionStart', 'lastActivity'] as const)('answers the same when sessions are offered together (%s)', (windowBasis) => {
    const window: MatchWindow = { windowMinutes: 5 / 60_000, windowBasis };
    fc.assert(
      fc.property(calls, sessions, (asked, offered) => {
        const visitorOf = Uint32Array.from(asked, (call) => call.visitor);
        const timeOf = Float64Array.from(asked, (call) => call.callTime);
        const [one, all] = [0, 1].map(() => new CallCells(sortCalls(visitorOf, timeOf, 3), window, (left, right) => left - right));
        offered.forEach((session, ref) => one!.offer(session.visitor, session.startedAt, session.lastActivityAt, ref));
        const numbers = (of: (session: (typeof offered)[number], ref: number) => number): Float64Array => Float64Array.from(offered, of);
        all!.offerAll(
          offered.length,
          Int32Array.from(offered, ({ visitor }) => visitor),
          numbers(({ startedAt }) => startedAt),
          numbers(({ lastActivityAt }) => lastActivityAt),
          numbers((_, ref) => ref)
        );
        asked.forEach((call, number) => expect(all!.match(number, call.visitor)).toEqual(one!.match(number, call.visitor)));
      })
    );
  });
});
