import type { RuleProblem } from 'c/attributionEngine';
import { loadWords } from '../salesforce/words.ts';

const words = loadWords('touchline.setup');

/** A rule or model the engine refuses, in words. */
export function describeRuleProblem(problem: RuleProblem): string {
  return problem.code === 'modelRefused'
    ? words.getMessage(`model.${problem.reason}`, [problem.modelKey])
    : words.getMessage('suppressionRuleUnusable', [problem.ruleKey, problem.field]);
}
