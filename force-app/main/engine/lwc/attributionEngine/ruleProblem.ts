import type { SuppressionRule } from './channelRule';
import type { ModelRefusal, ModelRefusalReason } from './readModels';

/** A rule of the admin's that doesn't hold, said by name rather than silently left out. */
export type RuleProblem =
  | { readonly code: 'suppressionRuleUnusable'; readonly ruleKey: string; readonly field: string }
  | { readonly code: 'modelRefused'; readonly modelKey: string; readonly reason: ModelRefusalReason };

/** Suppression rules on a field that can't be judged (R37) and models refused (section 10). */
export function reportRules(suppression: readonly SuppressionRule[], models: readonly ModelRefusal[]): RuleProblem[] {
  return [
    ...suppression.map(({ ruleKey, field }): RuleProblem => ({ code: 'suppressionRuleUnusable', ruleKey, field })),
    ...models.map(({ modelKey, reason }): RuleProblem => ({ code: 'modelRefused', modelKey, reason }))
  ];
}
