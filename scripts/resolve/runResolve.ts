/** A run against an org: scopes in, summary out. What it tells a person is the command's affair. */
import type { Instant } from 'c/attributionEngine';
import type { RunSummary } from 'c/resolutionPath';
import { RunRecord } from '../runs/runRecord.ts';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { OrgReader } from '../salesforce/orgReader.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import { isOutOfRequests, isStopped } from '../salesforce/requestBudget.ts';
import { describeProblem } from '../salesforce/setupError.ts';
import { loadWords } from '../salesforce/words.ts';
import { CallChangesBuilder } from './callChanges.ts';
import { DryRunWriter } from './dryRunWriter.ts';
import { planLines, type PlanLine } from './planLines.ts';
import { countWritten } from './countWritten.ts';
import { describeRefusals } from './describeRefusals.ts';
import { findRetryIds, refusedAlone } from './retryIds.ts';
import { countChannels, countReasons, NOTHING_DONE, type ResolveResult, type StoppedBy } from './runResult.ts';
import { resolveScopes } from './resolveScopes.ts';
import { describeRuleProblem } from './ruleProblemWords.ts';
import type { Scopes } from './scopes.ts';
import { stateAfter } from './stateAfter.ts';
import { layOver, type WhatIf } from './whatIf.ts';

const words = loadWords('touchline.resolve');

export interface RunOptions {
  readonly dryRun: boolean;
  readonly now: () => Instant;
  /** Aborted when the run is to end. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (soFar: RunSummary) => void;
  /** The scope holds all that was changed before the org was opened, so the watermark may move there. */
  readonly movesWatermark?: boolean;
  /** Rules and settings to try out; in a dry run only. */
  readonly whatIf?: WhatIf;
}

/**
 * Resolves scopes and writes the record of the run, the watermark with it, after everything else. Where the requests are used
 * up, or it is told to end, it ends with what is done so far and says so in `stopped`.
 *
 * @param scopeOf where the run begins, once the org can be read
 */
export async function runResolve(
  opened: OpenOrg,
  scopeOf: (reader: OrgReader) => Scopes | Promise<Scopes>,
  { dryRun, now, signal, onProgress, movesWatermark = false, whatIf }: RunOptions
): Promise<ResolveResult> {
  if (whatIf && !dryRun) throw new Error('Rules that are not saved can not be written by');
  const org = whatIf ? layOver(opened, whatIf) : opened;
  const started = now();
  if (signal) org.http.budget.stopOn(signal);
  const reader = new OrgReader(org);
  const writer = dryRun ? new DryRunWriter() : new OrgWriter(org);
  const record = dryRun ? undefined : new RunRecord(org.http, org.description.prefix, 'resolve');
  const plan: PlanLine[] = [];
  const changes = whatIf ? new CallChangesBuilder() : undefined;
  let scopes: Scopes | undefined;
  let summary = NOTHING_DONE;
  let stopped: string | undefined;
  let stoppedBy: StoppedBy | undefined;
  try {
    scopes = await scopeOf(reader);
    if (!dryRun) scopes.progress?.finishBy(() => reader.returned.tryRemove());
    summary = await resolveScopes(scopes, { reader, writer, now }, (soFar, resolved) => {
      if (dryRun && resolved) for (const line of planLines(resolved.steps)) plan.push(line);
      if (resolved) changes?.add(resolved);
      summary = soFar;
      scopes?.retries?.tell(refusedAlone(soFar.setAside).length);
      record?.progress(countsOf(soFar));
      onProgress?.(soFar);
    });
    if (!dryRun) await reader.returned.remove();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    stoppedBy = isStopped(error) ? 'signal' : isOutOfRequests(error) ? 'requests' : undefined;
    if (stoppedBy === undefined) {
      await record?.end({ ...countsOf(summary), status: 'failed', message }).catch(() => undefined);
      throw error;
    }
    stopped = message;
  }
  const rowsWritten = writer instanceof OrgWriter ? writer.rowsWritten : 0;
  const end = { scopes, stoppedBy, rowsWritten, leavesErased: !reader.returned.isEmpty };
  const state =
    movesWatermark && !dryRun
      ? stateAfter(org.description, { ...end, retryIds: await findRetryIds(org, summary.setAside, { stopped: stoppedBy !== undefined }) })
      : {};
  const isStuck = stoppedBy === 'requests' && rowsWritten === 0 && !scopes?.retries?.isAllElseDone && scopes?.progress?.isStuck === true;
  const allowed = org.http.budget.requests;
  const message = isStuck && allowed < Infinity ? words.getMessage('budgetStuck', [allowed, 2 * allowed]) : stopped;
  const status = stopped !== undefined ? 'stopped' : summary.setAside.length > 0 ? 'partial' : 'complete';
  await record
    ?.end({ ...countsOf(summary), status, ...state, message: message ?? describeRefusals(summary.setAside) })
    .catch((error: unknown) => {
      // An org without requests left refuses the record of the run too; what was done is told all the same.
      if (stopped === undefined || !isOutOfRequests(error)) throw error;
    });
  const watermark = stopped === undefined && state.watermark === org.description.describedAt ? state.watermark : undefined;
  return {
    org: org.http.label,
    dryRun,
    read: summary.read,
    decided: summary.decided,
    outcomes: countReasons(summary.byReason),
    channels: countChannels(summary.byChannel),
    written: summary.written,
    setAside: summary.setAside,
    opportunitiesSetAside: summary.opportunitiesSetAside,
    opportunitiesUnattributed: summary.opportunitiesUnattributed,
    opportunitiesWithoutAmount: summary.opportunitiesWithoutAmount,
    joinedByEmail: summary.joinedByEmail,
    problems: [...org.problems.map(describeProblem), ...summary.problems.map(describeRuleProblem)],
    ...(dryRun ? { plan } : {}),
    ...(changes ? { changes: changes.changes() } : {}),
    ...(message === undefined ? {} : { stopped: message, stoppedBy }),
    ...(watermark === undefined ? {} : { watermark: new Date(watermark).toISOString() }),
    requests: org.http.requests,
    requestsByPurpose: Object.fromEntries(org.http.requestCounts),
    seconds: (now() - started) / 1000
  };
}

function countsOf({ read, decided, written, setAside }: RunSummary) {
  return { read, decided, written: countWritten(written), setAside: setAside.length };
}
