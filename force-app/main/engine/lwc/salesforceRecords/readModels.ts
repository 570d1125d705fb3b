/** Section 10: an admin's models, checked by name before any credit is shared: a refused row never makes a wrong number. */
import { BUILT_IN_MODELS, WEIGHT_UNITS, type AttributionModel, type ModelWeights } from 'c/attributionEngine';
import type { ReadRules } from './readRules';
import type { SetupProblem } from './readSettings';
import type { Row } from './recordRow';

/** Weights are percents, as the admin types them: 22.5. A blank weight is 0, but five blank ones are the shipped weights. */
type ModelRow = Row<'Attribution_Model__c'>;

/** Why a row does not hold. `weightsFixed`: the model's own weights stay in force; after the others the model has no credit at all. */
export type ModelRefusalReason =
  'unknownModel' | 'weightsFixed' | 'weightsNotHundred' | 'weightNegative' | 'weightTooFine' | 'halfLifeNotPositive';

type Checked = { readonly model?: AttributionModel; readonly refused?: ModelRefusalReason };

/**
 * Lays the org's rows over the built-in models, which come in their own order.
 *
 * @example readModels([{ modelKey: 'custom', weightFt: 50, weightLc: 49 }]).problems // [{ key: 'custom', reason: 'weightsNotHundred', … }]
 */
export function readModels(rows: readonly ModelRow[]): ReadRules<AttributionModel> {
  const rowOf = new Map(rows.flatMap((row): [string, ModelRow][] => (row.modelKey === undefined ? [] : [[row.modelKey, row]])));
  const models: AttributionModel[] = [];
  const problems = rows.filter(({ modelKey }) => modelKey === undefined).map(({ name }) => withoutKey(name));
  for (const builtIn of BUILT_IN_MODELS) {
    const row = rowOf.get(builtIn.name);
    rowOf.delete(builtIn.name);
    const { model, refused } = row ? checkRow(row, builtIn) : { model: builtIn };
    if (model) models.push(model);
    if (refused) problems.push(refusal(builtIn.name, refused));
  }
  for (const modelKey of rowOf.keys()) problems.push(refusal(modelKey, 'unknownModel'));
  return { rules: models, problems };
}

function withoutKey(name: string | undefined): SetupProblem {
  return { object: 'Attribution_Model__c', key: name, field: 'Model_Key__c', value: '', expected: 'filled' };
}

function refusal(modelKey: string, reason: ModelRefusalReason): SetupProblem {
  return { object: 'Attribution_Model__c', key: modelKey, field: 'Model_Key__c', value: modelKey, expected: 'model', reason };
}

function checkRow(row: ModelRow, builtIn: AttributionModel): Checked {
  if (builtIn.kind === 'timeDecay') {
    const halfLifeDays = row.halfLifeDays ?? builtIn.halfLifeDays;
    return halfLifeDays > 0 && Number.isFinite(halfLifeDays) ? { model: { ...builtIn, halfLifeDays } } : { refused: 'halfLifeNotPositive' };
  }
  const percents = [row.weightFt, row.weightLc, row.weightOc, row.weightClosed, row.weightMiddle];
  if (builtIn.kind !== 'positions' || percents.every((percent) => percent === undefined)) return { model: builtIn };
  const checked = checkWeights(percents.map((percent) => percent ?? 0));
  if (builtIn.name === 'custom') {
    return typeof checked === 'string' ? { refused: checked } : { model: { ...builtIn, weights: checked } };
  }
  return sameWeights(checked, builtIn.weights) ? { model: builtIn } : { model: builtIn, refused: 'weightsFixed' };
}

function checkWeights(percents: readonly number[]): ModelWeights | ModelRefusalReason {
  if (percents.some((percent) => percent < 0)) return 'weightNegative';
  if (percents.some((percent) => percent !== Math.round(percent * WEIGHT_UNITS) / WEIGHT_UNITS)) return 'weightTooFine';
  const [ft = 0, lc = 0, oc = 0, closed = 0, middle = 0] = percents.map((percent) => Math.round(percent * WEIGHT_UNITS));
  return ft + lc + oc + closed + middle === 100 * WEIGHT_UNITS ? { ft, lc, oc, closed, middle } : 'weightsNotHundred';
}

function sameWeights(left: ModelWeights | string, right: ModelWeights): boolean {
  if (typeof left === 'string') return false;
  return (Object.keys(right) as (keyof ModelWeights)[]).every((key) => left[key] === right[key]);
}
