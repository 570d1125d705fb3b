import type { Fault, FaultRule } from './faultRule.ts';
import { seededRandom } from './seededRandom.ts';

/** What a rule has done so far. */
export interface Aim {
  /** How many its filters let through, and how many it struck. */
  readonly seen: number;
  readonly struck: number;
}

/**
 * A rule with its own count and its own random numbers: what it strikes depends on the seed, on its place among the rules
 * and on what it has seen, never on other rules.
 */
export class AimedRule<F extends Fault = Fault> {
  readonly rule: FaultRule<F>;
  readonly #random: () => number;
  #seen = 0;
  #struck = 0;

  constructor(rule: FaultRule<F>, seed: number, place: number) {
    this.rule = rule;
    this.#random = seededRandom(seed * 1009 + place);
  }

  get aim(): Aim {
    return { seen: this.#seen, struck: this.#struck };
  }

  /** Counts one that the filters let through, and says whether it is struck. */
  strikes(): boolean {
    const { at, every, probability, times = Infinity } = this.rule;
    this.#seen++;
    const drawn = probability === undefined || this.#random() < probability;
    const places = at === undefined ? undefined : [at].flat();
    const struck =
      drawn && (places?.includes(this.#seen) ?? true) && (every === undefined || this.#seen % every === 0) && this.#struck < times;
    if (struck) this.#struck++;
    return struck;
  }
}
