/**
 * Counts and sums, made by the server: a page never reads all calls to count them.
 *
 *     filters        which calls: period, vendor, channel, number
 *     conditions     the same as conditions on calls, touches and shares of revenue
 *     readSumCurrency  what sums of revenue are in
 *     readGroups     one question for many groups, a few of them in one request
 */
export {
  attributionWhere,
  callsOf,
  callWhere,
  callersWhere,
  countedWhere,
  NOT_COUNTED,
  touchesOfCalls,
  type Condition,
  type DashboardFilters,
  type Origin
} from './conditions';
export { countOf, groupValue, readGroups, type Group, type GroupAsk } from './readGroups';
export { readSumCurrency } from './readSumCurrency';
