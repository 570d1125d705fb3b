import type { RuleProblem } from 'c/attributionEngine';
import { loadWords } from '../salesforce/words.ts';

const words = loadWords('touchline.setup');

/** A rule the engine refuses, in words. */
export function describeRuleProblem({ code, ruleKey, field }: RuleProblem): string {
  return words.getMessage(code, [ruleKey, field]);
}
