import type { DashboardFilters } from 'c/callAggregates';
import type { FilterChoice } from 'c/dashboardFilters';
import { betweenDays, dateOf, lastDays, periodBefore, type Period, type ZoneOffset } from 'c/dashboardPeriod';

const DEFAULT_DAYS = 30;

function periodOf({ period, firstDay, lastDay }: FilterChoice, now: number, offset: ZoneOffset): Period {
  return betweenDays(firstDay, lastDay, offset) ?? lastDays(Number(period) || DEFAULT_DAYS, now, offset);
}

function filtersIn(period: Period, { vendor, channel, number }: FilterChoice, offset: ZoneOffset): DashboardFilters {
  return {
    from: period.from,
    to: period.to,
    firstDay: dateOf(period.from, offset),
    lastDay: dateOf(period.to - 1, offset),
    vendor: vendor || undefined,
    channel: channel || undefined,
    number: number || undefined
  };
}

/** The choice as conditions, for its period and for the one before. */
export function filtersOf(
  choice: FilterChoice,
  now: number,
  offset: ZoneOffset
): { readonly now: DashboardFilters; readonly before: DashboardFilters } {
  const dates = choice.period === 'custom' ? choice : { ...choice, firstDay: '', lastDay: '' };
  const period = periodOf(dates, now, offset);
  return { now: filtersIn(period, choice, offset), before: filtersIn(periodBefore(period, offset), choice, offset) };
}
