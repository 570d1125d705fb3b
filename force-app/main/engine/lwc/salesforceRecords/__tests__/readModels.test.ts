import { BUILT_IN_MODELS } from 'c/attributionEngine';
import { readModels, type ModelRefusalReason } from '../readModels';
import type { Row } from '../recordRow';

type ModelRow = Row<'Attribution_Model__c'>;

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly row: ModelRow;
  readonly reason?: ModelRefusalReason;
  /** Whether the model still has credit. */
  readonly holds: boolean;
}

const custom = (weightFt?: number, weightLc?: number, weightOc?: number, weightClosed?: number, weightMiddle?: number): ModelRow => ({
  modelKey: 'custom',
  weightFt,
  weightLc,
  weightOc,
  weightClosed,
  weightMiddle
});

const cases: readonly Case[] = [
  { rule: 'R35', name: 'takes custom weights that sum to 100', row: custom(33.3333, 33.3333, 33.3334), holds: true },
  { rule: 'R35', name: 'takes blank custom weights for the shipped ones', row: custom(), holds: true },
  { rule: 'R35', name: 'refuses weights that sum to 99', row: custom(50, 49), reason: 'weightsNotHundred', holds: false },
  {
    rule: 'R35',
    name: 'refuses weights a ten-thousandth short of 100',
    row: custom(50, 49.9999),
    reason: 'weightsNotHundred',
    holds: false
  },
  { rule: 'R35', name: 'refuses a negative weight', row: custom(150, -50), reason: 'weightNegative', holds: false },
  { rule: 'R35', name: 'refuses a weight finer than 0.0001', row: custom(50.00005, 49.99995), reason: 'weightTooFine', holds: false },
  { rule: 'R35', name: 'refuses a weight that is no number', row: custom(NaN, 100), reason: 'weightTooFine', holds: false },
  {
    rule: 'R35',
    name: 'takes the seeded weights of a fixed model',
    row: { ...custom(40, 40, 0, 0, 20), modelKey: 'uShaped' },
    holds: true
  },
  {
    rule: 'R35',
    name: 'keeps a fixed model as it is and reports edited weights',
    row: { ...custom(50, 50), modelKey: 'uShaped' },
    reason: 'weightsFixed',
    holds: true
  },
  { rule: 'R35', name: 'takes another half-life', row: { modelKey: 'timeDecay', halfLifeDays: 7 }, holds: true },
  { rule: 'R35', name: 'takes a blank half-life for 30 days', row: { modelKey: 'timeDecay' }, holds: true },
  {
    rule: 'R35',
    name: 'refuses a half-life of no days',
    row: { modelKey: 'timeDecay', halfLifeDays: 0 },
    reason: 'halfLifeNotPositive',
    holds: false
  },
  { rule: 'R35', name: 'has nothing to check on Linear', row: { modelKey: 'linear', weightFt: 3 }, holds: true },
  { rule: 'R35', name: 'refuses a model nobody knows', row: { modelKey: 'zShaped', weightFt: 100 }, reason: 'unknownModel', holds: false }
];

describe('readModels', () => {
  it.each(cases)('$rule $name', ({ row, reason, holds }) => {
    const { rules, problems } = readModels([row]);
    expect(problems.map(({ key, reason: why }) => ({ key, why }))).toEqual(reason ? [{ key: row.modelKey, why: reason }] : []);
    expect(rules.some(({ name }) => name === row.modelKey)).toBe(holds);
  });

  it('R35 lets the built-in models hold without rows', () => {
    expect(readModels([])).toEqual({ rules: BUILT_IN_MODELS, problems: [] });
  });

  it('R35 puts the edited numbers in force', () => {
    const { rules: models } = readModels([custom(100), { modelKey: 'timeDecay', halfLifeDays: 7 }]);
    expect(models.find(({ name }) => name === 'custom')).toMatchObject({ weights: { ft: 1_000_000, lc: 0, oc: 0, closed: 0, middle: 0 } });
    expect(models.find(({ name }) => name === 'timeDecay')).toMatchObject({ halfLifeDays: 7 });
  });

  it('R35 names a row without key by its name', () => {
    const { rules, problems } = readModels([{ name: 'X' }]);
    expect(rules).toEqual(BUILT_IN_MODELS);
    expect(problems).toEqual([{ object: 'Attribution_Model__c', key: 'X', field: 'Model_Key__c', value: '', expected: 'filled' }]);
  });

  it('R35 ships weights that sum to 100', () => {
    for (const model of BUILT_IN_MODELS) {
      if (model.kind === 'positions')
        expect([model.name, Object.values(model.weights).reduce((sum, weight) => sum + weight)]).toEqual([model.name, 1_000_000]);
    }
  });
});
