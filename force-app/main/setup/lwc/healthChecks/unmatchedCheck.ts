/** Calls with a visitor id that no visit or person was found for, by reason: each reason has a mend of its own. */
import { countsBy, percentOf, sumOf } from './counted';
import { say, type FindingCode, type FindingItem, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { CountedGroup, HealthFacts } from './healthFacts';

const CODE_OF_REASON = {
  noSession: 'noSessionForCalls',
  sessionTooOld: 'sessionsTooOldForCalls',
  sessionStartsLater: 'sessionsAfterCalls',
  noPerson: 'callsOfNobody',
  identityConflict: 'callsInConflict'
} as const satisfies Record<string, FindingCode>;
type UnmatchedReason = keyof typeof CODE_OF_REASON;

const ENOUGH_CALLS = 10;
/** More than this share of calls without a visit is worth a look; some visitors always refuse cookies. */
const MUCH_PERCENT = 40;
const WEEKS_BEFORE = 4;

function decidedById(groups: readonly CountedGroup[]): CountedGroup[] {
  return groups.filter(({ values: { outcome, reason } }) => outcome !== 'pending' && outcome !== 'skipped' && reason !== 'staticNumber');
}

function unmatched(groups: readonly CountedGroup[]): CountedGroup[] {
  return groups.filter(({ values: { reason = '' } }) => reason in CODE_OF_REASON);
}

function judge({ recentCalls, earlierCalls }: HealthFacts): readonly Verdict[] {
  if (!recentCalls) return [];
  const calls = sumOf(decidedById(recentCalls));
  const earlier = decidedById(earlierCalls ?? []);
  const before = countsBy(unmatched(earlier), 'reason');
  const items = [...countsBy(unmatched(decidedById(recentCalls)), 'reason')].map(([name, count]): FindingItem => ({
    name,
    count,
    before: Math.round((before.get(name) ?? 0) / WEEKS_BEFORE)
  }));
  const count = items.reduce((sum, item) => sum + (item.count ?? 0), 0);
  const percent = percentOf(count, calls);
  const [most] = items;
  if (!most || calls < ENOUGH_CALLS || percent <= MUCH_PERCENT) return [say('callsMatch', { calls, unmatched: count, percent }, items)];
  const percentBefore = percentOf(sumOf(unmatched(earlier)), sumOf(earlier));
  const code = CODE_OF_REASON[most.name as UnmatchedReason];
  return [say(code, { calls, unmatched: count, percent, percentBefore }, items)];
}

export const UNMATCHED_CHECK: HealthCheck = { key: 'unmatchedCalls', area: 'calls', reads: ['recentCalls', 'earlierCalls'], judge };
