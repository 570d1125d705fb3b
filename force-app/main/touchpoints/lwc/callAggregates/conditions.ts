/** The dashboard's filters as conditions of GraphQL, on calls, their touches and what these earned. */
import { fieldName, objectName, parentName } from 'c/ownFields';

/** Which calls the dashboard is about. */
export interface DashboardFilters {
  /** Epoch milliseconds; the end is the first instant outside. */
  readonly from: number;
  readonly to: number;
  /** The same as dates of the reader's calendar, both included, for fields that hold no time. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly vendor?: string;
  readonly channel?: string;
  /** Number dialled. */
  readonly number?: string;
}

/** A filter as GraphQL takes it. */
export type Condition = Readonly<Record<string, unknown>>;

/** By what calls are told apart: a field of the touchpoint they belong to. */
export type Origin = 'channel' | 'source' | 'campaignName';

const CALL = 'Tracked_Call__c';
const TOUCH = 'Touchpoint__c';
const SHARE = 'Attribution_Touchpoint__c';

const iso = (at: number): string => new Date(at).toISOString();

function between(field: string, from: string, to: string, toOperator: 'lt' | 'lte'): readonly Condition[] {
  return [{ [field]: { gte: { value: from } } }, { [field]: { [toOperator]: { value: to } } }];
}

/** What the filters say about the call itself, its time aside. */
function callConditions({ vendor, number }: DashboardFilters): readonly Condition[] {
  return [
    ...(vendor === undefined ? [] : [{ [fieldName(CALL, 'vendor')]: { eq: vendor } }]),
    ...(number === undefined ? [] : [{ [fieldName(CALL, 'dialledNumber')]: { eq: number } }])
  ];
}

/** Calls inside the filters. */
export function callWhere(filters: DashboardFilters, ...more: readonly Condition[]): Condition {
  const { from, to, channel } = filters;
  const ofChannel = channel === undefined ? [] : [{ [parentName(CALL, 'touchpoint')]: { [fieldName(TOUCH, 'channel')]: { eq: channel } } }];
  return { and: [...between(fieldName(CALL, 'callTime'), iso(from), iso(to), 'lt'), ...callConditions(filters), ...ofChannel, ...more] };
}

/** Reasons of calls that are no calls to count: kept, explained, and left out of every figure. */
export const NOT_COUNTED: readonly string[] = ['taskDeleted', 'excludedByFilter', 'suppressed'];

/** Calls inside the filters that count. One that waits has no reason yet. */
export function countedWhere(filters: DashboardFilters, ...more: readonly Condition[]): Condition {
  const reason = fieldName(CALL, 'reason');
  return callWhere(filters, { or: [{ [reason]: { eq: null } }, { [reason]: { nin: NOT_COUNTED } }] }, ...more);
}

/** Calls of one origin; a blank one is that of touches which say none. */
export function callsOf(origin: Origin, value: string | undefined): Condition {
  const touchpoint = fieldName(CALL, 'touchpoint');
  const field = fieldName(TOUCH, origin);
  return { and: [{ [touchpoint]: { ne: null } }, { [parentName(CALL, 'touchpoint')]: { [field]: { eq: value ?? null } } }] };
}

/** Touches to which calls inside the filters belong. */
export function touchesOfCalls(filters: DashboardFilters): Condition {
  return { Id: { inq: { [objectName(CALL)]: callWhere(filters), ApiName: fieldName(CALL, 'touchpoint') } } };
}

/** First touches of people who called; the lookup says by which record a call names them. */
export function callersWhere(filters: DashboardFilters, ...lookups: readonly ('lead' | 'contact')[]): Condition {
  const called = lookups.map((lookup) => ({
    [fieldName(TOUCH, lookup)]: { inq: { [objectName(CALL)]: callWhere(filters), ApiName: fieldName(CALL, lookup) } }
  }));
  return { and: [{ [fieldName(TOUCH, 'countFirstTouch')]: { eq: 1 } }, ...called] };
}

/**
 * Shares of won revenue, by the day the opportunity closed. With a vendor or number they are those of touches to which such
 * calls belong, whenever these were: a call earns long after it rang.
 */
export function attributionWhere(filters: DashboardFilters, ...more: readonly Condition[]): Condition {
  const { firstDay, lastDay, channel } = filters;
  const opportunity = parentName(SHARE, 'opportunity');
  const ofCalls = callConditions(filters);
  const called = { inq: { [objectName(CALL)]: { and: ofCalls }, ApiName: fieldName(CALL, 'touchpoint') } };
  return {
    and: [
      { [opportunity]: { IsWon: { eq: true } } },
      ...between('CloseDate', firstDay, lastDay, 'lte').map((condition) => ({ [opportunity]: condition })),
      ...(channel === undefined ? [] : [{ [fieldName(SHARE, 'channel')]: { eq: channel } }]),
      ...(ofCalls.length === 0 ? [] : [{ [fieldName(SHARE, 'touchpoint')]: called }]),
      ...more
    ]
  };
}
