/** Section 10: an admin's models, checked by name before any credit is shared: a refused row never makes a wrong number. */
import { BUILT_IN_MODELS, WEIGHT_UNITS, type AttributionModel, type ModelWeights } from './attributionModel';

/** One row of Attribution_Model__c. Weights are percents, as the admin types them: 22.5. A blank weight is 0, but five blank ones are the shipped weights. */
export interface AttributionModelRow {
  readonly modelKey: string;
  readonly kind?: string;
  readonly weightFt?: number;
  readonly weightLc?: number;
  readonly weightOc?: number;
  readonly weightClosed?: number;
  readonly weightMiddle?: number;
  readonly halfLifeDays?: number;
}

/** Why a row does not hold. `weightsFixed`: the model's own weights stay in force; after the others the model has no credit at all. */
export type ModelRefusalReason =
  'unknownModel' | 'weightsFixed' | 'weightsNotHundred' | 'weightNegative' | 'weightTooFine' | 'halfLifeNotPositive';

export interface ModelRefusal {
  readonly modelKey: string;
  readonly reason: ModelRefusalReason;
}

export interface ReadModels {
  /** In the order of the built-in ones. */
  readonly models: readonly AttributionModel[];
  readonly refusals: readonly ModelRefusal[];
}

type Checked = { readonly model?: AttributionModel; readonly refused?: ModelRefusalReason };

/**
 * Lays the org's rows over the built-in models.
 *
 * @example readModels([{ modelKey: 'custom', weightFt: 50, weightLc: 49 }]).refusals // [{ modelKey: 'custom', reason: 'weightsNotHundred' }]
 */
export function readModels(rows: readonly AttributionModelRow[]): ReadModels {
  const rowOf = new Map(rows.map((row) => [row.modelKey, row]));
  const models: AttributionModel[] = [];
  const refusals: ModelRefusal[] = [];
  for (const builtIn of BUILT_IN_MODELS) {
    const row = rowOf.get(builtIn.name);
    rowOf.delete(builtIn.name);
    const { model, refused } = row ? checkRow(row, builtIn) : { model: builtIn };
    if (model) models.push(model);
    if (refused) refusals.push({ modelKey: builtIn.name, reason: refused });
  }
  for (const modelKey of rowOf.keys()) refusals.push({ modelKey, reason: 'unknownModel' });
  return { models, refusals };
}

function checkRow(row: AttributionModelRow, builtIn: AttributionModel): Checked {
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
