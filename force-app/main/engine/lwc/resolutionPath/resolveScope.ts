import { resolve, type DesiredRows, type Instant, type WebSession } from 'c/attributionEngine';
import { callOfTrackedCall, plannedFields, storedForm } from 'c/salesforceRecords';
import { closeScope, type ClosedScope } from './closeScope';
import type { GatheredRows } from './gatheredRows';
import { planWrites, type PlanStep, type SessionChange } from './planWrites';
import type { OrgFacts, RecordReader, Rows } from './recordReader';
import type { CallLookup, RecordWriter, WriteReport } from './recordWriter';

export interface PathEnds {
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  /** Decided_At__c of what is written now. */
  readonly now: () => Instant;
}

/** One closed scope, from what was read to what was written. */
export interface ResolvedScope {
  readonly scope: ClosedScope;
  readonly desired: DesiredRows;
  readonly steps: readonly PlanStep[];
  readonly report: WriteReport;
}

/**
 * What its tracked call remembers stands in for a Task that isn't found. Such a Task is gone for good, a deleted one, but only
 * where none can be hidden.
 */
function addMissingCalls(rows: GatheredRows, { mayHideTasks = false }: OrgFacts): void {
  const missing = rows.all('trackedCalls').filter(({ row }) => !rows.has('calls', row.taskId));
  rows.add({ calls: missing.map(({ row }) => callOfTrackedCall(row, !mayHideTasks || row.reason === 'taskDeleted')) });
}

/** Decides everything in a closed scope; nothing is read or written. */
export function decideScope(rows: GatheredRows, org: OrgFacts): DesiredRows {
  addMissingCalls(rows, org);
  const input = {
    calls: rows.all('calls'),
    sessions: rows.all('webSessions'),
    people: rows.all('people'),
    opportunities: rows.all('opportunities'),
    contactRoles: rows.all('contactRoles')
  };
  return resolve(input, org.ruleBook, storedForm);
}

/** The writes that make the org's rows the desired ones. */
export function planScope({ rows, heldOutside }: ClosedScope, desired: DesiredRows, org: OrgFacts, now: Instant): PlanStep[] {
  const decidedAt = Math.floor(now / 1000) * 1000;
  const steps = planWrites({
    desired: {
      ...desired,
      trackedCalls: desired.trackedCalls.map((call) => ({ ...call, decidedAt })),
      webSessions: withVisitorKeys(desired.webSessions, rows.all('webSessions'))
    },
    stored: {
      trackedCalls: rows.all('trackedCalls'),
      touchpoints: rows.all('touchpoints'),
      attributionTouchpoints: rows.all('attributionTouchpoints').filter(({ row }) => rows.has('opportunities', row.opportunity))
    },
    fields: plannedFields(org.severalCurrencies)
  });
  return steps.flatMap((step) => leaveHeld(step, heldOutside));
}

/** Sessions that were loaded without their visitor key get it (R3): the next call asks for sessions by it. */
function withVisitorKeys(changes: DesiredRows['webSessions'], sessions: readonly WebSession[]): SessionChange[] {
  const keyed = new Map(changes.map((change): [string, SessionChange] => [change.sessionKey, change]));
  for (const { sessionKey, visitorKey, isMiskeyed } of sessions) {
    if (isMiskeyed) keyed.set(sessionKey, { ...keyed.get(sessionKey), sessionKey, visitorKey });
  }
  return [...keyed.values()];
}

/** A touchpoint that another opportunity has a part in stays, though none of those in the scope wants it. */
function leaveHeld(step: PlanStep, heldOutside: ReadonlySet<string>): PlanStep[] {
  if (step.kind !== 'touchpoint' || step.action !== 'delete') return [step];
  const writes = step.writes.filter(({ key }) => !heldOutside.has(key));
  return writes.length > 0 ? [{ ...step, writes }] : [];
}

/**
 * The one path (layout): what hangs together with the seed is read, decided, compared with what is stored, and the
 * difference written. Running it again writes nothing; running it after it broke off finishes what was begun.
 *
 * @example
 * const { report } = await resolveScope({ calls: [task] }, { reader, writer, now: Date.now });
 * report.written.touchpoint.created // 1
 */
export async function resolveScope(seed: Rows, ends: PathEnds): Promise<ResolvedScope> {
  return resolveClosed(await closeScope(seed, ends.reader, ends.reader.org.ruleBook.settings), ends);
}

/** The rest of the path for a scope that is closed already, because all rows of an org are in it. */
export async function resolveClosed(scope: ClosedScope, { reader, writer, now }: PathEnds): Promise<ResolvedScope> {
  const desired = decideScope(scope.rows, reader.org);
  reader.check?.(scope.rows, desired);
  const steps = planScope(scope, desired, reader.org, now());
  const report = await writer.write(steps, lookUpCalls(scope.rows, desired));
  return { scope, desired, steps, report };
}

function lookUpCalls(rows: GatheredRows, { trackedCalls }: DesiredRows): CallLookup {
  const stored = new Map(rows.all('trackedCalls').map((record) => [record.row.taskId, record]));
  const ofTouchpoint = Map.groupBy(trackedCalls, ({ touchpoint = '' }) => touchpoint);
  return {
    attemptsOf: (taskId) => stored.get(taskId)?.row.attempts ?? 0,
    idOf: (taskId) => stored.get(taskId)?.id,
    callsOf: (touchpointKey) => ofTouchpoint.get(touchpointKey) ?? []
  };
}
