import fc from 'fast-check';
import { CallCells, type MatchWindow } from '../callCells';
import { encodeText } from '../encodeText';
import { KeyTable } from '../keyTable';
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
});

describe('KeyTable', () => {
  const numberOf = (table: KeyTable, key: string, method: 'add' | 'find'): number => {
    const bytes = new Uint8Array(key.length * 3);
    return table[method](bytes, 0, encodeText(key, bytes, 0));
  };

  it('numbers any keys by their first appearance, like a Map', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.string({ unit: 'binary' })), (keys, others) => {
        const table = new KeyTable(0);
        const map = new Map<string, number>();
        for (const key of keys) {
          if (!map.has(key)) map.set(key, map.size);
          expect(numberOf(table, key, 'add')).toBe(map.get(key));
        }
        const copy = KeyTable.of(table.parts());
        for (const key of [...keys, ...others]) expect(numberOf(copy, key, 'find')).toBe(map.get(key) ?? -1);
      })
    );
  });

  it('keeps hundreds of thousands of keys apart', () => {
    const table = new KeyTable();
    for (let key = 0; key < 300_000; key++) expect(numberOf(table, key.toString(16).padStart(32, '0'), 'add')).toBe(key);
    expect(numberOf(table, (299_999).toString(16).padStart(32, '0'), 'find')).toBe(299_999);
    expect(numberOf(table, (300_000).toString(16).padStart(32, '0'), 'find')).toBe(-1);
  });
});
