/** Whether visits arrive, and whether they go again: without them no call is tied to anything. */
import type { Instant } from 'c/attributionEngine';
import { settingsRow } from 'c/salesforceRecords';
import { sumOf } from './counted';
import { say, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { HealthFacts } from './healthFacts';

const MINUTE = 60_000;
const MINUTES_A_DAY = 24 * 60;
/** Imports run daily at the least, and weekends are quiet. */
const STOPPED_DAYS = 3;
/** Fewer sessions than this never fill an org. */
const WORTH_RETENTION = 100_000;
const LOOKBACK_DAYS = 365;
/** Retention may be run weekly. */
const GRACE_DAYS = 8;

function judge({ sessions, recentSessions, newestSession, oldestSession, settings }: HealthFacts, now: Instant): readonly Verdict[] {
  if (!sessions) return [];
  const count = sumOf(sessions);
  if (count === 0) return [say('noSessions', {})];
  if (newestSession === undefined || oldestSession === undefined) return [];
  const minutes = (at: Instant): number => Math.max(0, Math.floor((now - at) / MINUTE));
  const [newestMinutes, oldestMinutes] = [minutes(newestSession), minutes(oldestSession)];
  const row = settings && settingsRow(settings);
  const verdicts: Verdict[] = [];
  if (newestMinutes >= STOPPED_DAYS * MINUTES_A_DAY) verdicts.push(say('sessionsStopped', { sessions: count, newestMinutes }));
  const retentionDays = row?.retentionDays;
  if (settings && retentionDays === undefined && count >= WORTH_RETENTION) {
    verdicts.push(say('retentionUnset', { sessions: count, oldestMinutes }));
  }
  const keptDays = retentionDays === undefined ? Infinity : Math.max(retentionDays, row?.lookbackDays ?? LOOKBACK_DAYS);
  // Owned sessions stay whatever their age, so an old one alone proves nothing where there are few.
  if (retentionDays !== undefined && oldestMinutes >= (keptDays + GRACE_DAYS + 1) * MINUTES_A_DAY && count >= WORTH_RETENTION) {
    verdicts.push(say('sessionsPastRetention', { sessions: count, oldestMinutes, retentionDays }));
  }
  if (verdicts.length > 0) return verdicts;
  return [say('sessionsArrive', { sessions: count, lastWeek: sumOf(recentSessions ?? []), newestMinutes, oldestMinutes })];
}

export const SESSIONS_CHECK: HealthCheck = {
  key: 'sessions',
  area: 'sessions',
  reads: ['sessions', 'recentSessions', 'newestSession', 'oldestSession', 'settings'],
  judge
};
