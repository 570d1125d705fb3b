/** Whether the scripts still run: their last run, the watcher's lease, and the requests that are left for them (P21). */
import type { Instant } from 'c/attributionEngine';
import type { Row } from 'c/salesforceRecords';
import { percentOf } from './counted';
import { say, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { HealthFacts } from './healthFacts';

type Run = Row<'Resolution_Run__c'>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** "No run for two hours." */
const STALE_MINUTES = 120;
/** A watcher beats every minute and is replaced after two it missed; this leaves room for a longer beat. */
const LEASE_STALE_MINUTES = 10;
const SHORT_PERCENT = 80;
const SPENT_PERCENT = 95;

function lastSign({ endedAt, heartbeatAt, startedAt }: Run): Instant {
  return Math.max(endedAt ?? -Infinity, heartbeatAt ?? -Infinity, startedAt ?? -Infinity);
}

function minutesSince(at: Instant, now: Instant): number {
  return Math.max(0, Math.floor((now - at) / MINUTE));
}

function judgeRuns({ runs, lease = [] }: HealthFacts, now: Instant): readonly Verdict[] {
  if (!runs) return [];
  const signs = [...runs, ...lease].map(lastSign).filter(Number.isFinite);
  if (signs.length === 0) return [say('automationNever', {})];
  const minutes = minutesSince(Math.max(...signs), now);
  if (minutes >= STALE_MINUTES) return [say('automationStale', { minutes })];
  const ended = runs.find(({ status }) => status !== 'running');
  // A watcher records its run when it ends: what ended before it began says nothing of how things are.
  const watching = lease.find((held) => isBeating(held, now) && (held.startedAt ?? -Infinity) > lastSign(ended ?? {}));
  const last = watching ?? ended;
  const { status, decided = 0, written = 0, requests = 0, setAside = 0 } = last ?? {};
  if (status === 'failed') return [say('runFailed', { minutes })];
  if (status === 'stopped') return [say('runStopped', { minutes })];
  if (status === 'partial') return [say('runPartial', { minutes, setAside }, readReasons(last?.message))];
  return [say('automationRuns', { minutes, decided, written, requests })];
}

/** The lines of a run's message: `3 × Touchpoint__c: Region is required`. */
function readReasons(message = ''): { readonly name: string; readonly count: number }[] {
  return [...message.matchAll(/^(\d+) × (.+)$/gm)].map(([, count, name = '']) => ({ name, count: Number(count) }));
}

function isBeating(held: Run, now: Instant): boolean {
  return minutesSince(lastSign(held), now) < LEASE_STALE_MINUTES;
}

function judgeLease({ lease }: HealthFacts, now: Instant): readonly Verdict[] {
  if (!lease) return [];
  const [held] = lease;
  if (!held) return [say('noLease', {})];
  const minutes = minutesSince(lastSign(held), now);
  return [isBeating(held, now) ? say('leaseHeld', { minutes }) : say('leaseStale', { minutes })];
}

function judgeRequests({ dailyRequests, runs = [] }: HealthFacts, now: Instant): readonly Verdict[] {
  if (!dailyRequests) return [];
  const { used, most } = dailyRequests;
  const today = runs.filter(({ startedAt = -Infinity }) => startedAt >= now - DAY);
  const ours = today.reduce((sum, { requests = 0 }) => sum + requests, 0);
  const percent = percentOf(used, most);
  const figures = { used, most, percent, ours };
  if (percent >= SPENT_PERCENT) return [say('requestsSpent', figures)];
  return [percent >= SHORT_PERCENT ? say('requestsShort', figures) : say('requestsLeft', figures)];
}

export const AUTOMATION_CHECKS: readonly HealthCheck[] = [
  { key: 'runs', area: 'automation', reads: ['runs', 'lease'], judge: judgeRuns },
  { key: 'lease', area: 'automation', reads: ['lease'], judge: judgeLease },
  { key: 'requests', area: 'automation', reads: ['dailyRequests', 'runs'], judge: judgeRequests }
];
