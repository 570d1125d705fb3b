/**
 * Section 10 of the rules: the nine models. An admin edits the weights of Custom and the half-life of Time Decay; the other weights are fixed.
 * Weights are whole numbers of 0.0001, so that 22.5 and a sum of 100 are exact.
 */

/** Also the model's key, and the beginning of its properties on a row: `uShaped`, `uShapedCredit`. */
export type ModelName =
  'firstTouch' | 'leadCreation' | 'uShaped' | 'wShaped' | 'fullPath' | 'linear' | 'lastTouch' | 'timeDecay' | 'custom';

/** In units of 0.0001 percent; together 1,000,000. */
export interface ModelWeights {
  readonly ft: number;
  readonly lc: number;
  readonly oc: number;
  readonly closed: number;
  /** Shared equally by the middles. */
  readonly middle: number;
}

export type AttributionModel =
  | { readonly name: ModelName; readonly kind: 'positions'; readonly weights: ModelWeights }
  | { readonly name: ModelName; readonly kind: 'linear' | 'lastTouch' }
  | { readonly name: ModelName; readonly kind: 'timeDecay'; readonly halfLifeDays: number };

/** Units of weight in one percent. */
export const WEIGHT_UNITS = 10_000;

const byPositions = (name: ModelName, ft: number, lc: number, oc: number, closed: number, middle: number): AttributionModel => ({
  name,
  kind: 'positions',
  weights: {
    ft: ft * WEIGHT_UNITS,
    lc: lc * WEIGHT_UNITS,
    oc: oc * WEIGHT_UNITS,
    closed: closed * WEIGHT_UNITS,
    middle: middle * WEIGHT_UNITS
  }
});

/** Also what Count_U_Shaped counts (R36). */
export const U_SHAPED = byPositions('uShaped', 40, 40, 0, 0, 20);

/** The models as shipped; they hold where the org has no row for them. */
export const BUILT_IN_MODELS: readonly AttributionModel[] = Object.freeze([
  byPositions('firstTouch', 100, 0, 0, 0, 0),
  byPositions('leadCreation', 0, 100, 0, 0, 0),
  U_SHAPED,
  byPositions('wShaped', 30, 30, 30, 0, 10),
  byPositions('fullPath', 22.5, 22.5, 22.5, 22.5, 10),
  { name: 'linear', kind: 'linear' },
  { name: 'lastTouch', kind: 'lastTouch' },
  { name: 'timeDecay', kind: 'timeDecay', halfLifeDays: 30 },
  byPositions('custom', 22.5, 22.5, 22.5, 22.5, 10)
]);
