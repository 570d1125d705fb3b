/** R35, R36: what part of an opportunity, or of a person, each touch has under a model. */
import type { AttributionModel, ModelWeights } from './attributionModel';
import type { Milestone } from './position';
import { isFormType, type Touch } from './touch';

/** A touch and the milestones it holds. */
export interface CreditTouch {
  readonly touch: Pick<Touch, 'touchpointDate' | 'kind'>;
  readonly milestones: ReadonlySet<Milestone>;
}

const DAY_MS = 86_400_000;
/** Time Decay weights are whole numbers of 9 decimals. */
const DECAY_UNITS = 1e9;

/**
 * Shares whole units among touches by a model: exact rational shares, largest remainder, ties to the earlier touch.
 *
 * @param touches in the order of R20; FT first
 * @param units a whole number, 0 or more, at most 2^53 − 1
 * @returns units of each touch; they sum to `units` exactly, but for no touches
 * @example // Full Path, $100.00, FT, LC, OC, Closed and seven middles between them
 * shareCredit(fullPath, touches, 10_000) // 2250 four times, 143 six times, 142 once
 */
export function shareCredit(model: AttributionModel, touches: readonly CreditTouch[], units: number): number[] {
  return shareByLargestRemainder(units, weighTouches(model, touches));
}

/** Weights of the touches in proportion, as whole numbers; never all 0, but for no touches. */
export function weighTouches(model: AttributionModel, touches: readonly CreditTouch[]): number[] {
  const raw = rawWeights(model, touches);
  if (raw.length > 0 && !raw.some((weight) => weight > 0)) raw[0] = 1;
  return raw;
}

function rawWeights(model: AttributionModel, touches: readonly CreditTouch[]): number[] {
  switch (model.kind) {
    case 'positions':
      return weighPositions(model.weights, touches);
    case 'linear':
      return touches.map(() => 1);
    case 'lastTouch':
      return touches.map((_, at) => (at === touches.length - 1 ? 1 : 0));
    case 'timeDecay': {
      const halfLife = Math.max(1, Math.round(model.halfLifeDays * DAY_MS));
      const latest = touches.at(-1)?.touch.touchpointDate ?? 0;
      return touches.map(({ touch }) => halve((latest - touch.touchpointDate) / halfLife));
    }
  }
}

function weighPositions(weights: ModelWeights, touches: readonly CreditTouch[]): number[] {
  const weightOf: Record<Milestone, number> = {
    FT: weights.ft,
    LC: weights.lc,
    OC: weights.oc,
    Closed: weights.closed,
    Pending: weights.closed
  };
  const held = touches.map(({ milestones }) => {
    let weight = 0;
    for (const milestone of milestones) weight += weightOf[milestone];
    return weight;
  });
  const first = held.findIndex((weight) => weight > 0);
  const last = held.findLastIndex((weight) => weight > 0);
  const isMiddle = touches.map(({ touch }, at) => at > first && at < last && held[at] === 0 && isFormType(touch));
  const middles = isMiddle.filter(Boolean).length;
  // Multiplied by the number of middles, an equal part of the middle weight is a whole number.
  return held.map((weight, at) => (isMiddle[at] ? weights.middle : weight * Math.max(1, middles)));
}

/**
 * 2^−halvings in units of 9 decimals, rounded half up. By the four operations only: these are exact in IEEE 754 on every runtime,
 * `Math.pow` is not.
 *
 * @example halve(0.5) // 707106781
 * @example halve(10) // 976563, from 976562.5
 */
export function halve(halvings: number): number {
  const whole = Math.floor(halvings);
  if (whole > 30) return 0;
  const exponent = (whole - halvings) * Math.LN2;
  let power = 1;
  for (let term = 20; term > 0; term -= 1) power = 1 + (exponent / term) * power;
  return Math.floor((power * DECAY_UNITS) / (1 << whole) + 0.5);
}

/**
 * Shares whole units in proportion to whole weights: everybody gets the whole part of their share,
 * what is left goes by one unit to the largest remainders, equal ones to the earlier.
 *
 * @example shareByLargestRemainder(100, [1, 1, 1]) // [34, 33, 33]
 */
export function shareByLargestRemainder(units: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => divide(units, weight, sum));
  const left = units - parts.reduce((total, { whole }) => total + whole, 0);
  // A stable sort: of equal remainders the earlier stays first.
  const byRemainder = [...parts].sort((one, other) => other.remainder - one.remainder);
  for (const part of byRemainder.slice(0, left)) part.whole += 1;
  return parts.map(({ whole }) => whole);
}

/** units × weight ÷ sum, exactly: past 2^53 the product needs BigInt, below it numbers are several times faster. */
function divide(units: number, weight: number, sum: number): { whole: number; remainder: number } {
  const product = units * weight;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const remainder = product % sum;
    return { whole: (product - remainder) / sum, remainder };
  }
  const [exact, divisor] = [BigInt(units) * BigInt(weight), BigInt(sum)];
  return { whole: Number(exact / divisor), remainder: Number(exact % divisor) };
}
