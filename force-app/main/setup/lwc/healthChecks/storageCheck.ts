/** What our records take (P20: 2 KB each), now and once retention keeps the number of sessions where it is. */
import { settingsRow } from 'c/salesforceRecords';
import { percentOf, sumOf } from './counted';
import { say, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { CountedGroup, HealthFacts } from './healthFacts';

const BYTES_A_RECORD = 2_048;
const MUCH_PERCENT = 80;
const FULL_PERCENT = 95;
/** Above a million, sessions outside the org are the normal design (P20). */
const MANY_SESSIONS = 1_000_000;
const DAYS_A_WEEK = 7;
const DAYS_A_YEAR = 365;

function judge({ storage, settings, recentSessions, sessions, ...others }: HealthFacts): readonly Verdict[] {
  if (!sessions) return [];
  const counts = [sessions, others.trackedCalls, others.touchpoints, others.attributionTouchpoints, others.allRuns];
  const records = counts.reduce((sum: number, groups: readonly CountedGroup[] = []) => sum + sumOf(groups), 0);
  const bytes = records * BYTES_A_RECORD;
  const keptDays = (settings && settingsRow(settings)?.retentionDays) ?? DAYS_A_YEAR;
  const sessionsKept = Math.round((sumOf(recentSessions ?? []) / DAYS_A_WEEK) * keptDays);
  const bytesAtRetention = (records - sumOf(sessions) + Math.max(sessionsKept, 0)) * BYTES_A_RECORD;
  const verdicts = sumOf(sessions) > MANY_SESSIONS ? [say('sessionsTooMany', { sessions: sumOf(sessions) })] : [];
  const percent = storage ? percentOf(storage.used, storage.most) : 0;
  const figures = { records, bytes, bytesAtRetention };
  if (percent >= FULL_PERCENT) return [say('storageFull', { ...figures, percent }), ...verdicts];
  if (percent >= MUCH_PERCENT) return [say('storageMuch', { ...figures, percent }), ...verdicts];
  return verdicts.length > 0 ? verdicts : [say('storageFine', figures)];
}

export const STORAGE_CHECK: HealthCheck = {
  key: 'storage',
  area: 'storage',
  reads: ['sessions', 'recentSessions', 'trackedCalls', 'touchpoints', 'attributionTouchpoints', 'allRuns', 'storage', 'settings'],
  judge
};
