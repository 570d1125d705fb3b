/** Settings that can't hold, and settings that contradict each other. A run refuses the first; nothing else would notice the second. */
import type { Settings } from 'c/attributionEngine';
import { chooseFields, readSettings, settingsRow, type SetupProblem } from 'c/salesforceRecords';
import { say, type FindingItem, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { HealthFacts } from './healthFacts';

const MINUTES_A_DAY = 24 * 60;
/** A call so long is none. */
const HUGE_DURATION_SECONDS = 3_600;

export function itemOf({ group, key, field, value }: SetupProblem): FindingItem {
  const row = group === undefined ? key : `${group}, ${key ?? ''}`;
  return { name: row === undefined ? field : `${row}: ${field}`, value };
}

function has(list: readonly string[], text: string): boolean {
  return list.some((entry) => entry.toLowerCase() === text.toLowerCase());
}

function contradictions(settings: Settings, retentionDays: number | undefined): Verdict[] {
  const { windowMinutes, lookbackDays, callTypes, filterTypes, filterCallTypes, minimumDurationSeconds = 0 } = settings;
  const found: (Verdict | false)[] = [
    windowMinutes > MINUTES_A_DAY && say('windowHuge', { windowMinutes }),
    filterTypes.length > 0 &&
      !callTypes.some((type) => has(filterTypes, type)) &&
      say(
        'typeFilterExcludesCalls',
        {},
        callTypes.map((name) => ({ name }))
      ),
    filterCallTypes.length > 0 && !has(filterCallTypes, 'Inbound') && say('directionFilterExcludesInbound', {}),
    minimumDurationSeconds > HUGE_DURATION_SECONDS && say('durationFilterHuge', { minimumDurationSeconds }),
    retentionDays !== undefined && retentionDays < lookbackDays && say('retentionBelowLookback', { retentionDays, lookbackDays }),
    lookbackDays * MINUTES_A_DAY < windowMinutes && say('lookbackBelowWindow', { lookbackDays, windowMinutes })
  ];
  return found.filter((verdict) => verdict !== false);
}

/** No run looks at the retention: only pruning does. */
function retentionProblem(retentionDays: number | undefined): FindingItem[] {
  if (retentionDays === undefined || (Number.isInteger(retentionDays) && retentionDays > 0)) return [];
  return [{ name: 'Retention_Days__c', value: String(retentionDays) }];
}

function judgeSettings({ settings: rows, orgDefaults }: HealthFacts): readonly Verdict[] {
  if (!rows) return [];
  const row = settingsRow(rows);
  if (!row && rows.length > 0) {
    const keys = rows.map(({ key = '' }) => ({ name: key }));
    return [say('noDefaultSettings', { rows: rows.length }, keys)];
  }
  const { settings, problems } = readSettings(row, orgDefaults);
  const items = [...problems.map(itemOf), ...retentionProblem(row?.retentionDays)];
  const verdicts = items.length > 0 ? [say('settingsWrong', { settings: items.length }, items)] : [];
  verdicts.push(...contradictions(settings, row?.retentionDays));
  if (verdicts.length > 0) return verdicts;
  return [row ? say('settingsHold', {}) : say('shippedSettingsHold', {})];
}

function judgeFields({ settings: rows, described, prefix }: HealthFacts): readonly Verdict[] {
  if (!rows || !described || prefix === undefined) return [];
  const { problems } = chooseFields(readSettings(settingsRow(rows)).fields, described, prefix);
  if (problems.length === 0) return [say('fieldNamesFound', {})];
  return [say('fieldNamesWrong', { fields: problems.length }, problems.map(itemOf))];
}

export const SETTINGS_CHECKS: readonly HealthCheck[] = [
  { key: 'settings', area: 'settings', reads: ['settings', 'orgDefaults'], judge: judgeSettings },
  { key: 'fieldNames', area: 'settings', reads: ['settings', 'described', 'prefix'], judge: judgeFields }
];
