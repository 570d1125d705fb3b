import * as fc from 'fast-check';
import { writeRow, type ObjectName, type Row, type SalesforceRecord } from 'c/salesforceRecords';
import {
  applyChanges,
  keyOfRow,
  PART_NAMES,
  planSetup,
  readOrgSetup,
  rowsOfPart,
  SETUP_PARTS,
  shippedSetup,
  type OrgSetup,
  type SetupPart,
  type StoredSetup
} from '../orgSetup';

/** An org's records that hold a setup, as the REST API shows them. */
export function recordsOf(setup: OrgSetup, prefix = ''): Map<string, readonly SalesforceRecord[]> {
  return new Map(
    PART_NAMES.map((part) => {
      const { object } = SETUP_PARTS[part];
      const records = rowsOfPart(setup, part).map((row) => ({
        Id: `${part}-${keyOfRow(part, row)}`,
        ...writeRow(object as ObjectName, row as Row<typeof object>, prefix)
      }));
      return [prefix + object, records];
    })
  );
}

export function storedSetup(setup: OrgSetup): StoredSetup {
  return readOrgSetup(recordsOf(setup), '');
}

export const EMPTY_ORG = readOrgSetup(new Map(), '');

/** What an org holds after a plan was carried out, read back from its records. */
export function afterwards(stored: StoredSetup, desired: Partial<OrgSetup>): StoredSetup {
  return storedSetup(applyChanges(stored, planSetup(desired, stored)));
}

/** Setups without any problem, small but different in every part. */
export function anySetup(): fc.Arbitrary<OrgSetup> {
  const word = fc.constantFrom('radio', 'print', 'tv', 'paid*', 'a;b');
  const keys = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 });
  return fc
    .record({
      windowMinutes: fc.integer({ min: 1, max: 600 }),
      own: fc.constantFrom(undefined, 'example.com', 'example.com; shop.example.com'),
      carryover: fc.boolean(),
      keys,
      channel: word,
      medium: fc.option(word, { nil: undefined }),
      active: fc.boolean(),
      phones: keys,
      weights: fc.integer({ min: 0, max: 100 })
    })
    .map(({ windowMinutes, own, carryover, keys: rules, channel, medium, active, phones, weights }) => {
      const shipped = shippedSetup();
      return {
        ...shipped,
        settings: { ...shipped.settings, windowMinutes, ownDomains: own, carryover },
        channelRules: rules.map((i) => ({ ruleKey: `rule-${String(i)}`, order: i * 10, channel, medium, active: active || i % 2 === 0 })),
        trackingNumbers: phones.map((i) => ({ phoneE164: `+1614555${String(1000 + i)}`, pooled: carryover })),
        attributionModels: shipped.attributionModels.map((model) =>
          model.modelKey === 'custom'
            ? { ...model, weightFt: weights, weightLc: 100 - weights, weightOc: 0, weightClosed: 0, weightMiddle: 0 }
            : model
        )
      };
    });
}

/** A setup with one part changed, and which. */
export function withPart(setup: OrgSetup, part: SetupPart, from: OrgSetup): OrgSetup {
  return { ...setup, [part]: from[part] };
}
