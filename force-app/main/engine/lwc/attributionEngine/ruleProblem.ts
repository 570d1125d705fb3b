/** A rule of the admin's that only the engine can tell doesn't hold: a suppression rule on a field suppression itself changes (R37). */
export interface RuleProblem {
  readonly code: 'suppressionRuleUnusable';
  readonly ruleKey: string;
  readonly field: string;
}
