/** What stands over the charts, in two requests at once: three figures for the period and the one before, and what there is to filter by. */
import { ALL_MODELS } from 'c/attributionModels';
import {
  attributionWhere,
  callWhere,
  countedWhere,
  countOf,
  groupValue,
  readGroups,
  readSumCurrency,
  touchesOfCalls,
  type DashboardFilters,
  type Group,
  type GroupAsk
} from 'c/callAggregates';
import type { FilterOptions } from 'c/dashboardFilters';
import { fieldName, parentName } from 'c/ownFields';
import type { PageReader } from 'c/recordQuery';
import { hidesCredit } from 'c/reduceErrors';

export interface PeriodFigures {
  /** Calls that count: none of a deleted Task, and none the admin filtered out or suppressed. */
  readonly calls: number;
  readonly tied: number;
  /** Won revenue of touches with a call, by model; absent where the reader may not see it. */
  readonly revenue?: Readonly<Record<string, number>>;
}

export interface Summary {
  readonly now: PeriodFigures;
  readonly before: PeriodFigures;
  /** Of the revenue, where the org has several. */
  readonly currency?: string;
  /** Calls that wait for a decision, of any period. */
  readonly waiting: number;
  /** The org has never seen a call. */
  readonly isEmpty: boolean;
  readonly options: FilterOptions;
}

const CALL = 'Tracked_Call__c';
const TOUCH = 'Touchpoint__c';
const SHARE = 'Attribution_Touchpoint__c';
const MOST_OPTIONS = 50;

const TIED: ReadonlySet<string | undefined> = new Set(['merged', 'repeat']);

function callsAsk(filters: DashboardFilters): GroupAsk {
  return { object: CALL, where: countedWhere(filters), by: [fieldName(CALL, 'outcome')] };
}

function revenueAsk(filters: DashboardFilters): GroupAsk {
  const called = { [parentName(SHARE, 'touchpoint')]: { [fieldName(TOUCH, 'callCount')]: { gte: 1 } } };
  return {
    object: SHARE,
    where: attributionWhere(filters, called),
    sum: ALL_MODELS.map(({ value }) => fieldName(SHARE, `${value}Revenue`))
  };
}

function optionAsks({ from, to }: DashboardFilters): readonly GroupAsk[] {
  const period = { from, to, firstDay: '', lastDay: '' };
  const where = callWhere(period);
  return [
    { object: CALL, where, by: [fieldName(CALL, 'vendor')], first: MOST_OPTIONS },
    { object: TOUCH, where: touchesOfCalls(period), by: [fieldName(TOUCH, 'channel')], first: MOST_OPTIONS },
    { object: CALL, where, by: [fieldName(CALL, 'dialledNumber')], first: MOST_OPTIONS }
  ];
}

/** Not everybody who sees calls sees what they earned, and the rest is worth reading all the same. */
async function readEarned(
  reader: PageReader,
  asks: readonly GroupAsk[]
): Promise<{ readonly sums: readonly (readonly Group[])[]; readonly currency?: string } | undefined> {
  try {
    const [sums, currency] = await Promise.all([readGroups(reader, asks), readSumCurrency(reader)]);
    return { sums, currency };
  } catch (error) {
    if (hidesCredit(error)) return undefined;
    throw error;
  }
}

function figuresOf(calls: readonly Group[], revenue: readonly Group[] | undefined): PeriodFigures {
  const outcome = fieldName(CALL, 'outcome');
  const sums = revenue?.[0]?.sums ?? {};
  return {
    calls: countOf(calls),
    tied: countOf(calls.filter(({ values }) => TIED.has(values[outcome]))),
    revenue: revenue && Object.fromEntries(ALL_MODELS.map(({ value }) => [value, sums[fieldName(SHARE, `${value}Revenue`)] ?? 0]))
  };
}

const namesOf = (groups: readonly Group[]): readonly string[] => groups.map(groupValue).filter((value) => value !== undefined);

/** @throws RequestError where the org refuses or doesn't answer */
export async function readSummary(
  reader: PageReader,
  filters: { readonly now: DashboardFilters; readonly before: DashboardFilters }
): Promise<Summary> {
  const [[calls = [], callsBefore = [], pending = [], all = [], vendors = [], channels = [], numbers = []], earned] = await Promise.all([
    readGroups(reader, [
      callsAsk(filters.now),
      callsAsk(filters.before),
      { object: CALL, where: { [fieldName(CALL, 'outcome')]: { eq: 'pending' } } },
      { object: CALL },
      ...optionAsks(filters.now)
    ]),
    readEarned(reader, [revenueAsk(filters.now), revenueAsk(filters.before)])
  ]);
  return {
    now: figuresOf(calls, earned && (earned.sums[0] ?? [])),
    before: figuresOf(callsBefore, earned && (earned.sums[1] ?? [])),
    currency: earned?.currency,
    waiting: countOf(pending),
    isEmpty: countOf(all) === 0,
    options: { vendors: namesOf(vendors), channels: namesOf(channels), numbers: namesOf(numbers) }
  };
}
