/**
 * Calls without visitor id, by vendor and against the weeks before (R2, CT: "the vendor has to be asked"). Somebody's own log of
 * a call has none either, so a call of no known vendor alone is no alarm.
 */
import { countsBy, percentOf, sumOf } from './counted';
import { say, type FindingItem, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { CountedGroup, HealthFacts } from './healthFacts';

/** Fewer calls than this say nothing about a vendor. */
const ENOUGH_CALLS = 5;
const MUCH_PERCENT = 20;
/** A rise of so many points is an alarm below that, too. */
const RISE_POINTS = 10;
const WEEKS_BEFORE = 4;

function withoutId(groups: readonly CountedGroup[]): CountedGroup[] {
  return groups.filter(({ values }) => values['reason'] === 'noVisitorId');
}

function judge({ recentCalls, earlierCalls }: HealthFacts): readonly Verdict[] {
  if (!recentCalls) return [];
  const calls = sumOf(recentCalls);
  if (calls === 0) return [say('noRecentCalls', { callsBefore: sumOf(earlierCalls ?? []) })];
  const missing = countsBy(withoutId(recentCalls), 'vendor');
  const before = countsBy(withoutId(earlierCalls ?? []), 'vendor');
  const perVendor = countsBy(recentCalls, 'vendor');
  const items = [...missing].map(([name, count]): FindingItem => ({
    name,
    count,
    before: Math.round((before.get(name) ?? 0) / WEEKS_BEFORE)
  }));
  const silent = items.filter(({ name, count = 0 }) => name !== '' && count >= ENOUGH_CALLS && count === perVendor.get(name));
  const without = sumOf(withoutId(recentCalls));
  const percent = percentOf(without, calls);
  const percentBefore = percentOf(sumOf(withoutId(earlierCalls ?? [])), sumOf(earlierCalls ?? []));
  const verdicts = silent.length > 0 ? [say('vendorSendsNone', { vendors: silent.length }, silent)] : [];
  const isMuch = percent >= MUCH_PERCENT || (sumOf(earlierCalls ?? []) > 0 && percent - percentBefore >= RISE_POINTS);
  if (without >= ENOUGH_CALLS && isMuch) return [...verdicts, say('visitorIdsMissing', { calls, without, percent, percentBefore }, items)];
  return verdicts.length > 0 ? verdicts : [say('visitorIdsArrive', { calls, without, percent }, items)];
}

export const VENDOR_CHECK: HealthCheck = { key: 'visitorIds', area: 'calls', reads: ['recentCalls', 'earlierCalls'], judge };
