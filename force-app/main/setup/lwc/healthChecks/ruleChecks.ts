/** Rules, numbers and models: wrong ones are left out of every run by name, useless ones silently. */
import { readChannelRules, readModels, readSettings, readSuppressionRules, readTrackingNumbers, settingsRow } from 'c/salesforceRecords';
import { say, type FindingItem, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { HealthFacts } from './healthFacts';
import { itemOf } from './settingsChecks';
import { hiddenRules } from './unreachableRules';

function judgeChannelRules({ channelRules: rows }: HealthFacts): readonly Verdict[] {
  if (!rows) return [];
  if (rows.length === 0) return [say('shippedChannelRulesHold', {})];
  const { rules, problems } = readChannelRules(rows);
  if (rules.length === 0 && problems.length === 0) return [say('channelRulesAllInactive', { rules: rows.length })];
  const hidden = hiddenRules(rules);
  const list = (repeated: boolean): FindingItem[] =>
    hidden.filter((one) => one.repeated === repeated).map(({ rule, by }) => ({ name: rule.ruleKey, value: by.ruleKey }));
  const [copies, unreachable] = [list(true), list(false)];
  const verdicts = [
    problems.length > 0 && say('channelRulesWrong', { rules: problems.length }, problems.map(itemOf)),
    copies.length > 0 && say('channelRulesRepeated', { rules: copies.length }, copies),
    unreachable.length > 0 && say('channelRulesUnreachable', { rules: unreachable.length }, unreachable)
  ].filter((verdict) => verdict !== false);
  return verdicts.length > 0 ? verdicts : [say('channelRulesHold', { rules: rules.length })];
}

function judgeNumbers({ trackingNumbers: rows, settings: settingRows }: HealthFacts): readonly Verdict[] {
  if (!rows || !settingRows) return [];
  const { settings, fields } = readSettings(settingsRow(settingRows));
  const { rules, problems } = readTrackingNumbers(rows);
  const fixed = rules.filter(({ pooled }) => !pooled);
  const without = fixed.filter(({ channel }) => channel === undefined);
  const verdicts = [
    problems.length > 0 && say('numbersWrong', { numbers: problems.length }, problems.map(itemOf)),
    rules.length > 0 && fields.dialledNumber === undefined && say('dialledNumberNotRead', { numbers: rules.length }),
    settings.staticNumbers && fixed.length === without.length && say('staticNumbersIdle', {}),
    settings.staticNumbers &&
      fixed.length > without.length &&
      without.length > 0 &&
      say(
        'staticNumbersWithoutChannel',
        { numbers: without.length },
        without.map(({ phoneE164 }) => ({ name: phoneE164 }))
      )
  ].filter((verdict) => verdict !== false);
  return verdicts.length > 0 ? verdicts : [say('numbersHold', { numbers: rules.length })];
}

function judgeSuppression({ suppressionRules: rows }: HealthFacts): readonly Verdict[] {
  if (!rows) return [];
  const { rules, problems } = readSuppressionRules(rows);
  if (problems.length === 0) return [say('suppressionHolds', { rules: rules.length })];
  return [say('suppressionWrong', { rules: problems.length }, problems.map(itemOf))];
}

function judgeModels({ models: rows }: HealthFacts): readonly Verdict[] {
  if (!rows) return [];
  const { problems } = readModels(rows);
  const items = problems.map((problem): FindingItem => ({
    name: problem.key ?? '',
    value: problem.reason ?? problem.field
  }));
  return [items.length === 0 ? say('modelsHold', {}) : say('modelsWrong', { models: items.length }, items)];
}

export const RULE_CHECKS: readonly HealthCheck[] = [
  { key: 'channelRules', area: 'channels', reads: ['channelRules'], judge: judgeChannelRules },
  { key: 'trackingNumbers', area: 'channels', reads: ['trackingNumbers', 'settings'], judge: judgeNumbers },
  { key: 'suppressionRules', area: 'channels', reads: ['suppressionRules'], judge: judgeSuppression },
  { key: 'models', area: 'credit', reads: ['models'], judge: judgeModels }
];
