import fc from 'fast-check';
import { joinPeople } from '../joinPeople';
import { qualifyCall } from '../qualifyCall';
import { resolve, type ResolutionInput } from '../resolve';
import { arbitraryBatch, arbitraryBook } from './arbitraryBatch';
import { Store } from './store';

const numbersOf = (book: { trackingNumbers: readonly { phoneE164: string }[] }) =>
  new Map(book.trackingNumbers.map((number) => [number.phoneE164, { pooled: false, channel: 'Print', ...number }]));

const shuffled = (batch: ResolutionInput): fc.Arbitrary<ResolutionInput> =>
  fc.record({
    calls: fc.shuffledSubarray([...batch.calls], { minLength: batch.calls.length }),
    sessions: fc.shuffledSubarray([...batch.sessions], { minLength: batch.sessions.length }),
    people: fc.shuffledSubarray([...batch.people], { minLength: batch.people.length }),
    opportunities: fc.shuffledSubarray([...(batch.opportunities ?? [])], { minLength: batch.opportunities?.length ?? 0 })
  });

describe('resolve, whatever the batch', () => {
  it('gives the same result in any order of input (section 11)', () => {
    const orders = arbitraryBatch.chain((batch) => fc.tuple(fc.constant(batch), shuffled(batch)));
    fc.assert(
      fc.property(orders, arbitraryBook, ([batch, other], book) => {
        expect(resolve(other, book)).toEqual(resolve(batch, book));
      }),
      { numRuns: 300 }
    );
  });

  it('writes nothing the second time (section 11)', () => {
    fc.assert(
      fc.property(arbitraryBatch, arbitraryBook, (batch, book) => {
        const store = new Store();
        store.run(batch, book);
        expect(store.run(batch, book)).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });

  it('ends with the same rows after other rows, and after being broken off anywhere (R6, R10, R13)', () => {
    fc.assert(
      fc.property(arbitraryBatch, arbitraryBatch, arbitraryBook, fc.nat(9), (former, batch, book, upTo) => {
        const fresh = new Store();
        fresh.run(batch, book);
        const store = new Store();
        store.run(former, book);
        store.run(batch, book, upTo);
        store.run(batch, book);
        expect(store.contents()).toEqual(fresh.contents());
      }),
      { numRuns: 300 }
    );
  });

  it('has exactly one tracked call for every call R1 or R2 covers, and none for others', () => {
    fc.assert(
      fc.property(arbitraryBatch, arbitraryBook, (batch, book) => {
        const numbers = numbersOf(book);
        const covered = batch.calls.filter((call) => qualifyCall(call, book.settings, numbers).kind !== 'notRecorded');
        const rows = resolve(batch, book);
        expect(rows.trackedCalls.map(({ taskId }) => taskId)).toEqual(covered.map(({ taskId }) => taskId).sort());
        expect(rows.decisions.map(({ taskId }) => taskId)).toEqual(rows.trackedCalls.map(({ taskId }) => taskId));
      })
    );
  });

  it('has no touchpoint without a person, no key twice, and no call that names a touchpoint that is not there', () => {
    fc.assert(
      fc.property(arbitraryBatch, arbitraryBook, (batch, book) => {
        const rows = resolve(batch, book);
        const people = joinPeople(batch.people, book.settings);
        const keys = rows.touchpoints.map(({ touchpointKey }) => touchpointKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(rows.touchpoints.every(({ personKey }) => people.ofRecord(personKey)?.personKey === personKey)).toBe(true);
        const named = rows.trackedCalls.flatMap(({ touchpoint }) => touchpoint ?? []);
        expect(named.filter((key) => !keys.includes(key))).toEqual([]);
        expect(rows.attributionTouchpoints.filter(({ touchpoint }) => !keys.includes(touchpoint))).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });

  it('counts every merged call and repeat once (R13)', () => {
    fc.assert(
      fc.property(arbitraryBatch, arbitraryBook, (batch, book) => {
        const rows = resolve(batch, book);
        for (const { touchpointKey, callCount } of rows.touchpoints) {
          expect(rows.trackedCalls.filter(({ touchpoint }) => touchpoint === touchpointKey)).toHaveLength(callCount);
        }
      })
    );
  });

  it('gives the session of merged, repeat and held calls, candidates for all but skipped ones (section 5)', () => {
    fc.assert(
      fc.property(arbitraryBatch, arbitraryBook, (batch, book) => {
        for (const { outcome, sessionKey, candidates } of resolve(batch, book).decisions) {
          if (outcome === 'merged' || outcome === 'repeat') expect(sessionKey).toBeDefined();
          if (outcome === 'standalone' || outcome === 'skipped') expect(sessionKey).toBeUndefined();
          expect(candidates === undefined).toBe(outcome === 'skipped');
        }
      })
    );
  });

  it('changes nothing the vendor wrote', () => {
    fc.assert(
      fc.property(arbitraryBatch, arbitraryBook, (batch, book) => {
        const before = JSON.stringify(batch);
        resolve(batch, book);
        expect(JSON.stringify(batch)).toBe(before);
      })
    );
  });
});
