/**
 * The one path that every command and every page runs: scope, read, decide, plan, write.
 *
 *  1. closeScope    what hangs together with the seed is read to a fixed point
 *  2. decideScope   the engine makes the rows that should be
 *  3. planScope     their difference from what is stored
 *  4. write         by the RecordWriter: an org, a page's GraphQL, files, or a list
 *
 * `resolveScope` runs one scope, `resolveAll` a stream of them. Where rows come from and go to is behind `RecordReader` and
 * `RecordWriter`, so that "Resolve now" in a page and `touchline resolve` can't differ.
 */
export { closeScope, type ClosedScope, type ScopeSettings } from './closeScope';
export { GatheredRows, identityOf, ROW_KINDS, type Identities } from './gatheredRows';
export type { OrgFacts, Question, Questions, RecordReader, RowKind, Rows, RowsByKind } from './recordReader';
export {
  addCounts,
  countSteps,
  NOTHING_WRITTEN,
  oneCount,
  type CallLookup,
  type RecordWriter,
  type SetAside,
  type WriteCounts,
  type WriteReport
} from './recordWriter';
export { writesOf, type PlainWrite } from './plainWrite';
export { refusalOf, refusedCalls, unplannedRefusals, withRefusal } from './refusedCalls';
export type { PlannedCreate, PlannedDelete, PlannedUpdate } from './planRows';
export { planWrites, type PlanInput, type PlanStep, type StoredRows } from './planWrites';
export { resolveAll, type ScopeStream } from './resolveAll';
export { decideScope, planScope, resolveClosed, resolveScope, type PathEnds, type ResolvedScope } from './resolveScope';
export { NAMED_RECORDS, type JoinedByEmail, type RunSummary } from './runSummary';
