/**
 * What can be wrong with an installation, and what mends it: one pure list of checks that `touchline doctor` prints and the
 * health page draws. Facts in, findings out; no clock (`now` is an argument), nothing read, no words.
 *
 *     HEALTH_CHECKS   the list, in the order it is shown: key, area, the facts each reads, and how it judges them
 *     HEALTH_READS    the facts that queries give, as data: counts, rows, newest and oldest. A reader turns them into SOQL or GraphQL
 *     HealthFacts     all facts; one that a reader can't learn is left out and makes its checks say `notKnown`
 *     FINDINGS        each code with its level, its mend and the names of its figures in the order that words take them ({0}, %s)
 *
 * A reader gathers `factsOf(checks)` in as few requests as it can, then `judgeHealth(facts, now)` gives at least one finding a
 * check. Words: a label or message for each code (`health` + code), area and mend; items are names (vendor, reason code, rule
 * key, field, permission) with counts.
 *
 * @example
 * judgeHealth({ access: { mayResolve: false } }, now)[0]
 * // { check: 'mayResolve', area: 'access', code: 'mayNotResolve', level: 'broken', mend: 'assignPermissionSet', figures: {}, items: [] }
 */
export { FINDINGS, type Finding, type FindingCode, type FindingItem, type FindingLevel, type Mend } from './findings';
export { factsOf, type HealthArea, type HealthCheck } from './healthCheck';
export type {
  AccessFacts,
  CaptureFacts,
  CountedGroup,
  HealthFactName,
  HealthFacts,
  QueriedFactName,
  QueriedFacts,
  StatedFacts,
  Usage
} from './healthFacts';
export { HEALTH_READS, type CountRead, type EdgeRead, type HealthRead, type ReadCondition, type RowsRead } from './healthReads';
export { HEALTH_CHECKS, judgeHealth, worstLevel } from './judgeHealth';
export { writeFigure, type FigureWords } from './writeFigure';
