import type { Instant } from 'c/attributionEngine';
import { ACCESS_CHECKS } from './accessChecks';
import { AUTOMATION_CHECKS } from './automationChecks';
import { CAPTURE_CHECK } from './captureCheck';
import { FINDINGS, say, type Finding, type FindingLevel } from './findings';
import type { HealthCheck } from './healthCheck';
import type { HealthFacts } from './healthFacts';
import { QUEUE_CHECKS } from './queueChecks';
import { RULE_CHECKS } from './ruleChecks';
import { SESSIONS_CHECK } from './sessionsCheck';
import { SETTINGS_CHECKS } from './settingsChecks';
import { STORAGE_CHECK } from './storageCheck';
import { UNMATCHED_CHECK } from './unmatchedCheck';
import { VENDOR_CHECK } from './vendorCheck';

/** In the order of the wizard's steps: what is broken further up explains what is wrong further down. */
export const HEALTH_CHECKS: readonly HealthCheck[] = Object.freeze([
  ...ACCESS_CHECKS,
  CAPTURE_CHECK,
  VENDOR_CHECK,
  UNMATCHED_CHECK,
  ...QUEUE_CHECKS,
  SESSIONS_CHECK,
  ...AUTOMATION_CHECKS,
  STORAGE_CHECK,
  ...SETTINGS_CHECKS,
  ...RULE_CHECKS
]);

/** The worst last. */
const LEVELS: readonly FindingLevel[] = ['ok', 'unknown', 'attention', 'broken'];

/** At least one finding a check, in the order of the checks: `notKnown` where its facts don't tell. */
export function judgeHealth(facts: HealthFacts, now: Instant, checks: readonly HealthCheck[] = HEALTH_CHECKS): Finding[] {
  return checks.flatMap(({ key, area, judge }) => {
    const verdicts = judge(facts, now);
    return (verdicts.length > 0 ? verdicts : [say('notKnown', {})]).map((verdict) => {
      const { level, mend } = FINDINGS[verdict.code];
      return { check: key, area, level, mend, ...verdict };
    });
  });
}

/** `ok` of no findings. */
export function worstLevel(findings: readonly Finding[]): FindingLevel {
  const worst = findings.reduce((sum, { level }) => Math.max(sum, LEVELS.indexOf(level)), 0);
  return LEVELS[worst] ?? 'ok';
}
