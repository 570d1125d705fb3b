import fc from 'fast-check';
import type { CallTask } from '../callTask';
import type { Opportunity } from '../opportunity';
import type { PersonRecord } from '../person';
import type { ResolutionInput } from '../resolve';
import type { RuleBook } from '../ruleBook';
import type { WebSession } from '../webSession';
import { at, book } from './batch';

/** Few visitors, people and minutes, so that everything happens to everything. */
const visitors = ['B', 'C'];
const emails = ['ann@example.com', 'bob@example.com', 'new@example.com', 'info@example.com'];
const people = ['00Q000000000001AAA', '00Q000000000002AAA', '003000000000001AAA', '003000000000002AAA'];

const maybe = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined, freq: 2 });
const mostly = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined, freq: 9 });
const time = fc.oneof(
  fc.integer({ min: 0, max: 75 }).map((minute) => at('09:00') + minute * 60_000),
  fc.integer({ min: 0, max: 75 * 60_000 }).map((ms) => at('09:00') + ms)
);

const session: fc.Arbitrary<Omit<WebSession, 'sessionKey'>> = fc.record({
  visitorKey: mostly(fc.constantFrom(...visitors)),
  startedAt: time,
  lastActivityAt: maybe(time),
  email: maybe(fc.constantFrom(...emails)),
  formSubmittedAt: maybe(time),
  chatStartedAt: maybe(time),
  source: maybe(fc.constantFrom('google', 'news', 'x'.repeat(40))),
  medium: maybe(fc.constantFrom('cpc', 'email', ' organic '))
});

const call: fc.Arbitrary<Omit<CallTask, 'taskId'>> = fc.record({
  visitorId: mostly(fc.constantFrom(...visitors, ' B')),
  type: maybe(fc.constantFrom('Call', 'Left Message', ' ')),
  subject: maybe(fc.string()),
  callType: maybe(fc.constantFrom('Inbound', 'Outbound')),
  durationSeconds: mostly(fc.integer({ min: 10, max: 90 })),
  createdAt: time,
  vendorCallTime: mostly(time),
  dialledNumber: maybe(fc.constant('+12025550101')),
  whoId: mostly(fc.constantFrom(...people, '00Q000000000009AAA')),
  isDeleted: fc.nat(9).map((n) => n === 9)
});

const record: fc.Arbitrary<Omit<PersonRecord, 'id' | 'object'>> = fc.record({
  email: maybe(fc.constantFrom(...emails)),
  createdAt: time,
  accountId: maybe(fc.constantFrom('001A', '001B')),
  visitorId: maybe(fc.constantFrom(...visitors))
});

const opportunity: fc.Arbitrary<Omit<Opportunity, 'opportunityId'>> = fc.record({
  accountId: fc.constantFrom('001A', '001B'),
  amount: maybe(fc.constantFrom('100', '-99.99', '0')),
  currencyIsoCode: fc.constantFrom('USD', 'JPY'),
  createdAt: time,
  closeDate: fc.constantFrom('2026-05-04', '2026-05-05'),
  isClosed: fc.boolean(),
  isWon: fc.boolean()
});

const keyed = <T, K extends string>(
  arb: fc.Arbitrary<T>,
  key: K,
  prefix: string,
  maxLength: number
): fc.Arbitrary<(T & Record<K, string>)[]> =>
  fc.array(arb, { maxLength }).map((rows) => rows.map((row, n) => ({ ...row, [key]: `${prefix}${n}` }) as T & Record<K, string>));

/** A closed batch of up to eight calls and eight sessions. */
export const arbitraryBatch: fc.Arbitrary<ResolutionInput> = fc
  .record({
    calls: keyed(call, 'taskId', '00T', 8),
    sessions: keyed(session, 'sessionKey', 'S', 8),
    records: fc.array(record, { minLength: people.length, maxLength: people.length }),
    opportunities: keyed(opportunity, 'opportunityId', '006', 3)
  })
  .map(({ records, ...rest }) => ({
    ...rest,
    people: people.map((id, n): PersonRecord => ({ ...records[n]!, id, object: id.startsWith('003') ? 'Contact' : 'Lead' }))
  }));

export const arbitraryBook: fc.Arbitrary<RuleBook> = fc
  .record({
    windowBasis: fc.constantFrom('sessionStart' as const, 'lastActivity' as const),
    identityConflict: fc.constantFrom('hold' as const, 'standalone' as const, 'merge' as const),
    staticNumbers: fc.boolean(),
    sharedEmails: fc.constantFrom([], ['info@']),
    minimumDurationSeconds: maybe(fc.constant(20)),
    suppresses: fc.boolean()
  })
  .map(({ suppresses, ...settings }) =>
    book(settings, {
      trackingNumbers: [{ phoneE164: '+12025550101', pooled: false, channel: 'Print' }],
      suppressionRules: suppresses
        ? [{ ruleKey: 'r', appliesTo: 'Touchpoint', group: '', field: 'channel', operator: 'equals', value: 'Email' }]
        : []
    })
  );
