import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Evidence, SessionEvidence } from 'c/attributionEngine';
import { csvText } from '../csvText.ts';
import { CsvBytes } from './csvBytes.ts';
import { writeEvidence } from './writeEvidence.ts';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('S-1', '"', '\\', 'a,"b"\r\n', '\ud83d', 'Zürich \u{1F4DE}')
);
const number = fc.oneof(
  fc.nat(99),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(-0, 1e15, 999_999, 1_000_000, 1e15 - 1)
);
const oneOf = <const T extends readonly string[]>(...words: T): fc.Arbitrary<T[number]> => fc.constantFrom(...words);

// In the order of the engine, which is that of the stored JSON.
const session: fc.Arbitrary<SessionEvidence> = fc.record({
  sessionKey: text,
  startedAt: number,
  lastActivityAt: maybe(number),
  pageViews: maybe(number),
  formSubmittedAt: maybe(number),
  source: maybe(text),
  channel: maybe(text),
  subchannel: maybe(text),
  ageMs: maybe(number),
  refusal: maybe(oneOf('tooOld', 'startsLater'))
});
const evidence: fc.Arbitrary<Evidence> = fc.record({
  version: fc.constant(1),
  windowMinutes: number,
  windowBasis: oneOf('sessionStart', 'lastActivity'),
  callTime: number,
  callTimeSource: oneOf('vendor', 'taskCreated'),
  candidates: maybe(number),
  session: maybe(session),
  before: maybe(session),
  after: maybe(session),
  conflict: maybe(oneOf('sessionEmail', 'earlierInteraction')),
  typeFrom: maybe(oneOf('task', 'default')),
  mediumFrom: maybe(oneOf('task', 'session', 'none')),
  channel: maybe(fc.record({ by: oneOf('rule', 'noRule'), ruleKey: maybe(text), order: maybe(number) })),
  creditedTouchpointKey: maybe(text),
  suppressedBy: maybe(text),
  cut: maybe(fc.array(text, { maxLength: 3 }))
});

test('writes the bytes of the quoted JSON text', () => {
  const bytes = new CsvBytes();
  fc.assert(
    fc.property(evidence, (one) => {
      writeEvidence(one, bytes);
      assert.equal(Buffer.from(bytes.take()).toString(), csvText(JSON.stringify(one)));
    }),
    { numRuns: 500 }
  );
});
