/** Calls that wait: for a decision, or for what keeps their decision from being written. */
import { countsBy, sumOf } from './counted';
import { say, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { HealthFacts } from './healthFacts';

function judgePending({ lateCalls, forgottenCalls }: HealthFacts): readonly Verdict[] {
  if (!lateCalls || !forgottenCalls) return [];
  const forgotten = sumOf(forgottenCalls);
  if (forgotten > 0) return [say('callsForgotten', { calls: forgotten })];
  const calls = sumOf(lateCalls);
  return [calls === 0 ? say('nonePending', {}) : say('callsPending', { calls })];
}

function judgeSetAside({ setAsideCalls }: HealthFacts): readonly Verdict[] {
  if (!setAsideCalls) return [];
  const calls = sumOf(setAsideCalls);
  if (calls === 0) return [say('noneSetAside', {})];
  const items = [...countsBy(setAsideCalls, 'writeError')].map(([name, count]) => ({ name, count }));
  return [say('callsSetAside', { calls }, items)];
}

export const QUEUE_CHECKS: readonly HealthCheck[] = [
  { key: 'pendingCalls', area: 'calls', reads: ['lateCalls', 'forgottenCalls'], judge: judgePending },
  { key: 'setAsideCalls', area: 'calls', reads: ['setAsideCalls'], judge: judgeSetAside }
];
